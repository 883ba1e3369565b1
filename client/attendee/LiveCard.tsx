import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { liveQuestion } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import css from './LiveCard.module.css';
import { Reply } from './Reply.tsx';
import { useStake } from './stake.ts';

/** The question being answered; unmistakable for who asked it, also where it stands for several that were joined. */
export function LiveCard() {
  const question = useRecords(liveQuestion);
  const name = useRecords((records) => addresseeName(records, question?.to ?? null));
  const place = useRecords((records) => addresseePlace(records, question?.to ?? null));
  const stake = useStake(question?.id);
  if (!question) return null;
  const { live } = words;
  return (
    <section className={stake ? css.own : css.live} data-city={place ?? 'all'}>
      <h2>
        <bdi>{stake ? live[stake](name) : name ? live.by(name) : live.all}</bdi>
      </h2>
      <p dir="auto">{question.text}</p>
      {question.reply && <Reply reply={question.reply} />}
    </section>
  );
}

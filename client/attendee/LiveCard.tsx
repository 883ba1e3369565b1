import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { liveQuestion } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import { useOwn } from './desk.ts';
import css from './LiveCard.module.css';

/** The question being answered. */
export function LiveCard() {
  const question = useRecords(liveQuestion);
  const name = useRecords((records) => addresseeName(records, question?.to ?? null));
  const place = useRecords((records) => addresseePlace(records, question?.to ?? null));
  const isOwn = useOwn().questions.some(({ id }) => id === question?.id);
  if (!question) return null;
  const { live } = words;
  return (
    <section className={isOwn ? css.own : css.live} data-city={place ?? 'all'}>
      <h2>{isOwn ? live.own(name) : name ? live.by(name) : live.all}</h2>
      <p dir="auto">{question.text}</p>
    </section>
  );
}

import type { ReplyRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { city, speaker } from '../store/selectors.ts';
import css from './Reply.module.css';

/** A written reply, with whose words they are and, where it is for the asker alone, that it is (Q16). */
export function Reply({ reply }: { reply: ReplyRecord }) {
  const name = useRecords((records) => {
    const person = speaker(records, reply.by);
    return person && (person.name ?? city(records, person.city)?.name ?? null);
  });
  const place = useRecords((records) => city(records, speaker(records, reply.by)?.city ?? null)?.place);
  return (
    <div className={css.reply} data-city={place ?? 'all'}>
      <small>
        <bdi>{name ? words.reply.by(name) : words.reply.moderator}</bdi>
        {reply.to === 'asker' && <> · {words.reply.alone}</>}
      </small>
      <p dir="auto">{reply.text}</p>
    </div>
  );
}

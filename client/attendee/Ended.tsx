import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { counts, questions } from '../store/selectors.ts';
import { useDraft, useOutbox, useOwn } from './desk.ts';
import css from './Ended.module.css';
import { Mine } from './Mine.tsx';
import { QuestionRow } from './QuestionRow.tsx';

/** After the session: thanks, and what became of one's own questions and of the others. */
export function Ended() {
  const tally = useRecords(counts);
  const all = useRecords(questions);
  const ownCount = useOwn().questions.length;
  const unsent = useOutbox((entries) => entries.length);
  const text = useDraft((draft) => draft.text.trim());
  const answered = all
    .filter(({ status, reply }) => status === 'answered' || reply !== undefined)
    .toSorted((a, b) => (a.askedAt ?? 0) - (b.askedAt ?? 0));
  return (
    <>
      <section className={css.thanks}>
        <h2>{words.ended.thanks}</h2>
        {/* Prepared questions are among them: the counts do not tell them apart. */}
        {tally && <p>{words.ended.tally(tally.open + tally.queued + tally.answered, tally.answered)}</p>}
      </section>
      {text !== '' && (
        <section className={css.draft}>
          <p>{words.ended.closed}</p>
          <p>{words.ended.draft}</p>
          <blockquote dir="auto">{text}</blockquote>
        </section>
      )}
      {ownCount + unsent > 0 && (
        <section>
          <h2 className={css.heading}>{words.ended.mine}</h2>
          <Mine onEdit={null} />
        </section>
      )}
      {answered.length > 0 && (
        <section>
          <h2 className={css.heading}>{words.ended.answered}</h2>
          <ul className={css.list}>
            {answered.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

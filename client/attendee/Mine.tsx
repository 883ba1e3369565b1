import { attendee as words } from '../locales/en/attendee.ts';
import { useOutbox, useOwn } from './desk.ts';
import css from './Mine.module.css';
import { OwnQuestion } from './OwnQuestion.tsx';
import { UnsentQuestion } from './UnsentQuestion.tsx';

/** What became of one's own questions, the latest first; what is still on the way stands above. `onEdit` is null once it is too late. */
export function Mine({ onEdit }: { onEdit: (() => void) | null }) {
  const entries = useOutbox((all) => all);
  const { questions } = useOwn();
  const unsent = entries.filter(({ command }) => command.type === 'question.submit').toReversed();
  if (unsent.length + questions.length === 0) return <p className={css.empty}>{words.mine.empty}</p>;
  return (
    <ul className={css.mine}>
      {unsent.map((entry) => (
        <UnsentQuestion key={entry.command.id} entry={entry} onEdit={onEdit} />
      ))}
      {questions.toReversed().map((question) => (
        <OwnQuestion key={question.id} question={question} onAsk={onEdit} />
      ))}
    </ul>
  );
}

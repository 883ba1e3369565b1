import type { ActionRecord } from '../../shared/views/records.ts';
import { show, whatWas } from '../actions/showActions.ts';
import { redoable, undoable } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { timeOfDay } from '../ui/format.ts';
import { ActionButton } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import css from './RunOfShow.module.css';
import { whoDid } from './useActions.ts';

const useHint = (action: ActionRecord | null, say: (what: string, whom: string) => string): string | null => {
  const board = useBoard();
  const order = useRecords(rundown);
  return action && say(whatWas(action, order), whoDid(board, action.by));
};

/** What Undo would take back, and whose it was. */
export const useUndoHint = (): string | null => useHint(useRecords(undoable), words.history.undo);
const useRedoHint = (): string | null => useHint(useRecords(redoable), words.history.redo);

/** What was done last and by whom, which is what Undo in the bar would take back; and the way forth again. */
export function LastAction() {
  const board = useBoard();
  const order = useRecords(rundown);
  const last = useRecords(undoable);
  const again = useRecords(redoable);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const redoHint = useRedoHint();
  if (!last && !again) return null;
  return (
    <div className={css.last}>
      {last && (
        <p>
          <span>{words.rundown.last}</span>{' '}
          {words.history.line(whatWas(last, order), whoDid(board, last.by), timeOfDay(last.at, zone))}
        </p>
      )}
      {again && (
        <ActionButton action={show.redo} subject={null} {...(redoHint !== null && { hint: redoHint })} />
      )}
    </div>
  );
}

import { caption, spelled } from '../../actions/shortcuts.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { session } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { openDialog, useBoard, useKeyOf } from '../board.ts';
import controls from '../controls.module.css';
import { ReviewSwitch } from '../ReviewSwitch.tsx';
import { useMay } from '../useActions.ts';
import css from './Intake.module.css';
import { proposalsIn } from './ProposalsDialog.tsx';
import { ENTER, SUBMISSIONS } from './stageKeys.ts';

/** What comes in: whether questions are taken, whether they are reviewed first, one of one's own, and speakers' replies that wait. */
export function Intake() {
  const board = useBoard();
  const waiting = useRecords(proposalsIn).length;
  const key = useKeyOf()(ENTER);
  return (
    <div className={css.intake}>
      {waiting > 0 && (
        <button
          type="button"
          className={classes(controls.button, controls.small, css.waiting)}
          onClick={() => openDialog(board, { dialog: 'proposals' })}
        >
          {words.proposals.waiting(waiting)}
        </button>
      )}
      <button
        type="button"
        className={classes(controls.button, controls.small)}
        {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
        onClick={() => ENTER.run(board)}
      >
        + {words.enter.button}
        {key !== undefined && (
          <span aria-hidden="true">
            <kbd>{caption(key)}</kbd>
          </span>
        )}
      </button>
      <Submissions />
      <ReviewSwitch />
    </div>
  );
}

function Submissions() {
  const board = useBoard();
  const gate = useRecords((records) => session(records)?.submissions ?? null);
  const may = useMay({ command: 'submissions.set' });
  const key = useKeyOf()(SUBMISSIONS);
  if (!gate) return null;
  const { submissions } = words;
  const state = (
    <>
      <i aria-hidden="true" />
      {gate.open ? submissions.open : submissions.closed}
      <small>{submissions.by[gate.by]}</small>
    </>
  );
  const looks = { 'data-open': gate.open, 'data-by': gate.by };
  return may ? (
    <button
      type="button"
      className={classes(controls.button, controls.small, css.gate)}
      {...looks}
      {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
      onClick={() => SUBMISSIONS.run(board)}
    >
      {state}
    </button>
  ) : (
    <span className={css.gate} {...looks}>
      {state}
    </span>
  );
}

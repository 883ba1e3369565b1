import { Heading } from 'react-aria-components/Dialog';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import { closeDialog, useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './overlays.module.css';
import { perform, useSituation } from './useActions.ts';

/** Asked once, unless the last segment runs (T11). */
export function EndDialog() {
  const board = useBoard();
  const { order, current } = useSituation();
  const toCome =
    order && current
      ? order.segments
          .slice(order.segments.indexOf(current) + 1)
          .filter(({ dropped }) => !dropped)
          .map(({ title }) => title)
      : [];
  const { endDialog } = words;
  return (
    <>
      <Heading slot="title" level={2}>
        {endDialog.title}
      </Heading>
      {toCome.length > 0 && <p>{endDialog.text(toCome.join(', '))}</p>}
      <p>{endDialog.advice}</p>
      <div className={css.buttons}>
        {/* biome-ignore lint/a11y/noAutofocus: in a dialog the harmless answer is the one at hand */}
        <button type="button" className={controls.button} autoFocus onClick={() => closeDialog(board)}>
          {endDialog.goOn}
        </button>
        <button
          type="button"
          className={classes(controls.button, css.danger)}
          onClick={() => {
            closeDialog(board);
            perform(board, show.end, null, true);
          }}
        >
          {endDialog.confirm}
        </button>
      </div>
    </>
  );
}

import { moderator as words } from '../locales/en/moderator.ts';
import { closeDialog, useBoard } from './board.ts';
import controls from './controls.module.css';
import overlays from './overlays.module.css';

/** The foot of a dialog in which there is nothing to confirm. `first` gives it the focus, where nothing else is to be pressed. */
export function CloseRow({ first = false }: { first?: boolean }) {
  const board = useBoard();
  return (
    <div className={overlays.buttons}>
      {/* biome-ignore lint/a11y/noAutofocus: only where a dialog has nothing else to press */}
      <button type="button" autoFocus={first} className={controls.button} onClick={() => closeDialog(board)}>
        {words.close}
      </button>
    </div>
  );
}

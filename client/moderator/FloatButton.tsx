import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import { useBoard, useLook } from './board.ts';
import controls from './controls.module.css';
import { canFloat, closeFloating, openFloating } from './floatingWindow.ts';

/** Opens the floating clock, and closes it. Not there where the browser has no such window: the tab's title tells the time everywhere. */
export function FloatButton() {
  const board = useBoard();
  const isOpen = useLook(({ floating }) => floating !== null);
  if (!canFloat()) return null;
  return (
    <button
      type="button"
      className={classes(controls.button, controls.small)}
      title={isOpen ? words.floating.closeHint : words.floating.openHint}
      onClick={() => (isOpen ? closeFloating(board) : void openFloating(board))}
    >
      {isOpen ? words.floating.close : words.floating.open}
    </button>
  );
}

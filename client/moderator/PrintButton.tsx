import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';

/** Prints the run sheet, as the browser's own Print does on this page. */
export function PrintButton() {
  return (
    <button
      type="button"
      className={classes(controls.button, controls.small)}
      title={words.runSheet.printHint}
      onClick={() => window.print()}
    >
      {words.runSheet.print}
    </button>
  );
}

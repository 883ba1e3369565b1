import type { Key } from '../actions/action.ts';
import { caption } from '../actions/shortcuts.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import css from './KeysDialog.module.css';

const { keysDialog } = words;

interface Row {
  readonly name: string;
  readonly keys: readonly Key[];
  /** Whether keys are on; what is off is not changed. */
  readonly usable: boolean;
  /** Whether the next press is its new key. */
  readonly listening: boolean;
  readonly onListen: () => void;
  readonly onLeave: () => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

/** A key and what it does, and how to change that. */
export function KeyMapRow(row: Row) {
  const { name, keys, usable } = row;
  const removable = usable && keys.length > 0;
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key} className={controls.kbd}>
            {caption(key)}
          </kbd>
        ))}
        {keys.length === 0 && (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr">{keysDialog.none}</span>
          </>
        )}
      </dt>
      <dd>
        <span>{name}</span>
        <ChangeButton {...row} />
        <button
          type="button"
          className={classes(controls.button, controls.small)}
          aria-label={keysDialog.remove(name)}
          title={keysDialog.remove(name)}
          // Stays in the order of focus when it has done its work.
          aria-disabled={!removable}
          onClick={() => {
            if (removable) row.onRemove();
          }}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </dd>
    </div>
  );
}

function ChangeButton({ name, usable, listening, onListen, onLeave, onPress }: Row) {
  return (
    <button
      type="button"
      aria-label={listening ? keysDialog.pressWhich(name) : keysDialog.changeWhich(name)}
      className={classes(controls.button, controls.small, css.change, listening && controls.primary)}
      aria-disabled={!usable}
      onClick={({ currentTarget }) => {
        if (!usable) return;
        currentTarget.focus(); // Safari leaves the focus where it was
        onListen();
      }}
      onKeyDown={(event) => {
        if (!listening) return;
        // Escape would close the dialog, Tab lead away, and Enter press the button.
        event.stopPropagation();
        if (!event.ctrlKey && !event.altKey && !event.metaKey) event.preventDefault();
        if (event.key === 'Escape') onLeave();
        else onPress(event.nativeEvent);
      }}
      onKeyUp={(event) => {
        // Where Space presses a button when it is let go.
        if (listening && event.key === ' ') event.preventDefault();
      }}
      onBlur={() => {
        if (listening) onLeave();
      }}
    >
      {listening ? keysDialog.press : keysDialog.change}
    </button>
  );
}

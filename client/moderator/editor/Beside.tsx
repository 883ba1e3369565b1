import { moderator as words } from '../../locales/en/moderator.ts';
import { classes } from '../ActionButton.tsx';
import controls from '../controls.module.css';
import css from './Editor.module.css';
import type { FieldState } from './useField.ts';

const { editor } = words;

/** What a field is described by: why it was refused, or what somebody else did; and what it is good for. */
export const besideId = (id: string): string => `${id}-beside`;
export const hintId = (id: string): string => `${id}-hint`;

/** Beside a field: why what stands there is not there yet, and the ways out. */
export function Beside<V>({ id, state }: { id: string; state: FieldState<V> }) {
  const { refusal, theirs } = state;
  return (
    <div id={besideId(id)} className={css.beside} role="alert">
      {refusal !== null && <p>{refusal}</p>}
      {refusal !== null && state.again && <Small label={editor.retry} onPress={state.send} />}
      {theirs !== null && (
        <>
          <p>{theirs === '' ? editor.theirsEmpty : editor.theirs(theirs)}</p>
          <Small label={editor.keepMine} onPress={state.keepMine} />
          <Small label={editor.takeTheirs} onPress={state.takeTheirs} />
        </>
      )}
    </div>
  );
}

function Small({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={classes(controls.button, controls.small)} onClick={onPress}>
      {label}
    </button>
  );
}

/** What a field carries of all that. */
export const marks = <V,>(id: string, state: FieldState<V>, hint = false) => {
  const wrong = state.refusal !== null || state.theirs !== null;
  return {
    id,
    'aria-invalid': wrong,
    ...((wrong || hint) && {
      'aria-describedby': [wrong && besideId(id), hint && hintId(id)].filter(Boolean).join(' '),
    }),
  };
};

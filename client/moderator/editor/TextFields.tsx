import type { KeyboardEvent, ReactNode } from 'react';
import type { Field } from '../../actions/fieldEdits.ts';
import { Beside, hintId, marks } from './Beside.tsx';
import css from './Editor.module.css';
import { type FieldState, useField } from './useField.ts';
import { whenReleased } from './whenReleased.ts';

interface Looks {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  /** Why this one cannot be changed, where that is not said of the whole form. */
  readonly why?: string | null;
  readonly placeholder?: string;
}

/** A field in one line, sent when it is left or by Enter. */
export function LineField<V>({
  field,
  short = false,
  kind = 'text',
  list,
  ...looks
}: Looks & {
  field: Field<V>;
  short?: boolean;
  kind?: 'text' | 'datetime-local';
  /** Names the list of what may be typed. */
  list?: string;
}) {
  const state = useField(field);
  const { id, placeholder } = looks;
  return (
    <Around {...looks} state={state}>
      <input
        {...marks(id, state, hinted(looks))}
        className={short ? css.short : undefined}
        type={kind}
        // Browsers would offer what was typed into other fields.
        autoComplete="off"
        value={state.shown}
        disabled={isOff(looks)}
        {...(placeholder !== undefined && { placeholder })}
        {...(list !== undefined && { list })}
        onChange={(event) => state.type(event.target.value)}
        onBlur={() => whenReleased(state.send)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) state.send();
        }}
      />
    </Around>
  );
}

/** A field of several lines, sent when it is left. */
export function NoteField({ field, rows, ...looks }: Looks & { field: Field<string>; rows: number }) {
  const state = useField(field);
  return (
    <Around {...looks} state={state}>
      <textarea
        {...marks(looks.id, state, hinted(looks))}
        rows={rows}
        value={state.shown}
        disabled={isOff(looks)}
        onChange={(event) => state.type(event.target.value)}
        onBlur={() => whenReleased(state.send)}
      />
    </Around>
  );
}

const isOff = ({ disabled = false, why = null }: Looks): boolean => disabled || why !== null;
const hinted = ({ hint, why = null }: Looks): boolean => hint !== undefined || why !== null;

function Around<V>({
  id,
  label,
  hint,
  why = null,
  state,
  children,
}: Looks & { state: FieldState<V>; children: ReactNode }) {
  return (
    <div className={css.field} data-saving={state.saving}>
      <label htmlFor={id}>{label}</label>
      {children}
      {(why ?? hint) !== undefined && <small id={hintId(id)}>{why ?? hint}</small>}
      <Beside id={id} state={state} />
    </div>
  );
}

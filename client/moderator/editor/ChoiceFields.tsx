import type { ReactNode } from 'react';
import type { Field } from '../../actions/fieldEdits.ts';
import { Beside, besideId, marks } from './Beside.tsx';
import css from './Editor.module.css';
import { type FieldState, useField } from './useField.ts';

interface Choice<V> {
  readonly value: V;
  readonly name: string;
}

interface Looks<V> {
  readonly id: string;
  readonly label: string;
  readonly field: Field<V>;
  readonly disabled: boolean;
}

/** One of many, chosen from a list. */
export function ListField<V>({
  id,
  label,
  field,
  disabled,
  choices,
}: Looks<V> & { choices: readonly Choice<V>[] }) {
  const state = useField(field);
  return (
    <div className={css.field} data-saving={state.saving}>
      <label htmlFor={id}>{label}</label>
      <select
        {...marks(id, state)}
        value={state.shown}
        disabled={disabled}
        onChange={(event) => state.choose(field.read(event.target.value))}
      >
        {choices.map(({ value, name }) => (
          <option key={name} value={field.show(value)}>
            {name}
          </option>
        ))}
      </select>
      <Beside id={id} state={state} />
    </div>
  );
}

/** One of a few, all in sight. `face` is drawn in place of a name that is still read out. */
export function OneOf<V>({
  id,
  label,
  field,
  disabled,
  choices,
  face,
  beside,
}: Looks<V> & {
  choices: readonly Choice<V>[];
  face?: (value: V) => ReactNode;
  /** Stands at the end of the row. */
  beside?: ReactNode;
}) {
  const state = useField(field);
  return (
    <Group id={id} label={label} disabled={disabled} state={state}>
      <div className={css.choices}>
        {choices.map(({ value, name }) => (
          <label key={name} className={face ? css.swatch : css.choice} title={face && name}>
            <input
              type="radio"
              name={id}
              checked={state.shown === field.show(value)}
              onChange={() => state.choose(value)}
            />
            {face?.(value)}
            <span className={face && 'sr'}>{name}</span>
          </label>
        ))}
        {beside}
      </div>
    </Group>
  );
}

/** Several of a few. */
export function SomeOf<V>({
  id,
  label,
  field,
  disabled,
  choices,
}: Looks<readonly V[]> & { choices: readonly Choice<V>[] }) {
  const state = useField(field);
  const chosen = state.value;
  return (
    <Group id={id} label={label} disabled={disabled} state={state}>
      <div className={css.choices}>
        {choices.map(({ value, name }) => (
          <label key={name} className={css.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                state.choose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

export function YesNo({ id, label, field, disabled }: Looks<boolean>) {
  const state = useField(field);
  return (
    <div className={css.field} data-saving={state.saving}>
      <label className={css.choice}>
        <input
          {...marks(id, state)}
          type="checkbox"
          checked={state.value}
          disabled={disabled}
          onChange={({ target }) => state.choose(target.checked)}
        />
        <span>{label}</span>
      </label>
      <Beside id={id} state={state} />
    </div>
  );
}

function Group<V>({
  id,
  label,
  disabled,
  state,
  children,
}: {
  id: string;
  label: string;
  disabled: boolean;
  state: FieldState<V>;
  children: ReactNode;
}) {
  const wrong = state.refusal !== null || state.theirs !== null;
  return (
    <fieldset
      className={css.field}
      disabled={disabled}
      data-saving={state.saving}
      {...(wrong && { 'aria-describedby': besideId(id) })}
    >
      <legend>{label}</legend>
      {children}
      <Beside id={id} state={state} />
    </fieldset>
  );
}

import { useId } from 'react';
import css from './Triage.module.css';

interface Choice<V> {
  readonly value: V;
  readonly name: string;
  /** Of the city whose colour it has. */
  readonly place?: number;
}

/** One of some, in groups; by arrow keys, and Enter sends the form that it is in. */
export function Choices<V>({
  label,
  groups,
  chosen,
  onChoose,
}: {
  label: string;
  groups: readonly { readonly name: string; readonly choices: readonly Choice<V>[] }[];
  chosen: V;
  onChoose: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.choices}>
      <legend className="sr">{label}</legend>
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map((group, index) => (
          <div key={group.name}>
            {index > 0 && (
              <span className={css.group} aria-hidden="true">
                {group.name}
              </span>
            )}
            {group.choices.map(({ value, name: choice, place }) => (
              <label key={choice} {...(place !== undefined && { 'data-city': place })}>
                <input
                  type="radio"
                  name={name}
                  // biome-ignore lint/a11y/noAutofocus: the dialog was opened to choose here
                  autoFocus={value === chosen}
                  checked={value === chosen}
                  onChange={() => onChoose(value)}
                />
                {place !== undefined && <i className={css.dot} aria-hidden="true" />}
                <bdi>{choice}</bdi>
              </label>
            ))}
          </div>
        ))}
    </fieldset>
  );
}

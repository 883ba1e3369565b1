import { useId } from 'react';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities, speakers } from '../../store/selectors.ts';
import css from './Forms.module.css';

/** Whom a question is to: all, a city or a speaker (Q6); the empty word is all. */
export function ToWhom({ value, onChange }: { value: string; onChange: (to: string) => void }) {
  const id = useId();
  const places = useRecords(cities);
  const people = useRecords(speakers);
  const { enter } = words;
  return (
    <div className={css.field}>
      <label htmlFor={id}>{enter.to}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{enter.everybody}</option>
        {places.map((city) => (
          <optgroup key={city.id} label={city.name}>
            <option value={city.id}>{city.name}</option>
            {people
              .filter((person) => person.city === city.id && person.name !== null)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
          </optgroup>
        ))}
        {people
          .filter((person) => person.city === null)
          .map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
      </select>
    </div>
  );
}

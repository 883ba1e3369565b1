import { useId } from 'react';
import type { Addressee } from '../../shared/questions/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { cities } from '../store/selectors.ts';
import css from './AskSheet.module.css';

/** To everyone, or to one city. */
export function Recipients({ to, onChange }: { to: Addressee; onChange: (to: Addressee) => void }) {
  const name = useId();
  const all = useRecords(cities);
  const choice = (id: Addressee, label: string, place: number | null) => (
    <label key={id ?? 'all'} data-city={place ?? 'all'}>
      <input type="radio" name={name} checked={to === id} onChange={() => onChange(id)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className={css.to}>
      <legend className="sr">{words.ask.to}</legend>
      {choice(null, words.ask.everyone, null)}
      {all.map((city) => choice(city.id, city.name, city.place))}
    </fieldset>
  );
}

import { useId } from 'react';
import type { Addressee } from '../../shared/questions/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { cities, city as cityIn, speaker, speakers } from '../store/selectors.ts';
import css from './Recipients.module.css';

/** To everyone, to one city, or to one of its speakers: those with a name stand under the city that is chosen (Q6). */
export function Recipients({ to, onChange }: { to: Addressee; onChange: (to: Addressee) => void }) {
  const [whom, who] = [useId(), useId()];
  const all = useRecords(cities);
  const everySpeaker = useRecords(speakers);
  const city = useRecords((records) => cityIn(records, speaker(records, to)?.city ?? to));
  const named = everySpeaker.filter(({ name }) => name !== null);
  const within = city ? named.filter((one) => one.city === city.id) : [];
  const choice = (
    group: string,
    { id, label, place, isChosen }: { id: Addressee; label: string; place: number | null; isChosen: boolean },
  ) => (
    <label key={id ?? 'all'} data-city={place ?? 'all'}>
      <input type="radio" name={group} checked={isChosen} onChange={() => onChange(id)} />
      <bdi>{label}</bdi>
    </label>
  );
  return (
    <>
      <fieldset className={css.to}>
        <legend className="sr">{words.ask.to}</legend>
        {choice(whom, { id: null, label: words.ask.everyone, place: null, isChosen: to === null })}
        {all.map(({ id, name, place }) =>
          choice(whom, { id, label: name, place, isChosen: city?.id === id }),
        )}
        {named.map(
          ({ id, name, city: of }) =>
            of === null && choice(whom, { id, label: name ?? '', place: null, isChosen: to === id }),
        )}
      </fieldset>
      {city && within.length > 0 && (
        <fieldset className={css.to}>
          <legend className="sr">{words.ask.inCity(city.name)}</legend>
          {choice(who, {
            id: city.id,
            label: words.ask.anybody(city.name),
            place: city.place,
            isChosen: to === city.id,
          })}
          {within.map(({ id, name }) =>
            choice(who, { id, label: name ?? '', place: city.place, isChosen: to === id }),
          )}
        </fieldset>
      )}
    </>
  );
}

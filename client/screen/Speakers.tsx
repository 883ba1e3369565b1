import { memo } from '../../shared/kernel/memo.ts';
import type { View } from '../../shared/views/common.ts';
import { useRecords } from '../store/hooks.ts';
import { cities } from '../store/selectors.ts';
import css from './Speakers.module.css';

/** Each city with those who speak for it. */
export function Speakers() {
  const all = useRecords(citiesWithSpeakers);
  return (
    <ul className={css.speakers}>
      {all.map(({ city, names }) => (
        <li key={city.id} data-city={city.place}>
          <b dir="auto">{city.name}</b>
          <span dir="auto">{names || city.country}</span>
        </li>
      ))}
    </ul>
  );
}

const citiesWithSpeakers = memo((records: View) =>
  cities(records).map((city) => ({
    city,
    names: [...records.values()]
      .flatMap((record) => (record.kind === 'speaker' && record.city === city.id ? (record.name ?? []) : []))
      .join(', '),
  })),
);

import type { Instant } from '../../shared/kernel/time.ts';
import type { CityRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useTime } from '../store/hooks.ts';
import { cities, session } from '../store/selectors.ts';
import { dayMark, dayNumber, sameClock, timeOfDay } from '../ui/format.ts';
import css from './Bar.module.css';

/** What clocks show now in the cities where that is not what the session's show; nothing where all agree. */
export function CityTimes() {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const all = useRecords(cities);
  const lines = useTime((now) => all.flatMap((city) => lineOf(city, zone, now) ?? []).join('\n'));
  if (lines === '') return null;
  return (
    <div className={css.cities}>
      <dt className="sr">{words.bar.cityTimes}</dt>
      {lines.split('\n').map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

function lineOf({ name, timeZone }: CityRecord, zone: string, now: Instant): string | null {
  if (timeZone === null || sameClock(now, timeZone, zone)) return null;
  const days = dayNumber(now, timeZone) - dayNumber(now, zone);
  return words.bar.cityTime(name, timeOfDay(now, timeZone) + dayMark(days));
}

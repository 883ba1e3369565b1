import { ZERO } from '../../shared/kernel/time.ts';
import { lengthOf } from '../../shared/rundown/clock.ts';
import { talkTimes } from '../../shared/rundown/floor.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import type { CityRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useSecond } from '../store/hooks.ts';
import { cities, rundown } from '../store/selectors.ts';
import { length, span } from '../ui/format.ts';
import controls from './controls.module.css';
import { Meter } from './Meter.tsx';
import css from './Stage.module.css';
import { useRoom } from './useRoom.ts';

/** Who has spoken for how long, and how many more questions fit. */
export function TalkTime() {
  const order = useRecords(rundown);
  const all = useRecords(cities);
  const room = useRoom();
  if (!order || all.length === 0) return null;
  return (
    <div className={controls.card}>
      <h3 className={controls.heading}>
        {words.talk.title}
        {order.endedAt === null && ` · ${words.talk.room(room.more, length(room.each))}`}
      </h3>
      <Bars order={order} cities={all} />
    </div>
  );
}

function Bars({ order, cities: all }: { order: Rundown; cities: readonly CityRecord[] }) {
  const now = useSecond();
  const talked = talkTimes(
    order,
    all.map(({ id }) => id),
    now,
  );
  const times = all.map((city) => ({ city, time: talked.get(city.id)?.whole ?? ZERO }));
  // Measured by the longest, given or taken, so that bars compare.
  const given = order.segments.flatMap((segment) => (segment.city === null ? [] : lengthOf(segment)));
  const whole = Math.max(1, ...given, ...times.map(({ time }) => time));
  return (
    <ul className={css.talk}>
      {times.map(({ city, time }) => (
        <li key={city.id} data-city={city.place}>
          <b>{city.name}</b>
          <div data-bar>
            <Meter share={time / whole} label={words.talk.of(city.name)} value={span(time)} />
          </div>
          <span>{span(time)}</span>
        </li>
      ))}
    </ul>
  );
}

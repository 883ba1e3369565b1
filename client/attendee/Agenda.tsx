import { useState } from 'react';
import { between, type Instant, minuteOf } from '../../shared/kernel/time.ts';
import { plannedTimes, type SegmentForecast } from '../../shared/rundown/forecast.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { accentOf, segmentName, speakerNames } from '../store/show.ts';
import { ClockTime } from '../ui/ClockTime.tsx';
import { sameClock, zoneCity } from '../ui/format.ts';
import css from './Agenda.module.css';
import { readerZone } from './readerZone.ts';
import { seenAt, undated } from './undated.ts';

const MINUTE = 60_000;

/** What comes when, in the reader's own zone; folded away until it is asked for, so that the questions stay first. */
export function Agenda() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={css.agenda} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.agenda.title}</summary>
      {/* What nobody sees is not counted either. */}
      {isOpen && <Segments />}
    </details>
  );
}

function Segments() {
  const order = useRecords(rundown);
  const shown = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const zone = readerZone(shown);
  const isUndated = useRundownTime((running, now) => undated(running, shown, now), false);
  if (!order) return null;
  const isOwn = plannedTimes(order).some(({ start }) => !sameClock(start, shown, zone));
  const note = isUndated ? words.agenda.lengths : isOwn ? words.agenda.zone(zoneCity(zone)) : '';
  return (
    <>
      {note && <p>{note}</p>}
      <ol>
        {order.segments.map((segment, index) => (
          <Row
            key={segment.id}
            segment={segment}
            index={index}
            base={order.plannedStart}
            zone={isUndated ? null : zone}
          />
        ))}
      </ol>
    </>
  );
}

function Row({
  segment,
  index,
  base,
  zone,
}: {
  segment: Segment;
  index: number;
  base: Instant;
  /** null for lengths in place of times. */
  zone: string | null;
}) {
  const name = useRecords((records) => segmentName(records, segment));
  const speakers = useRecords((records) => speakerNames(records, segment));
  const place = useRecords((records) => accentOf(records, segment));
  const status = useRundownTime((order, now) => seenAt(order, index, now)?.status ?? 'upcoming', 'upcoming');
  const expected = useRundownTime((order, now) => {
    const start = seenAt(order, index, now)?.expectedStart ?? null;
    return start === null ? null : minuteOf(start);
  }, null);
  /** The planned start, while another is expected. */
  const instead = useRundownTime((order, now) => insteadOf(seenAt(order, index, now)), null);
  const { agenda } = words;
  return (
    <li
      data-city={place ?? 'all'}
      data-status={status}
      {...(status === 'running' && { 'aria-current': 'step' })}
    >
      <span className={css.when}>
        {zone === null
          ? status !== 'dropped' && agenda.minutes(Math.max(1, Math.round(segment.planned / MINUTE)))
          : expected !== null && <ClockTime at={expected} base={base} zone={zone} />}
      </span>
      <span className={css.what}>
        <bdi>{name}</bdi>
        {speakers && <bdi className={css.who}>{speakers}</bdi>}
      </span>
      <span className={css.note}>
        {zone !== null && instead !== null ? (
          <>
            <span className="sr">{agenda.planned} </span>
            <s>
              <ClockTime at={instead} base={base} zone={zone} />
            </s>
          </>
        ) : (
          agenda.status[status]
        )}
      </span>
    </li>
  );
}

/** What ran says when it began; only of what is to come is it worth knowing that it was planned for another time. */
function insteadOf(seen: SegmentForecast | undefined): Instant | null {
  if (seen?.status !== 'upcoming' || seen.expectedStart === null) return null;
  return Math.abs(between(seen.plannedStart, seen.expectedStart)) >= MINUTE ? seen.plannedStart : null;
}

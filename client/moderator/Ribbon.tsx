import type { CSSProperties } from 'react';
import { between, ZERO } from '../../shared/kernel/time.ts';
import { running, startedAt } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useSecond } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { accentOf } from '../store/show.ts';
import { timeFrom, timeOfDay } from '../ui/format.ts';
import { overInShort } from './against.ts';
import { inMinutes } from './inMinutes.ts';
import css from './Ribbon.module.css';
import { type Piece, ribbonOf } from './ribbonPieces.ts';

/** The session drawn to scale, filled up to now; what falls beyond the hard end is hatched. */
export function Ribbon() {
  const order = useRecords(rundown);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return order ? <Drawn order={order} zone={zone} /> : null;
}

function Drawn({ order, zone }: { order: Rundown; zone: string }) {
  const now = useSecond();
  const seen = forecast(order, now);
  const { pieces, head, hardEnd } = ribbonOf(order, now, seen);
  const began = startedAt(order);
  const state =
    running(order)?.segment.title ?? (order.endedAt === null ? words.ribbon.before : words.ribbon.ended);
  const label = words.ribbon.label(
    timeOfDay(now, zone),
    inMinutes(began === null ? ZERO : between(began, order.endedAt ?? now)),
    inMinutes(between(order.plannedStart, order.hardEnd)),
    state,
    words.bar.end(timeFrom(order.plannedStart, seen.expectedEnd, zone), overInShort(seen.over)),
  );
  return (
    <div className={css.ribbon}>
      <div className={css.track} role="img" aria-label={label}>
        {pieces.map((piece) => (
          <Stretch key={piece.key} piece={piece} />
        ))}
        {hardEnd < 1 && <div className={css.late} style={{ left: percent(hardEnd) }} />}
        {head !== null && <div className={css.head} style={{ left: percent(head) }} />}
        <div
          className={css.end}
          style={{ left: percent(hardEnd) }}
          title={words.ribbon.hardEnd(timeFrom(order.plannedStart, order.hardEnd, zone))}
        />
      </div>
    </div>
  );
}

function Stretch({ piece }: { piece: Piece }) {
  const place = useRecords((records) => accentOf(records, piece));
  return (
    <div
      className={css.piece}
      data-city={place ?? ''}
      style={
        {
          left: percent(piece.from),
          width: percent(piece.to - piece.from),
          '--filled': percent(piece.filled),
        } as CSSProperties // a custom property, which the type does not know
      }
    >
      <span title={piece.title}>{piece.title}</span>
    </div>
  );
}

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

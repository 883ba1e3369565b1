import { present } from '../../../shared/kernel/assert.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { SegmentForecast } from '../../../shared/rundown/forecast.ts';
import type { Segment } from '../../../shared/rundown/types.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities, rundown, session } from '../../store/selectors.ts';
import css from './Record.module.css';
import { recordOf } from './recordOf.ts';

/** What was planned of a segment, what was expected and what came of it, under its row. */
export function SegmentRecord({
  id,
  segment,
  seen,
  now,
}: {
  id: string;
  segment: Segment;
  seen: SegmentForecast;
  now: Instant;
}) {
  const order = useRecords(rundown);
  const all = useRecords(cities);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const facts = recordOf(segment, {
    order: present(order, 'the running order of a segment in it'),
    seen,
    now,
    zone,
    nameOf: (holder) => all.find((city) => city.id === holder)?.name ?? '',
  });
  return (
    <dl id={id} className={css.record}>
      {facts.map(({ name, values }) => (
        <div key={name}>
          <dt>{name}</dt>
          {values.map((value, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts are only ever added at the end
            <dd key={place}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

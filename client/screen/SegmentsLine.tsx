import { lengthOf, openRun, running } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { screen as words } from '../locales/en/screen.ts';
import { useRecords, useTime } from '../store/hooks.ts';
import { rundown } from '../store/selectors.ts';
import { accentOf, segmentName } from '../store/show.ts';
import { usedShare } from '../ui/shownTime.ts';
import css from './SegmentsLine.module.css';

/** The run of show to scale, filled up to now. */
export function SegmentsLine() {
  const order = useRecords(rundown);
  const label = useRecords((records) => {
    const now = rundown(records);
    const current = now && running(now);
    const all = now?.segments.length ?? 0;
    return current
      ? words.line(segmentName(records, current.segment), current.index + 1, all)
      : words.lineBefore(all);
  });
  const segments = order?.segments.filter(({ dropped }) => !dropped) ?? [];
  return (
    <div className={css.line} role="img" aria-label={label}>
      {segments.map((segment) => (
        <Part key={segment.id} segment={segment} />
      ))}
    </div>
  );
}

function Part({ segment }: { segment: Segment }) {
  const place = useRecords((records) => accentOf(records, segment));
  const filled = useTime((now) => {
    if (segment.runs.length === 0) return 0;
    return openRun(segment) ? Math.round(usedShare(segment, now) * 1000) / 10 : 100;
  });
  return (
    <span data-city={place ?? 'all'} style={{ flexGrow: Math.max(1, lengthOf(segment) / 60_000) }}>
      <i style={{ width: `${filled}%` }} />
    </span>
  );
}

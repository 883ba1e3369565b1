import { type KeyboardEvent, useState } from 'react';
import type { SegmentId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { running } from '../../shared/rundown/clock.ts';
import type { SegmentForecast } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { focusedSegment, stepToRow } from './focus.ts';
import css from './RunOfShow.module.css';
import { SegmentRow } from './SegmentRow.tsx';
import { useRowFocus } from './useRowFocus.ts';

/** The segments, one below the other. Tab leads to one of them, the arrows from one to the next; some keys are about that one. */
export function Rows({
  order,
  seen,
  now,
  begun,
}: {
  order: Rundown;
  seen: readonly SegmentForecast[];
  now: Instant;
  begun: boolean;
}) {
  const { onFocus, onBlur } = useRowFocus();
  const [last, setLast] = useState<SegmentId | null>(null);
  const isThere = order.segments.some(({ id }) => id === last);
  const tabbable = isThere ? last : ((running(order)?.segment ?? order.segments[0])?.id ?? null);
  const entered = () => {
    setLast(focusedSegment());
    onFocus();
  };
  return (
    <ol className={css.list} onFocus={entered} onBlur={onBlur} onKeyDown={stepped}>
      {order.segments.map((segment, index) => {
        const its = seen[index];
        return (
          its && (
            <SegmentRow
              key={segment.id}
              segment={segment}
              seen={its}
              now={now}
              begun={begun}
              tabbable={segment.id === tabbable}
            />
          )
        );
      })}
    </ol>
  );
}

function stepped(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  stepToRow(event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
}

import { statusOf } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import { useRecords, useRundownTime, useSecond } from '../store/hooks.ts';
import { rundown } from '../store/selectors.ts';
import { behindInWords, overInWords, toneOf } from './against.ts';
import { useLook } from './board.ts';
import { SegmentGrid } from './editor/SegmentGrid.tsx';
import { LastAction } from './LastAction.tsx';
import css from './RunOfShow.module.css';
import { SegmentRow } from './SegmentRow.tsx';

/** Where the session stands, segment by segment, and against its hard end and its plan. */
export function RunOfShow() {
  const order = useRecords(rundown);
  const now = useSecond();
  const right = useLook((look) => look.right);
  if (!order) return null;
  const { segments } = forecast(order, now);
  const begun = statusOf(order) !== 'before';
  const editing = right === 'editor';
  return (
    <>
      {editing ? (
        <SegmentGrid order={order} seen={segments} now={now} begun={begun} />
      ) : (
        <ol className={css.list}>
          {order.segments.map((segment, index) => {
            const seen = segments[index];
            return (
              seen && <SegmentRow key={segment.id} segment={segment} seen={seen} now={now} begun={begun} />
            );
          })}
        </ol>
      )}
      <div className={css.foot}>
        <Against />
        <LastAction />
      </div>
    </>
  );
}

/** The two differences, each with its name (T10). */
function Against() {
  const tone = useRundownTime((order, now) => toneOf(forecast(order, now).over), 'on-time');
  const over = useRundownTime((order, now) => overInWords(forecast(order, now).over), '');
  const behind = useRundownTime((order, now) => {
    const { behind: by } = forecast(order, now);
    return by === null ? null : behindInWords(by);
  }, null);
  return (
    <div className={css.against} data-tone={tone}>
      <strong>{over}</strong>
      {behind !== null && <p>{behind}</p>}
    </div>
  );
}

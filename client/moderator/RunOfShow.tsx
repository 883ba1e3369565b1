import type { Duration, Instant } from '../../shared/kernel/time.ts';
import { statusOf } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import { missing } from '../../shared/rundown/recovery.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime, useSecond } from '../store/hooks.ts';
import { rundown } from '../store/selectors.ts';
import { length } from '../ui/format.ts';
import { behindInWords, overInWords, toneOf } from './against.ts';
import { useLook } from './board.ts';
import { SegmentGrid } from './editor/SegmentGrid.tsx';
import { AGAINST } from './focus.ts';
import { LastAction } from './LastAction.tsx';
import { Rows } from './RundownRows.tsx';
import css from './RunOfShow.module.css';
import { WinBack } from './recovery/WinBack.tsx';

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
        <Rows order={order} seen={segments} now={now} begun={begun} />
      )}
      <div className={css.foot}>
        <Against />
        <LastAction />
      </div>
    </>
  );
}

/** The two differences, each with its name (T10), and what can be done about the first (T18). */
function Against() {
  const tone = useRundownTime(
    (order, now) => (isAgreed(order, now) ? 'agreed' : toneOf(overOf(order, now))),
    'on-time',
  );
  const over = useRundownTime(
    (order, now) =>
      isAgreed(order, now)
        ? words.recovery.agreed(length(overOf(order, now)))
        : overInWords(overOf(order, now)),
    '',
  );
  const behind = useRundownTime((order, now) => {
    const { behind: by } = forecast(order, now);
    return by === null ? null : behindInWords(by);
  }, null);
  return (
    <div id={AGAINST} className={css.against} data-tone={tone} tabIndex={-1}>
      <strong>{over}</strong>
      {behind !== null && <p>{behind}</p>}
      <WinBack />
    </div>
  );
}

const overOf = (order: Rundown, now: Instant): Duration => forecast(order, now).over;

/** Over, and no more than the moderators have agreed to. */
const isAgreed = (order: Rundown, now: Instant): boolean =>
  order.acceptedOver > 0 && toneOf(overOf(order, now)) === 'over' && missing(order, now) === 0;

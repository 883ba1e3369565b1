import { between, ZERO } from '../../shared/kernel/time.ts';
import { startedAt } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime, useTime } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { timeWithSeconds, zoneCity } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { overInShort, toneOf } from './against.ts';
import css from './Bar.module.css';
import { openDialog, useBoard } from './board.ts';
import { CityTimes } from './CityTimes.tsx';
import { Connection } from './Connection.tsx';
import controls from './controls.module.css';
import { Here } from './Here.tsx';
import { inMinutes } from './inMinutes.ts';
import { useUndoHint } from './LastAction.tsx';
import { Missing } from './Missing.tsx';
import { useDayTime } from './useDayTime.ts';

/** The bar on top: where the session stands as a whole, who is here, and what is always at hand. `brief` leaves out the figures. */
export function Bar({ brief }: { brief: boolean }) {
  const title = useRecords((records) => session(records)?.title ?? '');
  return (
    <div className={css.bar}>
      <h1 title={title}>{title}</h1>
      <Missing />
      {!brief && (
        <dl className={css.figures}>
          <TimeOfDay />
          <CityTimes />
          <Elapsed />
          <ExpectedEnd />
          <Here />
        </dl>
      )}
      <Connection />
      <Tools />
    </div>
  );
}

function Tools() {
  const board = useBoard();
  const undoHint = useUndoHint();
  return (
    <div className={css.tools}>
      <ActionButton action={show.undo} subject={null} {...(undoHint !== null && { hint: undoHint })} />
      <button
        type="button"
        className={controls.button}
        onClick={() => openDialog(board, { dialog: 'links' })}
      >
        {words.bar.links}
      </button>
      <button
        type="button"
        className={classes(controls.button, controls.icon, css.keys)}
        aria-label={words.bar.keys}
        onClick={() => openDialog(board, { dialog: 'keys' })}
      >
        ?
      </button>
    </div>
  );
}

const useZone = (): string => useRecords((records) => session(records)?.timeZone ?? 'UTC');

function TimeOfDay() {
  const zone = useZone();
  const time = useTime((now) => timeWithSeconds(now, zone));
  return (
    <div className={css.expendable}>
      <dt>{zoneCity(zone)}</dt>
      <dd>{time}</dd>
    </div>
  );
}

function Elapsed() {
  const order = useRecords(rundown);
  const elapsed = useRundownTime((running, now) => {
    const began = startedAt(running);
    return inMinutes(began === null ? ZERO : between(began, running.endedAt ?? now));
  }, '');
  const total = order ? inMinutes(between(order.plannedStart, order.hardEnd)) : '';
  return (
    <div>
      <dt>{words.bar.elapsed(total)}</dt>
      <dd>{elapsed}</dd>
    </div>
  );
}

/** When it ends as it looks now, and over or under the hard end by how much (T10). */
function ExpectedEnd() {
  const time = useDayTime();
  const order = useRecords(rundown);
  const tone = useRundownTime((running, now) => toneOf(forecast(running, now).over), 'on-time');
  const end = useRundownTime((running, now) => {
    const { expectedEnd, over } = forecast(running, now);
    return words.bar.end(time(expectedEnd), overInShort(over));
  }, '');
  const hard = order ? time(order.hardEnd) : '';
  return (
    <div data-tone={tone}>
      <dt>{order?.endedAt == null ? words.bar.expectedEnd(hard) : words.bar.ended(hard)}</dt>
      <dd>{end}</dd>
    </div>
  );
}

import { MenuItem } from 'react-aria-components/Menu';
import { between, duration, type Instant, minuteOf, plus } from '../../shared/kernel/time.ts';
import { isOnTime, plannedTimes, startOffer } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { countdown, length, timeFrom, timeOfDay, zoneCity } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import { Dots } from './Dots.tsx';
import { dayOf } from './day.ts';
import css from './Now.module.css';
import overlays from './overlays.module.css';
import { useMay, usePerform } from './useActions.ts';

/** Before the start: when it was planned, what Start will do (T3), and Start. */
export function BeforeCard({ onFocus, onBlur }: { onFocus: () => void; onBlur: () => void }) {
  const order = useRecords(rundown);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const may = useMay(show.start);
  const offer = useRundownTime(startOffer, 'keep');
  const effect = useRundownTime((running, now) => effectOf(running, now, zone), '');
  if (!order) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes
    <div className={classes(controls.card, css.calm)} onFocus={onFocus} onBlur={onBlur}>
      <h3 className={css.title}>{words.before.title}</h3>
      <p className={controls.note}>
        {words.before.planned(
          dayOf(order.plannedStart, zone),
          timeOfDay(order.plannedStart, zone),
          timeFrom(order.plannedStart, plannedEndOf(order), zone),
          zoneCity(zone),
        )}
      </p>
      {offer === 'keep' && <UntilStart />}
      {may ? <p>{effect}</p> : <p>{words.before.waiting}</p>}
      {may && (
        <div className={css.main}>
          <ActionButton action={show.start} subject={null} primary big />
          <OtherStart offer={offer} />
        </div>
      )}
    </div>
  );
}

function OtherStart({ offer }: { offer: 'keep' | 'now' }) {
  const perform = usePerform();
  return (
    <Dots label={words.more}>
      <MenuItem className={overlays.item ?? ''} onAction={() => perform(show.startOtherwise, null)}>
        {offer === 'keep' ? words.actions.startNow : words.actions.startKeep}
      </MenuItem>
    </Dots>
  );
}

function UntilStart() {
  const until = useRundownTime((order, now) => countdown(between(now, order.plannedStart)), '');
  const late = until.startsWith('+');
  return (
    <div className={css.face}>
      <div className={css.clock} role="timer">
        {late ? until.slice(1) : until}
      </div>
      <p className={css.beside}>{late ? words.before.sinceStart : words.before.untilStart}</p>
    </div>
  );
}

/** What Start would do at this moment, in a sentence. */
function effectOf(order: Rundown, now: Instant, zone: string): string {
  const hard = timeFrom(order.plannedStart, order.hardEnd, zone);
  if (startOffer(order, now) === 'now') {
    const shift = between(order.plannedStart, minuteOf(now));
    return words.before.now(
      timeOfDay(minuteOf(now), zone),
      timeFrom(minuteOf(now), plus(order.hardEnd, shift), zone),
    );
  }
  const late = between(order.plannedStart, now);
  if (isOnTime(late)) return words.before.keepOnTime(hard);
  const by = length(duration(Math.abs(late)));
  return late < 0 ? words.before.keepEarly(by, hard) : words.before.keepLate(by, hard);
}

/** Fixed times make it another than the sum of the lengths (T2). */
const plannedEndOf = (order: Rundown) => plannedTimes(order).at(-1)?.end ?? order.plannedStart;

import type { CSSProperties } from 'react';
import { between, plus } from '../../shared/kernel/time.ts';
import { heldSince, lengthOf, remaining, running } from '../../shared/rundown/clock.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { accentOf } from '../store/show.ts';
import { length, span } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { useLook } from './board.ts';
import controls from './controls.module.css';
import { FORWARD_BUTTON } from './focus.ts';
import { Meter } from './Meter.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import css from './Now.module.css';
import { useSituation } from './useActions.ts';
import { useDayTime } from './useDayTime.ts';
import { type Running, useRunning } from './useRunning.ts';
import { useSpeakers } from './useSpeakers.ts';

/** The running segment: how long it has, and what can be done to it. Compact beside a live question, and on a narrow page. */
export function NowCard({ compact }: { compact: boolean }) {
  const now = useRunning();
  const place = useRecords((records) => accentOf(records, now?.segment));
  if (!now) return null;
  const Face = compact ? CompactFace : FullFace;
  return (
    <div
      className={classes(controls.card, css.card, compact && css.compact)}
      data-city={place ?? ''}
      data-phase={now.phase}
      {...(place !== null && { 'data-own': true })}
      {...(now.held && { 'data-held': true })}
    >
      <Face now={now} />
      <p className="sr" role="status">
        {now.phase === 'running' ? '' : words.now.phaseNews(now.segment.title, words.phase[now.phase])}
      </p>
    </div>
  );
}

function FullFace({ now }: { now: Running }) {
  const speakers = useSpeakers(now.segment);
  const { next } = useSituation();
  const elsewhere = useIsElsewhere(now);
  return (
    <>
      <div className={css.head}>
        <h3>{now.segment.title}</h3>
        <span>{speakers}</span>
      </div>
      <div className={css.face}>
        <Clock now={now} />
        <p className={css.beside}>
          <Phase now={now} />
          <br />
          {measured(now)}
          <br />
          <Ends now={now} />
        </p>
      </div>
      <div className={css.meter} data-phase={now.phase}>
        <Meter share={now.share} label={words.now.progress(now.segment.title)} value={now.shown} />
      </div>
      <div className={css.main}>
        {next ? (
          <ActionButton id={FORWARD_BUTTON} action={show.next} subject={null} primary big />
        ) : (
          <ActionButton id={FORWARD_BUTTON} action={show.end} subject={null} primary big />
        )}
      </div>
      <div className={controls.row}>
        <ActionButton action={show.hold} subject={null} />
        <ActionButton action={show.less} subject={null} keyless={elsewhere} />
        <ActionButton action={show.more} subject={null} keyless={elsewhere} />
        <MoreMenu className={controls.push} />
      </div>
    </>
  );
}

function CompactFace({ now }: { now: Running }) {
  const { next, live } = useSituation();
  const elsewhere = useIsElsewhere(now);
  return (
    <>
      <div className={css.head}>
        <h3>{now.segment.title}</h3>
        <MoreMenu small />
      </div>
      <div className={css.face}>
        <Clock now={now} />
        <div className={css.buttons}>
          <ActionButton action={show.hold} subject={null} />
          {next ? (
            <ActionButton
              id={FORWARD_BUTTON}
              action={show.next}
              subject={null}
              short={words.actions.next}
              primary={live === null}
            />
          ) : (
            <ActionButton id={FORWARD_BUTTON} action={show.end} subject={null} />
          )}
        </div>
      </div>
      <div className={css.line}>
        <p>
          <Phase now={now} />
          {now.means === 'passed' && <span>{measured(now)}</span>}
          <span>
            <Ends now={now} />
          </span>
        </p>
        <div className={css.buttons}>
          <ActionButton
            action={show.less}
            subject={null}
            small
            short={words.actions.lessShort}
            keyless={elsewhere}
          />
          <ActionButton
            action={show.more}
            subject={null}
            small
            short={words.actions.moreShort}
            keyless={elsewhere}
          />
        </div>
      </div>
    </>
  );
}

/** Whether the keys for time are about another segment, whose row has the focus. */
const useIsElsewhere = ({ segment }: Running): boolean =>
  useLook(({ row }) => row !== null && row !== segment.id);

/** What the figure is of: the segment's length, unless it counts to a time of day, which stands below (T16). */
function measured({ segment, means }: Running): string {
  if (segment.fixedEnd !== null) return words.now[means];
  const whole = length(lengthOf(segment));
  switch (means) {
    case 'left':
      return words.now.leftOf(whole);
    case 'passed':
      return words.now.passedOf(whole);
    case 'over':
      return words.now.overOf(whole);
  }
}

/** What the figure is, for those who do not see what stands beside it. */
export const figureName = ({ segment, means }: Running): string =>
  means === 'passed' ? words.now.timePassed(segment.title) : words.now.timeLeft(segment.title);

function Clock({ now }: { now: Running }) {
  return (
    <div
      className={css.clock}
      role="timer"
      aria-label={figureName(now)}
      data-phase={now.phase}
      {...(now.chars > 5 && { 'data-long': true })}
      style={{ '--chars': now.chars } as CSSProperties /* a custom property, which the type does not know */}
    >
      {now.shown}
    </div>
  );
}

/** The phase in a word and a shape, beside its colour. */
export function Phase({ now }: { now: Running }) {
  return (
    <span className={css.phase} data-phase={now.phase} {...(now.held && { 'data-held': true })}>
      {now.held ? words.held : words.phase[now.phase]}
      {now.held && now.phase !== 'running' ? ` · ${words.phase[now.phase]}` : ''}
    </span>
  );
}

function Ends({ now }: { now: Running }) {
  const time = useDayTime();
  return useRundownTime((order, at) => {
    const current = running(order);
    if (!current) return '';
    const since = heldSince(current.run);
    if (since !== null) return words.now.heldFor(span(between(since, at)));
    const end = time(plus(at, remaining(current.segment, at)));
    if (now.phase === 'overtime') return words.now.endsInOvertime(end);
    return current.segment.fixedEnd === null ? words.now.ends(end) : words.now.until(end);
  }, '');
}

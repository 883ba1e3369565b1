import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { between } from '../../shared/kernel/time.ts';
import { lengthOf, statusOf } from '../../shared/rundown/clock.ts';
import { forecast, startOffer } from '../../shared/rundown/forecast.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useLive, useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, rundown, session } from '../store/selectors.ts';
import { cityPlace } from '../store/show.ts';
import { countdown, length } from '../ui/format.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import { ActionButton } from './ActionButton.tsx';
import { overInShort, toneOf } from './against.ts';
import css from './FloatingClock.module.css';
import { useAnswerLeft } from './LiveQuestion.tsx';
import { figureName, Phase } from './NowCard.tsx';
import { useSituation } from './useActions.ts';
import { useDayTime } from './useDayTime.ts';
import { type Running, useRunning } from './useRunning.ts';

/** What a moderator needs of the console while the call is in front of it. Fits from 240 × 135 px up. */
export function FloatingClock() {
  const now = useRunning();
  return <main className={css.page}>{now ? <During now={now} /> : <Beside />}</main>;
}

function During({ now }: { now: Running }) {
  const place = useRecords((records) => cityPlace(records, now.segment.city));
  const { next } = useSituation();
  return (
    <div
      className={css.face}
      data-city={place ?? ''}
      data-phase={now.phase}
      {...(now.segment.city !== null && { 'data-own': true })}
      {...(now.held && { 'data-held': true })}
    >
      <div className={css.head}>
        <h1 title={now.segment.title}>{now.segment.title}</h1>
        <Phase now={now} />
      </div>
      <div className={css.figures}>
        <Figure text={now.shown} chars={now.chars} label={figureName(now)} />
        <Answer />
      </div>
      <div className={css.lines}>
        <Next />
        <Ends />
      </div>
      <div className={css.buttons}>
        <ActionButton action={show.hold} subject={null} />
        <ActionButton action={next ? show.next : show.end} subject={null} primary className={css.onward} />
      </div>
    </div>
  );
}

/** Before and after: the session, and before a start that is near, how long still. */
function Beside() {
  const title = useRecords((records) => session(records)?.title ?? '');
  const hasEnded = useRecords((records) => {
    const order = rundown(records);
    return order !== null && statusOf(order) === 'ended';
  });
  const until = useRundownTime(
    (order, now) =>
      statusOf(order) === 'before' && startOffer(order, now) === 'keep'
        ? countdown(between(now, order.plannedStart))
        : '',
    '',
  );
  const isLate = until.startsWith('+');
  return (
    <div className={css.face} data-city="">
      <div className={css.head}>
        <h1 title={title}>{title}</h1>
      </div>
      <div className={css.figures}>
        {until && (
          <Figure
            text={isLate ? until.slice(1) : until}
            chars={until.length}
            label={isLate ? words.before.sinceStart : words.before.untilStart}
          />
        )}
      </div>
      <div className={css.lines}>
        <p className={css.line}>
          {hasEnded
            ? words.ended.title
            : !until
              ? words.before.title
              : isLate
                ? words.before.sinceStart
                : words.before.untilStart}
        </p>
        <Ends />
      </div>
    </div>
  );
}

function Figure({ text, chars, label }: { text: string; chars: number; label: string }) {
  return (
    <div className={css.place}>
      <p
        className={css.digits}
        role="timer"
        aria-label={label}
        style={{ '--chars': chars } as CSSProperties /* a custom property, which the type does not know */}
      >
        {text}
      </p>
    </div>
  );
}

function Answer() {
  const askedAt = useRecords((records) => liveQuestion(records)?.askedAt ?? null);
  const left = useAnswerLeft(askedAt);
  if (!left) return null;
  const isOver = left.startsWith('+');
  return (
    <p className={css.answer} {...(isOver && { 'data-over': true })}>
      <b role="timer" aria-label={words.live.timeLeft}>
        {left}
      </b>
      {isOver ? words.floating.answerOver : words.floating.answer}
    </p>
  );
}

/** What comes next; for a moment what the console has to say to a press, which nobody sees behind the call. */
function Next() {
  const notice = useStore(useLive().notices.store, (notices) => notices.at(-1)?.text ?? null);
  const { next } = useSituation();
  const comes = next ? words.floating.comesNext(next.title, length(lengthOf(next))) : words.floating.last;
  return (
    <p className={css.line} title={notice ?? comes}>
      <span role="status">{notice}</span>
      {notice === null && comes}
    </p>
  );
}

/** When the session ends as it looks now, and against the hard end (T10); without a line to the server that instead. */
function Ends() {
  const time = useDayTime();
  const tone = useRundownTime((order, now) => toneOf(forecast(order, now).over), 'on-time');
  const ends = useRundownTime((order, now) => {
    const { expectedEnd, over } = forecast(order, now);
    return order.endedAt === null
      ? words.floating.ends(time(expectedEnd), overInShort(over))
      : words.ended.at(time(order.endedAt));
  }, '');
  const seconds = useOfflineSeconds();
  return (
    <p className={css.line} data-tone={seconds === null ? tone : 'over'}>
      {seconds === null ? ends : words.bar.offline(`${seconds} s`)}
    </p>
  );
}

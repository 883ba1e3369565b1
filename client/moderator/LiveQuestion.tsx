import { type Instant, less, ZERO } from '../../shared/kernel/time.ts';
import { holderOf, unheld } from '../../shared/rundown/floor.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, session } from '../store/selectors.ts';
import { addresseePlace } from '../store/show.ts';
import { countdown, length } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { AddresseeTag } from './AddresseeTag.tsx';
import controls from './controls.module.css';
import { Meter } from './Meter.tsx';
import css from './Stage.module.css';
import { useHolderName } from './useFloor.ts';

/** A question of more characters is set smaller, so that all of it is read at once. */
const LONG = 160;

/** The question on stage, and how long its answer still has. */
export function LiveQuestion() {
  const live = useRecords(liveQuestion);
  const place = useRecords((records) => addresseePlace(records, live?.to ?? null));
  if (!live) return null;
  return (
    <article
      className={classes(controls.card, css.live)}
      data-city={place ?? ''}
      aria-label={words.live.title}
    >
      <div className={css.head}>
        <AddresseeTag to={live.to} />
        <span className={css.meta}>
          {[live.origin === 'prepared' ? words.prepared : (live.name ?? words.anonymous), votesOf(live)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </div>
      <p
        className={classes(controls.question, css.text)}
        dir="auto"
        {...(live.text.length > LONG && { 'data-long': true })}
      >
        {live.text}
      </p>
      <Answering question={live} />
      <div className={controls.row}>
        <ActionButton action={show.answered} subject={null} primary big />
        <ActionButton action={show.back} subject={null} />
      </div>
    </article>
  );
}

const votesOf = ({ origin, votes }: QuestionRecord): string | null =>
  origin === 'prepared' && votes === 0 ? null : words.live.meta(votes);

/** What an answer is given. */
const useBudget = () => useRecords((records) => session(records)?.answerBudget ?? ZERO);

/** What is left of it, or by how much the answer is over; empty while no question is live. */
export function useAnswerLeft(askedAt: Instant | null): string {
  const budget = useBudget();
  return useRundownTime(
    (order, now) => (askedAt === null ? '' : countdown(less(budget, unheld(order, askedAt, now)))),
    '',
  );
}

/** Counts down what an answer is given, and on beyond it. */
function Answering({ question: { askedAt } }: { question: QuestionRecord }) {
  const budget = useBudget();
  const left = useAnswerLeft(askedAt);
  const share = useRundownTime(
    (order, now) =>
      askedAt === null || budget === 0 ? 0 : Math.round((unheld(order, askedAt, now) / budget) * 1000) / 1000,
    0,
  );
  const over = left.startsWith('+');
  const whole = length(budget);
  return (
    <>
      <p className={css.face} {...(over && { 'data-over': true })}>
        <span className={css.countdown} role="timer" aria-label={words.live.timeLeft}>
          {left}
        </span>
        <span>
          {over ? words.live.over(whole) : words.live.left(whole)}
          <FloorIs />
        </span>
      </p>
      <div className={css.meter} {...(over && { 'data-over': true })}>
        <Meter share={share} label={words.live.progress} value={left} />
      </div>
    </>
  );
}

/** Whose turn it is to answer, where anybody has the floor. */
function FloorIs() {
  const name = useHolderName();
  const moderators = useRundownTime((order) => holderOf(order) === 'moderator', false);
  if (name === null && !moderators) return null;
  return <b className={css.floor}>{name === null ? words.floor.heldByModerator : words.floor.held(name)}</b>;
}

import { type Instant, less, ZERO } from '../../shared/kernel/time.ts';
import { holderOf, unheld } from '../../shared/rundown/floor.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { about } from '../actions/questionActions.ts';
import { show } from '../actions/showActions.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { standingOn } from '../store/messaging.ts';
import { isOffScreen, liveQuestion, session } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import { countdown, length } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { AddresseeTag } from './AddresseeTag.tsx';
import controls from './controls.module.css';
import { Dots } from './Dots.tsx';
import { Meter } from './Meter.tsx';
import css from './Stage.module.css';
import { ActionItem, KeyItem } from './stage/ActionItem.tsx';
import { Offers } from './stage/Offers.tsx';
import { ScreenPreview } from './stage/ScreenPreview.tsx';
import { COPY_LIVE } from './stage/stageKeys.ts';
import { usePreview } from './stage/usePreview.ts';
import { useMay } from './useActions.ts';
import { useHolderName } from './useFloor.ts';

/** A question of more characters is set smaller, so that all of it is read at once. */
const LONG = 160;

/** The question on stage, and how long its answer still has. */
export function LiveQuestion() {
  const live = useRecords(liveQuestion);
  const place = useRecords((records) => addresseePlace(records, live?.to ?? null));
  const [isPreviewed, togglePreview] = usePreview('live');
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
          <bdi>{live.origin === 'prepared' ? words.prepared : (live.name ?? words.anonymous)}</bdi>
          <Votes question={live} />
        </span>
        <OnScreen isOn={isPreviewed} onPress={togglePreview} />
      </div>
      {isPreviewed && <LivePicture question={live} />}
      <p
        className={classes(controls.question, css.text, isPreviewed && 'sr')}
        dir="auto"
        {...(live.text.length > LONG && { 'data-long': true })}
      >
        {live.text}
      </p>
      {(live.offers || live.proposals || live.reply) && (
        <p className={css.offers}>
          <Offers question={live} />
        </p>
      )}
      <Answering question={live} />
      <div className={css.row}>
        <ActionButton action={show.answered} subject={null} primary big />
        <ActionButton action={show.back} subject={null} short={words.actions.back} />
        <ActionButton action={show.onScreen} subject={null} className={css.hidesKey} />
        <LiveMenu question={live} />
      </div>
    </article>
  );
}

/** Whether the room sees it, in a word; pressed, it shows how. */
function OnScreen({ isOn, onPress }: { isOn: boolean; onPress: () => void }) {
  const state = useRecords((records) =>
    isOffScreen(records) ? 'offScreen' : standingOn(records, 'screen') ? 'covered' : 'onScreen',
  );
  const { stage } = words;
  return (
    <button
      type="button"
      className={css.onScreen}
      data-state={state}
      aria-pressed={isOn}
      aria-label={`${stage[state]}. ${stage.screenNow[state]} ${stage.preview}`}
      title={`${stage.screenNow[state]} ${stage.previewHint}`}
      onClick={onPress}
    >
      <i aria-hidden="true" />
      {stage[state]}
    </button>
  );
}

function LivePicture({ question }: { question: QuestionRecord }) {
  const name = useRecords((records) => addresseeName(records, question.to));
  const isOff = useRecords(isOffScreen);
  const { pictureLive, pictureNext } = words.stage;
  return (
    <div className={css.picture}>
      <ScreenPreview
        question={question}
        label={(isOff ? pictureNext : pictureLive)(name ? words.to(name) : words.toAll, question.text)}
      />
    </div>
  );
}

/** What is done to it now and then. */
function LiveMenu({ question }: { question: QuestionRecord }) {
  const may = useMay(show.skip);
  return (
    <Dots label={words.stage.more}>
      {may && <ActionItem action={show.skip} subject={null} />}
      <ActionItem action={about.reply} subject={question} keyless />
      <KeyItem pageKey={COPY_LIVE} />
    </Dots>
  );
}

function Votes({ question: { origin, votes } }: { question: QuestionRecord }) {
  return origin === 'prepared' && votes === 0 ? null : <span>{` · ${words.live.meta(votes)}`}</span>;
}

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

import type { SegmentId } from '../../shared/kernel/ids.ts';
import { type Duration, minutes } from '../../shared/kernel/time.ts';
import { lengthOf, running, statusOf } from '../../shared/rundown/clock.ts';
import { startOffer } from '../../shared/rundown/forecast.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import { mayRevert } from '../../shared/session/permissions.ts';
import type { ActionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import type { Body } from './sendCommand.ts';
import type { Situation } from './situation.ts';

/** What concerns the running order, the stage and the record of what was done. */

const { actions, row, why } = words;

/** Next and End take each other's place; of presses of both one counts. */
export const ONWARD = 'onward';

/** Why nothing of the running order can be touched any more, or null. */
export const unlessOver = ({ order }: Situation): string | null =>
  order && statusOf(order) === 'ended' ? why.ended : null;

/** The same before the start. */
export const unlessRunning = (situation: Situation): string | null =>
  situation.current ? null : (unlessOver(situation) ?? why.notStarted);

const notStartedYet = ({ order }: Situation): boolean => order !== null && statusOf(order) === 'before';

const start = {
  id: 'start',
  keys: ['s'],
  command: 'rundown.start',
  name: actions.start,
  body: (situation, _, now) =>
    situation.order && notStartedYet(situation)
      ? { type: 'rundown.start', plan: startOffer(situation.order, now) }
      : null,
  why: (situation) => (notStartedYet(situation) ? null : (unlessRunning(situation) ?? why.startedAlready)),
} satisfies Action;

/** What Start does not offer by itself (T3). */
const startOtherwise = {
  ...start,
  id: 'startOtherwise',
  keys: [],
  body: (situation, _, now) =>
    situation.order && notStartedYet(situation)
      ? { type: 'rundown.start', plan: startOffer(situation.order, now) === 'keep' ? 'now' : 'keep' }
      : null,
} satisfies Action;

const next = {
  id: 'next',
  guard: ONWARD,
  keys: ['n'],
  command: 'rundown.next',
  name: actions.next,
  label: ({ next: to }) => (to ? actions.nextTo(to.title) : actions.next),
  body: ({ current, next: to }) => (current && to ? { type: 'rundown.next', from: current.id } : null),
  why: (situation) =>
    unlessRunning(situation) ??
    (situation.current && !situation.next ? why.last(situation.current.title) : null),
} satisfies Action;

const previous = {
  id: 'previous',
  keys: ['p'],
  command: 'rundown.previous',
  name: actions.previous,
  label: ({ previous: to }) => (to ? actions.previousTo(to.title) : actions.previous),
  body: ({ current, previous: to }) =>
    current && to ? { type: 'rundown.previous', from: current.id } : null,
  why: (situation) => unlessRunning(situation) ?? (situation.previous ? null : why.first),
} satisfies Action;

/** Hold and Resume are one button and one key. */
const hold = {
  id: 'hold',
  keys: ['h'],
  command: 'rundown.hold',
  name: `${actions.hold} / ${actions.resume}`,
  label: ({ held }) => (held ? actions.resume : actions.hold),
  body: ({ current, held }) =>
    current && { type: held ? 'rundown.resume' : 'rundown.hold', from: current.id },
  why: unlessRunning,
} satisfies Action;

/** The segment in question: one with its row, or the running one. */
const segmentOf = ({ order, current }: Situation, id: SegmentId | null): Segment | null =>
  id === null ? current : (order?.segments.find((segment) => segment.id === id) ?? null);

/** Why a segment's time cannot be changed, or null. The running one's can while one runs, another's until it is over (T8). */
function unlessAdjustable(situation: Situation, id: SegmentId | null): string | null {
  if (id === null) return unlessRunning(situation);
  const { order } = situation;
  const index = order?.segments.findIndex((segment) => segment.id === id) ?? -1;
  const segment = order?.segments[index];
  if (!order || !segment) return why.notNow;
  if (segment.dropped) return row.isDropped(segment.title);
  return unlessOver(situation) ?? (index < (running(order)?.index ?? 0) ? row.isOver(segment.title) : null);
}

/** Of the row that has the focus or, without one, of the running segment. */
const less = {
  id: 'less',
  keys: ['-'],
  command: 'rundown.adjust',
  name: actions.less,
  body: (situation, id) => adjusting(segmentOf(situation, id), minutes(-1)),
  why: (situation, id) => {
    const segment = segmentOf(situation, id);
    return unlessAdjustable(situation, id) ?? (segment && lengthOf(segment) <= 0 ? why.noTimeLeft : null);
  },
  repeats: true,
} satisfies Action<SegmentId | null>;

const more = {
  id: 'more',
  keys: ['+', '='],
  command: 'rundown.adjust',
  name: actions.more,
  body: (situation, id) => adjusting(segmentOf(situation, id), minutes(1)),
  why: unlessAdjustable,
  repeats: true,
} satisfies Action<SegmentId | null>;

function adjusting(segment: Segment | null, by: Duration): Body | null {
  return segment && { type: 'rundown.adjust', segment: segment.id, by };
}

const end = {
  id: 'end',
  guard: ONWARD,
  keys: ['e'],
  command: 'rundown.end',
  name: actions.end,
  label: ({ next: to }) => (to ? actions.endAsking : actions.end),
  body: ({ current }) => current && { type: 'rundown.end' },
  why: unlessRunning,
  confirms: ({ next: to }) => to !== null,
} satisfies Action;

export const goTo = {
  id: 'goTo',
  keys: ['t'],
  command: 'rundown.goTo',
  name: row.goToName,
  label: (situation, to) => row.goTo(segmentOf(situation, to)?.title ?? ''),
  body: ({ current }, to) => current && { type: 'rundown.goTo', from: current.id, to },
  why: (situation, to) => {
    const target = segmentOf(situation, to);
    const without = unlessRunning(situation);
    if (without !== null || !target) return without;
    if (target.id === situation.current?.id) return row.runsAlready(target.title);
    return target.dropped ? row.isDropped(target.title) : null;
  },
} satisfies Action<SegmentId>;

const answered = {
  id: 'answered',
  keys: ['d'],
  command: 'question.answered',
  name: actions.answered,
  body: ({ live }) => live && { type: 'question.answered', question: live.id },
  why: ({ live }) => (live ? null : why.notLive),
} satisfies Action;

const back = {
  id: 'back',
  keys: ['r'],
  command: 'question.return',
  name: actions.backToQueue,
  body: ({ live }) => live && { type: 'question.return', question: live.id, from: 'live' },
  why: ({ live }) => (live ? null : why.notLive),
} satisfies Action;

const askHead = {
  id: 'askHead',
  keys: ['g'],
  command: 'question.ask',
  name: actions.askNow,
  body: ({ head, live }) => head && { type: 'question.ask', question: head.id, over: live?.id ?? null },
  why: ({ head }) => (head ? null : why.emptyQueue),
} satisfies Action;

/** Behind all others: what is live or, while nothing is, what would be next. */
const skip = {
  id: 'skip',
  keys: ['shift+g'],
  command: 'question.skip',
  name: words.stage.skip,
  label: ({ live }) => (live ? words.stage.skipLive : words.stage.skip),
  body: ({ live, head, queue }) => {
    const question = live ?? (queue.length > 1 ? head : null);
    return question && { type: 'question.skip', question: question.id, from: live ? 'live' : 'queued' };
  },
  why: ({ live, queue }) =>
    live || queue.length > 1 ? null : queue.length === 1 ? words.stage.why.onlyOne : why.emptyQueue,
  told: ({ live }) => (live ? words.stage.skippedLive : words.stage.skipped),
} satisfies Action;

/** The head of the queue behind the others, also while another question is live. */
const skipHead = {
  ...skip,
  id: 'skipHead',
  keys: [],
  label: () => words.stage.skip,
  body: ({ head, queue }) =>
    head && queue.length > 1 ? { type: 'question.skip', question: head.id, from: 'queued' } : null,
  why: ({ queue }) =>
    queue.length > 1 ? null : queue.length === 1 ? words.stage.why.onlyOne : why.emptyQueue,
  told: () => words.stage.skipped,
} satisfies Action;

/** Off the projector's screen without being answered, and back onto it (Q14): one button and one key. */
const onScreen = {
  id: 'onScreen',
  keys: ['shift+h'],
  command: 'question.show',
  name: `${words.stage.takeOff} / ${words.stage.putOn}`,
  label: ({ offScreen }) => (offScreen ? words.stage.putOn : words.stage.takeOff),
  body: ({ live, offScreen }) => live && { type: 'question.show', question: live.id, shown: offScreen },
  why: ({ live }) => (live ? null : why.notLive),
} satisfies Action;

/** What an action was, by its last fact: asking a question answers the one before, and is told as asking. */
export const whatWas = (action: ActionRecord, order: Rundown | null): string =>
  words.history.what(
    action.events.at(-1),
    order?.segments.find(({ id }) => id === action.segment)?.title ?? null,
    // Asking answers the one before, and is still about one.
    action.events.at(-1) === 'question.asked' ? 1 : action.questions,
  );

const notTheirs = ({ role, order }: Situation, action: ActionRecord): string | null =>
  role !== null && mayRevert(role, action) ? null : why.notYours(whatWas(action, order));

const undo = {
  id: 'undo',
  keys: ['z'],
  command: 'undo',
  name: actions.undo,
  body: ({ undo: top }) => top && { type: 'undo', of: top.of },
  why: (situation) => (situation.undo ? notTheirs(situation, situation.undo) : why.nothingToUndo),
  told: ({ undo: top, order }, whose) =>
    top ? words.history.undone(whatWas(top, order), whose(top.by)) : '',
} satisfies Action;

const redo = {
  id: 'redo',
  keys: ['shift+z'],
  command: 'redo',
  name: actions.redo,
  body: ({ redo: top }) => top && { type: 'redo', of: top.of },
  why: (situation) => (situation.redo ? notTheirs(situation, situation.redo) : why.nothingToRedo),
  told: ({ redo: top, order }, whose) =>
    top ? words.history.redone(whatWas(top, order), whose(top.by)) : '',
} satisfies Action;

export const show = {
  start,
  startOtherwise,
  next,
  previous,
  hold,
  less,
  more,
  end,
  answered,
  back,
  askHead,
  skip,
  skipHead,
  onScreen,
  undo,
  redo,
} as const;

/** In the order of the key map. */
export const WITH_KEYS: { readonly show: readonly Action[]; readonly stage: readonly Action[] } = {
  show: [start, next, previous, hold, less, more, end],
  stage: [askHead, answered, back, skip, onScreen],
};

/** What is about the row that has the focus, if one has. */
export const ON_ROW: readonly Action<SegmentId | null>[] = [less, more];

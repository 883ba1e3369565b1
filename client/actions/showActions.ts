import type { SegmentId } from '../../shared/kernel/ids.ts';
import { minutes } from '../../shared/kernel/time.ts';
import { lengthOf, statusOf } from '../../shared/rundown/clock.ts';
import { startOffer } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { mayRevert } from '../../shared/session/permissions.ts';
import type { ActionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import type { Situation } from './situation.ts';

/** What concerns the running order, the stage and the record of what was done. */

const { actions, why } = words;

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
  guard: 'onward',
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

const less = {
  id: 'less',
  keys: ['-'],
  command: 'rundown.adjust',
  name: actions.less,
  body: ({ current }) =>
    current && lengthOf(current) > 0
      ? { type: 'rundown.adjust', segment: current.id, by: minutes(-1) }
      : null,
  why: (situation) =>
    unlessRunning(situation) ??
    (situation.current && lengthOf(situation.current) <= 0 ? why.noTimeLeft : null),
  repeats: true,
} satisfies Action;

const more = {
  id: 'more',
  keys: ['+', '='],
  command: 'rundown.adjust',
  name: actions.more,
  body: ({ current }) => current && { type: 'rundown.adjust', segment: current.id, by: minutes(1) },
  why: unlessRunning,
  repeats: true,
} satisfies Action;

const end = {
  id: 'end',
  guard: 'onward',
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
  keys: [],
  command: 'rundown.goTo',
  name: words.now.goTo,
  body: ({ current }, to) => current && { type: 'rundown.goTo', from: current.id, to },
  why: unlessRunning,
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
  body: ({ live }) => live && { type: 'question.return', question: live.id },
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

/** What an action was, by its last fact: asking a question answers the one before, and is told as asking. */
export const whatWas = (action: ActionRecord, order: Rundown | null): string =>
  words.history.what(
    action.events.at(-1),
    order?.segments.find(({ id }) => id === action.segment)?.title ?? null,
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
  undo,
  redo,
} as const;

/** In the order of the key map. */
export const WITH_KEYS: { readonly show: readonly Action[]; readonly stage: readonly Action[] } = {
  show: [start, next, previous, hold, less, more, end],
  stage: [askHead, answered, back],
};

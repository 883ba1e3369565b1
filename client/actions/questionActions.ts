import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { QuestionStatus } from '../../shared/questions/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import type { Situation } from './situation.ts';

/** What is done to one question; which of them apply follows from its status (Q1). */

const { actions, why } = words;

type About = Action<QuestionRecord>;

const isOver = ({ order }: Situation): boolean => order?.endedAt != null;

const ask = {
  id: 'ask',
  keys: ['a'],
  command: 'question.ask',
  name: actions.ask,
  body: (situation, { id, status }) =>
    (status === 'approved' || status === 'queued') && !isOver(situation)
      ? { type: 'question.ask', question: id, over: situation.live?.id ?? null }
      : null,
  why: (situation) => (isOver(situation) ? why.ended : null),
} satisfies About;

/** Into the queue: at its end for an open question, back at its head for one that was on stage. */
const queue = {
  id: 'queue',
  keys: ['q'],
  command: 'question.queue',
  name: actions.queue,
  body: (_, { id, status }) => (status === 'approved' ? { type: 'question.queue', question: id } : null),
} satisfies About;

const backToQueue = {
  id: 'backToQueue',
  keys: ['q'],
  command: 'question.return',
  name: actions.backToQueue,
  body: (_, { id, status }) => (status === 'answered' ? { type: 'question.return', question: id } : null),
} satisfies About;

const OPENING: Partial<Record<QuestionStatus, string>> = {
  pending: actions.approve,
  queued: actions.backToOpen,
  dismissed: actions.reopen,
};

/** Open is where it leads, whether it was in review, in the queue or dismissed. */
const open = {
  id: 'open',
  keys: ['o'],
  command: 'question.approve',
  name: actions.open,
  label: (_, { status }) => OPENING[status] ?? actions.approve,
  body: (_, { id, status }) => (status in OPENING ? { type: 'question.approve', question: id } : null),
} satisfies About;

const DISMISSABLE: readonly QuestionStatus[] = ['pending', 'approved', 'queued'];

const dismiss = {
  id: 'dismiss',
  keys: ['x'],
  command: 'question.dismiss',
  name: actions.dismiss,
  body: (_, { id, status }) =>
    DISMISSABLE.includes(status) ? { type: 'question.dismiss', question: id } : null,
} satisfies About;

/** The same, after the reason has been asked for; the dialog sends it. */
const dismissWithReason = {
  ...dismiss,
  id: 'dismissWithReason',
  keys: ['shift+x'],
  name: actions.dismissWithReason,
  confirms: () => true,
} satisfies About;

/** One place on in the queue (Q1): behind the one that stands before the one before, or behind the next. */
const earlier = {
  id: 'earlier',
  keys: ['shift+k'],
  command: 'question.reorder',
  name: words.stage.earlier,
  body: ({ queue: order }, { id }) => {
    const at = order.indexOf(id);
    return at > 0 ? { type: 'question.reorder', question: id, after: order[at - 2] ?? null } : null;
  },
  why: ({ queue: order }, { id }) => unlessInQueue(order, id, 0, words.stage.why.firstAlready),
  repeats: true,
} satisfies About;

const later = {
  id: 'later',
  keys: ['shift+j'],
  command: 'question.reorder',
  name: words.stage.later,
  body: ({ queue: order }, { id }) => {
    const at = order.indexOf(id);
    const next = order[at + 1];
    return at >= 0 && next !== undefined ? { type: 'question.reorder', question: id, after: next } : null;
  },
  why: ({ queue: order }, { id }) => unlessInQueue(order, id, order.length - 1, words.stage.why.lastAlready),
  repeats: true,
} satisfies About;

const unlessInQueue = (order: readonly QuestionId[], id: QuestionId, at: number, already: string) =>
  !order.includes(id) ? words.stage.why.notQueued : order[at] === id ? already : null;

/** A written reply (Q16); the dialog sends it. */
const reply = {
  id: 'reply',
  keys: ['shift+r'],
  command: 'question.reply',
  name: words.stage.reply,
  label: (_, { reply: before }) => (before ? words.stage.replyAgain : words.stage.reply),
  body: (_, { id, status, reply: before }) =>
    status === 'withdrawn' || status === 'merged'
      ? null
      : { type: 'question.reply', question: id, text: '', to: 'all', over: before?.text ?? null },
  confirms: () => true,
  asks: 'reply',
} satisfies About;

export const about = {
  ask,
  queue,
  backToQueue,
  open,
  dismiss,
  dismissWithReason,
  earlier,
  later,
  reply,
} as const;

/** In the order of the key map; of several with one key the first that applies is done. */
export const ABOUT_WITH_KEYS: readonly About[] = [
  ask,
  queue,
  backToQueue,
  open,
  dismiss,
  dismissWithReason,
  earlier,
  later,
  reply,
];

/** What stands on a question's card, the likeliest first, by its status; the rest is in its menu. */
export const ON_CARD: Readonly<
  Record<QuestionStatus, { buttons: readonly About[]; menu: readonly About[] }>
> = {
  pending: { buttons: [open, dismiss], menu: [dismissWithReason, reply] },
  approved: { buttons: [ask, queue], menu: [dismiss, dismissWithReason, reply] },
  queued: { buttons: [ask, open], menu: [earlier, later, dismiss, dismissWithReason, reply] },
  live: { buttons: [], menu: [] },
  answered: { buttons: [backToQueue], menu: [reply] },
  dismissed: { buttons: [open], menu: [reply] },
  withdrawn: { buttons: [], menu: [] },
  merged: { buttons: [], menu: [] },
};

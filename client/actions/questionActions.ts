import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { QuestionStatus } from '../../shared/questions/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action, QuestionDialog } from './action.ts';
import type { Situation } from './situation.ts';

/**
 * What is done to one question; which of them apply follows from its status (Q1). What decides says from where it was decided, so that
 * nobody overrules unseen what another moderator has just done.
 */

const { actions, triage, why } = words;

export type About = Action<QuestionRecord>;

const isOver = ({ order }: Situation): boolean => order?.endedAt != null;

const ask = {
  id: 'ask',
  keys: ['a'],
  command: 'question.ask',
  name: actions.ask,
  decides: true,
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
  decides: true,
  body: (_, { id, status }) =>
    status === 'approved' ? { type: 'question.queue', question: id, from: status } : null,
} satisfies About;

const backToQueue = {
  id: 'backToQueue',
  keys: ['q'],
  command: 'question.return',
  name: actions.backToQueue,
  decides: true,
  body: (_, { id, status }) =>
    status === 'answered' ? { type: 'question.return', question: id, from: status } : null,
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
  decides: true,
  body: (_, { id, status }) =>
    status in OPENING ? { type: 'question.approve', question: id, from: status } : null,
} satisfies About;

const review = {
  id: 'review',
  keys: ['i'],
  command: 'question.review',
  name: triage.review,
  decides: true,
  body: (_, { id, status }) =>
    status === 'approved' || status === 'dismissed'
      ? { type: 'question.review', question: id, from: status }
      : null,
} satisfies About;

/** What nobody has heard yet: it can be dismissed, merged and put off. */
const WAITING: readonly QuestionStatus[] = ['pending', 'approved', 'queued'];
const isWaiting = ({ status }: QuestionRecord): boolean => WAITING.includes(status);
/** Of what its asker took back, or what is part of another, nothing is edited any more (Q11). */
const isEditable = ({ status }: QuestionRecord): boolean => status !== 'withdrawn' && status !== 'merged';

const dismiss = {
  id: 'dismiss',
  keys: ['x'],
  command: 'question.dismiss',
  name: actions.dismiss,
  decides: true,
  body: (_, question) =>
    isWaiting(question) ? { type: 'question.dismiss', question: question.id, from: question.status } : null,
} satisfies About;

const opens =
  (dialog: QuestionDialog, applies: (question: QuestionRecord) => boolean): About['body'] =>
  (_, question) =>
    applies(question) ? { type: 'open', dialog } : null;

/** The same, after the reason has been asked for. */
const dismissWithReason = {
  id: 'dismissWithReason',
  keys: ['shift+x'],
  command: 'question.dismiss',
  name: actions.dismissWithReason,
  decides: true,
  body: opens('dismiss', isWaiting),
} satisfies About;

const star = {
  id: 'star',
  keys: ['b'],
  command: 'question.edit',
  name: triage.star,
  label: (_, { starred }) => (starred ? triage.unstar : triage.star),
  body: (_, question) => {
    const starred = question.starred ?? false;
    return isEditable(question)
      ? { type: 'question.edit', question: question.id, change: { starred: !starred }, over: { starred } }
      : null;
  },
} satisfies About;

const wording = {
  id: 'wording',
  keys: ['shift+e'],
  command: 'question.edit',
  name: triage.wording,
  decides: true,
  body: opens('wording', isEditable),
} satisfies About;

const address = {
  id: 'address',
  keys: ['shift+t'],
  command: 'question.edit',
  name: triage.address,
  decides: true,
  body: opens('address', isEditable),
} satisfies About;

const label = {
  id: 'label',
  keys: ['shift+l'],
  command: 'question.edit',
  name: triage.label,
  body: opens('label', isEditable),
} satisfies About;

const note = {
  id: 'note',
  keys: ['shift+n'],
  command: 'question.edit',
  name: triage.note,
  body: opens('note', isEditable),
} satisfies About;

const merge = {
  id: 'merge',
  keys: ['shift+m'],
  command: 'question.merge',
  name: triage.merge,
  decides: true,
  body: opens('merge', isWaiting),
} satisfies About;

/** Out of what it was merged into; of what others were merged into, which of them is asked. */
const split = {
  id: 'split',
  keys: ['shift+s'],
  command: 'question.split',
  name: triage.split,
  label: (_, { merged }) => (merged ? triage.splitOff : triage.split),
  decides: true,
  body: (_, { id, status, merged }) =>
    status === 'merged'
      ? { type: 'question.split', question: id }
      : merged
        ? { type: 'open', dialog: 'merged' }
        : null,
} satisfies About;

const later = {
  id: 'later',
  keys: ['shift+f'],
  command: 'question.putOff',
  name: triage.later,
  decides: true,
  body: opens('later', isWaiting),
} satisfies About;

const carryOn = {
  id: 'carryOn',
  keys: [],
  command: 'question.putOff',
  name: triage.carryOn,
  decides: true,
  body: (_, { id, status, later: putOff }) =>
    putOff === undefined ? null : { type: 'question.putOff', question: id, to: null, from: status },
} satisfies About;

const mute = {
  id: 'mute',
  keys: ['shift+d'],
  command: 'asker.mute',
  name: triage.mute,
  label: (_, { asker, muted }) => (muted ? triage.unmuteOne(asker ?? 0) : triage.muteOne(asker ?? 0)),
  body: (_, { asker, muted }) => (asker === undefined ? null : { type: 'asker.mute', asker, muted: !muted }),
  why: (_, { asker }) => (asker === undefined ? triage.noAsker : null),
  told: (_, __, { asker, muted }) => (muted ? triage.unmuted(asker ?? 0) : triage.muted(asker ?? 0)),
  offersUndo: true,
} satisfies About;

const allOfAsker = {
  id: 'allOfAsker',
  keys: [],
  command: 'question.review',
  name: triage.allOfAsker,
  label: (_, { asker }) => triage.allOf(asker ?? 0),
  body: (_, { asker }) => (asker === undefined ? null : { type: 'allOfAsker' }),
} satisfies About;

const trail = {
  id: 'trail',
  keys: ['shift+i'],
  command: 'question.review',
  name: triage.trail,
  body: opens('trail', () => true),
} satisfies About;

const take = {
  id: 'take',
  keys: ['y'],
  command: 'question.review',
  name: triage.take,
  body: () => ({ type: 'take' }),
} satisfies About;

const select = {
  id: 'select',
  keys: ['u'],
  command: 'question.batch',
  name: triage.select,
  body: () => ({ type: 'select' }),
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

const furtherBack = {
  id: 'furtherBack',
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

/** A written reply (Q16). */
const reply = {
  id: 'reply',
  keys: ['shift+r'],
  command: 'question.reply',
  name: words.stage.reply,
  label: (_, { reply: before }) => (before ? words.stage.replyAgain : words.stage.reply),
  body: opens('reply', isEditable),
} satisfies About;

export const about = {
  ask,
  queue,
  backToQueue,
  open,
  review,
  dismiss,
  dismissWithReason,
  star,
  wording,
  address,
  label,
  note,
  reply,
  merge,
  split,
  earlier,
  furtherBack,
  later,
  carryOn,
  mute,
  allOfAsker,
  trail,
  take,
  select,
} as const;

/** The menu of a question's card, in its sections: of each, what applies and has no button of its own. */
export const CARD_MENU: readonly (readonly About[])[] = [
  [ask, queue, backToQueue, open, review, dismiss, dismissWithReason, later, carryOn],
  [earlier, furtherBack],
  [star, wording, address, label, note, reply],
  [merge, split],
  [take, select, trail, allOfAsker, mute],
];

/** In the order of the key map; of several with one key the first that applies is done. */
export const ABOUT_WITH_KEYS: readonly About[] = CARD_MENU.flat();

/** The buttons on a question's card, the likeliest first, by its status; the rest is in its menu. */
export const ON_CARD: Readonly<Record<QuestionStatus, readonly About[]>> = {
  pending: [open, dismiss],
  approved: [ask, queue],
  queued: [ask, open],
  live: [],
  answered: [backToQueue],
  dismissed: [open],
  withdrawn: [],
  merged: [split],
};

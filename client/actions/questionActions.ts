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

export const about = { ask, queue, backToQueue, open, dismiss, dismissWithReason } as const;

/** In the order of the key map; of several with one key the first that applies is done. */
export const ABOUT_WITH_KEYS: readonly About[] = [ask, queue, backToQueue, open, dismiss, dismissWithReason];

/** What stands on a question's card, the likeliest first, by its status; the rest is in its menu. */
export const ON_CARD: Readonly<
  Record<QuestionStatus, { buttons: readonly About[]; menu: readonly About[] }>
> = {
  pending: { buttons: [open, dismiss], menu: [dismissWithReason] },
  approved: { buttons: [ask, queue], menu: [dismiss, dismissWithReason] },
  queued: { buttons: [ask, open], menu: [dismiss, dismissWithReason] },
  live: { buttons: [], menu: [] },
  answered: { buttons: [backToQueue], menu: [] },
  dismissed: { buttons: [open], menu: [] },
  withdrawn: { buttons: [], menu: [] },
  merged: { buttons: [], menu: [] },
};

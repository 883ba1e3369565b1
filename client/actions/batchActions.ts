import type { Batch } from '../../shared/questions/commands.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import type { QuestionDialog } from './action.ts';
import { type About, about } from './questionActions.ts';

/** What several questions can be had done at once (Q19): the same actions as for one of them. */

/** What the action comes to for all of these: a thing to do, or the dialog in which it is told. */
type ForAll = (
  all: readonly QuestionRecord[],
) => Batch | { readonly type: 'open'; readonly dialog: QuestionDialog };

const opening =
  (dialog: QuestionDialog): ForAll =>
  () => ({ type: 'open', dialog });

const BATCHED: ReadonlyMap<About, ForAll> = new Map<About, ForAll>([
  [about.open, () => ({ type: 'approve' })],
  [about.review, () => ({ type: 'review' })],
  [about.dismiss, () => ({ type: 'dismiss' })],
  [about.dismissWithReason, opening('dismiss')],
  [about.queue, () => ({ type: 'queue' })],
  // Starred all of them, unless they are.
  [about.star, (all) => ({ type: 'star', starred: !all.every(({ starred }) => starred) })],
  [about.label, opening('label')],
  [about.address, opening('address')],
  [about.later, opening('later')],
  [about.carryOn, () => ({ type: 'putOff', to: null })],
  [about.merge, opening('merge')],
]);

/** In the order of the menu for several. */
export const ON_SEVERAL: readonly About[] = [...BATCHED.keys()];

export const batchOf = (action: About, all: readonly QuestionRecord[]): ReturnType<ForAll> | null =>
  BATCHED.get(action)?.(all) ?? null;

/** What only marks a question decides nothing: to do it to one that another moderator has decided on overrules nobody. */
export const isMark = ({ type }: Batch): boolean => type === 'star' || type === 'label' || type === 'address';

import type { SegmentId } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { minutes } from '../../shared/kernel/time.ts';
import { drop as dropped, remove as removed, reorder } from '../../shared/rundown/edit.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import type { Body } from './sendCommand.ts';
import type { Situation } from './situation.ts';

/** What is done to a segment's place in the run of show. What cannot be is said in the domain's own words, before it is sent (T17). */

const { editor } = words;
const FIRST_LENGTH = minutes(5);

const find = ({ order }: Situation, id: SegmentId) => order?.segments.find((segment) => segment.id === id);

const refusal =
  (decided: (order: Rundown, id: SegmentId) => Result<unknown, Rejection>) =>
  ({ order }: Situation, id: SegmentId): string | null => {
    const decision = order && decided(order, id);
    return decision === null || decision.ok ? null : decision.error.message;
  };

/** A new segment, to stand behind `after`, or first. */
export const insertion = (after: SegmentId | null): Body => ({
  type: 'rundown.insert',
  after,
  segment: { title: editor.newTitle, length: FIRST_LENGTH },
});

const insertAfter = {
  id: 'insertAfter',
  keys: [],
  command: 'rundown.insert',
  name: editor.actions.insertAfter,
  body: (_, id) => insertion(id),
} satisfies Action<SegmentId>;

const duplicate = {
  id: 'duplicate',
  keys: [],
  command: 'rundown.duplicate',
  name: editor.actions.duplicate,
  body: (_, id) => ({ type: 'rundown.duplicate', segment: id }),
} satisfies Action<SegmentId>;

/** The place that a segment comes to, so many steps on: behind which one; undefined beyond an end. */
function placed(order: Rundown, id: SegmentId, step: 1 | -1): SegmentId | null | undefined {
  const others = order.segments.filter((segment) => segment.id !== id);
  const to = order.segments.findIndex((segment) => segment.id === id) + step;
  if (to < 0 || to > others.length) return undefined;
  return others[to - 1]?.id ?? null;
}

function move(step: 1 | -1, name: string, atEnd: string): Action<SegmentId> {
  return {
    id: step < 0 ? 'moveUp' : 'moveDown',
    keys: [],
    command: 'rundown.reorder',
    name,
    body: ({ order }, id) => {
      const after = order ? placed(order, id, step) : undefined;
      return after === undefined ? null : { type: 'rundown.reorder', segment: id, after };
    },
    why: ({ order }, id) => {
      const after = order ? placed(order, id, step) : undefined;
      if (!order || after === undefined) return atEnd;
      const decided = reorder(order, { type: 'rundown.reorder', segment: id, after });
      return decided.ok ? null : decided.error.message;
    },
    repeats: true,
  };
}

const moveUp = move(-1, editor.actions.moveUp, editor.firstAlready);
const moveDown = move(1, editor.actions.moveDown, editor.lastAlready);

/** Drop and put back are one place in the menu. */
const drop = {
  id: 'drop',
  keys: [],
  command: 'rundown.drop',
  name: editor.actions.drop,
  label: (situation, id) => (find(situation, id)?.dropped ? editor.actions.restore : editor.actions.drop),
  body: (situation, id) => ({
    type: find(situation, id)?.dropped ? 'rundown.restore' : 'rundown.drop',
    segment: id,
  }),
  why: refusal(dropped),
} satisfies Action<SegmentId>;

const remove = {
  id: 'remove',
  keys: [],
  command: 'rundown.remove',
  name: editor.actions.remove,
  body: (_, id) => ({ type: 'rundown.remove', segment: id }),
  why: refusal(removed),
  told: (situation, _, id) => editor.removed(find(situation, id)?.title ?? ''),
  offersUndo: true,
} satisfies Action<SegmentId>;

export const edits = { insertAfter, duplicate, moveUp, moveDown, drop, remove } as const;

/** In the order of a row's menu. */
export const ON_SEGMENT: readonly Action<SegmentId>[] = [
  insertAfter,
  duplicate,
  moveUp,
  moveDown,
  drop,
  remove,
];

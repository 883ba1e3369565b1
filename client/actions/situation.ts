import type { QuestionId } from '../../shared/kernel/ids.ts';
import { following, heldSince, preceding, running } from '../../shared/rundown/clock.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import type { CommandType } from '../../shared/session/commands.ts';
import { may, type Role } from '../../shared/session/permissions.ts';
import type { View } from '../../shared/views/common.ts';
import type { ActionRecord, CityRecord, QuestionRecord } from '../../shared/views/records.ts';
import {
  cities,
  history,
  isOffScreen,
  liveQuestion,
  queued,
  queueOrder,
  rundown,
} from '../store/selectors.ts';

/** What decides which actions apply: the same for a button that is drawn and for a key that is pressed. */
export interface Situation {
  /** null before the server's first word. */
  readonly role: Role | null;
  readonly order: Rundown | null;
  readonly current: Segment | null;
  /** Whether the running segment is on hold. */
  readonly held: boolean;
  readonly next: Segment | null;
  readonly previous: Segment | null;
  /** In their places, which their keys follow. */
  readonly cities: readonly CityRecord[];
  readonly live: QuestionRecord | null;
  /** Whether it is kept off the screen (Q14). */
  readonly offScreen: boolean;
  /** The head of the queue. */
  readonly head: QuestionRecord | null;
  /** All of it, in order. */
  readonly queue: readonly QuestionId[];
  readonly undo: ActionRecord | null;
  readonly redo: ActionRecord | null;
}

/** The parts of the records that a situation is made of; each is identical while nothing of it changed. */
export interface SituationParts {
  readonly order: Rundown | null;
  readonly cities: readonly CityRecord[];
  readonly live: QuestionRecord | null;
  readonly offScreen: boolean;
  readonly head: QuestionRecord | null;
  readonly queue: readonly QuestionId[];
  readonly undo: ActionRecord | null;
  readonly redo: ActionRecord | null;
}

export const headOfQueue = (records: View): QuestionRecord | null => queued(records)[0] ?? null;
export const undoable = (records: View): ActionRecord | null => history(records)?.undo ?? null;
export const redoable = (records: View): ActionRecord | null => history(records)?.redo ?? null;

export function situationOf(role: Role | null, parts: SituationParts): Situation {
  const { order } = parts;
  const current = order && running(order);
  return {
    ...parts,
    role,
    current: current?.segment ?? null,
    held: current !== null && heldSince(current.run) !== null,
    next: order && current ? following(order, current.index) : null,
    previous: order && current ? preceding(order, current.index) : null,
  };
}

export const situationIn = (records: View, role: Role | null): Situation =>
  situationOf(role, {
    order: rundown(records),
    cities: cities(records),
    live: liveQuestion(records),
    offScreen: isOffScreen(records),
    head: headOfQueue(records),
    queue: queueOrder(records),
    undo: undoable(records),
    redo: redoable(records),
  });

/** Whether the role may send the command; nobody may anything before the server has said who one is. */
export const allowed = (role: Role | null, command: CommandType): boolean =>
  role !== null && may(role, command);

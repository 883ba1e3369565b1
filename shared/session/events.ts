import type { CommandId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { QuestionEvent } from '../questions/events.ts';
import type { RundownEvent } from '../rundown/events.ts';
import type { SessionPlan } from './plan.ts';

export type SessionEvent =
  | { readonly type: 'session.created'; readonly plan: SessionPlan }
  | RundownEvent
  | QuestionEvent
  | { readonly type: 'action.undone'; readonly of: CommandId }
  | { readonly type: 'action.redone'; readonly of: CommandId };

/** The facts that one accepted command caused. */
export interface Entry {
  readonly id: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly events: readonly SessionEvent[];
}

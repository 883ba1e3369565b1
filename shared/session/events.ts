import type { CityId, CommandId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { MessageEvent } from '../messages/events.ts';
import type { QuestionEvent } from '../questions/events.ts';
import type { RundownEvent } from '../rundown/events.ts';
import type { SessionPlan, Settings } from './plan.ts';

export type SessionEvent =
  | { readonly type: 'session.created'; readonly plan: SessionPlan }
  | RundownEvent
  | QuestionEvent
  | MessageEvent
  | { readonly type: 'session.edited'; readonly change: Partial<Settings> }
  | { readonly type: 'city.zoned'; readonly city: CityId; readonly timeZone: string | null }
  | { readonly type: 'action.undone'; readonly of: CommandId }
  | { readonly type: 'action.redone'; readonly of: CommandId };

/** The facts that one accepted command caused. */
export interface Entry {
  readonly id: CommandId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly events: readonly SessionEvent[];
}

import { z } from 'zod';
import type { Brand } from '../../shared/kernel/brand.ts';
import type {
  AttendeeId,
  CityId,
  CommandId,
  ModeratorId,
  QuestionId,
  SegmentId,
  SpeakerId,
} from '../../shared/kernel/ids.ts';
import type { Duration, Instant } from '../../shared/kernel/time.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import type { Outcome } from './eventLog.ts';

/** The version that events are written in. A new one goes with a step in `UPCASTS` from the one before. */
export const EVENT_VERSION = 1;

/** Steps from an event as an older version wrote it to the next version; `UPCASTS[0]` leads from version 1 to 2. */
const UPCASTS: readonly ((event: unknown) => unknown)[] = [];

// Brands have no run-time shape: the log gives back what a branded value was when it was written.
const id = <Id extends Brand<string, string>>() => z.string().min(1) as unknown as z.ZodType<Id>;
const instant = z.number().int() as unknown as z.ZodType<Instant>;
const duration = z.number() as unknown as z.ZodType<Duration>;
const question = id<QuestionId>();
const segment = id<SegmentId>();

const plan: z.ZodType<SessionPlan> = z.object({
  title: z.string(),
  timeZone: z.string(),
  plannedStart: instant,
  hardEnd: instant,
  cities: z.array(z.object({ id: id<CityId>(), name: z.string(), country: z.string() })),
  speakers: z.array(
    z.object({
      id: id<SpeakerId>(),
      name: z.string().nullable(),
      title: z.string().nullable(),
      city: id<CityId>().nullable(),
    }),
  ),
  moderators: z.array(
    z.object({ id: id<ModeratorId>(), name: z.string(), role: z.enum(['moderator', 'co-moderator']) }),
  ),
  segments: z.array(
    z.object({
      id: segment,
      title: z.string(),
      city: id<CityId>().nullable(),
      speakers: z.array(id<SpeakerId>()),
      planned: duration,
      fixedStart: instant.nullable(),
      wrapUp: duration.nullable(),
      atZero: z.enum(['count', 'advance']),
      takesQuestions: z.boolean(),
      note: z.string(),
    }),
  ),
  prepared: z.array(z.object({ id: question, text: z.string(), to: id<CityId | SpeakerId>().nullable() })),
  moderateFirst: z.boolean(),
  limits: z.object({ graphemes: z.number(), units: z.number(), pause: duration, undecided: z.number() }),
  answerBudget: duration,
});

const about = <T extends string>(type: T) => z.object({ type: z.literal(type), question });

const events: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session.created'), plan }),
  z.object({ type: z.literal('rundown.started'), segment, shift: duration }),
  z.object({
    type: z.literal('rundown.moved'),
    from: segment,
    to: segment,
    how: z.enum(['next', 'previous', 'goTo', 'advance']),
  }),
  z.object({ type: z.literal('rundown.held'), segment }),
  z.object({ type: z.literal('rundown.resumed'), segment }),
  z.object({ type: z.literal('rundown.adjusted'), segment, by: duration }),
  z.object({ type: z.literal('rundown.ended'), segment }),
  z.object({
    type: z.literal('question.submitted'),
    question,
    text: z.string(),
    to: id<CityId | SpeakerId>().nullable(),
    author: id<AttendeeId>(),
    name: z.string().nullable(),
    status: z.enum(['pending', 'approved']),
  }),
  z.object({ type: z.literal('question.upvoted'), question, voter: id<AttendeeId>() }),
  z.object({ type: z.literal('question.unvoted'), question, voter: id<AttendeeId>() }),
  about('question.withdrawn'),
  about('question.approved'),
  z.object({ type: z.literal('question.dismissed'), question, reason: z.string().nullable() }),
  about('question.queued'),
  about('question.asked'),
  about('question.answered'),
  about('question.returned'),
  z.object({ type: z.literal('moderation.set'), before: z.boolean() }),
  z.object({ type: z.literal('action.undone'), of: id<CommandId>() }),
  z.object({ type: z.literal('action.redone'), of: id<CommandId>() }),
]);

const outcome = z.object({ question: z.optional(question) }) as z.ZodType<Outcome>;

/** A name taken out of an event, to be kept where it can be erased (invariant 10). */
export interface Personal {
  /** The event's place in its command. */
  readonly place: number;
  readonly attendee: AttendeeId;
  readonly name: string;
}

/** Events as they are stored: names apart. */
export function encodeEvents(list: readonly SessionEvent[]): { json: string; personal: readonly Personal[] } {
  const personal: Personal[] = [];
  const impersonal = list.map((event, place) => {
    if (event.type !== 'question.submitted' || event.name === null) return event;
    personal.push({ place, attendee: event.author, name: event.name });
    return { ...event, name: null };
  });
  return { json: JSON.stringify(impersonal), personal };
}

/** Stored events as the program of today knows them, with the names that have not been erased. Throws on what is no event. */
export function decodeEvents(
  json: string,
  version: number,
  names: ReadonlyMap<number, string>,
): SessionEvent[] {
  const stored = JSON.parse(json) as unknown[];
  return stored.map((raw, place) => {
    const current = UPCASTS.slice(version - 1).reduce((event, upcast) => upcast(event), raw);
    const event = events.parse(current);
    const name = names.get(place);
    return event.type === 'question.submitted' && name !== undefined ? { ...event, name } : event;
  });
}

export const decodeOutcome = (json: string): Outcome => outcome.parse(JSON.parse(json));

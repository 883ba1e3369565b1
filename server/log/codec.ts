import { z } from 'zod';
import type { Brand } from '../../shared/kernel/brand.ts';
import type {
  AttendeeId,
  CityId,
  CommandId,
  MessageId,
  ModeratorId,
  PersonId,
  QuestionId,
  SegmentId,
  SpeakerId,
} from '../../shared/kernel/ids.ts';
import type { Duration, Instant } from '../../shared/kernel/time.ts';
import type { AutoNudge, PreparedMessage, Recipient } from '../../shared/messages/types.ts';
import { BLANK } from '../../shared/rundown/fields.ts';
import type { Holder, SegmentPlan } from '../../shared/rundown/types.ts';
import type { Outcome } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { SessionPlan, Settings } from '../../shared/session/plan.ts';
import { DEFAULT_SETTINGS } from '../../shared/session/seminar.ts';

/** The version that events are written in. A new one goes with a step in `UPCASTS` from the one before. */
export const EVENT_VERSION = 2;

/** Steps from an event as an older version wrote it to the next version; `UPCASTS[0]` leads from version 1 to 2. */
const UPCASTS: readonly ((event: unknown) => unknown)[] = [withSettings];

// Brands have no run-time shape: the log gives back what a branded value was when it was written.
const id = <Id extends Brand<string, string>>() => z.string().min(1) as unknown as z.ZodType<Id>;
const instant = z.number().int() as unknown as z.ZodType<Instant>;
const duration = z.number() as unknown as z.ZodType<Duration>;
const question = id<QuestionId>();
const segment = id<SegmentId>();

const message = id<MessageId>();
const recipient = id<SpeakerId>() as unknown as z.ZodType<Recipient>;

const segmentFields = z.object({
  id: segment,
  title: z.string(),
  city: id<CityId>().nullable(),
  speakers: z.array(id<SpeakerId>()),
  colour: z.number().nullable(),
  planned: duration,
  fixedStart: instant.nullable(),
  fixedEnd: instant.nullable(),
  counts: z.enum(['down', 'up']),
  wrapUp: duration.nullable(),
  atZero: z.enum(['count', 'advance']),
  keep: z.boolean(),
  minimum: duration.nullable(),
  takesQuestions: z.boolean(),
  note: z.string(),
});

const segmentPlan: z.ZodType<SegmentPlan> = segmentFields;
const segmentChange = segmentFields.omit({ id: true }).partial() as z.ZodType<
  Partial<Omit<SegmentPlan, 'id'>>
>;

const settings = z.object({
  timeZone: z.string(),
  answerBudget: duration,
  askGivesFloor: z.boolean(),
  nudges: z.array(z.string()),
  autoNudges: z.array(z.object({ left: duration, text: z.string() })) as z.ZodType<readonly AutoNudge[]>,
  messages: z.array(z.object({ to: recipient, text: z.string() })) as z.ZodType<readonly PreparedMessage[]>,
});

const plan: z.ZodType<SessionPlan> = z.object({
  title: z.string(),
  settings: settings as z.ZodType<Settings>,
  plannedStart: instant,
  hardEnd: instant,
  cities: z.array(
    z.object({ id: id<CityId>(), name: z.string(), country: z.string(), timeZone: z.string().nullable() }),
  ),
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
  segments: z.array(segmentPlan),
  prepared: z.array(z.object({ id: question, text: z.string(), to: id<CityId | SpeakerId>().nullable() })),
  moderateFirst: z.boolean(),
  limits: z.object({ graphemes: z.number(), units: z.number(), pause: duration, undecided: z.number() }),
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
  z.object({ type: z.literal('rundown.inserted'), after: segment.nullable(), segment: segmentPlan }),
  z.object({ type: z.literal('rundown.removed'), segment }),
  z.object({ type: z.literal('rundown.reordered'), segment, after: segment.nullable() }),
  z.object({ type: z.literal('rundown.edited'), segment, change: segmentChange }),
  z.object({ type: z.literal('rundown.planned'), shift: duration, hardEnd: instant }),
  z.object({ type: z.literal('rundown.dropped'), segment }),
  z.object({ type: z.literal('rundown.restored'), segment }),
  z.object({
    type: z.literal('rundown.recovered'),
    way: z.enum(['take', 'spread', 'drop', 'shorten', 'over']),
    adjusted: z.array(z.object({ segment, by: duration })),
    dropped: segment.nullable(),
    accepted: duration,
  }),
  z.object({ type: z.literal('floor.given'), to: (id<CityId>() as z.ZodType<Holder>).nullable() }),
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
  z.object({
    type: z.literal('message.sent'),
    message,
    to: recipient,
    text: z.string(),
    by: id<ModeratorId>(),
    nudge: z.string().nullable(),
  }),
  z.object({ type: z.literal('message.delivered'), message, to: id<PersonId>() }),
  z.object({ type: z.literal('message.seen'), message, by: id<PersonId>() }),
  z.object({ type: z.literal('message.cleared'), message }),
  z.object({ type: z.literal('curtain.set'), to: z.enum(['open', 'standby', 'blackout']) }),
  z.object({ type: z.literal('session.edited'), change: settings.partial() as z.ZodType<Partial<Settings>> }),
  z.object({ type: z.literal('city.zoned'), city: id<CityId>(), timeZone: z.string().nullable() }),
  z.object({ type: z.literal('action.undone'), of: id<CommandId>() }),
  z.object({ type: z.literal('action.redone'), of: id<CommandId>() }),
]);

const outcome = z.object({
  question: z.optional(question),
  segment: z.optional(segment),
  message: z.optional(message),
}) as z.ZodType<Outcome>;

/** A name taken out of an event, to be kept where it can be erased (invariant 10). */
export interface Personal {
  /** The event's place in its command. */
  readonly place: number;
  readonly attendee: AttendeeId;
  readonly name: string;
}

/** From version 1 to 2: sessions were planned without settings, zones of their cities, and much of what segments have now. */
function withSettings(event: unknown): unknown {
  const created = event as {
    type?: string;
    plan?: { timeZone: string; answerBudget: number; cities: object[]; segments: object[] };
  } | null;
  if (created?.type !== 'session.created' || !created.plan) return event;
  const { timeZone, answerBudget, cities, segments, ...rest } = created.plan;
  return {
    ...created,
    plan: {
      ...rest,
      settings: { ...DEFAULT_SETTINGS, timeZone, answerBudget },
      cities: cities.map((city) => ({ timeZone: null, ...city })),
      segments: segments.map((segment) => ({ ...BLANK, ...segment })),
    },
  };
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

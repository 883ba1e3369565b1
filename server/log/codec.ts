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
import type { Holder, SegmentPlan } from '../../shared/rundown/types.ts';
import type { Outcome } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { SessionPlan, Settings } from '../../shared/session/plan.ts';
import { upcast } from './upcasts.ts';

/** The version that events are written in. A new one goes with a step in `upcasts.ts` from the one before. */
export const EVENT_VERSION = 3;

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
  submissions: z.enum(['open', 'closed', 'before']),
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
  names: z.enum(['shown', 'moderators', 'anonymous', 'optional']),
  limits: z.object({ graphemes: z.number(), pause: duration, undecided: z.number() }),
  labels: z.array(z.string()),
  heldWords: z.array(z.string()),
  keptWords: z.boolean(),
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
});

const addressee = id<CityId | SpeakerId>().nullable();
const speaker = id<SpeakerId>();
const replyTo = z.enum(['all', 'asker']);
/** Where a text came in, and what was read in it. */
const read = {
  status: z.enum(['pending', 'approved']),
  language: z.string().nullable(),
  held: z.array(z.string()),
};

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
    to: addressee,
    author: id<AttendeeId>(),
    name: z.string().nullable(),
    nameIsPublic: z.boolean(),
    ...read,
  }),
  z.object({
    type: z.literal('question.entered'),
    question,
    text: z.string(),
    to: addressee,
    name: z.string().nullable(),
    origin: z.enum(['prepared', 'entered']),
    language: z.string().nullable(),
  }),
  z.object({ type: z.literal('question.upvoted'), question, voter: id<AttendeeId>() }),
  z.object({ type: z.literal('question.unvoted'), question, voter: id<AttendeeId>() }),
  about('question.withdrawn'),
  z.object({ type: z.literal('question.reworded'), question, text: z.string(), to: addressee, ...read }),
  z.object({
    type: z.literal('question.edited'),
    question,
    change: z.object({
      wording: z.string().nullable().exactOptional(),
      to: addressee.exactOptional(),
      labels: z.array(z.string()).exactOptional(),
      starred: z.boolean().exactOptional(),
      note: z.string().nullable().exactOptional(),
    }),
  }),
  about('question.reviewed'),
  about('question.approved'),
  z.object({ type: z.literal('question.dismissed'), question, reason: z.string().nullable() }),
  about('question.queued'),
  z.object({ type: z.literal('question.reordered'), question, after: question.nullable() }),
  about('question.skipped'),
  about('question.asked'),
  about('question.answered'),
  about('question.returned'),
  z.object({ type: z.literal('question.shown'), question, shown: z.boolean() }),
  z.object({ type: z.literal('question.merged'), question, into: question }),
  about('question.split'),
  z.object({ type: z.literal('question.putOff'), question, to: id<SegmentId | CityId>().nullable() }),
  z.object({
    type: z.literal('question.offered'),
    question,
    by: speaker,
    says: z.enum(['take', 'pass']).nullable(),
  }),
  z.object({ type: z.literal('question.proposed'), question, by: speaker, text: z.string(), to: replyTo }),
  z.object({ type: z.literal('question.declined'), question, speaker }),
  z.object({
    type: z.literal('question.replied'),
    question,
    by: id<PersonId>(),
    text: z.string(),
    to: replyTo,
  }),
  about('question.unreplied'),
  z.object({ type: z.literal('asker.muted'), attendee: id<AttendeeId>(), muted: z.boolean() }),
  z.object({
    type: z.literal('submissions.set'),
    gate: z.object({ override: z.enum(['open', 'closed']).nullable(), message: z.string().nullable() }),
  }),
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
  count: z.optional(z.number()),
  message: z.optional(message),
}) as z.ZodType<Outcome>;

/** A name taken out of an event, to be kept where it can be erased (invariant 10). */
export interface Personal {
  /** The event's place in its command. */
  readonly place: number;
  /** The attendee who gave it, or the question that a moderator entered it with. */
  readonly of: AttendeeId | QuestionId;
  readonly name: string;
}

/** Events as they are stored: names apart. */
export function encodeEvents(list: readonly SessionEvent[]): { json: string; personal: readonly Personal[] } {
  const personal: Personal[] = [];
  const impersonal = list.map((event, place) => {
    if ((event.type !== 'question.submitted' && event.type !== 'question.entered') || event.name === null)
      return event;
    const of = event.type === 'question.submitted' ? event.author : event.question;
    personal.push({ place, of, name: event.name });
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
    const event = events.parse(upcast(raw, version));
    const name = names.get(place);
    return (event.type === 'question.submitted' || event.type === 'question.entered') && name !== undefined
      ? { ...event, name }
      : event;
  });
}

export const decodeOutcome = (json: string): Outcome => outcome.parse(JSON.parse(json));

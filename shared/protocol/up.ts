import { z } from 'zod';
import type { Brand } from '../kernel/brand.ts';
import type {
  CityId,
  CommandId,
  DeviceId,
  MessageId,
  QuestionId,
  SegmentId,
  SessionCode,
  SpeakerId,
} from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';
import type { Recipient } from '../messages/types.ts';
import { QUESTION_STATUSES } from '../questions/types.ts';
import type { Holder } from '../rundown/types.ts';
import type { SessionCommand } from '../session/commands.ts';
import { DAY, ID_LENGTH, LIST_LENGTH, SEARCH_LENGTH, WORDS } from './limits.ts';
import { PROTOCOL } from './version.ts';

/** What clients send. The wire's types are inferred from these schemas; everything that arrives is parsed by them. */

// The one place where a string from outside becomes an id: a brand has no run-time shape that a schema could check.
// Control characters and halves of surrogate pairs are not kept apart by every store, so that two ids would become one.
const id = <Id extends Brand<string, string>>() =>
  z
    .string()
    .min(1)
    .max(ID_LENGTH)
    .regex(/^\P{C}+$/u, 'an id has visible characters only') as unknown as z.ZodType<Id, Id>;
const ms = () => z.number().int().min(-DAY).max(DAY) as unknown as z.ZodType<Duration, Duration>;

// What a person typed into a form: whatever number it is, the domain says in a sentence beside the field what it has to be.
const length = () => z.number() as unknown as z.ZodType<Duration, Duration>;
const instant = () => z.number() as unknown as z.ZodType<Instant, Instant>;

/** Nothing changes what has arrived, as the domain's types say. */
const texts = (most: number) =>
  z.array(z.string()).max(most) as unknown as z.ZodType<readonly string[], readonly string[]>;

const segment = id<SegmentId>();
const message = id<MessageId>();
const recipient = id<SpeakerId>() as z.ZodType<Recipient, Recipient>;
const question = id<QuestionId>();
const addressee = z.nullable(id<CityId | SpeakerId>());

/** What can be edited of a segment; each is optional. */
const segmentFields = z.strictObject({
  title: z.exactOptional(z.string()),
  length: z.exactOptional(length()),
  city: z.exactOptional(z.nullable(id<CityId>())),
  speakers: z.exactOptional(z.array(id<SpeakerId>()).max(LIST_LENGTH)),
  colour: z.exactOptional(z.nullable(z.number())),
  fixedStart: z.exactOptional(z.nullable(instant())),
  fixedEnd: z.exactOptional(z.nullable(instant())),
  counts: z.exactOptional(z.enum(['down', 'up'])),
  wrapUp: z.exactOptional(z.nullable(length())),
  atZero: z.exactOptional(z.enum(['count', 'advance'])),
  keep: z.exactOptional(z.boolean()),
  minimum: z.exactOptional(z.nullable(length())),
  takesQuestions: z.exactOptional(z.boolean()),
  submissions: z.exactOptional(z.enum(['open', 'closed', 'before'])),
  note: z.exactOptional(z.string()),
});
const planFields = z.strictObject({
  plannedStart: z.exactOptional(instant()),
  hardEnd: z.exactOptional(instant()),
});
const settings = z.strictObject({
  timeZone: z.exactOptional(z.string().max(ID_LENGTH)),
  answerBudget: z.exactOptional(length()),
  askGivesFloor: z.exactOptional(z.boolean()),
  nudges: z.exactOptional(texts(LIST_LENGTH)),
  autoNudges: z.exactOptional(z.array(z.strictObject({ left: length(), text: z.string() })).max(LIST_LENGTH)),
  messages: z.exactOptional(z.array(z.strictObject({ to: recipient, text: z.string() })).max(LIST_LENGTH)),
  names: z.exactOptional(z.enum(['shown', 'moderators', 'anonymous', 'optional'])),
  limits: z.exactOptional(z.strictObject({ graphemes: z.number(), pause: length(), undecided: z.number() })),
  labels: z.exactOptional(texts(LIST_LENGTH)),
  heldWords: z.exactOptional(texts(WORDS)),
  keptWords: z.exactOptional(z.boolean()),
});

/** What can be edited of a question; its asker edits text and addressee. */
const questionFields = z.strictObject({
  text: z.exactOptional(z.string()),
  to: z.exactOptional(addressee),
  labels: z.exactOptional(texts(LIST_LENGTH)),
  starred: z.exactOptional(z.boolean()),
  note: z.exactOptional(z.string()),
});
const status = z.enum(QUESTION_STATUSES);
/** About one question, which the sender believed to stand there. */
const about = { question, from: z.exactOptional(status) };
const later = z.nullable(id<SegmentId | CityId>());
const speaker = id<SpeakerId>();
const replyTo = z.enum(['all', 'asker']);
const reason = z.exactOptional(z.nullable(z.string()));

/** What can be done to several questions at once. */
const batch = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('approve') }),
  z.strictObject({ type: z.literal('review') }),
  z.strictObject({ type: z.literal('dismiss'), reason }),
  z.strictObject({ type: z.literal('queue') }),
  z.strictObject({ type: z.literal('star'), starred: z.boolean() }),
  z.strictObject({ type: z.literal('label'), label: z.string(), on: z.boolean() }),
  z.strictObject({ type: z.literal('address'), to: addressee }),
  z.strictObject({ type: z.literal('putOff'), to: later }),
  z.strictObject({ type: z.literal('merge'), into: question }),
]);

/** A command's fields by its type, beside `id` and `type`. */
export const commandFields = {
  'rundown.start': { plan: z.enum(['keep', 'now']) },
  'rundown.next': { from: segment },
  'rundown.previous': { from: segment },
  'rundown.goTo': { from: segment, to: segment },
  'rundown.hold': { from: segment },
  'rundown.resume': { from: segment },
  'rundown.adjust': { segment, by: ms() },
  'rundown.end': {},
  'rundown.insert': { after: z.nullable(segment), segment: segmentFields },
  'rundown.duplicate': { segment },
  'rundown.remove': { segment },
  'rundown.reorder': { segment, after: z.nullable(segment) },
  'rundown.edit': { segment, change: segmentFields, over: segmentFields },
  'rundown.plan': { change: planFields, over: planFields },
  'rundown.drop': { segment },
  'rundown.restore': { segment },
  'rundown.recover': {
    from: z.nullable(segment),
    way: z.enum(['take', 'spread', 'drop', 'shorten', 'over']),
    segment: z.exactOptional(segment),
  },
  'floor.give': { to: z.nullable(id<CityId>() as z.ZodType<Holder, Holder>) },
  'question.submit': {
    text: z.string(),
    to: z.exactOptional(addressee),
    name: z.exactOptional(z.nullable(z.string())),
  },
  'question.upvote': { question },
  'question.unvote': { question },
  'question.withdraw': { question },
  'question.enter': {
    text: z.string(),
    to: z.exactOptional(addressee),
    name: z.exactOptional(z.nullable(z.string())),
  },
  'question.edit': { question, change: questionFields, over: questionFields },
  'question.approve': about,
  'question.review': about,
  'question.dismiss': { ...about, reason },
  'question.queue': about,
  'question.reorder': { question, after: z.nullable(question) },
  'question.skip': about,
  'question.ask': { question, over: z.nullable(question) },
  'question.answered': { question },
  'question.return': about,
  'question.show': { question, shown: z.boolean() },
  'question.batch': {
    questions: z.array(question).max(LIST_LENGTH) as unknown as z.ZodType<
      readonly QuestionId[],
      readonly QuestionId[]
    >,
    from: z.exactOptional(status),
    do: batch,
  },
  'question.merge': { ...about, into: question },
  'question.split': { question },
  'question.putOff': { ...about, to: later },
  'question.offer': { question, says: z.nullable(z.enum(['take', 'pass'])) },
  'question.propose': { question, text: z.string(), to: replyTo },
  'question.decline': { question, speaker },
  'question.reply': {
    question,
    text: z.string(),
    to: replyTo,
    speaker: z.exactOptional(speaker),
    over: z.nullable(z.string()),
  },
  'question.unreply': { question, over: z.string() },
  'asker.mute': { asker: z.number().int().min(1), muted: z.boolean() },
  'submissions.set': {
    to: z.nullable(z.enum(['open', 'closed'])),
    message: z.exactOptional(z.nullable(z.string())),
  },
  'moderation.set': { before: z.boolean() },
  'message.send': { to: recipient, text: z.string() },
  'message.delivered': { message },
  'message.seen': { message },
  'message.clear': { message },
  'curtain.set': { to: z.enum(['open', 'standby', 'blackout']) },
  'session.edit': { change: settings, over: settings },
  'city.zone': {
    city: id<CityId>(),
    timeZone: z.nullable(z.string().max(ID_LENGTH)),
    over: z.nullable(z.string().max(ID_LENGTH)),
  },
  undo: { of: id<CommandId>() },
  redo: { of: id<CommandId>() },
} as const;

const command = <T extends keyof typeof commandFields>(type: T) =>
  z.object({ id: id<CommandId>(), type: z.literal(type), ...commandFields[type] });

export const commandSchema = z.discriminatedUnion('type', [
  command('rundown.start'),
  command('rundown.next'),
  command('rundown.previous'),
  command('rundown.goTo'),
  command('rundown.hold'),
  command('rundown.resume'),
  command('rundown.adjust'),
  command('rundown.end'),
  command('rundown.insert'),
  command('rundown.duplicate'),
  command('rundown.remove'),
  command('rundown.reorder'),
  command('rundown.edit'),
  command('rundown.plan'),
  command('rundown.drop'),
  command('rundown.restore'),
  command('rundown.recover'),
  command('floor.give'),
  command('question.submit'),
  command('question.upvote'),
  command('question.unvote'),
  command('question.withdraw'),
  command('question.enter'),
  command('question.edit'),
  command('question.approve'),
  command('question.review'),
  command('question.dismiss'),
  command('question.queue'),
  command('question.reorder'),
  command('question.skip'),
  command('question.ask'),
  command('question.answered'),
  command('question.return'),
  command('question.show'),
  command('question.batch'),
  command('question.merge'),
  command('question.split'),
  command('question.putOff'),
  command('question.offer'),
  command('question.propose'),
  command('question.decline'),
  command('question.reply'),
  command('question.unreply'),
  command('asker.mute'),
  command('submissions.set'),
  command('moderation.set'),
  command('message.send'),
  command('message.delivered'),
  command('message.seen'),
  command('message.clear'),
  command('curtain.set'),
  command('session.edit'),
  command('city.zone'),
  command('undo'),
  command('redo'),
]);

/** A command on the wire: the client's id for it, and what is to be done. */
export type WireCommand = z.infer<typeof commandSchema>;

export const querySchema = z.discriminatedUnion('type', [
  /** Open, queued, live and answered questions beyond the bounded view, a page at a time, from page 0. */
  z.object({
    type: z.literal('questions'),
    order: z.enum(['votes', 'newest']),
    /** null for those to all. */
    city: z.optional(z.nullable(id<CityId>())),
    search: z.optional(z.string().max(SEARCH_LENGTH)),
    page: z.optional(z.number().int().min(0).max(10_000)),
  }),
  /** Who did what to one question, and when; moderators and co-moderators. */
  z.object({ type: z.literal('trail'), question }),
  /** The links of every role up to the sender's own. */
  z.object({ type: z.literal('links') }),
]);

export type Query = z.infer<typeof querySchema>;

export const authSchema = z.object({
  protocol: z.literal(PROTOCOL),
  session: id<SessionCode>(),
  /** From a link's fragment; the role follows from it. */
  key: z.optional(z.string().max(300)),
  /** The token that an earlier `welcome` gave. */
  attendee: z.optional(z.string().max(300)),
  /** What the replica holds already. */
  since: z.optional(z.object({ epoch: z.string().max(100), seq: z.number().int().min(0) })),
});

export type Auth = z.infer<typeof authSchema>;

/** The client's own clock reading, given back untouched. */
export const timeSchema = z.number();

/** A sign of life of a moderator's, a speaker's or a projector's page, and whether it is in sight. */
export const hereSchema = z.object({ visible: z.boolean() });

export type Here = z.infer<typeof hereSchema>;

/** What a moderator's page has under the hand: the question in focus, and whether it has been taken up; null for none. */
export const handSchema = z.object({ question: z.nullable(question), taken: z.boolean() });

export type HandUp = z.infer<typeof handSchema>;

/** Which of the devices in `presence` is to show itself. */
export const identifySchema = z.object({ device: id<DeviceId>() });

export type Identify = z.infer<typeof identifySchema>;

// A command of the wire is one of the domain's, and the other way round but for what only time itself sends.
type Body<C> = C extends { id: unknown } ? Omit<C, 'id'> : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const _wireCommandsAreTheDomains: Same<
  Body<WireCommand>['type'],
  Exclude<SessionCommand['type'], 'rundown.advance' | 'message.nudge'>
> = true;

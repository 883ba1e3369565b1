import type { AutoNudge, PreparedMessage } from '../../shared/messages/types.ts';
import type {
  ClockReading,
  CommandAck,
  Device,
  DoneAck,
  Failure,
  Hand,
  Link,
  Presence,
  QueryAck,
  TimeAck,
  Welcome,
} from '../../shared/protocol/down.ts';
import type { Deed, Note } from '../../shared/questions/types.ts';
import type { Adjustment, Hold, Run, Span, Turn } from '../../shared/rundown/types.ts';
import type { Submissions } from '../../shared/session/gate.ts';
import type { Patch } from '../../shared/views/patch.ts';
import type {
  ActionRecord,
  Own,
  OwnQuestionRecord,
  QuestionRecord,
  ReceiptRecord,
  ReplyRecord,
  ViewRecord,
} from '../../shared/views/records.ts';
import type { Snapshot } from '../../shared/views/replica.ts';
import { sectionOf, tableIn } from './protocolDoc.ts';

// What docs/protocol.md says of messages and records, beside what the types say. Types leave nothing behind at run time, so their
// fields are listed once more here; the type checker sees to it that none is missing, too many, or optional on one side only.

type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? 'optional' : 'required';
};
type RecordOf<K extends ViewRecord['kind']> = Extract<ViewRecord, { kind: K }>;
type QueryAnswer<T> = Extract<QueryAck, { type: T }>;

const REQUIRED = 'required' as const;
const OPTIONAL = 'optional' as const;

interface Messages {
  welcome: FieldsOf<Welcome>;
  attendee: FieldsOf<NonNullable<Welcome['attendee']>>;
  snapshot: FieldsOf<Snapshot>;
  patch: FieldsOf<Patch>;
  own: FieldsOf<Own>;
  'own question': FieldsOf<Omit<OwnQuestionRecord, keyof QuestionRecord>>;
  joined: FieldsOf<NonNullable<OwnQuestionRecord['joined']>>;
  presence: FieldsOf<Presence>;
  clock: FieldsOf<ClockReading>;
  device: FieldsOf<Device>;
  hand: FieldsOf<Hand>;
  run: FieldsOf<Run>;
  hold: FieldsOf<Hold>;
  adjustment: FieldsOf<Adjustment>;
  span: FieldsOf<Span>;
  turn: FieldsOf<Turn>;
  receipt: FieldsOf<ReceiptRecord>;
  submissions: FieldsOf<Submissions>;
  reply: FieldsOf<ReplyRecord>;
  note: FieldsOf<Note>;
  offer: FieldsOf<NonNullable<QuestionRecord['offers']>[number]>;
  'last deed': FieldsOf<NonNullable<QuestionRecord['last']>>;
  deed: FieldsOf<Deed>;
  'automatic nudge': FieldsOf<AutoNudge>;
  'prepared message': FieldsOf<PreparedMessage>;
  action: FieldsOf<ActionRecord>;
  accepted: FieldsOf<Extract<CommandAck, { ok: true }>>;
  done: FieldsOf<Exclude<DoneAck, Failure>>;
  failure: FieldsOf<Failure>;
  error: FieldsOf<Failure['error']>;
  'page of questions': FieldsOf<QueryAnswer<'questions'>>;
  trail: FieldsOf<QueryAnswer<'trail'>>;
  links: FieldsOf<QueryAnswer<'links'>>;
  link: FieldsOf<Link>;
  'time answer': FieldsOf<Exclude<TimeAck, Failure>>;
}

/** Messages and parts of them, under their headings in the document. */
export const MESSAGES: Messages = {
  welcome: {
    protocol: REQUIRED,
    role: REQUIRED,
    person: REQUIRED,
    join: REQUIRED,
    epoch: REQUIRED,
    now: REQUIRED,
    rate: REQUIRED,
    attendee: OPTIONAL,
  },
  attendee: { id: REQUIRED, token: REQUIRED },
  snapshot: { epoch: REQUIRED, seq: REQUIRED, records: REQUIRED },
  patch: { from: REQUIRED, to: REQUIRED, put: OPTIONAL, del: OPTIONAL, votes: OPTIONAL },
  own: { questions: REQUIRED, upvotes: REQUIRED, muted: REQUIRED },
  'own question': { editable: OPTIONAL, joined: OPTIONAL },
  joined: { id: REQUIRED, text: OPTIONAL, status: REQUIRED, reason: OPTIONAL, reply: OPTIONAL },
  presence: { attendees: REQUIRED, screens: REQUIRED, people: REQUIRED, devices: REQUIRED },
  device: { id: REQUIRED, person: REQUIRED, role: REQUIRED, heard: REQUIRED, visible: REQUIRED },
  hand: { device: REQUIRED, person: REQUIRED, question: REQUIRED, taken: REQUIRED },
  clock: { now: REQUIRED, rate: REQUIRED },
  run: { start: REQUIRED, end: REQUIRED, holds: REQUIRED },
  hold: { start: REQUIRED, end: REQUIRED },
  adjustment: { at: REQUIRED, by: REQUIRED },
  span: { start: REQUIRED, end: REQUIRED },
  turn: { holder: REQUIRED, segment: REQUIRED, start: REQUIRED, end: REQUIRED },
  receipt: { person: REQUIRED, deliveredAt: REQUIRED, seenAt: REQUIRED },
  submissions: { open: REQUIRED, by: REQUIRED, message: REQUIRED, opensWith: REQUIRED },
  reply: { text: REQUIRED, to: REQUIRED, by: REQUIRED, at: REQUIRED },
  note: { text: REQUIRED, by: REQUIRED, at: REQUIRED },
  offer: { speaker: REQUIRED, says: REQUIRED },
  'last deed': { by: REQUIRED, at: REQUIRED, what: REQUIRED },
  deed: { at: REQUIRED, by: REQUIRED, what: REQUIRED, text: OPTIONAL, to: OPTIONAL },
  'automatic nudge': { left: REQUIRED, text: REQUIRED },
  'prepared message': { to: REQUIRED, text: REQUIRED },
  action: {
    of: REQUIRED,
    by: REQUIRED,
    at: REQUIRED,
    events: REQUIRED,
    questions: REQUIRED,
    segment: REQUIRED,
  },
  accepted: {
    ok: REQUIRED,
    seq: REQUIRED,
    question: OPTIONAL,
    segment: OPTIONAL,
    count: OPTIONAL,
    message: OPTIONAL,
  },
  done: { ok: REQUIRED },
  failure: { ok: REQUIRED, error: REQUIRED },
  error: { code: REQUIRED, message: REQUIRED, retryAt: OPTIONAL, field: OPTIONAL },
  'page of questions': {
    ok: REQUIRED,
    type: REQUIRED,
    questions: REQUIRED,
    total: REQUIRED,
    page: REQUIRED,
  },
  trail: { ok: REQUIRED, type: REQUIRED, trail: REQUIRED },
  links: { ok: REQUIRED, type: REQUIRED, links: REQUIRED },
  link: { role: REQUIRED, person: REQUIRED, name: REQUIRED, url: REQUIRED },
  'time answer': { t0: REQUIRED, now: REQUIRED },
};

/** Records by kind; what is optional is left out for some roles. */
export const RECORDS: { readonly [K in ViewRecord['kind']]: FieldsOf<RecordOf<K>> } = {
  session: {
    kind: REQUIRED,
    id: REQUIRED,
    code: REQUIRED,
    title: REQUIRED,
    timeZone: REQUIRED,
    host: REQUIRED,
    answerBudget: REQUIRED,
    moderateFirst: REQUIRED,
    questionLength: REQUIRED,
    names: REQUIRED,
    submissions: REQUIRED,
  },
  city: {
    kind: REQUIRED,
    id: REQUIRED,
    name: REQUIRED,
    country: REQUIRED,
    timeZone: REQUIRED,
    place: REQUIRED,
  },
  speaker: { kind: REQUIRED, id: REQUIRED, name: REQUIRED, title: REQUIRED, city: REQUIRED },
  moderator: { kind: REQUIRED, id: REQUIRED, name: REQUIRED, role: REQUIRED },
  rundown: {
    kind: REQUIRED,
    id: REQUIRED,
    plannedStart: REQUIRED,
    hardEnd: REQUIRED,
    endedAt: REQUIRED,
    order: REQUIRED,
    acceptedOver: OPTIONAL,
  },
  segment: {
    kind: REQUIRED,
    id: REQUIRED,
    title: REQUIRED,
    city: REQUIRED,
    speakers: REQUIRED,
    colour: REQUIRED,
    planned: REQUIRED,
    adjustments: REQUIRED,
    fixedStart: REQUIRED,
    fixedEnd: REQUIRED,
    counts: REQUIRED,
    wrapUp: REQUIRED,
    atZero: REQUIRED,
    takesQuestions: REQUIRED,
    submissions: REQUIRED,
    dropped: REQUIRED,
    runs: REQUIRED,
    note: OPTIONAL,
    keep: OPTIONAL,
    minimum: OPTIONAL,
    atStart: OPTIONAL,
  },
  floor: { kind: REQUIRED, id: REQUIRED, turns: REQUIRED },
  message: {
    kind: REQUIRED,
    id: REQUIRED,
    text: REQUIRED,
    to: REQUIRED,
    at: REQUIRED,
    by: OPTIONAL,
    clearedAt: OPTIONAL,
    receipts: OPTIONAL,
  },
  curtain: { kind: REQUIRED, id: REQUIRED, over: REQUIRED },
  settings: {
    kind: REQUIRED,
    id: REQUIRED,
    askGivesFloor: REQUIRED,
    nudges: REQUIRED,
    autoNudges: REQUIRED,
    messages: REQUIRED,
    pause: REQUIRED,
    undecided: REQUIRED,
    labels: REQUIRED,
    heldWords: REQUIRED,
    keptWords: REQUIRED,
  },
  question: {
    kind: REQUIRED,
    id: REQUIRED,
    text: REQUIRED,
    to: REQUIRED,
    name: REQUIRED,
    origin: REQUIRED,
    status: REQUIRED,
    submittedAt: REQUIRED,
    askedAt: REQUIRED,
    answeredAt: REQUIRED,
    votes: REQUIRED,
    later: OPTIONAL,
    reason: OPTIONAL,
    original: OPTIONAL,
    askedTo: OPTIONAL,
    reply: OPTIONAL,
    says: OPTIONAL,
    proposal: OPTIONAL,
    labels: OPTIONAL,
    starred: OPTIONAL,
    note: OPTIONAL,
    held: OPTIONAL,
    language: OPTIONAL,
    asker: OPTIONAL,
    muted: OPTIONAL,
    nameHidden: OPTIONAL,
    into: OPTIONAL,
    merged: OPTIONAL,
    offers: OPTIONAL,
    proposals: OPTIONAL,
    last: OPTIONAL,
  },
  queue: { kind: REQUIRED, id: REQUIRED, questions: REQUIRED, offScreen: OPTIONAL },
  counts: { kind: REQUIRED, id: REQUIRED, open: REQUIRED, queued: REQUIRED, answered: REQUIRED },
  history: { kind: REQUIRED, id: REQUIRED, undo: REQUIRED, redo: REQUIRED },
};

/** A field as the document has it. */
export interface DocumentedField {
  readonly name: string;
  readonly isOptional: boolean;
  /** What it may be, as the document says it: `instant`, `list of id`, `"count"` … */
  readonly types: readonly string[];
  /** Who sees it: `all`, `moderators`, `moderators, asker`; empty for a message. */
  readonly seenBy: string;
}

/** The fields in the table under a heading. */
export const documentedFields = (document: string, heading: string): readonly DocumentedField[] =>
  tableIn(sectionOf(document, heading)).map(([name = '', type = '', ...rest]) => ({
    name: name.replaceAll('`', '').replace('?', ''),
    isOptional: name.includes('?'),
    types: type.replaceAll('`', '').split(' or '),
    seenBy: rest.length > 1 ? (rest[0] ?? '') : '',
  }));

const isWhole = (value: unknown): value is number => Number.isInteger(value);

/** Whether a value is of a type that the document's section on values explains. `nested` judges what has a heading of its own. */
export function isOfType(
  type: string,
  value: unknown,
  nested: (name: string, value: unknown) => boolean,
): boolean {
  if (type.startsWith('list of ')) {
    const item = type.slice('list of '.length);
    return Array.isArray(value) && value.every((one) => isOfType(item, one, nested));
  }
  switch (type) {
    case 'id':
      return typeof value === 'string' && value.length <= 100 && /^\P{C}+$/u.test(value);
    case 'text':
      return typeof value === 'string';
    case 'instant':
      return isWhole(value) && value > Date.UTC(2000);
    case 'ms':
      return isWhole(value);
    case 'count':
      return isWhole(value) && value >= 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'true':
      return value === true;
    case 'null':
      return value === null;
    default:
      return type.startsWith('"') ? JSON.stringify(value) === type : nested(type, value);
  }
}

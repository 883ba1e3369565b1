import { memo } from '../kernel/memo.ts';
import type { Message, Messages } from '../messages/types.ts';
import type { Segment } from '../rundown/types.ts';
import { submissionsOf } from '../session/gate.ts';
import type { Session } from '../session/types.ts';
import type {
  CityRecord,
  CurtainRecord,
  FloorRecord,
  MessageRecord,
  QueueRecord,
  RundownRecord,
  SegmentRecord,
  SessionRecord,
  SpeakerRecord,
  ViewRecord,
} from './records.ts';

/** A role's view: the records that it may see, by id. */
export type View = ReadonlyMap<string, ViewRecord>;

export const viewOf = (records: Iterable<ViewRecord>): View =>
  new Map([...records].map((record) => [record.id, record]));

/** What everybody sees: the session, its cities and speakers, and the run of show without the moderator's notes. */
export const commonRecords = (session: Session): readonly ViewRecord[] => [
  ...stageRecords(session),
  rundownRecord(session.rundown),
  ...session.rundown.segments.map(publicSegment),
];

/** The same without the run of show, for who sees more of that. */
export const stageRecords = (session: Session): readonly ViewRecord[] => [
  sessionRecord(session),
  ...cityRecords(session.cities),
  ...speakerRecords(session.speakers),
];

const sessionRecord = (session: Session): SessionRecord => ({
  kind: 'session',
  id: 'session',
  code: session.code,
  title: session.title,
  timeZone: session.settings.timeZone,
  host: session.moderators.find((moderator) => moderator.role === 'moderator')?.name ?? '',
  answerBudget: session.settings.answerBudget,
  moderateFirst: session.questions.moderateFirst,
  questionLength: session.settings.limits.graphemes,
  names: session.settings.names,
  submissions: submissionsOf(session),
});

const cityRecords = memo((cities: Session['cities']): readonly CityRecord[] =>
  cities.map(({ id, name, country, timeZone }, place) => ({
    kind: 'city',
    id,
    name,
    country,
    timeZone,
    place,
  })),
);

const speakerRecords = memo((speakers: Session['speakers']): readonly SpeakerRecord[] =>
  speakers.map(({ id, name, title, city }) => ({ kind: 'speaker', id, name, title, city })),
);

const rundownRecord = memo(
  ({ plannedStart, hardEnd, endedAt, segments }: Session['rundown']): RundownRecord => ({
    kind: 'rundown',
    id: 'rundown',
    plannedStart,
    hardEnd,
    endedAt,
    order: segments.map((segment) => segment.id),
  }),
);

const publicSegment = memo(
  (segment: Segment): SegmentRecord => ({
    kind: 'segment',
    id: segment.id,
    title: segment.title,
    city: segment.city,
    speakers: segment.speakers,
    colour: segment.colour,
    planned: segment.planned,
    adjustments: segment.adjustments,
    fixedStart: segment.fixedStart,
    fixedEnd: segment.fixedEnd,
    counts: segment.counts,
    wrapUp: segment.wrapUp,
    atZero: segment.atZero,
    takesQuestions: segment.takesQuestions,
    submissions: segment.submissions,
    dropped: segment.dropped,
    runs: segment.runs,
  }),
);

/** A segment with what only moderators see of it. */
const wholeSegment = memo(
  (segment: Segment): SegmentRecord => ({
    ...publicSegment(segment),
    note: segment.note,
    keep: segment.keep,
    minimum: segment.minimum,
    atStart: segment.atStart,
  }),
);

/** The run of show with all that moderators know of it. */
export const wholeRundown = (rundown: Session['rundown']): readonly ViewRecord[] => [
  { ...rundownRecord(rundown), acceptedOver: rundown.acceptedOver },
  ...rundown.segments.map(wholeSegment),
];

export const floorRecord = memo(
  (turns: Session['rundown']['floor']): FloorRecord => ({ kind: 'floor', id: 'floor', turns }),
);

export const curtainRecord = (over: CurtainRecord['over']): CurtainRecord => ({
  kind: 'curtain',
  id: 'curtain',
  over,
});

/** A message as those see it whom it is for. */
export const publicMessage = memo(
  ({ id, text, to, at }: Message): MessageRecord => ({ kind: 'message', id, text, to, at }),
);

/** The messages that stand, for one kind of recipient. */
export const standing = (
  messages: Messages,
  isFor: (message: Message) => boolean,
): readonly MessageRecord[] =>
  [...messages.byId.values()]
    .filter((message) => message.clearedAt === null && isFor(message))
    .map(publicMessage);

export const queueRecord = (questions: QueueRecord['questions']): QueueRecord => ({
  kind: 'queue',
  id: 'queue',
  questions,
});

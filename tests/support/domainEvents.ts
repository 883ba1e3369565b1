import type { AttendeeId, CityId, MessageId, PersonId } from '../../shared/kernel/ids.ts';
import { type Duration, type Instant, minutes, ZERO } from '../../shared/kernel/time.ts';
import type { MessageEvent } from '../../shared/messages/events.ts';
import type { Curtain, Recipient } from '../../shared/messages/types.ts';
import type { QuestionEvent } from '../../shared/questions/events.ts';
import type { RecoveryWay } from '../../shared/rundown/commands.ts';
import type { RundownEvent } from '../../shared/rundown/events.ts';
import { BLANK } from '../../shared/rundown/fields.ts';
import type { Holder, SegmentPlan } from '../../shared/rundown/types.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { Settings } from '../../shared/session/plan.ts';
import { commandId } from './domain.ts';
import { about, addressee, questionId, segmentId } from './domainCommands.ts';
import { ASTRID, JOSTEIN } from './domainPeople.ts';

// Facts as the tests speak of them, in the past tense.

export const started = (segment = 'welcome', shift: Duration = ZERO): RundownEvent => ({
  type: 'rundown.started',
  segment: segmentId(segment),
  shift,
});
export const moved = (
  from: string,
  to: string,
  how: 'next' | 'previous' | 'goTo' | 'advance' = 'next',
): RundownEvent => ({ type: 'rundown.moved', from: segmentId(from), to: segmentId(to), how });
export const held = (segment: string): RundownEvent => ({
  type: 'rundown.held',
  segment: segmentId(segment),
});
export const resumed = (segment: string): RundownEvent => ({
  type: 'rundown.resumed',
  segment: segmentId(segment),
});
export const adjusted = (segment: string, by: Duration): RundownEvent => ({
  type: 'rundown.adjusted',
  segment: segmentId(segment),
  by,
});
export const ended = (segment: string): RundownEvent => ({
  type: 'rundown.ended',
  segment: segmentId(segment),
});

export const inserted = (
  after: string | null,
  id: string,
  segment: Partial<SegmentPlan> = {},
): RundownEvent => ({
  type: 'rundown.inserted',
  after: after === null ? null : segmentId(after),
  segment: { ...BLANK, id: segmentId(id), title: 'Music', planned: minutes(5), ...segment },
});
const aboutSegment =
  <T extends string>(type: T) =>
  (segment: string) =>
    ({ type, segment: segmentId(segment) }) as const;
export const removed = aboutSegment('rundown.removed');
export const dropped = aboutSegment('rundown.dropped');
export const restored = aboutSegment('rundown.restored');
export const reordered = (segment: string, after: string | null): RundownEvent => ({
  type: 'rundown.reordered',
  segment: segmentId(segment),
  after: after === null ? null : segmentId(after),
});
export const edited = (segment: string, change: Partial<Omit<SegmentPlan, 'id'>>): RundownEvent => ({
  type: 'rundown.edited',
  segment: segmentId(segment),
  change,
});
export const replanned = (shift: Duration, hardEnd: Instant): RundownEvent => ({
  type: 'rundown.planned',
  shift,
  hardEnd,
});
export const recovered = (
  way: RecoveryWay,
  more: { adjusted?: Readonly<Record<string, Duration>>; dropped?: string; accepted?: Duration } = {},
): RundownEvent => ({
  type: 'rundown.recovered',
  way,
  adjusted: Object.entries(more.adjusted ?? {}).map(([segment, by]) => ({ segment: segmentId(segment), by })),
  dropped: more.dropped === undefined ? null : segmentId(more.dropped),
  accepted: more.accepted ?? ZERO,
});
export const floorGiven = (to: string | null): RundownEvent => ({
  type: 'floor.given',
  to: to as Holder | null,
});

export const sent = (
  id: string,
  to: string,
  text: string,
  more: { by?: PersonId; nudge?: string } = {},
): MessageEvent => ({
  type: 'message.sent',
  message: id as MessageId,
  to: to as Recipient,
  text,
  by: more.by ?? JOSTEIN.id,
  nudge: more.nudge ?? null,
});
export const delivered = (id: string, to: Actor): MessageEvent => ({
  type: 'message.delivered',
  message: id as MessageId,
  to: to.id,
});
export const seen = (id: string, by: Actor): MessageEvent => ({
  type: 'message.seen',
  message: id as MessageId,
  by: by.id,
});
export const cleared = (id: string): MessageEvent => ({
  type: 'message.cleared',
  message: id as MessageId,
});
export const curtainSet = (to: Curtain): MessageEvent => ({ type: 'curtain.set', to });

export const settingsEdited = (change: Partial<Settings>): SessionEvent => ({
  type: 'session.edited',
  change,
});
export const zoned = (city: string, timeZone: string | null): SessionEvent => ({
  type: 'city.zoned',
  city: city as CityId,
  timeZone,
});

type Person = { readonly id: AttendeeId };

/** Astrid asked it, anonymously and to all, and it waits for review, unless the test says otherwise. */
export const submitted = (
  id: string,
  more: {
    by?: Person;
    text?: string;
    to?: string;
    name?: string;
    nameIsPublic?: boolean;
    status?: 'pending' | 'approved';
    language?: string;
    held?: readonly string[];
  } = {},
): QuestionEvent => ({
  type: 'question.submitted',
  question: questionId(id),
  text: more.text ?? 'Who pays for it?',
  to: more.to === undefined ? null : addressee(more.to),
  author: (more.by ?? ASTRID).id,
  name: more.name ?? null,
  nameIsPublic: more.nameIsPublic ?? true,
  status: more.status ?? 'pending',
  language: more.language ?? null,
  held: more.held ?? [],
});
export const upvoted = (id: string, by: Person): QuestionEvent => ({
  type: 'question.upvoted',
  question: questionId(id),
  voter: by.id,
});
export const unvoted = (id: string, by: Person): QuestionEvent => ({
  type: 'question.unvoted',
  question: questionId(id),
  voter: by.id,
});

export const withdrawn = about('question.withdrawn');
export const approved = about('question.approved');
export const queued = about('question.queued');
export const asked = about('question.asked');
export const answered = about('question.answered');
export const returned = about('question.returned');
export const dismissed = (id: string, reason: string | null = null): QuestionEvent => ({
  ...about('question.dismissed')(id),
  reason,
});
export const moderationSet = (before: boolean): QuestionEvent => ({ type: 'moderation.set', before });

/** `nth` counts what has happened in the story, from 1. */
export const undone = (nth: number): SessionEvent => ({ type: 'action.undone', of: commandId(nth) });
export const redone = (nth: number): SessionEvent => ({ type: 'action.redone', of: commandId(nth) });

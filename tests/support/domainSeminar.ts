import { present } from '../../shared/kernel/assert.ts';
import { plus } from '../../shared/kernel/time.ts';
import type { Question } from '../../shared/questions/types.ts';
import type { SegmentChange } from '../../shared/rundown/commands.ts';
import { fieldsOf } from '../../shared/rundown/edit.ts';
import { forecast, type SegmentStatus } from '../../shared/rundown/forecast.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import { at, clockOf, type Doing, type Happened, oslo } from './domain.ts';
import { edit, questionId } from './domainCommands.ts';
import { moved, started } from './domainEvents.ts';

type PlannedSegment = SessionPlan['segments'][number];

/** The seminar with some of its segments planned otherwise, and whatever else is said. */
export const seminarWith = (
  segments: Readonly<Record<string, Partial<PlannedSegment>>>,
  more: Partial<SessionPlan> = {},
): SessionPlan => ({
  ...SEMINAR,
  ...more,
  segments: SEMINAR.segments.map((segment) => ({ ...segment, ...segments[segment.id] })),
});

/** The show has run to the minute, and this segment has just begun as planned. */
export function onPlanUntil(segment: string): readonly Happened[] {
  const upTo = SEMINAR.segments.findIndex(({ id }) => id === segment);
  let begins = SEMINAR.plannedStart;
  return SEMINAR.segments.slice(0, upTo + 1).map(({ id, planned }, index) => {
    const before = SEMINAR.segments[index - 1];
    const happened = at(clockOf(begins), before ? moved(before.id, id) : started(id));
    begins = plus(begins, planned);
    return happened;
  });
}

export const segmentOf = ({ rundown }: Session, id: string): Segment =>
  present(
    rundown.segments.find((segment) => segment.id === id),
    `a segment ${id}`,
  );

/** Somebody edits a segment as it stands by then. */
export const editNow =
  (segment: string, change: SegmentChange): Doing =>
  (session) =>
    edit(segment, change, fieldsOf(segmentOf(session, segment)));

export const questionOf = ({ questions }: Session, id: string): Question =>
  present(questions.byId.get(questionId(id)), `a question ${id}`);

/** Each segment's status, as the forecast has it at a clock time. */
export const statusesOf = ({ rundown }: Session, clock: string): Readonly<Record<string, SegmentStatus>> =>
  Object.fromEntries(forecast(rundown, oslo(clock)).segments.map(({ id, status }) => [id, status]));

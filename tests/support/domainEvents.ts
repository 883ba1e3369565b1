import type { AttendeeId } from '../../shared/kernel/ids.ts';
import { type Duration, ZERO } from '../../shared/kernel/time.ts';
import type { QuestionEvent } from '../../shared/questions/events.ts';
import type { RundownEvent } from '../../shared/rundown/events.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { commandId } from './domain.ts';
import { about, addressee, questionId, segmentId } from './domainCommands.ts';
import { ASTRID } from './domainPeople.ts';

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

type Person = { readonly id: AttendeeId };

/** Astrid asked it, anonymously and to all, and it waits for review, unless the test says otherwise. */
export const submitted = (
  id: string,
  more: { by?: Person; text?: string; to?: string; name?: string; status?: 'pending' | 'approved' } = {},
): QuestionEvent => ({
  type: 'question.submitted',
  question: questionId(id),
  text: more.text ?? 'Who pays for it?',
  to: more.to === undefined ? null : addressee(more.to),
  author: (more.by ?? ASTRID).id,
  name: more.name ?? null,
  status: more.status ?? 'pending',
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

import type { AttendeeId, PersonId, SpeakerId } from '../../shared/kernel/ids.ts';
import type { QuestionEvent } from '../../shared/questions/events.ts';
import type { Gate, Later, Offer, ReplyTo } from '../../shared/questions/types.ts';
import { about, addressee, questionId } from './domainCommands.ts';
import { JOSTEIN } from './domainPeople.ts';

// Facts about questions beside the oldest ones, in the past tense.

export const reviewed = about('question.reviewed');
export const skipped = about('question.skipped');
export const splitOff = about('question.split');
export const unreplied = about('question.unreplied');

/** A prepared one, unless it has a name; one whose name has been erased was for somebody all the same. */
export const entered = (
  id: string,
  text: string,
  more: { to?: string; name?: string; language?: string; origin?: 'entered' } = {},
): QuestionEvent => ({
  ...about('question.entered')(id),
  text,
  to: more.to === undefined ? null : addressee(more.to),
  name: more.name ?? null,
  origin: more.origin ?? (more.name === undefined ? 'prepared' : 'entered'),
  language: more.language ?? null,
});

export const reworded = (
  id: string,
  text: string,
  more: {
    to?: string;
    status?: 'pending' | 'approved';
    language?: string;
    held?: readonly string[];
  } = {},
): QuestionEvent => ({
  ...about('question.reworded')(id),
  text,
  to: more.to === undefined ? null : addressee(more.to),
  status: more.status ?? 'pending',
  language: more.language ?? null,
  held: more.held ?? [],
});

export const questionEdited = (
  id: string,
  change: Extract<QuestionEvent, { type: 'question.edited' }>['change'],
): QuestionEvent => ({ ...about('question.edited')(id), change });

export const placed = (id: string, after: string | null): QuestionEvent => ({
  ...about('question.reordered')(id),
  after: after === null ? null : questionId(after),
});
export const shown = (id: string, isShown: boolean): QuestionEvent => ({
  ...about('question.shown')(id),
  shown: isShown,
});
export const merged = (id: string, into: string): QuestionEvent => ({
  ...about('question.merged')(id),
  into: questionId(into),
});
export const wasPutOff = (id: string, to: string | null): QuestionEvent => ({
  ...about('question.putOff')(id),
  to: to as Later | null,
});

type Speaking = { readonly id: SpeakerId };

export const offered = (id: string, by: Speaking, says: Offer | null): QuestionEvent => ({
  ...about('question.offered')(id),
  by: by.id,
  says,
});
export const proposed = (id: string, by: Speaking, text: string, to: ReplyTo = 'all'): QuestionEvent => ({
  ...about('question.proposed')(id),
  by: by.id,
  text,
  to,
});
export const declined = (id: string, speaker: Speaking): QuestionEvent => ({
  ...about('question.declined')(id),
  speaker: speaker.id,
});
/** In Jostein's words and to all, unless the test says otherwise. */
export const replied = (
  id: string,
  text: string,
  more: { to?: ReplyTo; by?: { readonly id: PersonId } } = {},
): QuestionEvent => ({
  ...about('question.replied')(id),
  by: (more.by ?? JOSTEIN).id,
  text,
  to: more.to ?? 'all',
});

export const muted = (asker: { readonly id: AttendeeId }, isMuted = true): QuestionEvent => ({
  type: 'asker.muted',
  attendee: asker.id,
  muted: isMuted,
});
export const submissionsSet = (
  override: Gate['override'],
  message: Gate['message'] = null,
): QuestionEvent => ({
  type: 'submissions.set',
  gate: { override, message },
});

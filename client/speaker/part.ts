import type { CityId, PersonId } from '../../shared/kernel/ids.ts';
import type { Addressee } from '../../shared/questions/types.ts';
import { running, statusOf } from '../../shared/rundown/clock.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';

/** Where one speaker's part in the show stands. */
export type Part =
  | { readonly kind: 'before' | 'waiting'; readonly now: Segment | null; readonly mine: Segment }
  | { readonly kind: 'talk' | 'conversation'; readonly now: Segment }
  | { readonly kind: 'done'; readonly now: Segment | null }
  | { readonly kind: 'ended' };

/** Whether a question is this speaker's to answer: it is to the speaker, the own city, or all. */
export const isTo = (to: Addressee, speaker: PersonId | null, city: CityId | null): boolean =>
  to === null || to === speaker || to === city;

/** A speaker has the segments that name the speaker, and those of the own city. */
export const isOwn = (segment: Segment, speaker: PersonId | null, city: CityId | null): boolean =>
  !segment.dropped &&
  (segment.speakers.some((id) => id === speaker) || (city !== null && segment.city === city));

/** A speaker is in a conversation in an own segment that is nobody's city's, and when asked in another's. */
export function partOf(
  rundown: Rundown,
  speaker: PersonId | null,
  city: CityId | null,
  live: QuestionRecord | null,
): Part {
  const isMine = (segment: Segment) => isOwn(segment, speaker, city);
  if (statusOf(rundown) === 'ended') return { kind: 'ended' };
  const current = running(rundown);
  if (current && isMine(current.segment))
    return { kind: current.segment.city === null ? 'conversation' : 'talk', now: current.segment };
  if (current && live && isTo(live.to, speaker, city)) return { kind: 'conversation', now: current.segment };
  const mine = rundown.segments.slice(current ? current.index + 1 : 0).find(isMine);
  if (!mine) return { kind: 'done', now: current?.segment ?? null };
  return { kind: current ? 'waiting' : 'before', now: current?.segment ?? null, mine };
}

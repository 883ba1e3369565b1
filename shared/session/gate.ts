import type { SegmentId } from '../kernel/ids.ts';
import { running } from '../rundown/clock.ts';
import type { Session } from './types.ts';

/** Whether questions are taken, and by whose word (Q12). */
export interface Submissions {
  readonly open: boolean;
  /** A hand's word, the run of show, or the end of the session. */
  readonly by: 'hand' | 'show' | 'end';
  /** What a moderator has to say about it, while a hand has closed them. */
  readonly message: string | null;
  /** The segment with which the run of show opens them again; null where it does not. */
  readonly opensWith: SegmentId | null;
}

/**
 * Whether questions are taken now (Q12): a hand's word stands until it is taken back; else the running segment says so, and before the
 * start any segment that takes them in ahead of itself.
 */
export function submissionsOf({
  rundown,
  questions: { gate },
}: Pick<Session, 'rundown' | 'questions'>): Submissions {
  if (rundown.endedAt !== null) return { open: false, by: 'end', message: null, opensWith: null };
  const current = running(rundown);
  const ahead = rundown.segments.filter(
    (segment, index) => !segment.dropped && index > (current?.index ?? -1),
  );
  const byShow = current
    ? current.segment.submissions !== 'closed'
    : ahead.some(({ submissions }) => submissions === 'before');
  const next = ahead.find(({ submissions }) => submissions !== 'closed')?.id ?? null;
  if (gate.override !== null) {
    const open = gate.override === 'open';
    return { open, by: 'hand', message: gate.message, opensWith: null };
  }
  return { open: byShow, by: 'show', message: null, opensWith: byShow ? null : next };
}

import type { SpeakerId } from '../kernel/ids.ts';
import { type Duration, type Instant, less, plus, seconds } from '../kernel/time.ts';
import { isHeld, remaining, running } from '../rundown/clock.ts';
import { nextAdvance } from '../rundown/decide.ts';
import type { Segment } from '../rundown/types.ts';
import type { SessionCommand } from './commands.ts';
import type { Speaker } from './plan.ts';
import type { Session } from './types.ts';

/** Something that time alone causes, and when. */
export interface Due {
  readonly at: Instant;
  readonly command: SessionCommand;
}

/** A nudge that comes later than this says something that is no longer so, and is dropped (T13). */
const STALE = seconds(5);

/**
 * The earliest thing that time alone causes, and when; null when nothing is due, however long one waits (T13). What was due before
 * the last fact is no more: it was taken back, or more than remained was taken from the segment (T8, T12).
 */
export function nextDue(session: Session, now: Instant): Due | null {
  const advance = nextAdvance(session.rundown, now);
  const all = [...(advance ? [advance] : []), ...nudgesDue(session, now)];
  return (
    all
      .filter(({ at }) => at >= session.lastAt)
      // A stable sort: what is told of a segment's end comes before the end itself is acted upon.
      .toReversed()
      .toSorted((a, b) => a.at - b.at)[0] ?? null
  );
}

/** Names an automatic nudge of the run that is going on, so that it is sent once a run (T5, M4). */
export const nudgeKey = (segment: Segment, left: Duration): string =>
  `${segment.id} ${segment.runs.at(-1)?.start} ${left}`;

/** Who speaks in a segment: those it names, or else those of its city. */
export function speakersIn(
  { speakers }: { readonly speakers: readonly Pick<Speaker, 'id' | 'city'>[] },
  segment: Segment,
): readonly SpeakerId[] {
  const named = speakers.filter(({ id }) => segment.speakers.includes(id));
  const all =
    named.length > 0 ? named : speakers.filter(({ city }) => city !== null && city === segment.city);
  return all.map(({ id }) => id);
}

/** The automatic nudges that are to come in the running segment, and those just due (M4). */
function nudgesDue(session: Session, now: Instant): readonly Due[] {
  const current = running(session.rundown);
  if (!current || isHeld(session.rundown) || speakersIn(session, current.segment).length === 0) return [];
  const { segment } = current;
  return session.settings.autoNudges
    .filter(({ left }) => !session.messages.nudged.has(nudgeKey(segment, left)))
    .map(
      ({ left }): Due => ({
        at: plus(now, less(remaining(segment, now), left)),
        command: { type: 'message.nudge', from: segment.id, left },
      }),
    )
    .filter(({ at }) => at >= now - STALE);
}

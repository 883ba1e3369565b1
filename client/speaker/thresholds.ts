import type { PersonId } from '../../shared/kernel/ids.ts';
import { type Instant, less, ZERO } from '../../shared/kernel/time.ts';
import { heldSince, phaseOf, running } from '../../shared/rundown/clock.ts';
import { unheld } from '../../shared/rundown/floor.ts';
import type { View } from '../../shared/views/common.ts';
import { liveQuestion, rundown, session, speaker } from '../store/selectors.ts';
import { isOwn, isTo } from './part.ts';

export type Threshold = 'wrap-up' | 'overtime';

/** Something that counts down for this speaker. */
export interface Count {
  /** Names the run: the same segment or question, started again, is another. */
  readonly run: string;
  /** What it has passed by now. */
  readonly passed: readonly Threshold[];
  readonly held: boolean;
}

/** What a screen remembers of its looks. */
export interface Seen {
  readonly at: Instant;
  /** What counted at the last look. */
  readonly runs: readonly string[];
  /** Every threshold that was passed while or before this screen looked; each is told once a run (T5). */
  readonly passed: ReadonlySet<string>;
}

/** A screen looks once a second. One that did not for longer, asleep or out of sight, has not seen the moment of a crossing. ms. */
const BLINK = 3_000;

const PHASES = { running: [], 'wrap-up': ['wrap-up'], overtime: ['wrap-up', 'overtime'] } as const;

/**
 * What is to be heard at this look. Only a crossing that the screen has seen sounds: not what had been passed when the page was
 * loaded or when a run came back by undo, not while held, and nothing twice.
 */
export function signalAt(
  before: Seen | null,
  counts: readonly Count[],
  at: Instant,
): { readonly seen: Seen; readonly signal: Threshold | null } {
  const known = before?.passed ?? new Set<string>();
  const crossed = counts.flatMap(({ run, passed, held }) =>
    passed
      .filter((threshold) => !known.has(`${run} ${threshold}`))
      .map((threshold) => ({ run, threshold, held })),
  );
  const isAwake = before !== null && at - before.at <= BLINK;
  const heard = crossed
    .filter(({ run, held }) => isAwake && !held && before.runs.includes(run))
    .map(({ threshold }) => threshold);
  return {
    seen: {
      at,
      runs: counts.map(({ run }) => run),
      passed: new Set([...known, ...crossed.map(({ run, threshold }) => `${run} ${threshold}`)]),
    },
    signal: heard.includes('overtime') ? 'overtime' : (heard[0] ?? null),
  };
}

/** The speaker's own running segment, and the answer to a question that is to this speaker and not to all. */
export function countsOf(records: View, person: PersonId | null, now: Instant): readonly Count[] {
  const order = rundown(records);
  const current = order && running(order);
  if (!current) return [];
  const city = speaker(records, person)?.city ?? null;
  const held = heldSince(current.run) !== null;
  const counts: Count[] = [];
  if (isOwn(current.segment, person, city))
    counts.push({
      run: `${current.segment.id} ${current.run.start}`,
      passed: PHASES[phaseOf(current.segment, now)],
      held,
    });
  const live = liveQuestion(records);
  if (live?.to && live.askedAt !== null && isTo(live.to, person, city)) {
    const left = less(session(records)?.answerBudget ?? ZERO, unheld(order, live.askedAt, now));
    counts.push({ run: `${live.id} ${live.askedAt}`, passed: left < 0 ? ['overtime'] : [], held });
  }
  return counts;
}

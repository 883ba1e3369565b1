import fc from 'fast-check';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { type Instant, latest, minutes, plus, seconds } from '../../shared/kernel/time.ts';
import type { NameRule } from '../../shared/questions/types.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { nextDue } from '../../shared/session/due.ts';
import type { Entry } from '../../shared/session/events.ts';
import { created, evolve } from '../../shared/session/evolve.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { SEMINAR, SEMINAR_CODE } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import { clockOf, commandId, createdFrom, oslo } from './domain.ts';
import { attempt, type Gesture, type GestureOptions, gestures } from './domainGestures.ts';
import { TIME } from './domainPeople.ts';
import { READER } from './domainReading.ts';

/** One command that was decided on, and what came of it. */
export interface Step {
  readonly who: Actor;
  readonly command: SessionCommand;
  readonly at: Instant;
  readonly before: Session;
  readonly after: Session;
  /** What went into the log, or why nothing did. */
  readonly outcome: { readonly entry: Entry } | { readonly refusal: Rejection };
}

/** A session from its creation on. */
export interface Play {
  readonly steps: readonly Step[];
  readonly entries: readonly Entry[];
  readonly session: Session;
  /** When the last gesture was tried. */
  readonly now: Instant;
  readonly [fc.toStringMethod]: () => string;
}

/** Lets people try one thing after the other, and time do what falls due in between, as the server would. */
export function play(plan: SessionPlan, begins: Instant, tried: readonly Gesture[]): Play {
  const first = createdFrom(plan);
  const entries: Entry[] = [first];
  const steps: Step[] = [];
  let session = created(SEMINAR_CODE, first);
  let now = begins;

  const decideOn = (who: Actor, command: SessionCommand, at: Instant): void => {
    const newId = `q${entries.length}` as QuestionId;
    const result = decide(session, command, who, { now: at, newId, read: READER });
    const before = session;
    if (!result.ok) {
      steps.push({ who, command, at, before, after: before, outcome: { refusal: result.error } });
      return;
    }
    const entry = { id: commandId(entries.length), by: who.id, at, events: result.value.events };
    session = evolve(session, entry);
    entries.push(entry);
    steps.push({ who, command, at, before, after: session, outcome: { entry } });
  };

  for (const gesture of tried) {
    now = plus(now, gesture.wait);
    for (let due = nextDue(session, now); due && due.at <= now; due = nextDue(session, now))
      decideOn(TIME, due.command, latest(due.at, session.lastAt));
    const { who, command } = attempt(session, gesture, entries.length);
    decideOn(who, command, now);
  }
  const told = [planInWords(plan), ...steps.map(stepInWords), ''].join('\n');
  return { steps, entries, session, now, [fc.toStringMethod]: () => told };
}

/** A counterexample is read by somebody: a line for the plan and one for every step. */
const stepInWords = ({ who, command, at, outcome }: Step): string => {
  const { type, ...fields } = command;
  const came =
    'entry' in outcome
      ? outcome.entry.events.map(({ type }) => type).join(' and ') || 'no change'
      : outcome.refusal.code;
  return `  ${clockOf(at)} ${who.id}: ${type} ${JSON.stringify(fields)} -> ${came}`;
};

const planInWords = ({ segments, moderateFirst }: SessionPlan): string => {
  const words = segments.map(({ id, planned, fixedStart, fixedEnd, atZero, keep, minimum }) =>
    [
      id,
      `${planned / 1000}s`,
      fixedStart === null ? '' : `at ${clockOf(fixedStart)}`,
      fixedEnd === null ? '' : `until ${clockOf(fixedEnd)}`,
      minimum === null ? '' : `at least ${minimum / 1000}s`,
      keep ? 'kept' : '',
      atZero,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return `\n  ${words.join(', ')}${moderateFirst ? ', with review' : ''}`;
};

const segmentVariation = fc.record({
  fixedStart: fc.option(
    fc.integer({ min: 0, max: 100 }).map((n) => plus(SEMINAR.plannedStart, minutes(n))),
    { freq: 4 },
  ),
  atZero: fc.constantFrom('count', 'count', 'advance'),
  wrapUp: fc.option(fc.integer({ min: 0, max: 300 }).map(seconds), { freq: 2 }),
  planned: fc.integer({ min: 0, max: 900 }).map(seconds),
  fixedEnd: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 5, max: 100 }).map((n) => plus(SEMINAR.plannedStart, minutes(n))),
    },
  ),
  keep: fc.constantFrom(false, false, false, true),
  minimum: fc.option(fc.integer({ min: 0, max: 900 }).map(seconds), { freq: 2 }),
  submissions: fc.constantFrom('open', 'open', 'open', 'open', 'before', 'closed'),
});

/**
 * The seminar, with segments of other lengths, fixed starts and ends, kept ones and minimums, segments that make way by themselves, with
 * and without review, with automatic nudges, with and without names, and with segments that take no questions.
 */
export const plans: fc.Arbitrary<SessionPlan> = fc
  .tuple(
    fc.array(segmentVariation, {
      minLength: SEMINAR.segments.length,
      maxLength: SEMINAR.segments.length,
    }),
    fc.boolean(),
    fc.uniqueArray(fc.constantFrom(0, 60, 120), { maxLength: 2 }),
    fc.constantFrom<NameRule>('optional', 'optional', 'shown', 'moderators', 'anonymous'),
  )
  .map(([variations, moderateFirst, nudges, names]) => ({
    ...SEMINAR,
    moderateFirst,
    settings: {
      ...SEMINAR.settings,
      names,
      heldWords: ['bribe*'],
      autoNudges: nudges.map((left) => ({ left: seconds(left), text: `${left} s left` })),
    },
    segments: SEMINAR.segments.map((segment, n) => ({ ...segment, ...variations[n] })),
  }));

/** Sessions in which all kinds of people try all kinds of things. */
export const plays = (options?: GestureOptions): fc.Arbitrary<Play> =>
  fc
    .tuple(plans, fc.constantFrom('08:50', '08:59:58', '09:00', '13:30').map(oslo), gestures(options))
    .map(([plan, begins, tried]) => play(plan, begins, tried));

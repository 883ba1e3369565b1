import { expect } from 'vitest';
import { present } from '../../shared/kernel/assert.ts';
import type { CommandId, PersonId } from '../../shared/kernel/ids.ts';
import type { RejectionCode } from '../../shared/kernel/rejection.ts';
import { type Instant, instant } from '../../shared/kernel/time.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import type { Entry, SessionEvent } from '../../shared/session/events.ts';
import { created, evolve } from '../../shared/session/evolve.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { SEMINAR, SEMINAR_CODE } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import { JOSTEIN } from './domainPeople.ts';
import { READER } from './domainReading.ts';

/** A clock time in Oslo on the seminar's day: `'09:05'`, `'09:05:30'` or `'09:05:30.250'`. */
export const oslo = (clock: string): Instant =>
  instant(Date.parse(`2020-12-10T${clock.length === 5 ? `${clock}:00` : clock}+01:00`));

/** The other way round, so that a failing test speaks of times and not of milliseconds. */
export function clockOf(at: Instant): string {
  const [clock = ''] = new Date(at + 3_600_000).toISOString().slice(11).split('Z');
  return clock.replace(/\.000$/, '').replace(/(:\d\d):00$/, '$1');
}

/** Something that has happened already, by Jostein's hand unless it says otherwise. */
export interface Happened {
  readonly at: Instant;
  readonly by: PersonId;
  readonly events: readonly SessionEvent[];
}

export const at = (clock: string, ...events: readonly SessionEvent[]): Happened => ({
  at: oslo(clock),
  by: JOSTEIN.id,
  events,
});

/** A command, or what somebody does who looks at the session first: "undo whatever is on top". */
export type Doing = SessionCommand | ((session: Session) => SessionCommand);

/** What has happened so far, and what may be tried next. */
export interface Story {
  readonly entries: readonly Entry[];
  readonly session: Session;
  /** The same with one fact more, at an instant. */
  readonly happens: (at: Instant, by: PersonId, events: readonly SessionEvent[]) => Story;
  readonly and: (...happened: readonly Happened[]) => Story;
  /** The same without some segments, whatever they are: of a story that no command would lead to. */
  readonly butDropped: (...segments: readonly string[]) => Story;
  /** Somebody sends a command at a time of the seminar's day. */
  readonly when: (who: Actor, doing: Doing, clock: string) => Outcome;
}

export interface Outcome {
  /** It was accepted and caused exactly these facts, or none where it changes nothing. The story goes on from there. */
  readonly then: (...events: readonly SessionEvent[]) => Story;
  /** It was refused in a sentence, and nothing has changed. `retryAt` is the clock time from which it would be accepted. */
  readonly refused: (code: RejectionCode, words?: RegExp, retryAt?: string) => Story;
  /** The same, with the field of the command that the sentence belongs beside. */
  readonly refusedAt: (field: string, code: RejectionCode, words?: RegExp) => Story;
}

/** The built-in seminar, and what has happened in it. */
export const given = (...happened: readonly Happened[]): Story => givenPlan(SEMINAR, ...happened);

/** A session of another plan, and what has happened in it. */
export const givenPlan = (plan: SessionPlan, ...happened: readonly Happened[]): Story => {
  const entry = createdFrom(plan);
  return story(created(SEMINAR_CODE, entry), [entry]).and(...happened);
};

/** The first entry of every log: the session was set up the evening before. */
export const createdFrom = (plan: SessionPlan): Entry => ({
  id: commandId(0),
  by: JOSTEIN.id,
  at: instant(Date.parse('2020-12-09T18:00:00+01:00')),
  events: [{ type: 'session.created', plan }],
});

/** The id of the nth thing that happened in a story, counted from 1. */
export const commandId = (n: number): CommandId => `command-${n}` as CommandId; // ids are opaque, so why not readable

function story(session: Session, entries: readonly Entry[]): Story {
  const happens = (at: Instant, by: PersonId, events: readonly SessionEvent[]): Story => {
    const entry = { id: commandId(entries.length), at, by, events };
    return story(evolve(session, entry), [...entries, entry]);
  };
  const itself: Story = {
    entries,
    session,
    and: (...happened) => happened.reduce((so, { at, by, events }) => so.happens(at, by, events), itself),
    happens,
    butDropped: (...dropped) => {
      const segments = session.rundown.segments.map((segment) =>
        dropped.includes(segment.id) ? { ...segment, dropped: true } : segment,
      );
      return story({ ...session, rundown: { ...session.rundown, segments } }, entries);
    },
    when: (who, doing, clock) => {
      const before = structuredClone(session);
      const command = typeof doing === 'function' ? doing(session) : doing;
      const result = decide(session, command, who, {
        now: oslo(clock),
        newId: nextQuestion(session),
        read: READER,
      });
      expect(session, 'a decision to change nothing itself').toEqual(before);
      const refusal = (code: RejectionCode, words: RegExp) => {
        expect(result).toMatchObject({ ok: false, error: { code } });
        const error = present(result.ok ? null : result.error, 'a refusal');
        expect(error.message).toMatch(words);
        expect(error.message, 'sentences that a person can act on').toMatch(/^\p{Lu}.*\.$/u);
        return error;
      };
      return {
        // biome-ignore lint/suspicious/noThenProperty: the third of given, when and then; nobody awaits it
        then: (...events) => {
          expect(result.ok ? result.value.events : result.error).toEqual(events);
          return happens(oslo(clock), who.id, events);
        },
        refused: (code, words = /./, retryAt) => {
          const { retryAt: later } = refusal(code, words);
          expect(later && clockOf(later)).toBe(retryAt);
          return itself;
        },
        refusedAt: (field, code, words = /./) => {
          expect(refusal(code, words).field).toBe(field);
          return itself;
        },
      };
    },
  };
  return itself;
}

/** Questions that were not prepared before are q1, q2 … in the order in which they come; another new thing is called what the next would be. */
const nextQuestion = ({ questions }: Session): string =>
  `q${[...questions.byId.keys()].filter((id) => /^q\d+$/.test(id)).length + 1}`;

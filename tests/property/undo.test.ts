import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Instant, minutes, plus } from '../../shared/kernel/time.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import { decide } from '../../shared/session/decide.ts';
import { evolve } from '../../shared/session/evolve.ts';
import type { Session } from '../../shared/session/types.ts';
import { commandId, type Doing } from '../support/domain.ts';
import { redo, submit, undo, upvote } from '../support/domainCommands.ts';
import { TRIAGE } from '../support/domainGestures.ts';
import { CHEN, DALIA, INGRID, JOSTEIN } from '../support/domainPeople.ts';
import { plays, type Step } from '../support/domainPlay.ts';
import { NOTHING_READ } from '../support/reading.ts';

/** Which questions stand for which, in no order that matters. */
const sorted = (merged: Session['questions']['merged']) =>
  new Map([...merged].map(([into, parts]) => [into, new Set(parts)]));

/** What undo puts back, and redo again. */
const stageOf = ({ rundown, questions }: Session) => ({
  rundown,
  queue: questions.queue,
  live: questions.live,
  muted: questions.muted,
  // Where nobody is on stage, it says nothing.
  offScreen: questions.live !== null && questions.offScreen,
  merged: sorted(questions.merged),
  triage: [...questions.byId.values()].map(({ id, triage }) => [id, triage]),
  // With a merge undone, so are the voters that it brought (Q4).
  voters: [...questions.byId.values()].map(({ voters }) => new Set(voters)),
});

/** The session after somebody did something; the same where it is refused. */
function after(session: Session, who: Step['who'], doing: Doing, at: Instant): Session {
  const command = typeof doing === 'function' ? doing(session) : doing;
  const result = decide(session, command, who, { now: at, newId: 'q-meanwhile', read: NOTHING_READ });
  if (!result.ok) return session;
  return evolve(session, { id: commandId(1_000_000), by: who.id, at, events: result.value.events });
}

/** The steps that put an action on the stack. */
const actions = (steps: readonly Step[]) =>
  steps.filter(
    ({ after, outcome }) => 'entry' in outcome && after.history.done.at(-1)?.id === outcome.entry.id,
  );

test('T12: undo of any action restores exactly what was before, redo what was after', () => {
  fc.assert(
    fc.property(fc.oneof(plays(), plays({ only: TRIAGE })), ({ steps }) => {
      for (const step of actions(steps)) {
        const undone = after(step.after, INGRID, undo, step.at);
        expect(isDeepStrictEqual(stageOf(undone), stageOf(step.before))).toBe(true);
        expect(undone.history.done.length).toBeLessThanOrEqual(step.before.history.done.length);
        const later = plus(step.at, minutes(3));
        expect(forecast(undone.rundown, later)).toEqual(forecast(step.before.rundown, later));

        const redone = after(undone, JOSTEIN, redo, step.at);
        expect(isDeepStrictEqual(stageOf(redone), stageOf(step.after))).toBe(true);
        expect(isDeepStrictEqual(redone.history, step.after.history)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('T12: undo takes no vote and no question away that came meanwhile', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const { after: then, at } of actions(steps)) {
        const open = [...then.questions.byId.values()].find(({ triage }) => triage.status === 'queued');
        const voted = open ? after(then, CHEN, upvote(open.id), at) : then;
        const asked = after(voted, DALIA, submit('And what came meanwhile?'), at);
        const undone = after(asked, JOSTEIN, undo, at);

        expect(undone.questions.byId.size).toBe(asked.questions.byId.size);
        for (const [id, { cast, declined }] of asked.questions.byId)
          expect(undone.questions.byId.get(id)).toMatchObject({ cast, declined });
      }
    }),
    { numRuns: 50 },
  );
});

test('T12: taken back one after the other, actions lead back to where nothing had been done', () => {
  fc.assert(
    fc.property(plays(), ({ steps, now }) => {
      const [first] = steps;
      const last = steps.at(-1)?.after;
      if (!first || !last) return;
      let session = last;
      for (
        let next = after(session, JOSTEIN, undo, now);
        next !== session;
        next = after(session, JOSTEIN, undo, now)
      )
        session = next;

      expect(session.history.done).toEqual([]);
      if (last.history.done.length < 50) expect(session.rundown).toEqual(first.before.rundown);
      if (last.history.done.length < 50) expect(session.questions.queue).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('Q1, Q4, T12: no undo and no redo brings back a question that its asker has withdrawn, or merges another into it', () => {
  const allTheWay = (session: Session, doing: Doing, at: Instant): Session => {
    const next = after(session, JOSTEIN, doing, at);
    return next === session ? session : allTheWay(next, doing, at);
  };
  fc.assert(
    fc.property(fc.oneof(plays(), plays({ only: TRIAGE })), ({ steps }) => {
      for (const { command, after: withdrawn, at } of steps) {
        if (command.type !== 'question.withdraw') continue;
        const forth = allTheWay(withdrawn, redo, at);
        const back = allTheWay(forth, undo, at);
        for (const session of [forth, back, allTheWay(back, redo, at)])
          for (const [id, { triage }] of withdrawn.questions.byId) {
            if (triage.status !== 'withdrawn') continue;
            expect(session.questions.byId.get(id)?.triage).toBe(triage);
            expect(session.questions.merged.has(id)).toBe(false);
          }
      }
    }),
    { numRuns: 150 },
  );
});

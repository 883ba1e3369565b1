import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '../../shared/questions/types.ts';
import type { Session } from '../../shared/session/types.ts';
import { ownView } from '../../shared/views/participant.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import { ATTENDEES, CAST } from '../support/domainGestures.ts';
import { HANS, ULRIKA } from '../support/domainPeople.ts';
import { plays } from '../support/domainPlay.ts';

/** Every text of the generator carries a mark like "(12)" that no other has. */
const marksIn = (text: string) => text.match(/\(\d+\)/g) ?? [];
const marksOf = (questions: readonly Question[]) => questions.flatMap(({ text }) => marksIn(text));

const asText = (session: Session, key: ViewKey) => JSON.stringify([...viewFor(session, key).values()]);

const PUBLIC_VIEWS: readonly ViewKey[] = ['audience', 'screen', `speaker:${ULRIKA.id}`, `speaker:${HANS.id}`];

/** Each state that a session went through, once. */
const states = (steps: readonly { after: Session }[]) => new Set(steps.map(({ after }) => after));

test('Q9: what is pending, dismissed or withdrawn reaches neither audience, screen nor speakers, nor why it was dismissed', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const session of states(steps)) {
        const all = [...session.questions.byId.values()];
        const hidden = all.filter(({ triage }) =>
          ['pending', 'dismissed', 'withdrawn'].includes(triage.status),
        );
        const reasons = all.flatMap(({ triage }) => marksIn(triage.reason ?? ''));
        const secret = new Set([...marksOf(hidden), ...reasons]);

        for (const key of PUBLIC_VIEWS)
          for (const mark of marksIn(asText(session, key))) expect(secret, key).not.toContain(mark);
      }
    }),
    { numRuns: 100 },
  );
});

test('Q9: the screen holds the live question only, a speaker beside it only what is queued', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const session of states(steps)) {
        const all = [...session.questions.byId.values()];
        const live = marksOf(all.filter(({ triage }) => triage.status === 'live'));
        const queued = marksOf(all.filter(({ triage }) => triage.status === 'queued'));

        expect(marksIn(asText(session, 'screen'))).toEqual(live);
        for (const mark of marksIn(asText(session, `speaker:${ULRIKA.id}`)))
          expect([...live, ...queued]).toContain(mark);
      }
    }),
    { numRuns: 60 },
  );
});

test('Q9: what is one attendee’s alone holds nothing of another’s', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const session of states(steps))
        for (const { id } of ATTENDEES) {
          const own = [...session.questions.byId.values()].filter(({ author }) => author === id);
          const reasons = own.flatMap(({ triage }) => marksIn(triage.reason ?? ''));
          const seen = marksIn(JSON.stringify(ownView(session, id)));

          expect(new Set(seen)).toEqual(new Set([...marksOf(own), ...reasons]));
        }
    }),
    { numRuns: 60 },
  );
});

test('invariant 10: no view and nothing of anybody’s own names an attendee', () => {
  fc.assert(
    fc.property(plays(), ({ session }) => {
      const seen = [
        ...[...PUBLIC_VIEWS, 'moderator' as const].map((key) => asText(session, key)),
        ...ATTENDEES.map(({ id }) => JSON.stringify(ownView(session, id))),
      ].join();
      for (const { role, id } of CAST) if (role === 'attendee') expect(seen).not.toContain(id);
    }),
    { numRuns: 100 },
  );
});

test('P2: of prepared questions the audience sees those that were queued or asked, and no others', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const session of states(steps)) {
        const view = viewFor(session, 'audience');
        for (const { id, origin, triage } of session.questions.byId.values())
          if (origin === 'prepared')
            expect(view.has(id)).toBe(['queued', 'live', 'answered'].includes(triage.status));
      }
    }),
    { numRuns: 60 },
  );
});

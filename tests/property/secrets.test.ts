import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Question, textOf } from '../../shared/questions/types.ts';
import { cityOf, concerns } from '../../shared/session/addressees.ts';
import type { Session } from '../../shared/session/types.ts';
import { isPublic } from '../../shared/views/audience.ts';
import { ownView } from '../../shared/views/participant.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import { ATTENDEES, CAST } from '../support/domainGestures.ts';
import { HANS, ULRIKA } from '../support/domainPeople.ts';
import { plays } from '../support/domainPlay.ts';
import { marksIn } from '../support/domainQuestionGestures.ts';

// Every text, name, reason, note, label, reply and proposal of the generator carries a mark that no other has. Each test says which marks a
// reader may meet; whatever else is in the session is a secret to that reader.

const SPEAKERS = [ULRIKA, HANS] as const;
const PUBLIC_VIEWS: readonly ViewKey[] = [
  'audience',
  'screen',
  ...SPEAKERS.map(({ id }) => `speaker:${id}` as const),
];

const asText = (session: Session, key: ViewKey) => JSON.stringify([...viewFor(session, key).values()]);
const marksOf = (...texts: readonly (string | null | undefined)[]) =>
  texts.flatMap((text) => marksIn(text ?? ''));

/** What everybody may read of a question that everybody may see: not its first wording, a hidden name, or a reply to its askers. */
const publicMarks = (question: Question) =>
  marksOf(
    textOf(question),
    question.nameIsPublic ? question.name : null,
    question.reply?.to === 'all' ? question.reply.text : null,
  );
/** The marks in a view, without those of a moderator's sentence about closed submissions, which everybody reads. */
function seenIn(session: Session, key: ViewKey): ReadonlySet<string> {
  const closing = marksOf(session.questions.gate.message);
  return new Set(marksIn(asText(session, key)).filter((mark) => !closing.includes(mark)));
}
const questionsOf = ({ questions }: Session) => [...questions.byId.values()];

/** Each state that a session went through, once. */
const states = (steps: readonly { after: Session }[]) => new Set(steps.map(({ after }) => after));

const forEachState = (numRuns: number, look: (session: Session) => void) =>
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const session of states(steps)) look(session);
    }),
    { numRuns },
  );

test('Q9: attendees read what is open, queued, live or answered, as it stands now, and nothing else', () => {
  forEachState(100, (session) => {
    const may = new Set(questionsOf(session).filter(isPublic).flatMap(publicMarks));

    for (const mark of seenIn(session, 'audience')) expect(may).toContain(mark);
  });
});

test('Q9, Q14: the screen shows the live question, or none while that is taken off', () => {
  forEachState(60, (session) => {
    const { live, offScreen } = session.questions;
    const shown = questionsOf(session).filter(({ id }) => id === live && !offScreen);

    expect(seenIn(session, 'screen')).toEqual(new Set(shown.flatMap(publicMarks)));
  });
});

test('Q9, Q16, Q17: a speaker reads what is live, queued or kept for the speaker’s city, and the own proposals', () => {
  forEachState(60, (session) => {
    for (const { id } of SPEAKERS) {
      const theirs = questionsOf(session).filter(({ triage: { status, to, later } }) => {
        const isKept = later !== null && later === cityOf(session, id);
        return (
          status === 'live' ||
          (status === 'queued' && concerns(session, to, id)) ||
          (isKept && (status === 'pending' || status === 'approved'))
        );
      });
      // A reply that was let out in the speaker's name is the speaker's own, also where it is to askers alone.
      const own = theirs.flatMap(({ proposals, reply }) =>
        marksOf(proposals.get(id)?.text, reply?.by === id ? reply.text : null),
      );

      expect(seenIn(session, `speaker:${id}`)).toEqual(new Set([...theirs.flatMap(publicMarks), ...own]));
    }
  });
});

const OPEN_TO_ALL = [
  'kind',
  'id',
  'text',
  'to',
  'name',
  'origin',
  'status',
  'submittedAt',
  'askedAt',
  'answeredAt',
  'votes',
  'reply',
  'later',
];

test('Q9: labels, stars, notes, listed words, languages, numbers, mutes, merges and offers are the moderators’', () => {
  forEachState(60, (session) => {
    for (const key of PUBLIC_VIEWS) {
      const may = key.startsWith('speaker:') ? [...OPEN_TO_ALL, 'says', 'proposal'] : OPEN_TO_ALL;
      const records = [...viewFor(session, key).values()];
      const fields = new Set(
        records.flatMap((record) => (record.kind === 'question' ? Object.keys(record) : [])),
      );
      expect(
        [...fields].filter((field) => !may.includes(field)),
        key,
      ).toEqual([]);
      expect(records.some((record) => 'offScreen' in record)).toBe(false);
    }
  });
});

/** The question that stands for another, at the end of all merges. */
function top({ questions }: Session, question: Question): Question {
  const into = question.triage.merged && questions.byId.get(question.triage.merged.into);
  return into ? top({ questions } as Session, into) : question;
}

test('Q9: what is one attendee’s alone holds nothing of another’s but the question that stands for an own one', () => {
  forEachState(60, (session) => {
    for (const { id } of ATTENDEES) {
      const own = questionsOf(session).filter(({ author }) => author === id);
      const joined = own
        .map((question) => top(session, question))
        .filter((question) => !own.includes(question));
      const seen = marksIn(JSON.stringify(ownView(session, id)));

      expect(new Set(seen)).toEqual(
        new Set([
          ...own.flatMap((question) =>
            marksOf(
              question.text,
              textOf(question),
              question.name,
              question.triage.reason,
              question.reply?.text,
            ),
          ),
          ...joined.flatMap((question) =>
            marksOf(
              isPublic(question) ? textOf(question) : null,
              question.triage.reason,
              question.reply?.text,
            ),
          ),
        ]),
      );
    }
  });
});

test('invariant 10: no view and nothing of anybody’s own names an attendee', () => {
  forEachState(30, (session) => {
    const seen = [
      ...[...PUBLIC_VIEWS, 'moderator' as const].map((key) => asText(session, key)),
      ...ATTENDEES.map(({ id }) => JSON.stringify(ownView(session, id))),
      JSON.stringify(questionsOf(session).map(({ trail }) => trail)),
    ].join();
    for (const { role, id } of CAST) if (role === 'attendee') expect(seen).not.toContain(id);
  });
});

test('P2: of prepared questions the audience sees those that were queued or asked, and no others', () => {
  forEachState(60, (session) => {
    const view = viewFor(session, 'audience');
    for (const { id, origin, triage } of questionsOf(session))
      if (origin === 'prepared')
        expect(view.has(id)).toBe(['queued', 'live', 'answered'].includes(triage.status));
  });
});

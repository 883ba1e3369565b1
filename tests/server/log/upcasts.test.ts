import { describe, expect, test } from 'vitest';
import { decodeEvents } from '../../../server/log/codec.ts';
import type { SessionCode } from '../../../shared/kernel/ids.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { replay } from '../../../shared/session/evolve.ts';
import { submissionsOf } from '../../../shared/session/gate.ts';
import { commandId, oslo } from '../../support/domain.ts';
import { ASTRID, JOSTEIN } from '../../support/domainPeople.ts';

const NOBODY: ReadonlyMap<number, string> = new Map();
/** Names were each asker's to give, no word held a question, and the plan below has limits of its own. */
const RULES_OF_THAT_TIME = {
  names: 'optional',
  limits: { graphemes: 280, pause: 20_000, undecided: 3 },
  labels: ['Practice', 'Money', 'Law', 'People'],
  heldWords: [],
  keptWords: false,
};

describe('a session that version 1 planned', () => {
  /** As version 1 wrote it: no settings, cities without zones, segments with less. */
  const plan = {
    title: 'Water in the city',
    timeZone: 'Europe/Oslo',
    answerBudget: 90_000,
    plannedStart: oslo('09:00'),
    hardEnd: oslo('09:25'),
    cities: [{ id: 'lund', name: 'Lund', country: 'Sweden' }],
    speakers: [{ id: 'ada', name: 'Ada Berg', title: 'Engineer', city: 'lund' }],
    moderators: [{ id: 'mira', name: 'Mira Holm', role: 'moderator' }],
    segments: [
      {
        id: 'talk',
        title: 'Lund',
        city: 'lund',
        speakers: ['ada'],
        planned: 600_000,
        fixedStart: oslo('09:05'),
        wrapUp: 60_000,
        atZero: 'advance',
        takesQuestions: true,
        note: 'Ask about the old pipes.',
      },
    ],
    prepared: [{ id: 'prepared', text: 'Who pays?', to: null }],
    moderateFirst: true,
    limits: { graphemes: 280, units: 2_000, pause: 20_000, undecided: 3 },
  };
  const read = (...events: readonly object[]) => decodeEvents(JSON.stringify(events), 1, NOBODY);

  test('keeps all that it had, and has what is new as it was then', () => {
    const { timeZone, answerBudget, cities, segments, limits: _, ...rest } = plan;

    expect(read({ type: 'session.created', plan })).toEqual([
      {
        type: 'session.created',
        plan: {
          ...rest,
          settings: {
            timeZone,
            answerBudget,
            askGivesFloor: true,
            nudges: ['Two minutes', 'Wrap up', 'Louder, please'],
            autoNudges: [],
            messages: expect.arrayContaining([{ to: 'speakers', text: 'We start in one minute.' }]),
            ...RULES_OF_THAT_TIME,
          },
          cities: [{ ...cities[0], timeZone: null }],
          segments: [
            {
              ...segments[0],
              colour: null,
              fixedEnd: null,
              counts: 'down',
              keep: false,
              minimum: null,
              submissions: 'before',
            },
          ],
        },
      },
    ]);
  });

  test('goes on as it went, with the floor and what was expected at the start', () => {
    const [creation, ...show] = read(
      { type: 'session.created', plan },
      { type: 'rundown.started', segment: 'talk', shift: 0 },
      { type: 'rundown.adjusted', segment: 'talk', by: 60_000 },
      { type: 'rundown.held', segment: 'talk' },
    );
    const entries = [[creation], show].map((events, n) => ({
      id: commandId(n),
      by: JOSTEIN.id,
      at: oslo(n === 0 ? '08:00' : '09:05'),
      events: events as SessionEvent[],
    }));
    const session = replay('K7QFM' as SessionCode, entries);

    expect(session?.rundown).toMatchObject({
      floor: [{ holder: 'lund', segment: 'talk', start: oslo('09:05'), end: null }],
      acceptedOver: 0,
    });
    expect(session?.rundown.segments[0]).toMatchObject({
      adjustments: [{ at: oslo('09:05'), by: 60_000 }],
      runs: [{ start: oslo('09:05'), holds: [{ start: oslo('09:05'), end: null }] }],
      atStart: { start: oslo('09:05'), end: oslo('09:15') },
    });
  });

  test('is an error where it is none', () => {
    expect(() => read({ type: 'session.created' })).toThrow();
    expect(() => read({ type: 'session.created', plan: { ...plan, segments: [{ id: 'talk' }] } })).toThrow();
    expect(() => decodeEvents('[null]', 1, NOBODY)).toThrow();
  });
});

describe('a session that version 2 planned', () => {
  const segment = (id: string, more: object = {}) => ({
    id,
    title: id,
    city: null,
    speakers: [],
    colour: null,
    planned: 600_000,
    fixedStart: null,
    fixedEnd: null,
    counts: 'down',
    wrapUp: null,
    atZero: 'count',
    keep: false,
    minimum: null,
    takesQuestions: false,
    note: '',
    ...more,
  });
  const settings = {
    timeZone: 'Europe/Oslo',
    answerBudget: 90_000,
    askGivesFloor: false,
    nudges: ['Now'],
    autoNudges: [],
    messages: [],
  };
  /** As version 2 wrote it: limits of its own beside the settings, and segments that say nothing of submissions. */
  const plan = {
    title: 'Water in the city',
    settings,
    plannedStart: oslo('09:00'),
    hardEnd: oslo('09:25'),
    cities: [],
    speakers: [],
    moderators: [{ id: 'mira', name: 'Mira Holm', role: 'moderator' }],
    segments: [segment('talk'), segment('conversation', { takesQuestions: true })],
    prepared: [{ id: 'prepared', text: 'Who pays?', to: null }],
    moderateFirst: false,
    limits: { graphemes: 280, units: 2_000, pause: 20_000, undecided: 3 },
  };
  const asked = {
    type: 'question.submitted',
    question: 'q1',
    text: 'Who pays?',
    to: null,
    author: ASTRID.id,
    name: null,
    status: 'approved',
  };
  const read = (...events: readonly object[]) => decodeEvents(JSON.stringify(events), 2, NOBODY);

  test('keeps its limits and settings, and the rules of that time', () => {
    const { limits: _, segments, ...rest } = plan;

    expect(read({ type: 'session.created', plan })).toEqual([
      {
        type: 'session.created',
        plan: {
          ...rest,
          settings: { ...settings, ...RULES_OF_THAT_TIME },
          segments: [
            { ...segments[0], submissions: 'open' },
            { ...segments[1], submissions: 'before' },
          ],
        },
      },
    ]);
  });

  test('a question that came then has the name it was given for all to see, no language, and no listed word', () => {
    expect(read(asked)).toEqual([{ ...asked, nameIsPublic: true, language: null, held: [] }]);
    expect(decodeEvents(JSON.stringify([asked]), 2, new Map([[0, 'Astrid']]))).toMatchObject([
      { name: 'Astrid', nameIsPublic: true },
    ]);
  });

  test('a segment that was put in takes questions as the others do', () => {
    const inserted = (takesQuestions: boolean) => ({
      type: 'rundown.inserted',
      after: null,
      segment: segment('music', { takesQuestions }),
    });

    expect(read(inserted(false), inserted(true))).toMatchObject([
      { segment: { id: 'music', submissions: 'open' } },
      { segment: { id: 'music', submissions: 'before' } },
    ]);
  });

  test('goes on as it went: questions are taken before the start and in every segment', () => {
    const happened = [
      read({ type: 'session.created', plan }),
      read(asked),
      read(
        { type: 'question.upvoted', question: 'q1', voter: 'someone' },
        { type: 'question.asked', question: 'q1' },
      ),
      read({ type: 'rundown.started', segment: 'talk', shift: 0 }),
    ];
    const until = (n: number) =>
      replay(
        'K7QFM' as SessionCode,
        happened.slice(0, n).map((events, index) => ({
          id: commandId(index),
          by: index === 1 ? ASTRID.id : JOSTEIN.id,
          at: oslo('08:50'),
          events: events as SessionEvent[],
        })),
      );

    const [before, during] = [until(3), until(4)];
    expect(before && submissionsOf(before)).toMatchObject({ open: true, by: 'show' });
    expect(during && submissionsOf(during)).toMatchObject({ open: true, by: 'show' });
    expect([...(during?.questions.byId.values() ?? [])].map(({ id, voters }) => [id, voters.size])).toEqual([
      ['prepared', 0],
      ['q1', 1],
    ]);
  });

  test('is an error where it is none', () => {
    const { limits: _, ...without } = plan;
    expect(() => read({ type: 'session.created' })).toThrow();
    expect(() => read({ type: 'session.created', plan: without })).toThrow();
    expect(() => read({ type: 'rundown.inserted', after: null })).toThrow();
    expect(() => decodeEvents('[null]', 2, NOBODY)).toThrow();
  });
});

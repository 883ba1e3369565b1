import { describe, expect, test } from 'vitest';
import { decodeEvents, decodeOutcome, EVENT_VERSION, encodeEvents } from '../../../server/log/codec.ts';
import type { SessionCode } from '../../../shared/kernel/ids.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { replay } from '../../../shared/session/evolve.ts';
import { DEFAULT_SETTINGS } from '../../../shared/session/seminar.ts';
import { commandId, oslo } from '../../support/domain.ts';
import { edited, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, JOSTEIN } from '../../support/domainPeople.ts';
import { EVERY_EVENT } from '../../support/serverEvents.ts';

const NOBODY: ReadonlyMap<number, string> = new Map();

test.each(Object.values(EVERY_EVENT).map((event) => [event.type, event] as const))(
  '%s is read back as it was written',
  (_, event) => {
    const { json, personal } = encodeEvents([event]);

    expect(
      decodeEvents(json, EVENT_VERSION, new Map(personal.map(({ place, name }) => [place, name]))),
    ).toEqual([event]);
  },
);

test('invariant 10: names are taken out, each with whose it is and where it belongs', () => {
  const { json, personal } = encodeEvents([
    submitted('q1', { by: ASTRID, name: 'Astrid' }),
    submitted('q2', { by: ASTRID }),
    submitted('q3', { by: BJORN, name: 'Bjørn' }),
  ]);

  expect(personal).toEqual([
    { place: 0, attendee: ASTRID.id, name: 'Astrid' },
    { place: 2, attendee: BJORN.id, name: 'Bjørn' },
  ]);
  expect(json).not.toMatch(/Astrid|Bjørn/);
});

test('invariant 10: a name that has been erased leaves the question anonymous', () => {
  const { json } = encodeEvents([submitted('q1', { name: 'Astrid' }), submitted('q2', { name: 'Astrid' })]);

  expect(decodeEvents(json, EVENT_VERSION, new Map([[1, 'Astrid']]))).toEqual([
    submitted('q1'),
    submitted('q2', { name: 'Astrid' }),
  ]);
});

test('what a later version adds to an event is left aside', () => {
  const json = JSON.stringify([{ ...EVERY_EVENT['rundown.held'], mood: 'calm' }]);

  expect(decodeEvents(json, EVENT_VERSION, NOBODY)).toEqual([EVERY_EVENT['rundown.held']]);
});

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
    limits: { graphemes: 300, units: 2_000, pause: 10_000, undecided: 5 },
  };
  const read = (...events: readonly object[]) => decodeEvents(JSON.stringify(events), 1, NOBODY);

  test('keeps all that it had, and has what is new as a new session has it', () => {
    const { timeZone, answerBudget, cities, segments, ...rest } = plan;

    expect(read({ type: 'session.created', plan })).toEqual([
      {
        type: 'session.created',
        plan: {
          ...rest,
          settings: { ...DEFAULT_SETTINGS, timeZone, answerBudget },
          cities: [{ ...cities[0], timeZone: null }],
          segments: [
            {
              ...segments[0],
              colour: null,
              fixedEnd: null,
              counts: 'down',
              keep: false,
              minimum: null,
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

test('an edit tells what it changes and nothing else', () => {
  const event = edited('closing', { fixedEnd: null, note: '' });

  expect(decodeEvents(encodeEvents([event]).json, EVENT_VERSION, NOBODY)).toEqual([event]);
});

test.each([
  ['no list', '{}'],
  ['no event', '[null]'],
  ['an unknown event', '[{"type":"rundown.exploded"}]'],
  ['a command', '[{"type":"rundown.next","from":"welcome"}]'],
  ['an event without its question', '[{"type":"question.asked"}]'],
  ['an event with an empty id', '[{"type":"question.asked","question":""}]'],
  ['a move of no kind', '[{"type":"rundown.moved","from":"a","to":"b","how":"jump"}]'],
  ['an edit of a field of another kind', '[{"type":"rundown.edited","segment":"a","change":{"keep":"yes"}}]'],
  [
    'a way of no kind',
    '[{"type":"rundown.recovered","way":"hurry","adjusted":[],"dropped":null,"accepted":0}]',
  ],
  ['a message to nobody', '[{"type":"message.sent","message":"m","to":"","text":"","by":"a","nudge":null}]'],
  ['a curtain of no kind', '[{"type":"curtain.set","to":"half"}]'],
  ['no JSON', 'rundown.held'],
])('invariant 8: %s is an error', (_, json) => {
  expect(() => decodeEvents(json, EVENT_VERSION, NOBODY)).toThrow();
});

test('outcomes are read back, and what is none is an error', () => {
  expect(decodeOutcome('{}')).toEqual({});
  for (const made of [{ question: 'q1' }, { segment: 's1' }, { message: 'm1' }])
    expect(decodeOutcome(JSON.stringify(made))).toEqual(made);
  expect(() => decodeOutcome('{"question":7}')).toThrow();
});

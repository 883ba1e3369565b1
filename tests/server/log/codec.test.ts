import { expect, test } from 'vitest';
import { decodeEvents, decodeOutcome, EVENT_VERSION, encodeEvents } from '../../../server/log/codec.ts';
import { edited, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { entered } from '../../support/domainQuestionEvents.ts';
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
    entered('q4', 'And in winter?', { name: 'Nils' }),
    entered('q5', 'And in summer?'),
  ]);

  expect(personal).toEqual([
    { place: 0, of: ASTRID.id, name: 'Astrid' },
    { place: 2, of: BJORN.id, name: 'Bjørn' },
    { place: 3, of: 'q4', name: 'Nils' },
  ]);
  expect(json).not.toMatch(/Astrid|Bjørn|Nils/);
});

test('invariant 10: a name that has been erased leaves the question anonymous', () => {
  const { json } = encodeEvents([
    submitted('q1', { name: 'Astrid' }),
    submitted('q2', { name: 'Astrid' }),
    entered('q3', 'And in winter?', { name: 'Nils' }),
  ]);

  expect(decodeEvents(json, EVENT_VERSION, new Map([[1, 'Astrid']]))).toEqual([
    submitted('q1'),
    submitted('q2', { name: 'Astrid' }),
    entered('q3', 'And in winter?', { origin: 'entered' }),
  ]);
});

test('what a later version adds to an event is left aside', () => {
  const json = JSON.stringify([{ ...EVERY_EVENT['rundown.held'], mood: 'calm' }]);

  expect(decodeEvents(json, EVENT_VERSION, NOBODY)).toEqual([EVERY_EVENT['rundown.held']]);
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
  [
    'a question that came in answered',
    '[{"type":"question.reworded","question":"q","text":"","to":null,"status":"answered","language":null,"held":[]}]',
  ],
  ['an offer of no kind', '[{"type":"question.offered","question":"q","by":"s","says":"perhaps"}]'],
  ['submissions ajar', '[{"type":"submissions.set","gate":{"override":"ajar","message":null}}]'],
  ['a curtain of no kind', '[{"type":"curtain.set","to":"half"}]'],
  ['no JSON', 'rundown.held'],
])('invariant 8: %s is an error', (_, json) => {
  expect(() => decodeEvents(json, EVENT_VERSION, NOBODY)).toThrow();
});

test('outcomes are read back, and what is none is an error', () => {
  expect(decodeOutcome('{}')).toEqual({});
  for (const made of [{ question: 'q1' }, { segment: 's1' }, { message: 'm1' }, { count: 30 }, { count: 0 }])
    expect(decodeOutcome(JSON.stringify(made))).toEqual(made);
  expect(() => decodeOutcome('{"question":7}')).toThrow();
});

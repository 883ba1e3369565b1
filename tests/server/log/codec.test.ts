import { expect, test } from 'vitest';
import { decodeEvents, decodeOutcome, EVENT_VERSION, encodeEvents } from '../../../server/log/codec.ts';
import { submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
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

test.each([
  ['no list', '{}'],
  ['no event', '[null]'],
  ['an unknown event', '[{"type":"rundown.exploded"}]'],
  ['a command', '[{"type":"rundown.next","from":"welcome"}]'],
  ['an event without its question', '[{"type":"question.asked"}]'],
  ['an event with an empty id', '[{"type":"question.asked","question":""}]'],
  ['a move of no kind', '[{"type":"rundown.moved","from":"a","to":"b","how":"jump"}]'],
  ['no JSON', 'rundown.held'],
])('invariant 8: %s is an error', (_, json) => {
  expect(() => decodeEvents(json, EVENT_VERSION, NOBODY)).toThrow();
});

test('outcomes are read back, and what is none is an error', () => {
  expect(decodeOutcome('{}')).toEqual({});
  expect(decodeOutcome('{"question":"q1"}')).toEqual({ question: 'q1' });
  expect(() => decodeOutcome('{"question":7}')).toThrow();
});

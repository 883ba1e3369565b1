import { expect, test } from 'vitest';
import { assert, present, unreachable } from '../../../shared/kernel/assert.ts';

test('what does not hold is a bug, and says what was expected', () => {
  expect(() => assert(false, 'a session to begin')).toThrow('Expected a session to begin');
  expect(() => assert(1 + 1 === 2, 'sums to add up')).not.toThrow();
});

test('what is there is handed on, also when it is nothing much', () => {
  expect([present(0, 'a number'), present('', 'a text'), present(false, 'an answer')]).toEqual([
    0,
    '',
    false,
  ]);
  expect(() => present(null, 'a question')).toThrow('Expected a question');
  expect(() => present(undefined, 'a question')).toThrow('Expected a question');
});

test('what the types exclude is a bug when it comes all the same', () => {
  const value = { type: 'rundown.flown' } as never; // as from a log of a later version
  expect(() => unreachable(value)).toThrow(/Unreachable.*rundown\.flown/);
});

import { expect, test } from 'vitest';
import type { Patch } from '../../../shared/views/patch.ts';
import { fromSnapshot, received } from '../../../shared/views/replica.ts';
import { viewFor } from '../../../shared/views/viewKey.ts';
import { given } from '../../support/domain.ts';

const records = [...viewFor(given().session, 'audience').values()];
const atSeven = fromSnapshot({ epoch: 'one', seq: 7, records });

const patch = (from: number, to: number): Patch => ({ from, to, del: ['closing'] });

test('a snapshot is the replica, by id', () => {
  expect(atSeven.seq).toBe(7);
  expect(atSeven.epoch).toBe('one');
  expect([...atSeven.records.values()]).toEqual(records);
  expect(atSeven.records.get('talk-graz')).toMatchObject({ kind: 'segment' });
});

test.each([
  [7, 8],
  [7, 12],
  [5, 9],
])('a patch from %i to %i goes on from what is known at 7 and is applied', (from, to) => {
  const next = received(atSeven, patch(from, to));

  expect(next).toMatchObject({ epoch: 'one', seq: to });
  expect(next !== 'gap' && next.records.has('closing')).toBe(false);
});

test.each([
  [6, 7],
  [2, 3],
])('a patch from %i to %i tells nothing new at 7 and is skipped', (from, to) => {
  expect(received(atSeven, patch(from, to))).toBe(atSeven);
});

test.each([
  [8, 9],
  [20, 21],
])('a patch from %i to %i leaves a gap behind 7', (from, to) => {
  expect(received(atSeven, patch(from, to))).toBe('gap');
});

test('a patch that changes nothing for a role still moves its sequence on', () => {
  const next = received(atSeven, { from: 7, to: 9 });

  expect(next).toEqual({ ...atSeven, seq: 9 });
});

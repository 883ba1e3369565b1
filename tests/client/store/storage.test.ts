import { afterEach, expect, test, vi } from 'vitest';
import { storage } from '../../../client/store/storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  for (const key of storage.keys('')) storage.remove(key);
});

/** A device on which nothing more can be written. */
const full = () =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

test('what a full device does not take is still what was said last', () => {
  storage.set('token', 'old');
  full();
  storage.set('token', 'new');
  storage.set('draft', 'half a question');

  expect(storage.get('token')).toBe('new');
  expect(storage.get('draft')).toBe('half a question');
  expect(storage.keys('')).toEqual(expect.arrayContaining(['token', 'draft']));
});

test('and what it takes again goes before that', () => {
  const spy = full();
  storage.set('token', 'in memory');
  spy.mockRestore();
  storage.set('token', 'on the device');

  expect(storage.get('token')).toBe('on the device');
  expect(localStorage.getItem('token')).toBe('on the device');
});

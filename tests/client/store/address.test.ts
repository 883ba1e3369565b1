import { expect, test } from 'vitest';
import { placeOf } from '../../../client/store/address.ts';

test.each([
  ['/', '', { page: 'home' }],
  ['/grht7', '', { page: 'attendee', code: 'GRHT7', key: null }],
  ['/moderator/GRHT7', '#KEY', { page: 'moderator', code: 'GRHT7', key: 'KEY' }],
  ['/co-moderator/GRHT7', '#KEY', { page: 'moderator', code: 'GRHT7', key: 'KEY' }],
  ['/speaker/GRHT7/', '#KEY', { page: 'speaker', code: 'GRHT7', key: 'KEY' }],
  ['/screen/GRHT7', '', { page: 'screen', code: 'GRHT7', key: null }],
])('%s%s is what it says', (path, hash, place) => {
  expect(placeOf(path, hash)).toEqual(place);
});

test('a mangled key is kept for the server to refuse', () => {
  expect(placeOf('/moderator/GRHT7', '#KEY%')).toEqual({ page: 'moderator', code: 'GRHT7', key: 'KEY%' });
});

test('what every object has is no page', () => {
  expect(placeOf('/constructor/GRHT7', '')).toEqual({ page: 'home' });
});

import { expect, test } from 'vitest';
import { localUrl } from '../../../server/net/address.ts';
import { createKeys } from '../../../server/net/keys.ts';
import { linksFor } from '../../../server/net/links.ts';
import { ROLES, type Role } from '../../../shared/session/permissions.ts';
import { SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { given } from '../../support/domain.ts';

const keys = createKeys('a secret');
const linksOf = (role: Role) => linksFor(role, given().session, keys, 'https://rights.example');

test('invariant 9: a moderator sees one link a person or role, in the order of the roles', () => {
  expect(linksOf('moderator').map(({ role, name }) => [role, name])).toEqual([
    ['moderator', 'Jostein Kobbeltvedt'],
    ['co-moderator', 'Co-moderator'],
    ['speaker', 'Graz'],
    ['speaker', 'Ulrika Dagård'],
    ['speaker', 'Hans Sakkers'],
    ['speaker', 'Lubna Boby Jaffry'],
    ['screen', null],
    ['attendee', null],
  ]);
});

test.each(ROLES.map((role) => [role, linksOf(role)] as const))(
  'invariant 9: a %s sees no link above the own role',
  (role, links) => {
    const above = ROLES.slice(0, ROLES.indexOf(role));

    for (const link of links) expect(above).not.toContain(link.role);
  },
);

test('attendees, speakers and screens see none', () => {
  for (const role of ['attendee', 'speaker', 'screen'] as const) expect(linksOf(role)).toEqual([]);
});

test('a key stands in the fragment, which no server and no proxy is sent', () => {
  for (const { role, url } of linksOf('moderator')) {
    const { pathname, search, hash } = new URL(url);
    expect(search).toBe('');
    expect(pathname).toBe(role === 'attendee' ? '/GRHT7' : `/${role}/GRHT7`);
    if (role === 'attendee') expect(hash).toBe('');
    else expect(keys.verify(SEMINAR_CODE, hash.slice(1))?.role).toBe(role);
  }
});

test('every link is another', () => {
  const urls = linksOf('moderator').map(({ url }) => url);

  expect(new Set(urls).size).toBe(urls.length);
});

test('the address is one that a person can open', () => {
  expect(localUrl('127.0.0.1', 4000)).toBe('http://localhost:4000');
  expect(localUrl('::1', 4000)).toBe('http://localhost:4000');
  expect(localUrl('rights.example', 80)).toBe('http://rights.example:80');
  expect(localUrl('fd00::7', 4000)).toBe('http://[fd00::7]:4000');
  expect(localUrl('0.0.0.0', 4000)).not.toContain('0.0.0.0');
});

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeys, keptSecret } from '../../../server/net/keys.ts';
import type { PersonId, SessionCode } from '../../../shared/kernel/ids.ts';
import type { Role } from '../../../shared/session/permissions.ts';
import { ASTRID, COMO, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { temporaryFolder } from '../../support/serverLogs.ts';

const HERE = 'GRHT7' as SessionCode;
const THERE = 'PWK4X' as SessionCode;
const keys = createKeys('a secret');
const of = ({ role, id }: { role: string; id: PersonId }) => ({ role: role as Role, id });

const key = keys.issue(HERE, of(JOSTEIN));
const [role = '', person = '', generation = '', mac = ''] = key.split('.');

describe('invariant 9: a link is the key', () => {
  test.each([JOSTEIN, COMO, ULRIKA, ASTRID].map((who) => [who.role, who] as const))(
    'a %s’s opens the session as that person',
    (_, who) => {
      expect(keys.verify(HERE, keys.issue(HERE, of(who)))).toEqual(of(who));
    },
  );

  test('it can be shown again, since it is derived and not kept', () => {
    expect(createKeys('a secret').issue(HERE, of(JOSTEIN))).toBe(key);
  });

  test('has at least 128 bits, in characters that an address may carry', () => {
    expect(Buffer.from(mac, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(key).toMatch(/^[\w.-]+$/);
  });

  test.each([
    ['another session', THERE, key],
    ['another role', HERE, ['co-moderator', person, generation, mac].join('.')],
    ['another person', HERE, [role, 'ingrid', generation, mac].join('.')],
    ['the next generation', HERE, [role, person, '1', mac].join('.')],
    ['the generation in other words', HERE, [role, person, '0x0', mac].join('.')],
    ['no generation', HERE, [role, person, '', mac].join('.')],
    ['a code that is cut', HERE, key.slice(0, -1)],
    ['no code', HERE, [role, person, generation, ''].join('.')],
    ['another code', HERE, [role, person, generation, Buffer.alloc(20).toString('base64url')].join('.')],
    ['a code that is too long', HERE, `${key}AAAA`],
    ['a role of no kind', HERE, ['organiser', person, generation, mac].join('.')],
    ['the system’s role', HERE, ['system', person, generation, mac].join('.')],
    ['nothing', HERE, ''],
    ['dots', HERE, '...'],
    ['another alphabet', HERE, 'модератор.jostein.0.ключ'],
  ])('opens nothing with %s', (_, session, given) => {
    expect(keys.verify(session, given)).toBeNull();
  });

  test('not one letter of it can be another', () => {
    for (let place = 0; place < key.length; place += 1) {
      const other = key[place] === 'a' ? 'b' : 'a';
      expect(keys.verify(HERE, key.slice(0, place) + other + key.slice(place + 1)), `at ${place}`).toBeNull();
    }
  });

  test('another secret opens nothing', () => {
    expect(createKeys('another secret').verify(HERE, key)).toBeNull();
  });

  test('what belongs to one part cannot be moved to the next', () => {
    const shifted = keys
      .issue(HERE, { role: 'speaker', id: 'a' as PersonId })
      .split('.')
      .at(-1);

    expect(keys.verify('GRHT7speaker' as SessionCode, `speaker.a.0.${shifted}`)).toBeNull();
  });
});

test('invariant 10: an attendee’s id is new each time and says nothing', () => {
  const ids = new Set(Array.from({ length: 1_000 }, () => keys.newAttendee()));

  expect(ids.size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{16,}$/);
});

describe('invariant 9: the secret behind the links', () => {
  test('is made once, kept, and its owner’s alone', () => {
    const folder = temporaryFolder();
    const secret = keptSecret(folder);
    const file = join(folder, 'secret', 'links.key');

    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(keptSecret(folder)).toBe(secret);
    expect(readFileSync(file, 'utf8').trim()).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o700);
  });

  test('lies in a folder of its own, apart from the sessions', () => {
    const folder = temporaryFolder();
    keptSecret(folder);

    expect(readdirSync(folder)).toEqual(['secret']);
  });

  test('is another in every data folder', () => {
    expect(keptSecret(temporaryFolder())).not.toBe(keptSecret(temporaryFolder()));
  });

  test('that others may read is put right', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'secret'));
    const file = join(folder, 'secret', 'links.key');
    writeFileSync(file, `${'x'.repeat(43)}\n`, { mode: 0o644 });

    expect(keptSecret(folder)).toBe('x'.repeat(43));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

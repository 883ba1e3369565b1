import { describe, expect, test } from 'vitest';
import type { SessionCode } from '../../../shared/kernel/ids.ts';
import { ROLES } from '../../../shared/session/permissions.ts';
import { refusalOf } from '../../support/serverClient.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

const GOOD = { protocol: 1, session: 'GRHT7' };

describe('a handshake is refused with a code and words', () => {
  test('whatever is wrong with it', async () => {
    const { url } = await startTestServer();
    const refusals: readonly (readonly [string, unknown])[] = [
      ['wrong_protocol', {}],
      ['wrong_protocol', { session: 'GRHT7' }],
      ['wrong_protocol', { ...GOOD, protocol: 2 }],
      ['wrong_protocol', { ...GOOD, protocol: '1' }],
      ['malformed', { protocol: 1 }],
      ['malformed', { ...GOOD, session: '' }],
      ['malformed', { ...GOOD, session: 7 }],
      ['malformed', { ...GOOD, session: ['GRHT7'] }],
      ['malformed', { ...GOOD, session: 'x'.repeat(10_000) }],
      ['malformed', { ...GOOD, session: 'GRHT7\u0000' }],
      ['malformed', { ...GOOD, key: 7 }],
      ['malformed', { ...GOOD, key: 'k'.repeat(5_000) }],
      ['malformed', { ...GOOD, attendee: {} }],
      ['malformed', { ...GOOD, since: 'yesterday' }],
      ['malformed', { ...GOOD, since: { epoch: 'e', seq: 1.5 } }],
      ['malformed', { ...GOOD, since: { epoch: 'e', seq: -1 } }],
      ['unknown_session', { ...GOOD, session: 'NOWHERE' }],
      ['unknown_session', { ...GOOD, session: 'grht7' }],
      ['unknown_session', { ...GOOD, session: '__proto__' }],
      ['unknown_session', { ...GOOD, session: "' OR 1=1 --" }],
      ['bad_key', { ...GOOD, key: '' }],
      ['bad_key', { ...GOOD, key: 'moderator.jostein.0.guessed' }],
    ];
    for (const [code, auth] of refusals) {
      const refusal = await refusalOf(url, auth);
      expect(refusal, JSON.stringify(auth)).toEqual({
        code,
        message: expect.stringMatching(/^\p{Lu}.*\.$/u),
      });
    }
  });

  test('invariant 9: with a key that was made for something else', async () => {
    const { url, key } = await startTestServer();
    const others = [
      key('moderator', 'somebody'),
      key('moderator', 'co-moderator'),
      key('co-moderator', 'jostein'),
      key('speaker', 'jostein'),
      key('screen', 'another-screen'),
      key('moderator', 'jostein').replace('.0.', '.1.'),
    ];
    for (const other of others)
      expect((await refusalOf(url, { ...GOOD, key: other })).code, other).toBe('bad_key');
  });
});

test.each(ROLES)('a %s is welcomed as such', async (role) => {
  const { connect, links } = await startTestServer();
  const { welcome, snapshots, received } = await connect(role);

  expect(welcome).toMatchObject({ protocol: 1, role, epoch: expect.stringMatching(/./), rate: 1 });
  expect(welcome.join, 'the address to be shown to others').toBe(links.at(-1)?.url);
  expect(welcome.attendee !== undefined).toBe(role === 'attendee');
  expect(snapshots).toHaveLength(1);
  expect(received.findIndex((m) => m.includes('"welcome"'))).toBeLessThan(
    received.findIndex((m) => m.includes('"snapshot"')),
  );
});

test('a link says who comes, and the welcome says so', async () => {
  const { connect } = await startTestServer();

  expect((await connect('moderator')).welcome.person).toBe('jostein');
  expect((await connect('speaker', 'Hans Sakkers')).welcome.person).toBe('hans-sakkers');
});

describe('an attendee', () => {
  test('comes back as the same with the token', async () => {
    const { connect } = await startTestServer();
    const astrid = await connect('attendee');
    const bjorn = await connect('attendee');
    const again = await astrid.again();

    expect(again.welcome.person).toBe(astrid.welcome.person);
    expect(again.welcome.attendee?.token).toBe(astrid.welcome.attendee?.token);
    expect(bjorn.welcome.person).not.toBe(astrid.welcome.person);
  });

  test('with a token of which nobody knows is somebody new, and not sent away', async () => {
    const { connectWith } = await startTestServer();

    for (const attendee of ['', 'an old one', 'attendee.astrid.0.forged'])
      expect((await connectWith({ attendee })).welcome.role).toBe('attendee');
    expect((await connectWith({ attendee: 'attendee.astrid.0.forged' })).welcome.person).not.toBe('astrid');
  });

  test('does not become anybody else by another’s key as a token', async () => {
    const { connectWith, key } = await startTestServer();
    const { welcome } = await connectWith({ attendee: key('moderator', 'jostein') });

    expect(welcome).toMatchObject({ role: 'attendee' });
    expect(welcome.person).not.toBe('jostein');
  });

  test('may also use the token as a key', async () => {
    const { connectWith, connect } = await startTestServer();
    const { welcome } = await connect('attendee');
    const again = await connectWith({ key: welcome.attendee?.token ?? '' });

    expect(again.welcome.person).toBe(welcome.person);
    expect(again.welcome.attendee).toEqual(welcome.attendee);
  });
});

test('P3: a key of one session opens no other, nor does a token', async () => {
  const second = 'PWK4X' as SessionCode;
  const { url, key, connectWith } = await startTestServer({ second });
  const here = key('moderator', 'jostein');
  const there = key('moderator', 'jostein', second);
  const astrid = await connectWith({});
  const token = astrid.welcome.attendee?.token ?? '';

  expect(await refusalOf(url, { ...GOOD, key: there })).toMatchObject({ code: 'bad_key' });
  expect(await refusalOf(url, { ...GOOD, session: second, key: here })).toMatchObject({ code: 'bad_key' });
  expect((await connectWith({ session: second, key: there })).welcome.role).toBe('moderator');
  expect((await connectWith({ session: second, attendee: token })).welcome.person).not.toBe(
    astrid.welcome.person,
  );
});

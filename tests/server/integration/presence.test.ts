import { describe, expect, test } from 'vitest';
import { seconds } from '../../../shared/kernel/time.ts';
import { RATES } from '../../../shared/protocol/limits.ts';
import { oslo } from '../../support/domain.ts';
import type { TestClient } from '../../support/serverClient.ts';
import { DrivenClock } from '../../support/serverClock.ts';
import { startTestServer } from '../../support/serverUnderTest.ts';

const here = (client: TestClient, visible: unknown = true) => client.raw('here', { visible });
const identify = (client: TestClient, device: unknown) => client.raw('identify', { device });

/** The pages of one person, as a moderator is told. */
const devicesOf = (moderator: TestClient, person: string) =>
  (moderator.presence?.devices ?? []).filter((device) => device.person === person);

describe('who is here', () => {
  test('each page of a moderator, a speaker and the projector is told, the one that came first standing first', async () => {
    const clock = new DrivenClock(oslo('08:50'));
    const { connect } = await startTestServer({ clock });
    const moderator = await connect('moderator');
    const hans = await connect('speaker', 'Hans Sakkers');
    const hansAgain = await connect('speaker', 'Hans Sakkers');
    await connect('screen');
    await connect('attendee');

    const devices = await moderator.until(
      () => moderator.presence?.attendees === 1 && moderator.presence.devices,
      'everybody to be told',
    );
    expect(devices.map(({ person, role }) => `${role} ${person}`)).toEqual([
      'moderator jostein',
      'speaker hans-sakkers',
      'speaker hans-sakkers',
      'screen screen',
    ]);
    expect(new Set(devices.map(({ id }) => id)).size).toBe(4);
    for (const device of devices) expect(device).toMatchObject({ heard: oslo('08:50'), visible: true });
    expect(moderator.presence).toMatchObject({ screens: 1, people: ['jostein', 'hans-sakkers'] });

    hans.close();
    await moderator.until(() => devicesOf(moderator, 'hans-sakkers').length === 1, 'one page fewer');
    expect(moderator.presence?.people, 'he is still here').toContain('hans-sakkers');
    hansAgain.close();
    await moderator.until(
      () => !moderator.presence?.people.includes('hans-sakkers' as never),
      'him to be gone',
    );
  });

  test('a page that is out of sight is told as such, and when each was last heard of', async () => {
    const clock = new DrivenClock(oslo('08:50'));
    const { connect } = await startTestServer({ clock });
    const moderator = await connect('moderator');
    const hans = await connect('speaker', 'Hans Sakkers');
    await moderator.until(() => devicesOf(moderator, 'hans-sakkers')[0], 'Hans');

    await clock.advance(seconds(7));
    expect(await here(hans, false)).toEqual({ ok: true });
    const hidden = await moderator.until(
      () => devicesOf(moderator, 'hans-sakkers').find(({ visible }) => !visible),
      'it to be out of sight',
    );
    expect(hidden.heard).toBe(oslo('08:50:07'));

    await clock.advance(seconds(3));
    await here(hans, false);
    await moderator.until(
      () => devicesOf(moderator, 'hans-sakkers')[0]?.heard === oslo('08:50:10'),
      'a later sign of life, of which nothing else is new',
    );
    expect(devicesOf(moderator, 'jostein')[0]?.heard, 'who says nothing is not heard of').toBe(oslo('08:50'));
    await here(hans, true);
    await moderator.until(() => devicesOf(moderator, 'hans-sakkers')[0]?.visible, 'it to be in sight');
  });

  test('a co-moderator is told as well, and nobody else', async () => {
    const { connect } = await startTestServer();
    const coModerator = await connect('co-moderator');
    const others = await Promise.all([
      connect('speaker', 'Hans Sakkers'),
      connect('screen'),
      connect('attendee'),
    ]);

    await coModerator.until(() => coModerator.presence?.attendees === 1, 'everybody to be told');
    for (const other of others) {
      await here(other);
      expect(other.presence).toBeNull();
    }
  });

  test('a page that comes back is another device', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    const hans = await connect('speaker', 'Hans Sakkers');
    const before = await moderator.until(() => devicesOf(moderator, 'hans-sakkers')[0]?.id, 'Hans');
    await hans.again();

    await moderator.until(() => {
      const [device, ...more] = devicesOf(moderator, 'hans-sakkers');
      return device && more.length === 0 && device.id !== before;
    }, 'one page of his, and another one');
  });
});

describe('a sign of life', () => {
  test('is answered, whoever sends it; what is none is not', async () => {
    const { connect } = await startTestServer();
    const attendee = await connect('attendee');

    expect(await here(attendee)).toEqual({ ok: true });
    for (const nonsense of ['yes', null, 1])
      expect(await here(attendee, nonsense)).toMatchObject({ error: { code: 'malformed' } });
    expect(await attendee.raw('here')).toMatchObject({ error: { code: 'malformed' } });
  });

  test('has a rate, that of a connection', async () => {
    const { connect } = await startTestServer();
    const [one, other] = await Promise.all([connect('screen'), connect('screen')]);
    const answers = await Promise.all(Array.from({ length: RATES.here.points + 1 }, () => here(one)));

    expect(answers.filter((answer) => (answer as { ok: boolean }).ok)).toHaveLength(RATES.here.points);
    expect(answers.at(-1)).toMatchObject({
      ok: false,
      error: { code: 'rate_limited', retryAt: expect.any(Number) },
    });
    expect(await here(other)).toEqual({ ok: true });
  });
});

describe('which device is that?', () => {
  test('the very page that is asked for shows itself, and no other', async () => {
    const { connect } = await startTestServer();
    const moderator = await connect('moderator');
    const hans = await connect('speaker', 'Hans Sakkers');
    const again = await connect('speaker', 'Hans Sakkers');
    const flashes: string[] = [];
    for (const [name, client] of Object.entries({ moderator, hans, again }))
      client.socket.on('identify', () => flashes.push(name));
    const [, second] = await moderator.until(() => {
      const devices = devicesOf(moderator, 'hans-sakkers');
      return devices.length === 2 && devices;
    }, 'both of his pages');

    expect(await identify(moderator, second?.id)).toEqual({ ok: true });
    await Promise.all([hans.time(), again.time(), moderator.time()]);
    expect(flashes).toEqual(['again']);
    const coModerator = await connect('co-moderator');
    expect(await identify(coModerator, devicesOf(moderator, 'jostein')[0]?.id)).toEqual({ ok: true });
    await moderator.time();
    expect(flashes).toEqual(['again', 'moderator']);
  });

  test('is not for others to ask, nor about a page that is gone, an attendee’s, or one of another session', async () => {
    const { connect, connectWith, key } = await startTestServer({ second: 'OTHER' as never });
    const moderator = await connect('moderator');
    const hans = await connect('speaker', 'Hans Sakkers');
    const attendee = await connect('attendee');
    const stranger = await connectWith({
      session: 'OTHER' as never,
      key: key('moderator', 'jostein', 'OTHER' as never),
    });
    const device = await moderator.until(() => devicesOf(moderator, 'hans-sakkers')[0]?.id, 'Hans');

    for (const other of [hans, attendee, await connect('screen')])
      expect(await identify(other, device)).toMatchObject({ error: { code: 'wrong_role' } });
    expect(await identify(stranger, device)).toMatchObject({ error: { code: 'unknown_id' } });
    expect(await identify(moderator, attendee.socket.id)).toMatchObject({ error: { code: 'unknown_id' } });
    expect(await identify(moderator, 7)).toMatchObject({ error: { code: 'malformed' } });
    hans.close();
    await moderator.until(() => devicesOf(moderator, 'hans-sakkers').length === 0, 'Hans to be gone');
    expect(await identify(moderator, device)).toMatchObject({ error: { code: 'unknown_id' } });
  });
});

import { expect, test } from 'vitest';
import type { EventLog } from '../../../server/log/eventLog.ts';
import { memoryLog } from '../../../server/log/memory.ts';
import { minutes, ZERO } from '../../../shared/kernel/time.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { clockOf, oslo } from '../../support/domain.ts';
import { adjust, hold, next, resume, settings, start } from '../../support/domainCommands.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import { turns } from '../../support/serverClock.ts';
import { openDesk } from '../../support/serverSession.ts';

/** Whoever speaks is nudged two minutes before the end and at the end; Graz makes way by itself. */
const autoNudges = [
  { left: minutes(2), text: 'Two minutes' },
  { left: ZERO, text: 'Time is up' },
];
const plan = seminarWith(
  { welcome: { atZero: 'advance' }, 'talk-graz': { atZero: 'advance' } },
  { settings: { ...SEMINAR.settings, autoNudges } },
);
const at0900 = { plan, at: '09:00' };

/** What was sent or made way, each with its instant in the log. */
const logged = async (log: EventLog) =>
  (await log.read(SEMINAR_CODE, 0)).flatMap(({ at, events }) =>
    events.flatMap((event) => {
      if (event.type === 'message.sent') return `${clockOf(at)} ${event.to}: ${event.text}`;
      return event.type === 'rundown.moved' ? `${clockOf(at)} ${event.to}` : [];
    }),
  );

test('M4, T13: nudges are sent at their instants, the last one before the segment makes way', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:24'));

  expect(await logged(log)).toEqual([
    '09:05 talk-graz',
    '09:13 speaker-graz: Two minutes',
    '09:15 speaker-graz: Time is up',
    '09:15 talk-lund',
    '09:23 ulrika-dagard: Two minutes',
  ]);
});

test('M4, T13: after downtime segments have made way when they should, and nudges of that time are dropped', async () => {
  const log = memoryLog();
  const before = await openDesk(log, at0900);
  await before.send(JOSTEIN, start('keep'));
  await before.live.close();
  const after = await openDesk(log, { at: '09:23:04' });
  await turns();

  expect(await logged(log), 'the last one is four seconds late').toEqual([
    '09:05 talk-graz',
    '09:15 talk-lund',
    '09:23 ulrika-dagard: Two minutes',
  ]);
  await after.clock.set(oslo('09:26'));
  expect((await logged(log)).slice(3)).toEqual(['09:25 ulrika-dagard: Time is up']);
});

test('M4: the alarm follows holds, adjustments, and nudges that are set meanwhile', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), at0900);
  await send(JOSTEIN, start('keep'));
  await send(JOSTEIN, next('welcome'));
  await clock.set(oslo('09:05'));
  await send(JOSTEIN, hold('talk-graz'));
  await clock.set(oslo('09:10'));
  await send(JOSTEIN, resume('talk-graz'));
  await send(JOSTEIN, adjust('talk-graz', minutes(2)));
  await send(JOSTEIN, settings({ autoNudges: [{ left: minutes(3), text: 'Three' }] }, { autoNudges }));
  await clock.set(oslo('09:16'));

  expect(await logged(log)).toEqual(['09:00 talk-graz', '09:14 speaker-graz: Three']);
});

test('M4: a nudge to all who speak in a segment is one entry of the log', async () => {
  const { send, log, clock } = await openDesk(memoryLog(), {
    ...at0900,
    plan: seminarWith(
      { welcome: { speakers: SEMINAR.speakers.map(({ id }) => id) } },
      { settings: { ...SEMINAR.settings, autoNudges } },
    ),
  });
  await send(JOSTEIN, start('keep'));
  await clock.set(oslo('09:04'));
  const sent = (await log.read(SEMINAR_CODE, 2)).map(({ at, events }) => [clockOf(at), events.length]);

  expect(sent).toEqual([['09:03', SEMINAR.speakers.length]]);
});

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { countdown } from '../../client/ui/format.ts';
import { SYSTEM } from '../../shared/kernel/ids.ts';
import { minutes, seconds } from '../../shared/kernel/time.ts';
import { remaining } from '../../shared/rundown/clock.ts';
import { talkTimes } from '../../shared/rundown/floor.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import type { ViewKey } from '../../shared/views/viewKey.ts';
import { clockOf, oslo } from '../support/domain.ts';
import {
  approve,
  ask,
  deliver,
  dismiss,
  edit,
  end,
  hold,
  markAnswered,
  next,
  queue,
  recover,
  resume,
  see,
  send,
  settings,
  start,
  submit,
  upvote,
} from '../support/domainCommands.ts';
import { segmentOf } from '../support/domainSeminar.ts';
import type { TestClient } from '../support/serverClient.ts';
import { DrivenClock } from '../support/serverClock.ts';
import { type ServerUnderTest, startTestServer } from '../support/serverUnderTest.ts';

const ATTENDEES = 200;
const QUESTIONS = 150;
const UPVOTES = 3000;
/** Asked in the conversation, two and a half minutes each. */
const ASKED = 9;

const TWO_MINUTES = { left: minutes(2), text: 'Two minutes' };

/** Of ten questions the first is dismissed and the second stays in review: nobody but moderators and askers ever sees those. */
const isSecret = (n: number) => n % 10 < 2;
const textOf = (n: number) => `Question ${n}${isSecret(n) ? ', which stays secret' : ''}?`;
const CITIES = ['graz', 'lund', 'utrecht', 'bergen'];

test('the whole seminar: 75 minutes, 200 attendees, 150 questions, 3,000 upvotes, ended at 10:15:00', async () => {
  const clock = new DrivenClock(oslo('08:55'));
  let server = await startTestServer({ clock });
  let moderator = await server.connect('moderator');
  let coModerator = await server.connect('co-moderator');
  let screen = await server.connect('screen');
  let speakers = await Promise.all(
    server.links
      .filter(({ role }) => role === 'speaker')
      .map(({ name }) => server.connect('speaker', name ?? '')),
  );
  let attendees: TestClient[] = [];
  for (let n = 0; n < ATTENDEES; n += 1) attendees.push(await server.connect('attendee'));
  const heard: string[] = [];

  const during = async (from: string, to: string, questions: [number, number]) => {
    await clock.set(oslo(from));
    await askAll(questions);
    await clock.set(oslo(to));
  };
  const ids: string[] = [];
  /** The attendees ask, and the co-moderator decides on each: dismissed, left alone, or opened. */
  async function askAll([first, last]: [number, number]) {
    const asking = Array.from({ length: last - first }, (_, i) => first + i).map(async (n) => {
      const to = CITIES[n % 5];
      const asker = attendees[n % ATTENDEES] as TestClient;
      const answer = await asker.does(
        submit(textOf(n), { ...(to && { to }), ...(n % 2 === 0 && { name: `Asker ${n}` }) }),
      );
      ids[n] = answer.question ?? '';
    });
    await Promise.all(asking);
    for (let n = first; n < last; n += 1) {
      if (n % 10 === 0) await coModerator.does(dismiss(ids[n] ?? '', 'It is not about the topic.'));
      else if (!isSecret(n)) await coModerator.does(approve(ids[n] ?? ''));
    }
  }
  const open = (first: number, last: number) => ids.slice(first, last).filter((_, n) => !isSecret(first + n));
  /** Each attendee backs five of these questions, others than in an earlier wave. */
  async function voteAll(among: readonly string[], wave: number) {
    await Promise.all(
      attendees.map(async (attendee, a) => {
        for (let v = 0; v < 5; v += 1) {
          const nth = a + (wave * 5 + v) * 5;
          await attendee.does(upvote(among[nth % among.length] ?? ''));
        }
      }),
    );
  }
  const session = () => server.session();
  const seen = async () => forecast((await session()).rundown, clock.now());

  // The moderator wants speakers to be nudged when two minutes are left.
  const { autoNudges } = (await session()).settings;
  await moderator.does(settings({ autoNudges: [TWO_MINUTES] }, { autoNudges }));

  // 09:00, on time.
  await clock.set(oslo('09:00'));
  await moderator.does(start('keep'));
  expect(await seen()).toMatchObject({ behind: 0, over: 0 });
  await during('09:02', '09:05', [0, 40]);

  // Graz, 90 s over.
  await moderator.does(next('welcome'));
  await during('09:06', '09:15', [40, 80]);
  expect(await seen()).toMatchObject({ behind: 0, over: 0 });
  await clock.set(oslo('09:16:30'));
  expect(countdown(remaining(segmentOf(await session(), 'talk-graz'), clock.now()))).toBe('+1:30');
  expect(await seen()).toMatchObject({ behind: seconds(90), over: seconds(90) });
  const graz = speakers[0] as TestClient;
  const wrapUp = await moderator.does(send('speaker-graz', 'Please wrap up.'));
  await graz.until(() => graz.replica.records.has(wrapUp.message ?? ''), 'the nudge on the screen of Graz');
  await graz.does(deliver(wrapUp.message ?? ''));
  await graz.does(see(wrapUp.message ?? ''));
  await moderator.does(edit('talk-bergen', { note: 'Since June 2018.' }, { note: '' }));

  // Lund, as planned; the first votes.
  await moderator.does(next('talk-graz'));
  await during('09:18', '09:26:30', [80, 110]);
  await voteAll(open(0, 80), 0);

  // Utrecht, held for a minute: a hold is a hold, not added time.
  await moderator.does(next('talk-lund'));
  await clock.set(oslo('09:30'));
  await moderator.does(hold('talk-utrecht'));
  await clock.set(oslo('09:31'));
  expect(remaining(segmentOf(await session(), 'talk-utrecht'), clock.now())).toBe(minutes(6.5));
  await moderator.does(resume('talk-utrecht'));
  expect(await seen()).toMatchObject({ behind: seconds(150), over: seconds(150) });
  await during('09:32', '09:37:30', [110, QUESTIONS]);

  // Bergen, and a restart in the middle of it: everybody comes back with what they held.
  await moderator.does(next('talk-utrecht'));
  await clock.set(oslo('09:40'));
  const before = await session();
  const connected = () => [moderator, coModerator, screen, ...speakers, ...attendees];
  await server.stop();
  heard.push(...(await heardBy([screen, ...speakers])));
  const restarted = await startTestServer({ clock, dataDir: server.dataDir });
  server = restarted;
  const [first, second, third, ...others] = await Promise.all(
    connected().map((client) => client.again({ url: restarted.url })),
  );
  [moderator, coModerator, screen] = [first, second, third] as [TestClient, TestClient, TestClient];
  speakers = others.slice(0, speakers.length);
  attendees = others.slice(speakers.length);
  expect(await session()).toEqual(before);
  await voteAll(open(80, QUESTIONS), 0);
  await clock.set(oslo('09:47:30'));

  // The conversation gives back what was lost.
  await moderator.does(next('talk-bergen'));
  await moderator.does(recover('conversation', 'take', 'conversation'));
  expect(await seen()).toMatchObject({ over: 0 });
  await voteAll(open(80, QUESTIONS), 1);
  const best = [...(await server.view('moderator')).values()]
    .flatMap((record) =>
      record.kind === 'question' && record.origin === 'audience' && record.status === 'approved'
        ? record
        : [],
    )
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, ASKED);
  for (const question of best) await coModerator.does(queue(question.id));
  let live: string | null = null;
  for (const { id, text } of best) {
    await moderator.does(ask(id, live));
    live = id;
    await screen.until(() => screen.question(text)?.status === 'live', 'the question on the screen');
    await clock.advance(seconds(150));
  }
  await moderator.does(markAnswered(live ?? ''));
  expect(clockOf(clock.now())).toBe('10:10');

  // The closing, and the end on the second.
  await moderator.does(next('conversation'));
  await clock.set(oslo('10:15'));
  await moderator.does(end);

  const ended = await session();
  const { segments, over } = forecast(ended.rundown, clock.now());
  expect(ended.rundown.endedAt).toBe(oslo('10:15:00'));
  expect(over).toBe(0);
  expect(
    segments.map(({ id, actualStart, actualEnd }) => [
      id,
      clockOf(actualStart ?? oslo('00:00')),
      clockOf(actualEnd ?? oslo('00:00')),
    ]),
  ).toEqual([
    ['welcome', '09:00', '09:05'],
    ['talk-graz', '09:05', '09:16:30'],
    ['talk-lund', '09:16:30', '09:26:30'],
    ['talk-utrecht', '09:26:30', '09:37:30'],
    ['talk-bergen', '09:37:30', '09:47:30'],
    ['conversation', '09:47:30', '10:10'],
    ['closing', '10:10', '10:15'],
  ]);
  expect(segments.map(({ plannedStart }) => clockOf(plannedStart).slice(0, 5))).toEqual([
    '09:00',
    '09:05',
    '09:15',
    '09:25',
    '09:35',
    '09:45',
    '10:10',
  ]);

  // Graz ran over in its own segment, Utrecht's hold counts for nobody, and whoever was asked had the floor until the next was.
  const talked = talkTimes(
    ended.rundown,
    ended.cities.map(({ id }) => id),
    clock.now(),
  );
  const asToCity = (city: string) => best.filter(({ to }) => to === city).length * minutes(2.5);
  expect(Object.fromEntries([...talked].map(([city, { whole }]) => [city, whole]))).toEqual({
    graz: minutes(11.5) + asToCity('graz'),
    lund: minutes(10) + asToCity('lund'),
    utrecht: minutes(10) + asToCity('utrecht'),
    bergen: minutes(10) + asToCity('bergen'),
  });

  // Every speaker was nudged once in the own talk and once in the conversation, at the second; Graz was asked to wrap up beside that.
  const messages = [...ended.messages.byId.values()];
  expect(messages.filter(({ by }) => by === SYSTEM).map(({ to, at }) => [to, clockOf(at)])).toEqual([
    ['speaker-graz', '09:13'],
    ['ulrika-dagard', '09:24:30'],
    ['hans-sakkers', '09:35:30'],
    ['lubna-jaffry', '09:45:30'],
    ...['speaker-graz', 'ulrika-dagard', 'hans-sakkers', 'lubna-jaffry'].map((to) => [to, '10:08']),
  ]);
  expect(messages.find(({ text }) => text === 'Please wrap up.')?.receipts.size).toBe(1);
  expect(segmentOf(ended, 'talk-bergen').note).toBe('Since June 2018.');

  const asked = [...ended.questions.byId.values()].filter(({ origin }) => origin === 'audience');
  const count = (status: string) => asked.filter(({ triage }) => triage.status === status).length;
  expect(asked).toHaveLength(QUESTIONS);
  expect({
    pending: count('pending'),
    dismissed: count('dismissed'),
    answered: count('answered'),
    live: count('live'),
  }).toEqual({
    pending: QUESTIONS / 10,
    dismissed: QUESTIONS / 10,
    answered: ASKED,
    live: 0,
  });
  const given = (await server.entries())
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'question.upvoted');
  expect(given).toHaveLength(UPVOTES);
  expect(asked.reduce((sum, { voters }) => sum + voters.size, 0)).toBe(UPVOTES);

  for (const [client, key] of [
    [moderator, 'moderator'],
    [coModerator, 'moderator'],
    [screen, 'screen'],
    ...speakers.map((speaker) => [speaker, `speaker:${speaker.welcome.person}`] as const),
    ...attendees.filter((_, n) => n % 20 === 0).map((attendee) => [attendee, 'audience'] as const),
  ] as const)
    await sees(client, server, key);

  heard.push(...(await heardBy([screen, ...speakers])));
  expect(heard.filter((message) => message.includes('stays secret'))).toEqual([]);
  for (const [n, attendee] of attendees.entries()) {
    const foreign = attendee.received.filter(
      (message) => message.includes('stays secret') && !message.includes(textOf(n)),
    );
    expect(foreign).toEqual([]);
  }
}, 120_000);

const heardBy = async (clients: readonly TestClient[]) => clients.flatMap(({ received }) => received);

/** The replica becomes what the server shows to the role. */
async function sees(client: TestClient, server: ServerUnderTest, key: ViewKey): Promise<void> {
  const view = await server.view(key);
  await client.until(
    () => isDeepStrictEqual(new Map([...client.replica.records].sort()), new Map([...view].sort())),
    `the view of ${key}`,
  );
}

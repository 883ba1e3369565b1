import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sqliteLog } from '../../server/log/sqlite.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';
import { moderateFirst, next, start, submit, upvote } from '../support/domainCommands.ts';
import { randomFrom } from '../support/random.ts';
import type { Accepted } from '../support/serverClient.ts';
import { TestClient } from '../support/serverClient.ts';
import { temporaryFolder } from '../support/serverLogs.ts';
import { type ServerProcess, spawnServer } from '../support/serverProcess.ts';
import { authOf, sessionIn } from '../support/serverUnderTest.ts';

const ROUNDS = 3;
const CROWD = 24;

/** A command that somebody sent, and what came of it. */
interface Sent {
  readonly by: TestClient;
  readonly id: string;
  readonly body: SessionCommand;
  answer: Accepted | null;
}

test('a server that is killed in mid-work keeps all that it confirmed, once, and goes on where it was', async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  console.log(`sigkill: SEED=${seed}`);
  const random = randomFrom(seed);
  const dataDir = temporaryFolder();
  const sent: Sent[] = [];
  const questions: string[] = [];

  let server = await spawnServer(['--data', dataDir]);
  let moderator = await TestClient.connect(server.url, authOf(server.links, 'moderator'));
  await moderator.does(moderateFirst(false));
  await moderator.does(start('now'));
  await moderator.does(next('welcome'));
  const runsOfGraz = () => {
    const graz = moderator.record('talk-graz');
    return graz?.kind === 'segment' ? graz.runs : [];
  };
  await moderator.until(() => runsOfGraz().length === 1, 'Graz to run');
  const run = runsOfGraz();

  /** Sends, and notes the answer if one comes before the server goes. */
  const send = async (by: TestClient, body: SessionCommand): Promise<void> => {
    const one: Sent = { by, id: randomUUID(), body, answer: null };
    sent.push(one);
    await resend(one, by);
  };
  const resend = async (one: Sent, by: TestClient): Promise<void> => {
    const lost = by.untilLost().then(() => null);
    const answer = await Promise.race([by.patiently(one.body, one.id), lost]);
    if (!answer?.ok) return;
    one.answer = answer;
    if (answer.question !== undefined) questions.push(answer.question);
  };

  /** What somebody sent before the server went, sent once more: confirmed or not. */
  const resendAll = async (by: TestClient, returned: TestClient): Promise<void> => {
    for (const one of sent.filter((candidate) => candidate.by === by)) {
      const first = one.answer;
      await resend(one, returned);
      if (first) expect(one.answer, 'a retry gets the first answer').toEqual(first);
    }
    returned.close();
  };

  for (let round = 1; round <= ROUNDS; round += 1) {
    const crowd = await Promise.all(Array.from({ length: CROWD }, () => TestClient.connect(server.url, {})));
    const confirmed = sent.filter(({ answer }) => answer).length;
    const work = crowd.map(async (attendee, n) => {
      await send(attendee, submit(`Question ${n} of round ${round}`));
      const wanted = new Set(
        Array.from({ length: 12 }, () => questions[Math.floor(random() * questions.length)]),
      );
      for (const question of wanted) if (question !== undefined) await send(attendee, upvote(question));
    });
    await expect
      .poll(() => sent.filter(({ answer }) => answer).length, { timeout: 20_000 })
      .toBeGreaterThan(confirmed);
    await sleep(random() * 120);
    const before = moderator.welcome;
    expect((await server.end('SIGKILL')).signal).toBe('SIGKILL');
    await Promise.all(work);

    server = await spawnServer(['--data', dataDir]);
    moderator = await again(moderator, server);
    expect(runsOfGraz(), 'the segment runs on from its own start').toEqual(run);
    expect(moderator.welcome.now, 'and time has gone on').toBeGreaterThan(before.now);
    await Promise.all(crowd.map(async (by) => resendAll(by, await again(by, server))));
  }

  for (const { body } of sent)
    if (body.type === 'question.submit') expect(moderator.question(body.text)?.status).toBe('approved');
  const shown = moderator.questions.reduce((sum, { votes }) => sum + votes, 0);
  expect(shown, 'what the moderator sees').toBe(
    sent.filter(({ body }) => body.type === 'question.upvote').length,
  );

  await server.end('SIGTERM');
  const log = sqliteLog(join(dataDir, 'sessions', 'moderato.db'));
  const entries = await log.read(SEMINAR_CODE, 0);
  const session = await sessionIn(log);
  await log.close();

  expect(sent.filter(({ answer }) => answer === null)).toEqual([]);
  for (const { by, id, answer, body } of sent) {
    const person = by.welcome.person;
    const found = entries.filter((entry) => entry.by === person && entry.id === id);
    expect(found.map(({ seq }) => seq)).toEqual([answer?.seq]);
    if (body.type === 'question.submit') {
      const asked = [...session.questions.byId.values()].filter(({ text }) => text === body.text);
      expect(asked.map((question) => question.id)).toEqual([answer?.question]);
    } else if (body.type === 'question.upvote') {
      expect(session.questions.byId.get(body.question)?.voters).toContain(person);
    }
  }
  const votes = [...session.questions.byId.values()].reduce((sum, { voters }) => sum + voters.size, 0);
  expect(votes, 'no vote that nobody gave').toBe(
    sent.filter(({ body }) => body.type === 'question.upvote').length,
  );
});

/** The same person on the server that came after the killed one. */
async function again(client: TestClient, { url, links }: ServerProcess): Promise<TestClient> {
  const { role } = client.welcome;
  return client.again({ url, ...(role === 'moderator' && { auth: authOf(links, role) }) });
}

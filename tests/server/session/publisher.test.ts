import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { present } from '../../../shared/kernel/assert.ts';
import { fromSnapshot, received } from '../../../shared/views/replica.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { approve, ask, next, queue, start, submit, unvote, upvote } from '../../support/domainCommands.ts';
import { ASTRID, BJORN, CHEN, COMO, HANS, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { setSubmissions, show, skip } from '../../support/domainQuestionCommands.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import { type Board, EPOCH, openBoard } from '../../support/serverBoard.ts';

const KEYS: readonly ViewKey[] = [
  'moderator',
  'screen',
  'audience',
  `speaker:${ULRIKA.id}`,
  `speaker:${HANS.id}`,
];
const openReview = seminarWith({}, { moderateFirst: false });

// Only the pause before an audience is told is real time; the test decides when it is over.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pauseIsOver = () => vi.runAllTimers();
const everybodyLooks = ({ publisher }: Board) => KEYS.map((key) => publisher.snapshot(key));

/** Some things that happen, one commit each. */
async function anHour({ does }: Board): Promise<void> {
  await does(JOSTEIN, start('keep'));
  const one = await does(ASTRID, submit('To Lund?', { to: 'lund' }));
  const other = await does(BJORN, submit('To all?'));
  await does(COMO, approve(one));
  await does(CHEN, upvote(one));
  await does(COMO, approve(other));
  await does(COMO, queue(one));
  await does(JOSTEIN, next('welcome'));
  await does(JOSTEIN, ask(one));
  await does(JOSTEIN, ask(other, one));
}

describe('invariant 7', () => {
  test.each(KEYS)('the patches of %s lead from its snapshot to its view, without a gap', async (key) => {
    const board = await openBoard();
    let replica = fromSnapshot(board.publisher.snapshot(key));
    await anHour(board);
    pauseIsOver();
    for (const patch of board.patches(key)) {
      expect(patch.from).toBeLessThanOrEqual(replica.seq);
      expect(patch.to).toBeGreaterThan(replica.seq);
      const after = received(replica, patch);
      if (after === 'gap') throw new Error(`a gap at ${patch.from}`);
      replica = after;
    }

    expect(replica.records).toEqual(viewFor(board.state(), key));
  });

  test('what is empty for a role folds into its next patch', async () => {
    const board = await openBoard();
    everybodyLooks(board);
    await board.does(ASTRID, submit('Who pays?'));
    await board.does(BJORN, submit('Who pays for whom?'));
    await board.does(JOSTEIN, start('keep'));

    expect(board.patches('screen').map(({ from, to }) => [from, to])).toEqual([[1, 4]]);
    expect(board.patches('moderator').map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  test('a snapshot is of what was last told, so that the next patch fits it', async () => {
    const board = await openBoard({ plan: openReview });
    board.publisher.snapshot('audience');
    await board.does(ASTRID, submit('Who pays?'));
    const early = fromSnapshot(board.publisher.snapshot('audience'));
    pauseIsOver();
    const [patch] = board.patches('audience');

    expect(early.seq).toBe(1);
    expect(received(early, present(patch, 'a patch'))).toMatchObject({ seq: 2 });
  });

  test('a snapshot is made once for all who ask, and anew when something has changed', async () => {
    const board = await openBoard();
    const first = board.publisher.snapshot('screen');
    expect(board.publisher.snapshot('screen')).toBe(first);

    await board.does(JOSTEIN, start('keep'));
    expect(board.publisher.snapshot('screen')).not.toBe(first);
    expect(board.publisher.snapshot('screen')).toMatchObject({ epoch: EPOCH, seq: 2 });
  });

  test('who comes back is told what was missed, and nothing else', async () => {
    const board = await openBoard();
    const { publisher } = board;
    publisher.snapshot('moderator');
    await anHour(board);
    const all = board.patches('moderator');

    for (const { to } of all)
      expect(publisher.missed('moderator', { epoch: EPOCH, seq: to })).toEqual(
        all.filter((patch) => patch.to > to),
      );
    expect(publisher.missed('moderator', { epoch: EPOCH, seq: 1 })).toEqual(all);
  });

  test('who has missed nothing is told nothing, also where the last facts were empty for the role', async () => {
    const board = await openBoard();
    const { seq } = board.publisher.snapshot('screen');
    await board.does(ASTRID, submit('Who pays?'));

    expect(board.publisher.missed('screen', { epoch: EPOCH, seq })).toEqual([]);
    expect(board.publisher.missed('screen', { epoch: EPOCH, seq: 2 })).toEqual([]);
  });

  test('another process, a sequence that never was, or one before this began: everything anew', async () => {
    const board = await openBoard();
    await board.does(JOSTEIN, start('keep'));
    board.publisher.snapshot('screen');
    await board.does(JOSTEIN, next('welcome'));

    expect(board.publisher.missed('screen', { epoch: 'another', seq: 3 })).toBeNull();
    expect(board.publisher.missed('screen', { epoch: EPOCH, seq: 4 })).toBeNull();
    expect(board.publisher.missed('screen', { epoch: EPOCH, seq: 1 })).toBeNull();
  });

  test('who has missed too much to be told one by one gets everything anew', async () => {
    const board = await openBoard({ plan: openReview });
    const { seq } = board.publisher.snapshot('moderator');
    const question = await board.does(ASTRID, submit('Who pays?'));
    for (let n = 0; n < 25; n += 1) {
      await board.does(BJORN, upvote(question));
      await board.does(BJORN, unvote(question));
    }
    const late = board.patches('moderator').at(-30)?.from ?? 0;

    expect(board.publisher.missed('moderator', { epoch: EPOCH, seq })).toBeNull();
    expect(board.publisher.missed('moderator', { epoch: EPOCH, seq: late })).toHaveLength(30);
  });
});

describe('invariant 5', () => {
  test('a change is told once a role, however many hold its view', async () => {
    const board = await openBoard({ audience: 4_000 });
    everybodyLooks(board);
    await board.does(JOSTEIN, start('keep'));

    for (const key of KEYS) expect(board.patches(key)).toHaveLength(1);
  });

  test('a view that nobody asked for is not told of', async () => {
    const board = await openBoard();
    await board.does(JOSTEIN, start('keep'));

    for (const key of KEYS) expect(board.patches(key)).toEqual([]);
  });

  test('moderators are told at once; the audience of many things together, after a pause', async () => {
    const board = await openBoard({ plan: openReview });
    everybodyLooks(board);
    const one = await board.does(ASTRID, submit('One?'));
    await board.does(BJORN, submit('Two?'));
    await board.does(CHEN, upvote(one));

    expect(board.patches('moderator')).toHaveLength(3);
    expect(board.patches('audience')).toEqual([]);

    pauseIsOver();
    expect(board.patches('audience').map(({ from, to }) => [from, to])).toEqual([[1, 4]]);
  });

  test.each([
    [0, 100],
    [150, 100],
    [1_000, 500],
    [4_000, 2_000],
    [10_000, 2_000],
  ])('a room of %i is told of its lists every %i ms', async (audience, pause) => {
    const board = await openBoard({ plan: openReview, audience });
    everybodyLooks(board);
    await board.does(ASTRID, submit('One?'));
    vi.advanceTimersByTime(pause - 1);
    expect(board.patches('audience')).toEqual([]);

    vi.advanceTimersByTime(1);
    expect(board.patches('audience')).toHaveLength(1);
  });

  test('the running segment and the live question are everybody’s at once, with all that waited', async () => {
    const board = await openBoard({ plan: openReview });
    everybodyLooks(board);
    const one = await board.does(ASTRID, submit('One?'));
    await board.does(JOSTEIN, start('keep'));
    expect(board.patches('audience').map(({ from, to }) => [from, to])).toEqual([[1, 3]]);

    await board.does(JOSTEIN, ask(one));
    expect(board.patches('audience').at(-1)).toMatchObject({ from: 3, to: 4 });

    pauseIsOver();
    expect(board.patches('audience')).toHaveLength(2);
  });

  test('Q12: whether questions are taken is everybody’s at once, where a hand has its word', async () => {
    const board = await openBoard({ audience: 4_000 });
    everybodyLooks(board);
    await board.does(JOSTEIN, setSubmissions('closed', 'We go on at eleven.'));

    for (const key of KEYS)
      expect(board.patches(key)).toMatchObject([
        { put: [{ id: 'session', submissions: { open: false, message: 'We go on at eleven.' } }] },
      ]);
  });

  test('Q14: what is taken off the screen is off it at once, and a skipped question off everybody’s stage', async () => {
    const board = await openBoard({ plan: openReview, audience: 4_000 });
    const one = await board.does(ASTRID, submit('One?'));
    await board.does(JOSTEIN, ask(one));
    everybodyLooks(board);
    await board.does(JOSTEIN, show(one, false));
    expect(board.patches('screen')).toMatchObject([{ del: [one] }]);

    await board.does(JOSTEIN, skip(one));
    expect(board.patches('audience').at(-1)).toMatchObject({
      put: [{ id: one, status: 'queued' }, { id: 'queue' }, { id: 'counts' }],
    });
  });

  test('votes travel as numbers', async () => {
    const board = await openBoard({ plan: openReview });
    const one = await board.does(ASTRID, submit('One?'));
    everybodyLooks(board);
    await board.does(BJORN, upvote(one));
    await board.does(CHEN, upvote(one));
    pauseIsOver();

    expect(board.patches('audience')).toEqual([{ from: 2, to: 4, votes: { [one]: 2 } }]);
    expect(board.patches('screen')).toEqual([]);
  });
});

test('a publisher that is closed tells nothing more by itself', async () => {
  const board = await openBoard({ plan: openReview });
  everybodyLooks(board);
  await board.does(ASTRID, submit('One?'));
  board.publisher.close();
  pauseIsOver();

  expect(board.patches('audience')).toEqual([]);
});

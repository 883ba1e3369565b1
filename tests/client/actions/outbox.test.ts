import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOutbox, type Outbox } from '../../../client/actions/outbox.ts';
import { shownVotes, toggleVote } from '../../../client/actions/votes.ts';
import { storage } from '../../../client/store/storage.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';
import { plus, seconds } from '../../../shared/kernel/time.ts';
import type { CommandAck } from '../../../shared/protocol/down.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { questionId, submit, upvote, withdraw } from '../../support/domainCommands.ts';
import { submitted, upvoted, withdrawn } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';

const open = given(
  at('08:50', submitted('q1', { by: BJORN, status: 'approved' })),
  at('08:50', upvoted('q1', BJORN)),
);
const Q1 = questionId('q1');
const PREFIX = 'moderato:outbox:GRHT7:';

let fake: FakeLive;
let outbox: Outbox;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  fake = fakeLive(ASTRID, open.session, oslo('08:55'));
  outbox = createOutbox(fake.live);
});
afterEach(() => {
  outbox.close();
  fake.live.close();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);
const refusal = (code: RejectionCode, retryAt?: ReturnType<typeof oslo>): CommandAck => ({
  ok: false,
  error: { code, message: 'Not now.', ...(retryAt !== undefined && { retryAt }) },
});
/** The page is loaded anew. */
const reload = () => {
  outbox.close();
  outbox = createOutbox(fake.live);
};

describe('sending (invariant 2)', () => {
  test('what is sent online goes out at once, each thing once and in order', async () => {
    outbox.send(submit('First?'));
    outbox.send(submit('Second?'));
    outbox.send(withdraw('q9'));
    await settled();
    expect(bodies(fake.sent).filter(({ type }) => type === 'question.submit')).toEqual([
      submit('First?'),
      submit('Second?'),
    ]);
    expect(fake.sent).toHaveLength(3);
    expect(new Set(fake.sent.map(({ id }) => id)).size).toBe(3);
  });

  test('offline it waits, and goes out in order when the line is back', async () => {
    fake.become('offline');
    outbox.send(submit('First?'));
    outbox.send(submit('Second?'));
    await settled();
    expect(fake.sent).toEqual([]);
    expect(outbox.store.getState()).toHaveLength(2);
    fake.become('online');
    await settled();
    expect(bodies(fake.sent)).toEqual([submit('First?'), submit('Second?')]);
  });

  test('it survives a reload, with the same id, so that the server takes it for one', async () => {
    fake.become('offline');
    outbox.send(submit('Still here?'));
    const [entry] = outbox.store.getState();
    reload();
    expect(outbox.store.getState()).toEqual([entry]);
    fake.become('online');
    await settled();
    expect(fake.sent.map(({ id }) => id)).toEqual([entry?.command.id]);
    expect(storage.keys(PREFIX)).toEqual([]);
  });

  test('no answer means sending the same again, until there is one', async () => {
    let answers = 0;
    fake.answer = () => {
      answers += 1;
      return answers < 3 ? null : { ok: true, seq: 2 };
    };
    outbox.send(upvote('q1'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(fake.sent).toHaveLength(3);
    expect(new Set(fake.sent.map(({ id }) => id)).size).toBe(1);
  });

  test('what is too soon waits until it is not, and goes out by itself', async () => {
    fake.answer = () =>
      fake.live.tick.now() < oslo('08:55:08') ? refusal('too_soon', oslo('08:55:08')) : { ok: true, seq: 2 };
    outbox.send(submit('Again?'));
    await vi.advanceTimersByTimeAsync(7_000);
    expect(fake.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fake.sent).toHaveLength(2);
    expect(storage.keys(PREFIX)).toEqual([]);
  });

  test('a vote does not wait behind a question that has to', async () => {
    fake.answer = ({ type }) =>
      type === 'question.submit'
        ? refusal('too_soon', plus(oslo('08:55'), seconds(9)))
        : { ok: true, seq: 2 };
    outbox.send(submit('Again?'));
    outbox.send(upvote('q1'));
    await settled();
    expect(fake.sent.map(({ type }) => type)).toEqual(['question.submit', 'question.upvote']);
  });

  test('a refused question stays with its reason, also through a reload, until its author decides', async () => {
    fake.answer = () => refusal('too_many');
    outbox.send(submit('One more?'));
    await settled();
    reload();
    await settled();
    expect(fake.sent).toHaveLength(1);
    const entry = present(outbox.store.getState()[0], 'the refused entry');
    expect(entry.refusal).toMatchObject({ code: 'too_many', message: 'Not now.' });
    outbox.discard(entry.command.id);
    reload();
    expect(outbox.store.getState()).toEqual([]);
  });

  test('a refused question goes out once more as it is, as the same command', async () => {
    fake.answer = () => refusal('closed');
    outbox.send(submit('Open now?'));
    await settled();
    fake.answer = () => ({ ok: true, seq: 2 });
    outbox.again(present(outbox.store.getState()[0], 'the refused entry').command.id);
    await settled();
    expect(bodies(fake.sent)).toEqual([submit('Open now?'), submit('Open now?')]);
    expect(new Set(fake.sent.map(({ id }) => id)).size).toBe(1);
    expect(storage.keys(PREFIX)).toEqual([]);
  });

  test('a change that was refused stays with what was typed, until the next one takes its place', async () => {
    const edit = (text: string) =>
      ({ type: 'question.edit', question: Q1, change: { text }, over: { text: 'Before?' } }) as const;
    fake.answer = () => refusal('stale');
    outbox.send(edit('After?'));
    await settled();
    reload();
    expect(outbox.store.getState()).toMatchObject([{ command: edit('After?'), refusal: { code: 'stale' } }]);
    fake.answer = () => ({ ok: true, seq: 2 });
    outbox.send(edit('After all?'));
    expect(outbox.store.getState()).toMatchObject([{ command: edit('After all?'), refusal: null }]);
  });

  test('a refused vote is said and forgotten', async () => {
    fake.answer = () => refusal('closed');
    outbox.send(upvote('q1'));
    await settled();
    expect(outbox.store.getState()).toEqual([]);
    expect(fake.live.notices.store.getState().map(({ text }) => text)).toEqual(['Not now.']);
  });

  test('an entry that was cut short in the storage is put away', () => {
    storage.set(`${PREFIX}x`, '{"command":');
    reload();
    expect(outbox.store.getState()).toEqual([]);
    expect(storage.keys(PREFIX)).toEqual([]);
  });

  test('a question stays in sight until it stands among one’s own', async () => {
    fake.answer = () => ({ ok: true, seq: 9, question: questionId('q2') });
    outbox.send(submit('And this?'));
    await settled();
    expect(outbox.store.getState()).toMatchObject([{ accepted: { question: 'q2' } }]);
    fake.show(open.and(at('08:55', submitted('q2', { text: 'And this?' }))).session);
    expect(outbox.store.getState()).toEqual([]);
  });

  test('a withdrawal stays in sight until it shows', async () => {
    const own = open.and(at('08:54', submitted('q2')));
    fake.show(own.session);
    fake.answer = () => ({ ok: true, seq: 9 });
    outbox.send(withdraw('q2'));
    await settled();
    expect(outbox.store.getState()).toHaveLength(1);
    fake.show(own.and(at('08:55', withdrawn('q2'))).session);
    expect(outbox.store.getState()).toEqual([]);
  });
});

describe('votes', () => {
  const shown = () => {
    const record = fake.live.replica.getState().replica?.records.get('q1');
    return shownVotes(
      record?.kind === 'question' ? record : { id: Q1, votes: 0 },
      outbox.store.getState(),
      fake.live.replica.getState().own,
    );
  };

  test('of a vote and its taking back, both unsent, only the later one is sent', async () => {
    fake.become('offline');
    toggleVote(outbox, Q1, false);
    toggleVote(outbox, Q1, true);
    toggleVote(outbox, Q1, false);
    fake.become('online');
    await settled();
    expect(bodies(fake.sent)).toEqual([upvote('q1')]);
  });

  test('a vote shows at once, and its count never jumps on the way', async () => {
    expect(shown()).toEqual({ pressed: false, count: 1 });
    fake.answer = () => ({ ok: true, seq: 2 });
    toggleVote(outbox, Q1, false);
    expect(shown()).toEqual({ pressed: true, count: 2 });
    await settled(); // the server has it, the count has not come yet
    expect(shown()).toEqual({ pressed: true, count: 2 });
    fake.show(open.and(at('08:55', upvoted('q1', ASTRID))).session);
    expect(outbox.store.getState()).toEqual([]);
    expect(shown()).toEqual({ pressed: true, count: 2 });
  });

  test('taking it back before its count came takes nothing twice', async () => {
    fake.answer = () => ({ ok: true, seq: 2 });
    toggleVote(outbox, Q1, false);
    await settled();
    fake.answer = () => ({ ok: true, seq: 3 });
    toggleVote(outbox, Q1, true);
    expect(shown()).toEqual({ pressed: false, count: 1 });
    await settled();
    expect(shown()).toEqual({ pressed: false, count: 1 });
    fake.show(open.and(at('08:55', upvoted('q1', ASTRID))).session); // as of 2, where the vote still stands
    expect(shown().count).toBe(1);
    fake.show(open.session); // as of 3
    expect(outbox.store.getState()).toEqual([]);
    expect(shown()).toEqual({ pressed: false, count: 1 });
  });

  test('others’ votes come through while one’s own is under way', async () => {
    fake.become('offline');
    toggleVote(outbox, Q1, false);
    fake.live.replica.setState({
      replica: present(
        fakeLive(
          ASTRID,
          open.and(at('08:56', upvoted('q1', { id: 'x' as never }))).session,
          oslo('08:56'),
        ).live.replica.getState().replica,
        'a replica',
      ),
    });
    expect(shown()).toEqual({ pressed: true, count: 3 });
  });

  test('a count that was asked for once moves with the own vote, too', () => {
    fake.become('offline');
    const before = { id: questionId('far'), votes: 7 };
    const own = fake.live.replica.getState().own;
    expect(shownVotes(before, outbox.store.getState(), own, false)).toEqual({ pressed: false, count: 7 });
    toggleVote(outbox, before.id, false);
    expect(shownVotes(before, outbox.store.getState(), own, false)).toEqual({ pressed: true, count: 8 });
    expect(shownVotes(before, [], { ...own, upvotes: [before.id] }, false)).toEqual({
      pressed: true,
      count: 8,
    });
  });
});

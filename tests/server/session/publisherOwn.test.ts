import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { present } from '../../../shared/kernel/assert.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { approve, ask, end, start, submit, upvote } from '../../support/domainCommands.ts';
import { ASTRID, BJORN, CHEN, COMO, DALIA, JOSTEIN } from '../../support/domainPeople.ts';
import {
  batch,
  editQuestion,
  merge,
  mute,
  putOff,
  reply,
  split,
} from '../../support/domainQuestionCommands.ts';
import { seminarWith } from '../../support/domainSeminar.ts';
import { type Board, openBoard } from '../../support/serverBoard.ts';

const openReview = seminarWith({}, { moderateFirst: false });

// Only the pause before an audience is told is real time; the test decides when it is over.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pauseIsOver = () => vi.runAllTimers();

/** What takes back what is on top of the stack. */
const takeBack = ({ state }: Board): SessionCommand => ({
  type: 'undo',
  of: present(state().history.done.at(-1), 'something that was done').id,
});

describe('invariant 5: what is one attendee’s alone', () => {
  test('own questions and own votes are sent to that attendee only, at once', async () => {
    const board = await openBoard();
    const one = await board.does(ASTRID, submit('One?'));
    expect(board.owns(ASTRID.id)).toMatchObject([
      { questions: [{ id: one, status: 'pending' }], upvotes: [] },
    ]);

    await board.does(COMO, approve(one));
    expect(board.owns(ASTRID.id).at(-1)).toMatchObject({ questions: [{ status: 'approved' }] });
    await board.does(BJORN, upvote(one));
    expect(board.owns(BJORN.id)).toMatchObject([{ questions: [], upvotes: [one] }]);
    expect(board.owns(CHEN.id)).toEqual([]);
  });

  test('that others vote for an own question is no hurry', async () => {
    const board = await openBoard({ plan: openReview });
    const one = await board.does(ASTRID, submit('One?'));
    await board.does(BJORN, upvote(one));
    await board.does(CHEN, upvote(one));
    expect(board.owns(ASTRID.id)).toHaveLength(1);

    pauseIsOver();
    expect(board.owns(ASTRID.id).map(({ questions }) => questions[0]?.votes)).toEqual([0, 2]);
  });

  test('and is told also when the audience has just been told of something else', async () => {
    const board = await openBoard({ plan: openReview });
    const one = await board.does(ASTRID, submit('One?'));
    pauseIsOver();
    await board.together([BJORN, upvote(one)], [JOSTEIN, start('keep')]);
    pauseIsOver();

    expect(board.owns(ASTRID.id).at(-1)?.questions[0]?.votes).toBe(1);
  });

  test('Q4: whose question was merged into another is told at once what becomes of that, and of the merge', async () => {
    const board = await openBoard({ plan: openReview });
    const one = await board.does(ASTRID, submit('One?'));
    const other = await board.does(BJORN, submit('One again?'));
    const third = await board.does(CHEN, submit('And again?'));
    await board.does(COMO, merge(third, other));
    await board.does(COMO, merge(other, one));
    const lately = (who: typeof ASTRID) => board.owns(who.id).at(-1)?.questions[0];
    expect(lately(BJORN)).toMatchObject({ status: 'merged', joined: { id: one, status: 'approved' } });
    expect(lately(CHEN), 'of a merge at the end of another').toMatchObject({ joined: { id: one } });
    expect(lately(ASTRID)?.votes, 'of the voters that it brought').toBe(2);

    const told = (who: typeof ASTRID) => board.owns(who.id).length;
    const before = [ASTRID, BJORN, CHEN].map(told);
    await board.does(JOSTEIN, ask(one));
    await board.does(JOSTEIN, reply(one, 'Ten million.', { to: 'asker' }));
    expect([ASTRID, BJORN, CHEN].map(told)).toEqual(before.map((n) => n + 2));
    for (const who of [BJORN, CHEN])
      expect(lately(who)).toMatchObject({ joined: { status: 'live', reply: { text: 'Ten million.' } } });

    await board.does(COMO, split(other));
    expect(lately(BJORN)).toMatchObject({ id: other, status: 'approved' });
    expect(lately(BJORN)).not.toHaveProperty('joined');
    expect(lately(CHEN)).toMatchObject({ joined: { id: other, status: 'approved' } });
    pauseIsOver();
    expect(lately(ASTRID)?.votes).toBe(0);
  });

  test('Q4: that somebody votes for what theirs was merged into is no hurry', async () => {
    const board = await openBoard({ plan: openReview });
    const one = await board.does(ASTRID, submit('One?'));
    const other = await board.does(BJORN, submit('One again?'));
    await board.does(COMO, merge(other, one));
    const before = board.owns(BJORN.id).length;
    await board.does(CHEN, upvote(one));
    expect(board.owns(BJORN.id)).toHaveLength(before);
    expect(board.owns(CHEN.id).at(-1)?.upvotes).toEqual([one]);

    pauseIsOver();
    expect(board.owns(BJORN.id)).toHaveLength(before + 1);
  });

  test('Q11: an edit, and everything but a vote, is told to its asker at once', async () => {
    const board = await openBoard();
    const one = await board.does(ASTRID, submit('One?'));
    const lately = () => board.owns(ASTRID.id).at(-1)?.questions[0];
    await board.does(COMO, editQuestion(one, { text: 'Number one?' }, { text: 'One?' }));
    expect(lately()).toMatchObject({ text: 'Number one?', original: 'One?' });
    await board.does(COMO, putOff(one, 'lund'));
    expect(lately()).toMatchObject({ later: 'lund' });
    await board.does(COMO, batch([one], { type: 'dismiss', reason: 'Asked already.' }));
    expect(lately()).toMatchObject({ status: 'dismissed', reason: 'Asked already.' });
    await board.does(COMO, takeBack(board));
    expect(lately()).toMatchObject({ status: 'pending', reason: null });
    expect(board.owns(ASTRID.id)).toHaveLength(5);
  });

  test('Q7: who is muted is told so at once, and told when it is over', async () => {
    const board = await openBoard();
    await board.does(ASTRID, submit('One?'));
    await board.does(COMO, mute(1, true));
    expect(board.owns(ASTRID.id).at(-1)).toMatchObject({ muted: true });
    await board.does(COMO, mute(1, false));
    expect(board.owns(ASTRID.id).at(-1)).toMatchObject({ muted: false });
    await board.does(COMO, takeBack(board));
    expect(board.owns(ASTRID.id).at(-1), 'and when that is taken back').toMatchObject({ muted: true });
    expect(board.owns(BJORN.id)).toEqual([]);
  });

  test('Q11: after the end nobody can reword a question, and who asked one is told soon', async () => {
    const board = await openBoard();
    await board.does(ASTRID, submit('One?'));
    const editable = () => board.owns(ASTRID.id).at(-1)?.questions[0]?.editable;
    await board.does(JOSTEIN, start('keep'));
    expect(editable()).toBe(true);
    await board.does(JOSTEIN, end);
    pauseIsOver();
    expect(editable()).toBeUndefined();

    await board.does(JOSTEIN, takeBack(board));
    pauseIsOver();
    expect(editable()).toBe(true);
    expect(board.owns(BJORN.id)).toEqual([]);
  });

  test('who has left is sent nothing', async () => {
    const board = await openBoard();
    await board.does(DALIA, submit('One?'));
    pauseIsOver();

    expect(board.owns(DALIA.id)).toEqual([]);
  });
});

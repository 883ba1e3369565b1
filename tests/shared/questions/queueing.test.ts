import { describe, expect, test } from 'vitest';
import { at, given } from '../../support/domain.ts';
import { ask, markAnswered, redo, undo } from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  ended,
  floorGiven,
  queued,
  redone,
  submitted,
  undone,
} from '../../support/domainEvents.ts';
import { COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { place, show, skip } from '../../support/domainQuestionCommands.ts';
import { placed, shown, skipped } from '../../support/domainQuestionEvents.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { questionsSeenBy, recordSeenBy } from '../../support/domainViews.ts';

const [WHAT, WHY, APART] = ['prepared-what', 'prepared-why', 'prepared-apart'] as const;
const three = given(at('09:46', queued(WHAT), queued(WHY), queued(APART)));

describe('Q1: the queue’s order', () => {
  test.each([
    ['to the head', APART, null, [APART, WHAT, WHY]],
    ['behind another', WHAT, WHY, [WHY, WHAT, APART]],
    ['to the end', WHAT, APART, [WHY, APART, WHAT]],
    ['forward behind the first', APART, WHAT, [WHAT, APART, WHY]],
  ] as const)('one is moved %s', (_, id, after, order) => {
    const story = three.when(COMO, place(id, after), '09:47').then(placed(id, after));

    expect(story.session.questions.queue).toEqual(order);
    const back = story.when(COMO, undo, '09:48').then(undone(2));
    expect(back.session.questions.queue).toEqual([WHAT, WHY, APART]);
    expect(back.when(COMO, redo, '09:49').then(redone(2)).session.questions.queue).toEqual(order);
  });

  test('where it stands already it stays', () => {
    three.when(COMO, place(WHAT, null), '09:47').then();
    three.when(COMO, place(WHY, WHAT), '09:47').then();
  });

  test('behind what has left the queue, or behind itself, is stale', () => {
    three
      .and(at('09:46:30', asked(WHAT)))
      .when(COMO, place(APART, WHAT), '09:47')
      .refusedAt('after', 'stale', /queue has changed/);
    three.when(COMO, place(APART, APART), '09:47').refusedAt('after', 'stale');
    three.when(COMO, place(APART, 'q9'), '09:47').refusedAt('after', 'stale');
  });

  test('skip puts one last; the last one is there already', () => {
    const { session } = three.when(JOSTEIN, skip(WHAT), '09:47').then(skipped(WHAT));
    expect(session.questions.queue).toEqual([WHY, APART, WHAT]);
    three.when(JOSTEIN, skip(APART), '09:47').then();
  });

  test('the live one skipped leaves the stage for the end of the queue, and undo brings it back', () => {
    const { session } = three
      .and(at('09:47', asked(WHAT)))
      .when(JOSTEIN, skip(WHAT), '09:48')
      .then(skipped(WHAT))
      .when(JOSTEIN, undo, '09:49')
      .then(undone(3));

    expect(session.questions).toMatchObject({ live: WHAT, queue: [WHY, APART] });
  });

  test('T14: the floor that asking gave goes with the live one that is skipped', () => {
    given(
      ...onPlanUntil('conversation'),
      at('09:46', submitted('q1', { to: 'lund', status: 'approved' })),
      at('09:47', floorGiven('lund'), asked('q1')),
    )
      .when(JOSTEIN, skip('q1'), '09:48')
      .then(floorGiven(null), skipped('q1'));
  });

  test('P1: skipping is the stage’s, and the moderator’s; the order is the co-moderator’s, too', () => {
    three.when(COMO, skip(WHAT), '09:47').refused('wrong_role');
    const story = three.when(JOSTEIN, skip(WHAT), '09:47').then(skipped(WHAT));
    story.when(COMO, undo, '09:48').refused('wrong_role');
  });

  test('T11: after the end the queue can still be put in order', () => {
    const over = given(
      ...onPlanUntil('closing'),
      at('10:12', queued(WHAT), queued(WHY)),
      at('10:15', ended('closing')),
    );

    over.when(COMO, place(WHY, null), '10:16').then(placed(WHY, null));
    over.when(JOSTEIN, skip(WHAT), '10:16').then(skipped(WHAT));
  });
});

describe('Q14: off the screen', () => {
  const live = given(...onPlanUntil('conversation'), at('09:46', asked(WHAT)));
  const hidden = live.when(JOSTEIN, show(WHAT, false), '09:47').then(shown(WHAT, false));

  test('the live question is taken off the projector’s screen and put back, without being answered', () => {
    expect(questionsSeenBy('screen', hidden)).toEqual([]);
    expect(recordSeenBy('moderator', hidden, 'queue')).toMatchObject({ offScreen: true });
    expect(recordSeenBy('audience', hidden, WHAT)).toMatchObject({ status: 'live' });

    const back = hidden.when(JOSTEIN, show(WHAT, true), '09:48').then(shown(WHAT, true));
    expect(questionsSeenBy('screen', back)).toEqual([WHAT]);
  });

  test('what is so already does not change, and what is not live has no place there', () => {
    live.when(JOSTEIN, show(WHAT, true), '09:47').then();
    hidden.when(JOSTEIN, show(WHAT, false), '09:48').then();
    hidden.when(JOSTEIN, show(WHY, true), '09:48').refused('not_in_state', /open/);
    live.when(COMO, show(WHAT, false), '09:47').refused('wrong_role');
  });

  test('asking another puts that on', () => {
    const story = hidden.when(JOSTEIN, ask(WHY, WHAT), '09:48').then(answered(WHAT), asked(WHY));

    expect(questionsSeenBy('screen', story)).toEqual([WHY]);
  });

  test('T12: with the asking of another undone, what was off the screen is off it again', () => {
    const asking = hidden.when(JOSTEIN, ask(WHY, WHAT), '09:48').then(answered(WHAT), asked(WHY));
    const back = asking.when(JOSTEIN, undo, '09:49').then(undone(asking.entries.length - 1));

    expect(back.session.questions.live).toBe(WHAT);
    expect(questionsSeenBy('screen', back)).toEqual([]);
  });

  test('T12: with the asking of one undone that was taken off, what was live before is on the screen', () => {
    const asking = live
      .when(JOSTEIN, ask(WHY, WHAT), '09:48')
      .then(answered(WHAT), asked(WHY))
      .and(at('09:49', shown(WHY, false)));
    const back = asking.when(JOSTEIN, undo, '09:50').then(undone(asking.entries.length - 2));

    expect(questionsSeenBy('screen', back)).toEqual([WHAT]);
  });

  test('T12: undo of what was done beside it leaves the screen as it is', () => {
    const queuedIt = live.and(at('09:46:30', queued(WHY)), at('09:47', shown(WHAT, false)));
    const back = queuedIt.when(JOSTEIN, undo, '09:48').then(undone(queuedIt.entries.length - 2));

    expect(questionsSeenBy('screen', back)).toEqual([]);
  });

  test('T12: answered while it was off, and that undone, it is still off', () => {
    const done = hidden.when(JOSTEIN, markAnswered(WHAT), '09:48').then(answered(WHAT));
    const back = done.when(JOSTEIN, undo, '09:49').then(undone(done.entries.length - 1));

    expect(questionsSeenBy('screen', back)).toEqual([]);
  });
});

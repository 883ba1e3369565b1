import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { elapsed, remaining } from '../../../shared/rundown/clock.ts';
import { at, commandId, given, oslo, type Story } from '../../support/domain.ts';
import { end, hold, redo, start, undo } from '../../support/domainCommands.ts';
import {
  adjusted,
  answered,
  approved,
  asked,
  dismissed,
  ended,
  held,
  moderationSet,
  moved,
  queued,
  redone,
  resumed,
  returned,
  started,
  submitted,
  undone,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { BJORN, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, questionOf, segmentOf } from '../../support/domainSeminar.ts';

/** What undo puts back. */
const stageOf = ({ session: { rundown, questions } }: Story) => ({
  rundown,
  queue: questions.queue,
  live: questions.live,
  triage: [...questions.byId.values()].map(({ id, triage }) => [id, triage]),
});

/** Which things happened that can be taken back, the latest last. */
const doneIn = ({ session }: Story) => session.history.done.map(({ id }) => id);

describe('T12 as if it had not been pressed', () => {
  test('undo of Next gives Graz all the time since', () => {
    const pressed = given(...onPlanUntil('talk-graz'), at('09:11', moved('talk-graz', 'talk-lund')));
    const { session } = pressed.when(JOSTEIN, undo, '09:12:30').then(undone(3));

    expect(segmentOf(session, 'talk-graz').runs).toEqual([{ start: oslo('09:05'), end: null, holds: [] }]);
    expect(elapsed(segmentOf(session, 'talk-graz'), oslo('09:12:30'))).toBe(minutes(7.5));
    expect(segmentOf(session, 'talk-lund').runs).toEqual([]);
  });

  test('undo of Next during a hold puts the hold back, with the time since', () => {
    const { session } = given(
      ...onPlanUntil('talk-graz'),
      at('09:08', held('talk-graz')),
      at('09:10', moved('talk-graz', 'talk-lund')),
    )
      .when(JOSTEIN, undo, '09:12')
      .then(undone(4));

    expect(remaining(segmentOf(session, 'talk-graz'), oslo('09:12'))).toBe(minutes(7));
  });

  test('undo of Start moves the plan back, too', () => {
    const { session } = given()
      .when(JOSTEIN, start('now'), '11:20')
      .then(started('welcome', minutes(140)))
      .when(JOSTEIN, undo, '11:21')
      .then(undone(1));

    expect(session.rundown).toEqual(given().session.rundown);
  });

  test('undo of End restores the live question and lets its segment run on', () => {
    const before = given(...onPlanUntil('closing'), at('10:12', asked('prepared-why')));
    const { session } = before
      .when(JOSTEIN, end, '10:14')
      .then(answered('prepared-why'), ended('closing'))
      .when(JOSTEIN, undo, '10:14:20')
      .then(undone(before.entries.length));

    expect(session.questions.live).toBe('prepared-why');
    expect(questionOf(session, 'prepared-why').triage).toMatchObject({
      askedAt: oslo('10:12'),
      answeredAt: null,
    });
    expect(session.rundown.endedAt).toBeNull();
    expect(remaining(segmentOf(session, 'closing'), oslo('10:14:20'))).toBe(minutes(2 / 3));
  });

  test('undo of asking puts the question back to its place in the queue, and the one before back on stage', () => {
    const before = given(
      at('09:46', asked('prepared-what')),
      at('09:47', queued('prepared-why'), queued('prepared-apart'), queued('prepared-needed')),
    );
    const after = before
      .and(at('09:50', answered('prepared-what'), asked('prepared-apart')))
      .when(JOSTEIN, undo, '09:50:05')
      .then(undone(3));

    expect(after.session.questions.queue).toEqual(['prepared-why', 'prepared-apart', 'prepared-needed']);
    expect(after.session.questions.live).toBe('prepared-what');
    expect(stageOf(after)).toEqual(stageOf(before));
  });

  const nineFortyEight = given(
    ...onPlanUntil('conversation'),
    at('09:46', submitted('q1')),
    at('09:46:10', submitted('q2', { by: BJORN }), approved('q2')),
    at('09:47', queued('prepared-what'), queued('prepared-why')),
    at('09:48', asked('prepared-apart'), held('conversation')),
  );

  test.each([
    ['next', moved('conversation', 'closing')],
    ['previous', moved('conversation', 'talk-bergen', 'previous')],
    ['go to', moved('conversation', 'welcome', 'goTo')],
    ['advance', moved('conversation', 'closing', 'advance')],
    ['resume', resumed('conversation')],
    ['adjust', adjusted('conversation', minutes(-5))],
    ['end', ended('conversation')],
    ['approve', approved('q1')],
    ['approve out of the queue', approved('prepared-what')],
    ['dismiss', dismissed('q2', 'Asked already.')],
    ['dismiss out of the queue', dismissed('prepared-why')],
    ['queue', queued('q2')],
    ['ask', asked('prepared-why')],
    ['answered', answered('prepared-apart')],
    ['return', returned('prepared-apart')],
  ])('undo of %s restores what was, redo restores what had been done', (_, fact) => {
    const after = nineFortyEight.and(at('09:49', fact));
    const nth = nineFortyEight.entries.length;

    const undoneOnce = after.when(JOSTEIN, undo, '09:50').then(undone(nth));
    expect(stageOf(undoneOnce)).toEqual(stageOf(nineFortyEight));

    const redoneOnce = undoneOnce.when(JOSTEIN, redo, '09:51').then(redone(nth));
    expect(stageOf(redoneOnce)).toEqual(stageOf(after));
  });

  test('votes and questions that came meanwhile stay', () => {
    const { session } = given(at('09:46', submitted('q1'), approved('q1')), at('09:47', queued('q1')))
      .and(at('09:47:10', upvoted('q1', BJORN)), at('09:47:20', submitted('q2', { by: BJORN })))
      .when(JOSTEIN, undo, '09:48')
      .then(undone(2));

    expect(questionOf(session, 'q1')).toMatchObject({ voters: new Set([BJORN.id]) });
    expect(questionOf(session, 'q1').triage.status).toBe('approved');
    expect(questionOf(session, 'q2').triage.status).toBe('pending');
  });
});

describe('T12 what can be taken back', () => {
  test('an undo and a redo are facts: the log never shrinks', () => {
    const story = given(at('09:00', started()))
      .when(JOSTEIN, undo, '09:01')
      .then(undone(1))
      .when(JOSTEIN, redo, '09:02')
      .then(redone(1));

    expect(story.entries).toHaveLength(4);
  });

  test('what attendees do, and the moderation switch, are not on the stack', () => {
    const story = given(
      at('09:10', moderationSet(false)),
      at('09:11', submitted('q1', { status: 'approved' })),
      at('09:12', upvoted('q1', BJORN)),
      at('09:13', withdrawn('q1')),
    );

    expect(doneIn(story)).toEqual([]);
    story.when(JOSTEIN, undo, '09:14').refused('not_in_state', /nothing to undo/);
  });

  test('before anything was undone there is nothing to redo', () => {
    given(at('09:00', started()))
      .when(JOSTEIN, redo, '09:01')
      .refused('not_in_state', /nothing to redo/);
  });

  test('undo goes back action by action, redo forward again', () => {
    const story = given(
      at('09:00', started()),
      at('09:05', moved('welcome', 'talk-graz')),
      at('09:06', held('talk-graz')),
    )
      .when(JOSTEIN, undo, '09:07')
      .then(undone(3))
      .when(JOSTEIN, undo, '09:07:01')
      .then(undone(2));
    expect(doneIn(story)).toEqual([commandId(1)]);

    const forward = story
      .when(JOSTEIN, redo, '09:07:02')
      .then(redone(2))
      .when(JOSTEIN, redo, '09:07:03')
      .then(redone(3));
    expect(doneIn(forward)).toEqual([commandId(1), commandId(2), commandId(3)]);
  });

  test('what was redone can be undone again', () => {
    given(at('09:00', started()))
      .when(JOSTEIN, undo, '09:01')
      .then(undone(1))
      .when(JOSTEIN, redo, '09:02')
      .then(redone(1))
      .when(JOSTEIN, undo, '09:03')
      .then(undone(1));
  });

  test('a new action ends redo', () => {
    given(at('09:00', started()), at('09:05', moved('welcome', 'talk-graz')))
      .when(JOSTEIN, undo, '09:06')
      .then(undone(2))
      .when(JOSTEIN, hold('welcome'), '09:06:30')
      .then(held('welcome'))
      .when(JOSTEIN, redo, '09:07')
      .refused('not_in_state', /nothing to redo/);
  });

  test('what attendees do meanwhile does not end redo', () => {
    given(at('09:00', started()), at('09:05', moved('welcome', 'talk-graz')))
      .when(JOSTEIN, undo, '09:06')
      .then(undone(2))
      .and(at('09:06:10', submitted('q1')))
      .when(JOSTEIN, redo, '09:07')
      .then(redone(2));
  });

  test('twenty actions can be undone, and more', () => {
    const holds = Array.from({ length: 15 }, (_, n) => {
      const minute = String(10 + n);
      return [at(`09:${minute}`, held('welcome')), at(`09:${minute}:30`, resumed('welcome'))];
    });
    let story = given(at('09:00', started()), ...holds.flat());

    for (let nth = 31; nth > 11; nth -= 1) story = story.when(JOSTEIN, undo, '09:40').then(undone(nth));
    expect(stageOf(story)).toEqual(stageOf(given(at('09:00', started()), ...holds.slice(0, 5).flat())));
  });

  test('one command is one action, whatever number of facts it caused', () => {
    const story = given(at('09:46', asked('prepared-what'))).and(
      at('09:48', answered('prepared-what'), asked('prepared-why')),
    );

    expect(doneIn(story)).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { elapsed } from '../../../shared/rundown/clock.ts';
import { nextDue } from '../../../shared/session/due.ts';
import { at, commandId, given, givenPlan, oslo } from '../../support/domain.ts';
import { advance, approve, dismiss, redo, start, undo } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  ended,
  moved,
  redone,
  returned,
  started,
  submitted,
  undone,
  withdrawn,
} from '../../support/domainEvents.ts';
import { BJORN, COMO, INGRID, JOSTEIN, TIME } from '../../support/domainPeople.ts';
import { segmentOf, seminarWith } from '../../support/domainSeminar.ts';

describe('T12 whose, and who may', () => {
  test('any moderator may undo the last action, also another’s', () => {
    given()
      .when(JOSTEIN, start('keep'), '09:00')
      .then(started())
      .when(INGRID, undo, '09:00:10')
      .then(undone(1))
      .when(JOSTEIN, redo, '09:00:20')
      .then(redone(1));
  });

  test('the stack names who did what, and when', () => {
    const { session } = given(at('09:10', submitted('q1')))
      .when(COMO, approve('q1'), '09:11')
      .then(approved('q1'));

    expect(session.history.done).toMatchObject([
      { by: COMO.id, at: oslo('09:11'), events: ['question.approved'] },
    ]);
  });

  test('what time did can be undone, and time does not do it again', () => {
    const plan = seminarWith({ welcome: { atZero: 'advance' } });
    const { session } = givenPlan(plan, at('09:00', started()))
      .when(TIME, advance('welcome'), '09:05')
      .then(moved('welcome', 'talk-graz', 'advance'))
      .when(JOSTEIN, undo, '09:05:20')
      .then(undone(2));

    expect(elapsed(segmentOf(session, 'welcome'), oslo('09:06'))).toBe(minutes(6));
    expect(nextDue(session, oslo('09:06'))).toBeNull();
  });

  const waiting = given(at('09:10', submitted('q1')));

  test('a co-moderator undoes and redoes what a co-moderator could have done, also a moderator’s', () => {
    waiting
      .when(JOSTEIN, approve('q1'), '09:11')
      .then(approved('q1'))
      .when(COMO, undo, '09:12')
      .then(undone(2))
      .when(COMO, redo, '09:13')
      .then(redone(2));
    waiting
      .when(COMO, dismiss('q1'), '09:11')
      .then(dismissed('q1'))
      .when(JOSTEIN, undo, '09:12')
      .then(undone(2));
  });

  test.each([
    ['the running order', started()],
    ['the floor', asked('prepared-what')],
  ])('a co-moderator undoes nothing of %s', (_, fact) => {
    const story = given(at('09:10', fact));

    story.when(COMO, undo, '09:11').refused('wrong_role', /co-moderator to undo/);
    story
      .when(JOSTEIN, undo, '09:12')
      .then(undone(1))
      .when(COMO, redo, '09:13')
      .refused('wrong_role', /co-moderator to redo/);
  });

  test('a co-moderator does not undo an asking by way of the answer that it gave to another', () => {
    given(at('09:46', asked('prepared-what')), at('09:48', answered('prepared-what'), asked('prepared-why')))
      .when(COMO, undo, '09:49')
      .refused('wrong_role');
  });
});

describe('T12 what was decided about a question that its asker withdrew is past undoing', () => {
  test('and what was done before it is next', () => {
    given(
      at('09:00', started()),
      at('09:10', submitted('q1')),
      at('09:11', approved('q1')),
      at('09:12', withdrawn('q1')),
    )
      .when(JOSTEIN, undo, '09:13')
      .then(undone(1));
  });

  test('also as something to be done again', () => {
    given(at('09:10', submitted('q1')), at('09:11', approved('q1')))
      .when(JOSTEIN, undo, '09:12')
      .then(undone(2))
      .and(at('09:12:30', withdrawn('q1')))
      .when(JOSTEIN, redo, '09:13')
      .refused('not_in_state', /nothing to redo/);
  });

  test('but the end of the session, which answered it, still is undone', () => {
    const { session } = given(
      at('09:00', started()),
      at('09:10', submitted('q1')),
      at('09:11', approved('q1')),
      at('09:50', asked('q1')),
    )
      .when(JOSTEIN, { type: 'rundown.end' }, '10:00')
      .then(answered('q1'), ended('welcome'))
      .and(at('10:01', returned('q1')), at('10:02', approved('q1')), at('10:03', withdrawn('q1')))
      .when(JOSTEIN, undo, '10:04')
      .then(undone(5));

    expect(session.rundown.endedAt).toBeNull();
    expect(session.questions.live).toBeNull();
  });

  test('while another question may be undone', () => {
    given(
      at('09:10', submitted('q1'), submitted('q2', { by: BJORN })),
      at('09:11', approved('q1')),
      at('09:12', withdrawn('q2')),
    )
      .when(JOSTEIN, undo, '09:13')
      .then(undone(2));
  });
});

describe('T12 an undo of what is not on top is stale', () => {
  const seen = (nth: number) => ({ type: 'undo', of: commandId(nth) }) as const;

  test('when something else was done meanwhile', () => {
    given(at('09:00', started()), at('09:05', moved('welcome', 'talk-graz')))
      .when(JOSTEIN, seen(1), '09:06')
      .refused('stale', /Something else was done/);
  });

  test('when it has been undone already: two presses undo once', () => {
    given(at('09:00', started()), at('09:05', moved('welcome', 'talk-graz')))
      .when(JOSTEIN, seen(2), '09:06')
      .then(undone(2))
      .when(INGRID, seen(2), '09:06:01')
      .refused('stale');
  });

  test('also for redo, where the one on top is another', () => {
    given(at('09:00', started()), at('09:05', moved('welcome', 'talk-graz')))
      .when(JOSTEIN, undo, '09:06')
      .then(undone(2))
      .when(JOSTEIN, { type: 'redo', of: commandId(1) }, '09:07')
      .refused('stale', /Something else was done/);
  });
});

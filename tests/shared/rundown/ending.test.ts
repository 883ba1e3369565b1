import { expect, test } from 'vitest';
import { statusOf } from '../../../shared/rundown/clock.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { approve, dismiss, end, queue, submit, upvote } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  ended,
  held,
  queued,
  submitted,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, questionOf, segmentOf, statusesOf } from '../../support/domainSeminar.ts';

test('T11: End ends the session and its running segment now', () => {
  const { session } = given(...onPlanUntil('closing'))
    .when(JOSTEIN, end, '10:15')
    .then(ended('closing'));

  expect(session.rundown.endedAt).toBe(oslo('10:15'));
  expect(statusOf(session.rundown)).toBe('ended');
  expect(segmentOf(session, 'closing').runs[0]?.end).toBe(oslo('10:15'));
});

test('T11: ended early, what never ran is skipped', () => {
  const { session } = given(...onPlanUntil('conversation'))
    .when(JOSTEIN, end, '10:00')
    .then(ended('conversation'));

  expect(statusesOf(session, '10:01')).toMatchObject({ conversation: 'done', closing: 'skipped' });
});

test('T11: a hold that is going on ends with the session', () => {
  const { session } = given(...onPlanUntil('closing'), at('10:12', held('closing')))
    .when(JOSTEIN, end, '10:15')
    .then(ended('closing'));

  expect(segmentOf(session, 'closing').runs[0]).toMatchObject({
    holds: [{ start: oslo('10:12'), end: oslo('10:15') }],
  });
});

test('T11: a live question becomes answered', () => {
  const { session } = given(...onPlanUntil('closing'), at('10:12', asked('prepared-why')))
    .when(JOSTEIN, end, '10:15')
    .then(answered('prepared-why'), ended('closing'));

  expect(session.questions.live).toBeNull();
  expect(questionOf(session, 'prepared-why').triage).toMatchObject({
    status: 'answered',
    answeredAt: oslo('10:15'),
  });
});

test('T11: everything else keeps its status and is left over', () => {
  const { session } = given(
    ...onPlanUntil('closing'),
    at('10:11', submitted('q1')),
    at('10:11:10', submitted('q2', { by: BJORN }), approved('q2')),
    at('10:12', queued('prepared-why')),
  )
    .when(JOSTEIN, end, '10:15')
    .then(ended('closing'));

  expect(questionOf(session, 'q1').triage.status).toBe('pending');
  expect(questionOf(session, 'q2').triage.status).toBe('approved');
  expect(session.questions.queue).toEqual(['prepared-why']);
});

const OVER = [
  ...onPlanUntil('closing'),
  at('10:11', submitted('q1')),
  at('10:12', submitted('q2', { by: BJORN }), approved('q2')),
  at('10:15', ended('closing')),
];

test('T11: submissions and votes close', () => {
  given(...OVER)
    .when(BJORN, submit('One more thing?'), '10:16')
    .refused('closed', /has ended/);
  given(...OVER)
    .when(ASTRID, upvote('q2'), '10:16')
    .refused('closed');
});

test('T11: moderators can go on triaging', () => {
  given(...OVER)
    .when(COMO, approve('q1'), '10:20')
    .then(approved('q1'))
    .when(COMO, dismiss('q2'), '10:21')
    .then(dismissed('q2'))
    .when(COMO, queue('q1'), '10:22')
    .then(queued('q1'));
});

test('T11: what has not started cannot end', () => {
  given()
    .when(JOSTEIN, end, '08:55')
    .refused('not_in_state', /not started/);
});

test('T11: what has ended does not end again', () => {
  given(...OVER)
    .when(JOSTEIN, end, '10:16')
    .refused('not_in_state', /has ended/);
});

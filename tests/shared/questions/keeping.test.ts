import { describe, expect, test } from 'vitest';
import { at, given } from '../../support/domain.ts';
import { approve, ask, end, queue, undo, upvote } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  ended,
  queued,
  removed,
  submitted,
  undone,
  upvoted,
} from '../../support/domainEvents.ts';
import { BJORN, COMO, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { enter, merge, putOff, split } from '../../support/domainQuestionCommands.ts';
import { entered, merged, splitOff, wasPutOff } from '../../support/domainQuestionEvents.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';
import { questionsSeenBy, recordSeenBy } from '../../support/domainViews.ts';

const open = given(at('09:46', submitted('q1', { status: 'approved' })));

describe('Q17: kept for what follows', () => {
  test.each(['conversation', 'lund'])('a question is put off to %s, and taken up again', (to) => {
    const kept = open.when(COMO, putOff('q1', to), '09:47').then(wasPutOff('q1', to));
    expect(recordSeenBy('moderator', kept, 'q1')).toMatchObject({ later: to, status: 'approved' });

    const back = kept
      .when(COMO, putOff('q1', to), '09:48')
      .then()
      .when(COMO, putOff('q1', null), '09:49')
      .then(wasPutOff('q1', null));
    expect(recordSeenBy('moderator', back, 'q1')).not.toHaveProperty('later');
    back.when(COMO, putOff('q1', null), '09:50').then();
  });

  test.each(['oslo', 'ulrika-dagard', 'q1'])('it cannot be put off to %s', (to) => {
    open.when(COMO, putOff('q1', to), '09:47').refusedAt('to', 'unknown_id', /no such segment or city/);
  });

  test('a queued one leaves the queue for it and stays open to votes', () => {
    const story = open
      .and(at('09:47', queued('q1'), queued('prepared-what')))
      .when(JOSTEIN, putOff('q1', 'closing'), '09:48')
      .then(wasPutOff('q1', 'closing'))
      .when(BJORN, upvote('q1'), '09:49')
      .then(upvoted('q1', BJORN));

    expect(story.session.questions.queue).toEqual(['prepared-what']);
    expect(questionOf(story.session, 'q1').triage).toMatchObject({ status: 'approved', later: 'closing' });
  });

  test('to take up again what nobody put off changes nothing, also in the queue', () => {
    const { session } = open
      .and(at('09:47', queued('q1')))
      .when(JOSTEIN, putOff('q1', null), '09:48')
      .then();

    expect(session.questions.queue).toEqual(['q1']);
  });

  test.each([
    ['queueing', queue('q1'), queued('q1')],
    ['asking', ask('q1'), asked('q1')],
  ])('%s it takes it up again', (_, command, fact) => {
    const { session } = open
      .and(at('09:47', wasPutOff('q1', 'lund')))
      .when(JOSTEIN, command, '09:48')
      .then(fact);

    expect(questionOf(session, 'q1').triage.later).toBeNull();
  });

  test('merged and split off, it still is put off', () => {
    const { session } = open
      .and(at('09:47', wasPutOff('q1', 'lund')))
      .when(JOSTEIN, merge('q1', 'prepared-what'), '09:48')
      .then(merged('q1', 'prepared-what'))
      .when(JOSTEIN, split('q1'), '09:49')
      .then(splitOff('q1'));

    expect(questionOf(session, 'q1').triage).toMatchObject({ status: 'approved', later: 'lund' });
  });

  test('what the own city is to follow up a speaker sees, whomever it was for', () => {
    const story = open.and(at('09:47', wasPutOff('q1', 'lund')));

    expect(questionsSeenBy(`speaker:${ULRIKA.id}`, story)).toEqual(['q1']);
    expect(questionsSeenBy('speaker:hans-sakkers', story)).toEqual([]);
  });

  test('T12: undo puts it back into the queue at its place', () => {
    const before = open.and(at('09:47', queued('prepared-why'), queued('q1'), queued('prepared-what')));
    const { session } = before
      .when(COMO, putOff('q1', 'lund'), '09:48')
      .then(wasPutOff('q1', 'lund'))
      .when(COMO, undo, '09:49')
      .then(undone(3));

    expect(session.questions.queue).toEqual(before.session.questions.queue);
  });

  test('put off to a segment that was removed since, it can be put off elsewhere', () => {
    open
      .and(at('09:47', wasPutOff('q1', 'closing')), at('09:48', removed('closing')))
      .when(JOSTEIN, putOff('q1', 'bergen'), '09:49')
      .then(wasPutOff('q1', 'bergen'));
  });

  test('T11: at the end what is not answered stays as it is, and is put off afterwards', () => {
    const story = given(
      ...onPlanUntil('closing'),
      at('10:11', submitted('q1', { status: 'approved' }), submitted('q2', { by: BJORN })),
      at('10:12', queued('q1'), asked('prepared-what')),
    )
      .when(JOSTEIN, end, '10:15')
      .then(answered('prepared-what'), ended('closing'));
    expect(questionOf(story.session, 'q1').triage.status).toBe('queued');
    expect(questionOf(story.session, 'q2').triage.status).toBe('pending');

    story
      .when(COMO, putOff('q1', 'lund'), '10:20')
      .then(wasPutOff('q1', 'lund'))
      .when(COMO, putOff('q2', 'graz'), '10:21')
      .then(wasPutOff('q2', 'graz'));
  });
});

describe('P2: what a moderator enters', () => {
  test('is prepared: for moderators only until it is queued', () => {
    const story = given()
      .when(COMO, enter(' And  the children? ', { to: 'lund' }), '09:10')
      .then(entered('q1', 'And the children?', { to: 'lund' }));

    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({ origin: 'prepared', status: 'approved' });
    expect(recordSeenBy('audience', story, 'q1')).toBeUndefined();
    story.when(BJORN, upvote('q1'), '09:11').refused('closed');
    const inQueue = story.and(at('09:11', queued('q1')));
    expect(recordSeenBy('audience', inQueue, 'q1')).toMatchObject({ status: 'queued' });
    const off = inQueue.when(JOSTEIN, approve('q1'), '09:12').then(approved('q1'));
    expect(recordSeenBy('audience', off, 'q1')).toBeUndefined();
  });

  test('with a name is somebody’s who spoke: open to all, with the name, and to votes', () => {
    const story = given()
      .when(JOSTEIN, enter('And the children?', { name: ' Maria,  Graz ' }), '09:10')
      .then(entered('q1', 'And the children?', { name: 'Maria, Graz' }))
      .when(BJORN, upvote('q1'), '09:11')
      .then(upvoted('q1', BJORN));

    expect(recordSeenBy('audience', story, 'q1')).toMatchObject({
      name: 'Maria, Graz',
      origin: 'entered',
      votes: 1,
    });
    expect(recordSeenBy('moderator', story, 'q1')).not.toHaveProperty('asker');
  });

  test('is in the language that it is in; a name of which nothing is left is none', () => {
    given()
      .when(JOSTEIN, enter('Varför då?', { name: '\u200B' }), '09:10')
      .then(entered('q1', 'Varför då?', { language: 'sv' }));
  });

  test.each([
    ['nothing', enter(' '), 'text', 'empty'],
    ['too much', enter('x'.repeat(301)), 'text', 'too_long'],
    ['to nobody', enter('Who?', { to: 'oslo' }), 'to', 'unknown_id'],
    ['of a long name', enter('Who?', { name: 'x'.repeat(61) }), 'name', 'too_long'],
  ] as const)('is not %s', (_, command, field, code) => {
    given().when(JOSTEIN, command, '09:10').refusedAt(field, code);
  });

  test('Q12: whether or not questions are taken, also after the end', () => {
    given(...onPlanUntil('closing'), at('10:15', ended('closing')))
      .when(JOSTEIN, enter('And now?'), '10:16')
      .then(entered('q1', 'And now?'));
  });
});

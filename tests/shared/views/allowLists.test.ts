import { describe, expect, test } from 'vitest';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import { ownView } from '../../../shared/views/participant.ts';
import { type ViewKey, viewFor, viewKeyOf } from '../../../shared/views/viewKey.ts';
import { at, given, givenPlan } from '../../support/domain.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  queued,
  submitted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import {
  ASTRID,
  BJORN,
  CHEN,
  COMO,
  DALIA,
  HANS,
  JOSTEIN,
  PROJECTOR,
  TIME,
  ULRIKA,
} from '../../support/domainPeople.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';
import { kindsSeenBy, questionsSeenBy, recordSeenBy } from '../../support/domainViews.ts';

const VIEWS: readonly ViewKey[] = ['moderator', 'audience', 'screen', 'speaker:ulrika-dagard'];

/** One question in each status, and prepared ones before, in and behind the queue. */
const story = given(
  ...onPlanUntil('conversation'),
  at('09:46', submitted('pending')),
  at('09:46', submitted('open', { by: BJORN }), approved('open'), upvoted('open', ASTRID)),
  at('09:46', submitted('queued-to-all', { by: CHEN }), approved('queued-to-all'), queued('queued-to-all')),
  at('09:46', submitted('queued-to-lund', { by: CHEN, to: 'lund' }), queued('queued-to-lund')),
  at('09:46', submitted('queued-to-ulrika', { by: CHEN, to: 'ulrika-dagard' }), queued('queued-to-ulrika')),
  at('09:46', submitted('queued-to-graz', { by: CHEN, to: 'graz' }), queued('queued-to-graz')),
  at('09:47', submitted('answered', { by: BJORN }), asked('answered')),
  at('09:48', answered('answered'), submitted('live', { by: BJORN, name: 'Bjørn' }), asked('live')),
  at('09:48', submitted('dismissed', { by: DALIA }), dismissed('dismissed', 'Asked already.')),
  at('09:48', submitted('withdrawn', { by: DALIA }), withdrawn('withdrawn')),
  at('09:48', queued('prepared-what')),
);

describe('Q9 which questions each role sees', () => {
  test('moderators see all of them', () => {
    expect(questionsSeenBy('moderator', story)).toEqual([...story.session.questions.byId.keys()]);
  });

  test('attendees see what is open, queued, live and answered; prepared ones once they are queued', () => {
    expect([...questionsSeenBy('audience', story)].sort()).toEqual([
      'answered',
      'live',
      'open',
      'prepared-what',
      'queued-to-all',
      'queued-to-graz',
      'queued-to-lund',
      'queued-to-ulrika',
    ]);
  });

  test('the screen sees what is live', () => {
    expect(questionsSeenBy('screen', story)).toEqual(['live']);
  });

  test('Ulrika sees what is live, and what is queued to Lund, to her and to all', () => {
    expect([...questionsSeenBy('speaker:ulrika-dagard', story)].sort()).toEqual([
      'live',
      'prepared-what',
      'queued-to-all',
      'queued-to-lund',
      'queued-to-ulrika',
    ]);
  });

  test('Hans, who is from Utrecht, sees what is live and what is queued to all', () => {
    expect([...questionsSeenBy('speaker:hans-sakkers', story)].sort()).toEqual([
      'live',
      'prepared-what',
      'queued-to-all',
    ]);
  });

  test('somebody who is not on the list of speakers sees no more than what is to all', () => {
    expect([...questionsSeenBy('speaker:nobody', story)].sort()).toEqual([
      'live',
      'prepared-what',
      'queued-to-all',
    ]);
  });

  test('with nothing on stage and nothing queued, screen and speakers see no question', () => {
    for (const key of ['screen', 'speaker:ulrika-dagard'] as const)
      expect(questionsSeenBy(key, given(at('09:46', submitted('q1'), approved('q1'))))).toEqual([]);
  });

  test('a prepared question that was taken off the queue again is the moderator’s again', () => {
    const back = given(at('09:46', queued('prepared-what')), at('09:47', approved('prepared-what')));

    expect(questionsSeenBy('audience', back)).toEqual([]);
  });
});

describe('which records each role holds', () => {
  test.each([
    [
      'moderator',
      [
        'city',
        'curtain',
        'floor',
        'history',
        'moderator',
        'question',
        'queue',
        'rundown',
        'segment',
        'session',
        'settings',
        'speaker',
      ],
    ],
    ['audience', ['city', 'counts', 'question', 'queue', 'rundown', 'segment', 'session', 'speaker']],
    ['screen', ['city', 'question', 'rundown', 'segment', 'session', 'speaker']],
    [
      'speaker:ulrika-dagard',
      ['city', 'curtain', 'floor', 'question', 'queue', 'rundown', 'segment', 'session', 'speaker'],
    ],
  ] as const)('%s', (key, kinds) => {
    expect(kindsSeenBy(key, story)).toEqual(kinds);
  });

  test.each(VIEWS)('%s: a record lies under its own id', (key) => {
    for (const [id, record] of viewFor(story.session, key)) expect(record.id).toBe(id);
  });

  test('the queue is that of the questions that one sees, in its order', () => {
    const queueOf = (key: ViewKey) => recordSeenBy(key, story, 'queue');
    const all = ['queued-to-all', 'queued-to-lund', 'queued-to-ulrika', 'queued-to-graz', 'prepared-what'];

    expect(queueOf('moderator')).toMatchObject({ questions: all });
    expect(queueOf('audience')).toMatchObject({ questions: all });
    expect(queueOf('speaker:hans-sakkers')).toMatchObject({ questions: ['queued-to-all', 'prepared-what'] });
  });

  test('the session is that of the moderator who leads it', () => {
    expect(recordSeenBy('screen', story, 'session')).toEqual({
      kind: 'session',
      id: 'session',
      code: 'GRHT7',
      title: SEMINAR.title,
      timeZone: 'Europe/Oslo',
      host: 'Jostein Kobbeltvedt',
      answerBudget: 120_000,
      moderateFirst: true,
      questionLength: 300,
      names: 'optional',
      submissions: { open: true, by: 'show', message: null, opensWith: null },
    });
  });

  test('a city has its place, which gives it its colour', () => {
    expect(recordSeenBy('audience', story, 'utrecht')).toEqual({
      kind: 'city',
      id: 'utrecht',
      name: 'Utrecht',
      country: 'Netherlands',
      timeZone: 'Europe/Amsterdam',
      place: 2,
    });
  });
});

describe('what a record does not tell', () => {
  const asText = (key: ViewKey) => JSON.stringify([...viewFor(story.session, key).values()]);

  test.each(VIEWS)('%s: nobody’s view names an asker or a voter by id', (key) => {
    for (const { id } of [ASTRID, BJORN, CHEN, DALIA]) expect(asText(key)).not.toContain(id);
  });

  test('a question has a number of votes, and the name it was asked under', () => {
    expect(recordSeenBy('audience', story, 'open')).toEqual({
      kind: 'question',
      id: 'open',
      text: 'Who pays for it?',
      to: null,
      name: null,
      origin: 'audience',
      status: 'approved',
      submittedAt: expect.any(Number),
      askedAt: null,
      answeredAt: null,
      votes: 1,
    });
    expect(recordSeenBy('screen', story, 'live')).toMatchObject({ name: 'Bjørn' });
  });

  test('only moderators see why a question was dismissed', () => {
    expect(recordSeenBy('moderator', story, 'dismissed')).toMatchObject({ reason: 'Asked already.' });
    for (const key of VIEWS.filter((key) => key !== 'moderator'))
      expect(asText(key)).not.toContain('Asked already.');
  });

  test('no other question carries a reason that it once had', () => {
    const back = given(
      at('09:46', submitted('q1')),
      at('09:47', dismissed('q1', 'Too long.')),
      at('09:48', approved('q1')),
    );

    expect(recordSeenBy('audience', back, 'q1')).not.toHaveProperty('reason');
  });

  test('only moderators see the notes', () => {
    const noted = givenPlan(seminarWith({ 'talk-graz': { note: 'Ask about the budget.' } }));

    expect(recordSeenBy('moderator', noted, 'talk-graz')).toMatchObject({ note: 'Ask about the budget.' });
    for (const key of VIEWS.filter((key) => key !== 'moderator'))
      expect(recordSeenBy(key, noted, 'talk-graz')).not.toHaveProperty('note');
  });

  test('only moderators see what can be undone, whose it is, and who moderates', () => {
    expect(recordSeenBy('moderator', story, 'history')).toMatchObject({
      undo: { by: 'jostein', events: ['question.queued'] },
      redo: null,
    });
    expect(recordSeenBy('moderator', story, 'co-moderator')).toMatchObject({ role: 'co-moderator' });
    expect(recordSeenBy('audience', story, 'history')).toBeUndefined();
  });

  test.each(VIEWS)('%s: everything in it survives being written as JSON', (key) => {
    const records = [...viewFor(story.session, key).values()];

    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });
});

describe('Q9 what is one attendee’s alone', () => {
  const own = ({ id }: typeof ASTRID) => ownView(story.session, id);

  test('own questions in every status, none of anybody else’s', () => {
    expect(own(ASTRID).questions.map(({ id, status }) => [id, status])).toEqual([['pending', 'pending']]);
    expect(own(BJORN).questions.map(({ id }) => id)).toEqual(['open', 'answered', 'live']);
    expect(own(DALIA).questions.map(({ id, status }) => [id, status])).toEqual([
      ['dismissed', 'dismissed'],
      ['withdrawn', 'withdrawn'],
    ]);
  });

  test('with the reason of a dismissal', () => {
    expect(own(DALIA).questions[0]).toMatchObject({ reason: 'Asked already.' });
  });

  test('and the questions one has voted for', () => {
    expect(own(ASTRID).upvotes).toEqual(['open']);
    expect(own(BJORN).upvotes).toEqual([]);
  });

  test('without anybody’s id', () => {
    expect(JSON.stringify(own(BJORN))).not.toContain('attendee-');
  });
});

test('whoever holds the same view shares one key', () => {
  expect([JOSTEIN, COMO, TIME, ULRIKA, HANS, ASTRID, BJORN, PROJECTOR].map(viewKeyOf)).toEqual([
    'moderator',
    'moderator',
    'moderator',
    'speaker:ulrika-dagard',
    'speaker:hans-sakkers',
    'audience',
    'audience',
    'screen',
  ]);
});

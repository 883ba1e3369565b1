import { expect, test } from 'vitest';
import { at, given, type Happened } from '../../support/domain.ts';
import { unvote, upvote } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  ended,
  queued,
  submitted,
  unvoted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN } from '../../support/domainPeople.ts';
import { merged } from '../../support/domainQuestionEvents.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';

const open = given(at('09:46', submitted('q1'), approved('q1')));
const votersOf = ({ session }: typeof open) => [...questionOf(session, 'q1').voters];

test('Q3: votes are a set of attendees', () => {
  const story = open
    .when(BJORN, upvote('q1'), '09:47')
    .then(upvoted('q1', BJORN))
    .when(CHEN, upvote('q1'), '09:47:01')
    .then(upvoted('q1', CHEN));

  expect(votersOf(story)).toEqual([BJORN.id, CHEN.id]);
});

test('Q3: to vote twice is to vote once', () => {
  const story = open.and(at('09:47', upvoted('q1', BJORN)));

  expect(votersOf(story.when(BJORN, upvote('q1'), '09:48').then())).toEqual([BJORN.id]);
});

test('Q3: a vote can be taken back, and to take back none changes nothing', () => {
  const story = open
    .and(at('09:47', upvoted('q1', BJORN)))
    .when(BJORN, unvote('q1'), '09:48')
    .then(unvoted('q1', BJORN));

  expect(votersOf(story)).toEqual([]);
  story.when(BJORN, unvote('q1'), '09:49').then();
});

test('Q3: the asker may vote too', () => {
  open.when(ASTRID, upvote('q1'), '09:47').then(upvoted('q1', ASTRID));
});

const CLOSED: Record<string, readonly Happened[]> = {
  pending: [],
  live: [at('09:47', approved('q1'), asked('q1'))],
  answered: [at('09:47', approved('q1'), asked('q1')), at('09:48', answered('q1'))],
  dismissed: [at('09:47', dismissed('q1'))],
  withdrawn: [at('09:47', withdrawn('q1'))],
  merged: [at('09:47', approved('q1'), merged('q1', 'prepared-what'))],
};

test.each(Object.keys(CLOSED))('Q3: a question that is %s cannot be voted on', (status) => {
  const story = given(at('09:46', submitted('q1')), ...(CLOSED[status] ?? []));

  story.when(BJORN, upvote('q1'), '09:50').refused('closed', /no longer be voted on/);
  story.when(BJORN, unvote('q1'), '09:50').refused('closed');
});

test('Q3: in the queue a question can still be voted on, and back among the open ones again', () => {
  open
    .and(at('09:47', queued('q1')))
    .when(BJORN, upvote('q1'), '09:48')
    .then(upvoted('q1', BJORN))
    .and(at('09:49', approved('q1')))
    .when(CHEN, upvote('q1'), '09:50')
    .then(upvoted('q1', CHEN));
});

test('Q3: votes outlive every change of status', () => {
  const story = open.and(
    at('09:47', upvoted('q1', BJORN)),
    at('09:48', queued('q1')),
    at('09:49', dismissed('q1')),
    at('09:50', approved('q1'), asked('q1')),
  );

  expect(votersOf(story)).toEqual([BJORN.id]);
});

test('P2: a prepared question is the moderator’s until it is queued; then it can be voted on', () => {
  given().when(BJORN, upvote('prepared-what'), '09:46').refused('closed');
  given(at('09:46', queued('prepared-what')))
    .when(BJORN, upvote('prepared-what'), '09:47')
    .then(upvoted('prepared-what', BJORN));
});

test('T11: after the end votes are closed', () => {
  given(
    ...onPlanUntil('closing'),
    at('10:12', submitted('q1'), approved('q1')),
    at('10:15', ended('closing')),
  )
    .when(BJORN, upvote('q1'), '10:16')
    .refused('closed');
});

test('a question that is not there cannot be voted on', () => {
  open.when(BJORN, upvote('q7'), '09:47').refused('unknown_id', /no such question/);
});

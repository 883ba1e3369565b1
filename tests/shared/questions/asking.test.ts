import { expect, test } from 'vitest';
import { untouched } from '../../../shared/questions/evolve.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { ask, markAnswered, putBack } from '../../support/domainCommands.ts';
import { answered, asked, ended, queued, returned } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';

const conversation = [...onPlanUntil('conversation')];
const whatIsLive = given(...conversation, at('09:46', asked('prepared-what')));

test('Q2: with nobody on stage, asking puts a question live from now on', () => {
  const { session } = given(...conversation)
    .when(JOSTEIN, ask('prepared-what'), '09:46')
    .then(asked('prepared-what'));

  expect(session.questions.live).toBe('prepared-what');
  expect(questionOf(session, 'prepared-what').triage).toEqual({
    ...untouched('live', null),
    askedAt: oslo('09:46'),
  });
});

test('Q2: asking another answers the one before', () => {
  const { session } = whatIsLive
    .when(JOSTEIN, ask('prepared-why', 'prepared-what'), '09:49')
    .then(answered('prepared-what'), asked('prepared-why'));

  expect(session.questions.live).toBe('prepared-why');
  expect(questionOf(session, 'prepared-what').triage).toMatchObject({
    status: 'answered',
    answeredAt: oslo('09:49'),
  });
});

test('Q2: who believes the stage empty, while a question is live, is stale', () => {
  whatIsLive.when(JOSTEIN, ask('prepared-why'), '09:49').refused('stale', /Another question is live/);
});

test('Q2: who believes another question live than is, is stale', () => {
  whatIsLive.when(JOSTEIN, ask('prepared-why', 'prepared-apart'), '09:49').refused('stale');
});

test('Q2: who believes a question live that has been answered meanwhile, is stale', () => {
  whatIsLive
    .and(at('09:48', answered('prepared-what')))
    .when(JOSTEIN, ask('prepared-why', 'prepared-what'), '09:49')
    .refused('stale');
});

test('Q1: the live question cannot be asked again', () => {
  whatIsLive.when(JOSTEIN, ask('prepared-what', 'prepared-what'), '09:49').refused('not_in_state', /live/);
});

test('Q1: an answered question goes back to the queue before it can be asked again', () => {
  const story = whatIsLive.and(at('09:48', answered('prepared-what')));

  story.when(JOSTEIN, ask('prepared-what'), '09:49').refused('not_in_state', /answered/);
  const { session } = story
    .when(JOSTEIN, putBack('prepared-what'), '09:49')
    .then(returned('prepared-what'))
    .when(JOSTEIN, ask('prepared-what'), '09:50')
    .then(asked('prepared-what'));
  expect(questionOf(session, 'prepared-what').triage).toMatchObject({
    askedAt: oslo('09:50'),
    answeredAt: null,
  });
});

test('Q2: a question that is answered leaves the stage empty', () => {
  const { session } = whatIsLive
    .when(JOSTEIN, markAnswered('prepared-what'), '09:48')
    .then(answered('prepared-what'));

  expect(session.questions.live).toBeNull();
});

test('Q2: a question can be asked before the show and in any segment', () => {
  given().when(JOSTEIN, ask('prepared-what'), '08:59').then(asked('prepared-what'));
  given(...onPlanUntil('talk-graz'))
    .when(JOSTEIN, ask('prepared-what'), '09:06')
    .then(asked('prepared-what'));
});

test('T11: after the end nothing is asked any more', () => {
  given(...onPlanUntil('closing'), at('10:14', queued('prepared-why')), at('10:15', ended('closing')))
    .when(JOSTEIN, ask('prepared-why'), '10:16')
    .refused('not_in_state', /has ended/);
});

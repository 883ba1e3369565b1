import { describe, expect, test } from 'vitest';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { at, given, type Happened, oslo, type Story } from '../../support/domain.ts';
import {
  approve,
  ask,
  dismiss,
  markAnswered,
  putBack,
  queue,
  withdraw,
} from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  queued,
  returned,
  submitted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, JOSTEIN } from '../../support/domainPeople.ts';
import { questionOf } from '../../support/domainSeminar.ts';
import { NOTHING_READ } from '../../support/reading.ts';

const COMMANDS = {
  approve: approve('q1'),
  dismiss: dismiss('q1'),
  queue: queue('q1'),
  ask: ask('q1'),
  answered: markAnswered('q1'),
  return: putBack('q1'),
  withdraw: withdraw('q1'),
} as const satisfies Record<string, SessionCommand>;

type CommandName = keyof typeof COMMANDS;

/** Q1, the whole of it: where each command takes a question from where it is. What is not said here is refused. */
const LEADS_TO: Record<QuestionStatus, Partial<Record<CommandName, QuestionStatus>>> = {
  pending: { approve: 'approved', dismiss: 'dismissed', withdraw: 'withdrawn' },
  approved: { dismiss: 'dismissed', queue: 'queued', ask: 'live', withdraw: 'withdrawn' },
  queued: { approve: 'approved', dismiss: 'dismissed', ask: 'live' },
  live: { answered: 'answered', return: 'queued' },
  answered: { return: 'queued' },
  dismissed: { approve: 'approved' },
  withdrawn: {},
  merged: {},
};

const submittedOnce = at('09:46', submitted('q1'));
const HOW_IT_GOT_THERE: Record<Exclude<QuestionStatus, 'merged'>, readonly Happened[]> = {
  pending: [],
  approved: [at('09:47', approved('q1'))],
  queued: [at('09:47', approved('q1')), at('09:48', queued('q1'))],
  live: [at('09:47', approved('q1')), at('09:49', asked('q1'))],
  answered: [at('09:47', approved('q1')), at('09:49', asked('q1')), at('09:51', answered('q1'))],
  dismissed: [at('09:47', dismissed('q1', 'Off the topic.'))],
  withdrawn: [at('09:47', withdrawn('q1'))],
};

const FACT = {
  approve: approved,
  queue: queued,
  ask: asked,
  answered,
  return: returned,
  withdraw: withdrawn,
};

for (const [status, happened] of Object.entries(HOW_IT_GOT_THERE)) {
  const leads = LEADS_TO[status as QuestionStatus];
  const story = given(submittedOnce, ...happened);

  describe(`Q1: a question that is ${status}`, () => {
    for (const name of Object.keys(COMMANDS) as CommandName[]) {
      const to = leads[name];
      const who = name === 'withdraw' ? ASTRID : JOSTEIN;

      if (to === undefined)
        test(`is not for ${name}`, () => {
          story.when(who, COMMANDS[name], '09:55').refused('not_in_state', /the question is/);
        });
      else
        test(`becomes ${to} by ${name}`, () => {
          const fact = name === 'dismiss' ? dismissed('q1') : FACT[name]('q1');
          const { session } = story.when(who, COMMANDS[name], '09:55').then(fact);

          expect(questionOf(session, 'q1').triage.status).toBe(to);
          expect(session.questions.queue).toEqual(to === 'queued' ? ['q1'] : []);
          expect(session.questions.live).toBe(to === 'live' ? 'q1' : null);
        });
    }
  });
}

test.each(Object.keys(COMMANDS) as CommandName[])('a question that is not there is not for %s', (name) => {
  const who = name === 'withdraw' ? ASTRID : JOSTEIN;
  given()
    .when(who, COMMANDS[name], '09:55')
    .refused('unknown_id', /no such question/);
});

describe('what a change of status keeps and clears', () => {
  const story = (status: keyof typeof HOW_IT_GOT_THERE) => given(submittedOnce, ...HOW_IT_GOT_THERE[status]);
  const triageOf = ({ session }: Story) => questionOf(session, 'q1').triage;

  test('approved after all, a dismissed question has no reason any more', () => {
    expect(triageOf(story('dismissed'))).toMatchObject({ reason: 'Off the topic.' });
    expect(triageOf(story('dismissed').and(at('09:55', approved('q1'))))).toMatchObject({ reason: null });
  });

  test('the queue keeps its order: who is queued comes last, who is returned comes first', () => {
    const { session } = given(
      at('09:50', queued('prepared-what'), queued('prepared-why'), asked('prepared-what')),
      at('09:51', queued('prepared-apart')),
    )
      .when(JOSTEIN, putBack('prepared-what'), '09:52')
      .then(returned('prepared-what'));

    expect(session.questions.queue).toEqual(['prepared-what', 'prepared-why', 'prepared-apart']);
  });

  test('a question that is asked leaves the queue, the others keep their places', () => {
    const { session } = given(
      at('09:50', queued('prepared-what'), queued('prepared-why'), queued('prepared-apart')),
      at('09:51', asked('prepared-why')),
    );

    expect(session.questions.queue).toEqual(['prepared-what', 'prepared-apart']);
  });

  test('returned, a question is as if it had not been asked', () => {
    expect(triageOf(story('answered').and(at('09:55', returned('q1'))))).toMatchObject({
      status: 'queued',
      askedAt: null,
      answeredAt: null,
    });
  });
});

test.each(Object.keys(COMMANDS) as CommandName[])('Q1: a question that is merged is not for %s', (name) => {
  const { session } = given(submittedOnce);
  const question = questionOf(session, 'q1');
  const merged = { ...question, triage: { ...question.triage, status: 'merged' } } as const;
  const questions = { ...session.questions, byId: new Map([[question.id, merged]]) };

  const result = decide({ ...session, questions }, COMMANDS[name], name === 'withdraw' ? ASTRID : JOSTEIN, {
    now: oslo('09:55'),
    newId: 'q2',
    read: NOTHING_READ,
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'not_in_state' } });
});

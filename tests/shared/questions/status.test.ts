import { describe, expect, test } from 'vitest';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';
import type { QuestionCommand } from '../../../shared/questions/commands.ts';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import { type Actor, PERMISSIONS } from '../../../shared/session/permissions.ts';
import { at, given, type Story } from '../../support/domain.ts';
import {
  approve,
  ask,
  dismiss,
  markAnswered,
  putBack,
  queue,
  unvote,
  upvote,
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
  unvoted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import {
  batch,
  believing,
  decline,
  editQuestion,
  merge,
  offer,
  place,
  propose,
  putOff,
  reply,
  review,
  show,
  skip,
  split,
  unreply,
} from '../../support/domainQuestionCommands.ts';
import {
  declined,
  merged,
  offered,
  placed,
  proposed,
  questionEdited,
  replied,
  reviewed,
  reworded,
  shown,
  skipped,
  splitOff,
  unreplied,
  wasPutOff,
} from '../../support/domainQuestionEvents.ts';
import { questionOf } from '../../support/domainSeminar.ts';

interface Try {
  readonly by: Actor;
  readonly command: QuestionCommand;
  readonly fact: QuestionEvent;
  /** What else has to be there for it. */
  readonly needs?: QuestionEvent;
  /** How it is refused where it is not said to lead anywhere. */
  readonly refused?: RejectionCode;
}

const SAYS = 'Who pays for it?';

/** Every command about one question, with somebody who may send it. */
const TRIES = {
  approve: { by: JOSTEIN, command: approve('q1'), fact: approved('q1') },
  review: { by: JOSTEIN, command: review('q1'), fact: reviewed('q1') },
  dismiss: { by: JOSTEIN, command: dismiss('q1'), fact: dismissed('q1') },
  queue: { by: JOSTEIN, command: queue('q1'), fact: queued('q1') },
  reorder: { by: JOSTEIN, command: place('q1', 'q3'), fact: placed('q1', 'q3') },
  skip: { by: JOSTEIN, command: skip('q1'), fact: skipped('q1') },
  ask: { by: JOSTEIN, command: ask('q1'), fact: asked('q1') },
  answered: { by: JOSTEIN, command: markAnswered('q1'), fact: answered('q1') },
  return: { by: JOSTEIN, command: putBack('q1'), fact: returned('q1') },
  'take off the screen': { by: JOSTEIN, command: show('q1', false), fact: shown('q1', false) },
  withdraw: { by: ASTRID, command: withdraw('q1'), fact: withdrawn('q1') },
  reword: {
    by: ASTRID,
    command: editQuestion('q1', { text: 'Who pays?' }, { text: SAYS }),
    fact: reworded('q1', 'Who pays?'),
  },
  star: {
    by: JOSTEIN,
    command: editQuestion('q1', { starred: true }, { starred: false }),
    fact: questionEdited('q1', { starred: true }),
  },
  merge: { by: JOSTEIN, command: merge('q1', 'q2'), fact: merged('q1', 'q2') },
  split: { by: JOSTEIN, command: split('q1'), fact: splitOff('q1') },
  'put off': { by: JOSTEIN, command: putOff('q1', 'lund'), fact: wasPutOff('q1', 'lund') },
  offer: {
    by: ULRIKA,
    command: offer('q1', 'take'),
    fact: offered('q1', ULRIKA, 'take'),
    refused: 'unknown_id',
  },
  propose: {
    by: ULRIKA,
    command: propose('q1', 'We do.'),
    fact: proposed('q1', ULRIKA, 'We do.'),
    refused: 'unknown_id',
  },
  'decline a proposal': {
    by: JOSTEIN,
    command: decline('q1', ULRIKA.id),
    needs: proposed('q1', ULRIKA, 'We do.'),
    fact: declined('q1', ULRIKA),
  },
  reply: { by: JOSTEIN, command: reply('q1', 'The city.'), fact: replied('q1', 'The city.') },
  'take the reply back': {
    by: JOSTEIN,
    command: unreply('q1', 'The city.'),
    needs: replied('q1', 'The city.'),
    fact: unreplied('q1'),
  },
  upvote: { by: CHEN, command: upvote('q1'), fact: upvoted('q1', CHEN), refused: 'closed' },
  unvote: {
    by: CHEN,
    command: unvote('q1'),
    needs: upvoted('q1', CHEN),
    fact: unvoted('q1', CHEN),
    refused: 'closed',
  },
} as const satisfies Record<string, Try>;

type Name = keyof typeof TRIES;

/** What touches a question in every status in which it is neither withdrawn nor merged, and leaves it where it is. */
const edits = <T extends QuestionStatus>(here: T) => ({
  star: here,
  'decline a proposal': here,
  reply: here,
  'take the reply back': here,
});

/** Q1, the whole of it: where each command takes a question from where it is. What is not said here is refused. */
const LEADS_TO: Record<QuestionStatus, Partial<Record<Name, QuestionStatus>>> = {
  pending: {
    ...edits('pending'),
    approve: 'approved',
    dismiss: 'dismissed',
    withdraw: 'withdrawn',
    reword: 'pending',
    merge: 'merged',
    'put off': 'pending',
  },
  approved: {
    ...edits('approved'),
    review: 'pending',
    dismiss: 'dismissed',
    queue: 'queued',
    ask: 'live',
    withdraw: 'withdrawn',
    reword: 'pending', // like a new one, while these are reviewed first
    merge: 'merged',
    'put off': 'approved',
    upvote: 'approved',
    unvote: 'approved',
  },
  queued: {
    ...edits('queued'),
    approve: 'approved',
    dismiss: 'dismissed',
    reorder: 'queued',
    skip: 'queued',
    ask: 'live',
    merge: 'merged',
    'put off': 'approved',
    offer: 'queued',
    propose: 'queued',
    upvote: 'queued',
    unvote: 'queued',
  },
  live: {
    ...edits('live'),
    answered: 'answered',
    return: 'queued',
    skip: 'queued',
    'take off the screen': 'live',
    offer: 'live',
    propose: 'live',
  },
  answered: { ...edits('answered'), return: 'queued' },
  dismissed: { ...edits('dismissed'), approve: 'approved', review: 'pending' },
  withdrawn: {},
  merged: { split: 'approved' },
};

const HOW_IT_GOT_THERE: Record<QuestionStatus, readonly QuestionEvent[]> = {
  pending: [],
  approved: [],
  queued: [queued('q1')],
  live: [asked('q1')],
  answered: [asked('q1'), answered('q1')],
  dismissed: [dismissed('q1', 'Off the topic.')],
  withdrawn: [withdrawn('q1')],
  merged: [merged('q1', 'q2')],
};

/** A question of Astrid's that stands there, beside an open one of Bjørn's, and one behind it in the queue. */
const standing = (status: QuestionStatus, needs?: QuestionEvent): Story =>
  given(
    at('09:46', submitted('q1', { status: status === 'pending' ? 'pending' : 'approved' })),
    at('09:46:01', submitted('q2', { by: BJORN, status: 'approved' })),
    at('09:46:02', submitted('q3', { by: BJORN, status: 'approved' })),
    ...(needs ? [at('09:46:30', needs)] : []),
    at('09:47', ...HOW_IT_GOT_THERE[status]),
    at('09:48', queued('q3')),
  );

for (const status of Object.keys(HOW_IT_GOT_THERE) as QuestionStatus[]) {
  describe(`Q1: a question that is ${status}`, () => {
    for (const [name, one] of Object.entries(TRIES) as [Name, Try][]) {
      const to = LEADS_TO[status][name];
      const story = standing(status, one.needs);

      if (to === undefined)
        test(`is not for ${name}`, () => {
          const { session } = story.when(one.by, one.command, '09:55').refused(one.refused ?? 'not_in_state');
          expect(questionOf(session, 'q1').triage.status).toBe(status);
        });
      else
        test(`${to === status ? 'stays' : 'becomes'} ${to} by ${name}`, () => {
          const { session } = story.when(one.by, one.command, '09:55').then(one.fact);

          expect(questionOf(session, 'q1').triage.status).toBe(to);
          expect(session.questions.queue.includes(questionOf(session, 'q1').id)).toBe(to === 'queued');
          expect(session.questions.live).toBe(to === 'live' ? 'q1' : null);
          expect(session.questions.merged.size).toBe(to === 'merged' ? 1 : 0);
        });
    }
  });
}

test('the table knows every command that is about one question', () => {
  const known = new Set<string>(Object.values(TRIES).map(({ command }) => command.type));
  const others = ['question.submit', 'question.enter', 'question.batch'];
  const all = Object.keys(PERMISSIONS).filter((type) => type.startsWith('question.'));

  expect(all.filter((type) => !others.includes(type)).toSorted()).toEqual([...known].toSorted());
});

test.each(Object.entries(TRIES) as [Name, Try][])('a question that is not there is not for %s', (_, one) => {
  given()
    .when(one.by, one.command, '09:55')
    .refused('unknown_id', /no such question/);
});

describe('Q1: who says where a question stands, and it stands elsewhere, is stale', () => {
  const CASES = [
    ['approve', approve('q1'), 'pending', 'dismissed', /dismissed/],
    ['review', review('q1'), 'approved', 'dismissed', /dismissed/],
    ['dismiss', dismiss('q1'), 'pending', 'approved', /open/],
    ['dismiss', dismiss('q1'), 'approved', 'queued', /in the queue/],
    ['merge', merge('q1', 'q2'), 'pending', 'approved', /open/],
    ['batch', batch(['q1'], { type: 'approve' }, 'pending'), 'pending', 'dismissed', /dismissed/],
    ['put off', putOff('q1', 'lund'), 'approved', 'queued', /in the queue/],
    ['skip', skip('q1'), 'queued', 'live', /live/],
    ['return', putBack('q1'), 'live', 'answered', /answered/],
  ] as const;

  test.each(CASES)('%s', (_, command, believed, is, words) => {
    standing(is).when(JOSTEIN, believing(believed, command), '09:55').refused('stale', words);
    standing(is)
      .when(JOSTEIN, believing(is, command), '09:55')
      .then(...factsOf(command.type));
  });

  const factsOf = (type: string): QuestionEvent[] =>
    ({
      'question.approve': [approved('q1')],
      'question.review': [reviewed('q1')],
      'question.dismiss': [dismissed('q1')],
      'question.merge': [merged('q1', 'q2')],
      'question.batch': [approved('q1')],
      'question.putOff': [wasPutOff('q1', 'lund')],
      'question.skip': [skipped('q1')],
      'question.return': [returned('q1')],
    })[type] ?? [];

  test('queue, from the only status that it leads from', () => {
    standing('approved')
      .when(JOSTEIN, believing('pending', queue('q1')), '09:55')
      .refused('stale', /by now the question is open/);
  });

  test('a step that is not one from where the question stands is no question of belief', () => {
    standing('live')
      .when(JOSTEIN, believing('pending', approve('q1')), '09:55')
      .refused('not_in_state', /live/);
  });
});

describe('what a change of status keeps and clears', () => {
  const triageOf = ({ session }: Story) => questionOf(session, 'q1').triage;

  test.each([
    ['approved', approved('q1')],
    ['reviewed again', reviewed('q1')],
  ])('%s after all, a dismissed question has no reason any more', (_, fact) => {
    expect(triageOf(standing('dismissed'))).toMatchObject({ reason: 'Off the topic.' });
    expect(triageOf(standing('dismissed').and(at('09:55', fact)))).toMatchObject({ reason: null });
  });

  test('the queue keeps its order: who is queued or skipped comes last, who is returned comes first', () => {
    const story = given(
      at('09:50', queued('prepared-what'), queued('prepared-why'), asked('prepared-what')),
      at('09:51', queued('prepared-apart')),
    );
    const back = story.when(JOSTEIN, putBack('prepared-what'), '09:52').then(returned('prepared-what'));
    const skips = story.when(JOSTEIN, skip('prepared-what'), '09:52').then(skipped('prepared-what'));

    expect(back.session.questions.queue).toEqual(['prepared-what', 'prepared-why', 'prepared-apart']);
    expect(skips.session.questions.queue).toEqual(['prepared-why', 'prepared-apart', 'prepared-what']);
  });

  test('a question that is asked leaves the queue, the others keep their places', () => {
    const { session } = given(
      at('09:50', queued('prepared-what'), queued('prepared-why'), queued('prepared-apart')),
      at('09:51', asked('prepared-why')),
    );

    expect(session.questions.queue).toEqual(['prepared-what', 'prepared-apart']);
  });

  test.each([
    ['returned', 'answered', returned('q1')],
    ['skipped', 'live', skipped('q1')],
  ] as const)('%s, a question is as if it had not been asked', (_, from, fact) => {
    expect(triageOf(standing(from).and(at('09:55', fact)))).toMatchObject({
      status: 'queued',
      askedAt: null,
      answeredAt: null,
    });
  });
});

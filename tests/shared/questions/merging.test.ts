import { describe, expect, test } from 'vitest';
import { ownView } from '../../../shared/views/participant.ts';
import { at, given, type Story } from '../../support/domain.ts';
import { unvote, upvote, withdraw } from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  dismissed,
  queued,
  submitted,
  unvoted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, COMO, DALIA, JOSTEIN } from '../../support/domainPeople.ts';
import { merge, split } from '../../support/domainQuestionCommands.ts';
import { entered, merged, replied, splitOff } from '../../support/domainQuestionEvents.ts';
import { questionOf } from '../../support/domainSeminar.ts';

/** Astrid's q1, Bjørn's q2 and Chen's q3 are open; Dalia is for q1 and q2. */
const three = given(
  at('09:40', submitted('q1', { by: ASTRID, status: 'approved' })),
  at('09:40', submitted('q2', { by: BJORN, status: 'approved' })),
  at('09:40', submitted('q3', { by: CHEN, status: 'approved' })),
  at('09:41', upvoted('q1', DALIA), upvoted('q2', DALIA)),
);
const votersOf = ({ session }: Story, id: string) => new Set(questionOf(session, id).voters);
const ids = (...people: readonly { readonly id: string }[]) => new Set(people.map(({ id }) => id));

describe('Q4: a merge', () => {
  test('brings voters and asker, each counted once', () => {
    const story = three.when(JOSTEIN, merge('q2', 'q1'), '09:42').then(merged('q2', 'q1'));

    expect(votersOf(story, 'q1')).toEqual(ids(DALIA, BJORN));
    expect(votersOf(story, 'q2')).toEqual(ids(DALIA));
    expect(questionOf(story.session, 'q2').triage).toMatchObject({
      status: 'merged',
      merged: { into: 'q1', from: 'approved' },
    });
  });

  test('of what was merged into before brings all of it, and a split lets all of it go', () => {
    const tree = three
      .when(COMO, merge('q3', 'q2'), '09:42')
      .then(merged('q3', 'q2'))
      .when(COMO, merge('q2', 'q1'), '09:43')
      .then(merged('q2', 'q1'));
    expect(votersOf(tree, 'q1')).toEqual(ids(DALIA, BJORN, CHEN));

    const parted = tree.when(COMO, split('q2'), '09:44').then(splitOff('q2'));
    expect(votersOf(parted, 'q1')).toEqual(ids(DALIA));
    expect(votersOf(parted, 'q2')).toEqual(ids(DALIA, CHEN));
    const apart = parted.when(COMO, split('q3'), '09:45').then(splitOff('q3'));
    expect(votersOf(apart, 'q2')).toEqual(ids(DALIA));
    expect(apart.session.questions.merged.size).toBe(0);
  });

  test('a split deep in the tree takes its voters from the top', () => {
    const parted = three
      .and(at('09:42', merged('q3', 'q2'), merged('q2', 'q1')))
      .and(at('09:43', splitOff('q3')));

    expect(votersOf(parted, 'q1')).toEqual(ids(DALIA, BJORN));
  });

  test('of a question that nobody asked as an attendee brings its voters alone', () => {
    const story = given(
      at('09:40', entered('q1', 'Why?', { name: 'Mayor' }), submitted('q2', { status: 'approved' })),
      at('09:41', upvoted('q1', DALIA), merged('q1', 'q2')),
    );

    expect(votersOf(story, 'q2')).toEqual(ids(DALIA));
  });

  test.each([
    ['live', [asked('q1')]],
    ['answered', [asked('q1'), answered('q1')]],
    ['queued', [queued('q1')]],
  ])('is into one that is %s, too', (_, happened) => {
    three
      .and(at('09:42', ...happened))
      .when(JOSTEIN, merge('q2', 'q1'), '09:43')
      .then(merged('q2', 'q1'));
  });

  test.each([
    ['dismissed', dismissed('q1'), /into is dismissed/],
    ['withdrawn', withdrawn('q1'), /into is withdrawn/],
    ['merged', merged('q1', 'q3'), /into is merged/],
  ])('is not into one that is %s', (_, fact, words) => {
    three
      .and(at('09:42', fact))
      .when(JOSTEIN, merge('q2', 'q1'), '09:43')
      .refusedAt('into', 'not_in_state', words);
  });

  test('is not into itself, nor into what is not there', () => {
    three.when(JOSTEIN, merge('q2', 'q2'), '09:42').refusedAt('into', 'invalid', /into itself/);
    three.when(JOSTEIN, merge('q2', 'q9'), '09:42').refusedAt('into', 'unknown_id', /not there/);
  });

  test('into what was merged into it is none: that is merged', () => {
    three
      .and(at('09:42', merged('q2', 'q1')))
      .when(JOSTEIN, merge('q1', 'q2'), '09:43')
      .refusedAt('into', 'not_in_state');
  });
});

describe('Q4: split puts a question back where it stood', () => {
  test('a queued one at the end of the queue', () => {
    const { session } = three
      .and(at('09:42', queued('q2'), queued('q3')), at('09:43', merged('q2', 'q1')))
      .when(JOSTEIN, split('q2'), '09:44')
      .then(splitOff('q2'));

    expect(session.questions.queue).toEqual(['q3', 'q2']);
  });

  test('a pending one in review, whatever became of the target since', () => {
    const { session } = given(
      at('09:40', submitted('q1', { status: 'approved' }), submitted('q2', { by: BJORN })),
      at('09:41', merged('q2', 'q1')),
      at('09:42', dismissed('q1', 'Off the topic.')),
    )
      .when(JOSTEIN, split('q2'), '09:43')
      .then(splitOff('q2'));

    expect(questionOf(session, 'q2').triage).toMatchObject({ status: 'pending', merged: null });
  });

  test('votes cast on the target since stay with the target', () => {
    const story = three
      .and(at('09:42', merged('q2', 'q1')))
      .when(CHEN, upvote('q1'), '09:43')
      .then(upvoted('q1', CHEN))
      .and(at('09:44', splitOff('q2')));

    expect(votersOf(story, 'q1')).toEqual(ids(DALIA, CHEN));
    expect(votersOf(story, 'q2')).toEqual(ids(DALIA));
  });
});

describe('Q4: votes while something is merged', () => {
  const joined = three.and(at('09:42', merged('q2', 'q1')));

  test('who backs the target by what was merged can vote for it, too: that counts once, and outlives a split', () => {
    const story = joined
      .when(BJORN, upvote('q1'), '09:43')
      .then(upvoted('q1', BJORN))
      .when(BJORN, upvote('q1'), '09:43:01')
      .then();
    expect(votersOf(story, 'q1')).toEqual(ids(DALIA, BJORN));

    expect(votersOf(story.and(at('09:44', splitOff('q2'))), 'q1')).toEqual(ids(DALIA, BJORN));
  });

  test('taken back, a vote that was brought is taken from the target only', () => {
    const off = joined.when(DALIA, unvote('q1'), '09:43').then(unvoted('q1', DALIA));
    expect(votersOf(off, 'q1')).toEqual(ids(BJORN));
    expect(votersOf(off, 'q2')).toEqual(ids(DALIA));

    const parted = off.and(at('09:44', splitOff('q2')));
    expect(votersOf(parted, 'q1')).toEqual(ids());
    expect(votersOf(parted.and(at('09:45', merged('q2', 'q1'))), 'q1')).toEqual(ids(BJORN));
  });

  test('whose question was merged can take that back, too, and vote again', () => {
    const off = joined.when(BJORN, unvote('q1'), '09:43').then(unvoted('q1', BJORN));
    expect(votersOf(off, 'q1')).toEqual(ids(DALIA));

    const on = off.when(BJORN, upvote('q1'), '09:44').then(upvoted('q1', BJORN));
    expect(votersOf(on, 'q1')).toEqual(ids(DALIA, BJORN));
  });

  test('a vote for the target takes back what was said against what is merged, also while nothing is', () => {
    const story = joined.and(
      at('09:43', unvoted('q1', BJORN)),
      at('09:44', splitOff('q2')),
      at('09:45', upvoted('q1', BJORN)),
      at('09:46', unvoted('q1', BJORN)),
      at('09:47', merged('q2', 'q1')),
    );

    expect(votersOf(story, 'q1')).toContain(BJORN.id);
  });

  test('a vote that no merged question brought is taken back for itself: what is merged later brings its own', () => {
    const story = joined.and(
      at('09:43', upvoted('q1', ASTRID)),
      at('09:44', unvoted('q1', ASTRID)),
      at('09:45', upvoted('q3', ASTRID)),
      at('09:46', merged('q3', 'q1')),
    );

    expect(votersOf(story, 'q1')).toContain(ASTRID.id);
  });

  test('what was merged is closed for votes', () => {
    joined.when(CHEN, upvote('q2'), '09:43').refused('closed');
  });
});

describe('Q4: a question that its asker withdraws lets go what was merged into it', () => {
  test('however much it is; what was merged into that stays with it', () => {
    const { session } = three
      .and(
        at('09:41', submitted('q4', { by: DALIA, status: 'approved' })),
        at('09:42', merged('q4', 'q3'), merged('q3', 'q1'), queued('q2'), merged('q2', 'q1')),
      )
      .when(ASTRID, withdraw('q1'), '09:43')
      .then(splitOff('q3'), splitOff('q2'), withdrawn('q1'));

    expect(questionOf(session, 'q2').triage.status).toBe('queued');
    expect(questionOf(session, 'q3').triage.status).toBe('approved');
    expect(questionOf(session, 'q4').triage).toMatchObject({ status: 'merged', merged: { into: 'q3' } });
    expect(session.questions.queue).toEqual(['q2']);
  });

  test('what was merged its asker cannot withdraw', () => {
    three
      .and(at('09:42', merged('q2', 'q1')))
      .when(BJORN, withdraw('q2'), '09:43')
      .refused('not_in_state', /merged into another/);
  });
});

test('Q9: its asker learns what it was merged into, at the end of however many merges, and what became of that', () => {
  const { session } = three.and(
    at('09:42', merged('q3', 'q2'), merged('q2', 'q1')),
    at('09:43', asked('q1'), answered('q1')),
    at('09:44', replied('q1', 'The city does.', { to: 'asker' })),
  );

  expect(ownView(session, CHEN.id).questions[0]).toMatchObject({
    status: 'merged',
    joined: { id: 'q1', text: 'Who pays for it?', status: 'answered', reply: { text: 'The city does.' } },
  });
});

import { describe, expect, test } from 'vitest';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { at, given, type Story } from '../../support/domain.ts';
import { addressee, approve, redo, undo, withdraw } from '../../support/domainCommands.ts';
import {
  approved,
  asked,
  dismissed,
  queued,
  redone,
  submitted,
  undone,
  unvoted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, COMO, DALIA, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import {
  editQuestion,
  editQuestionNow,
  enter,
  merge,
  mute,
  reply,
  split,
} from '../../support/domainQuestionCommands.ts';
import {
  entered,
  merged,
  muted,
  offered,
  placed,
  questionEdited,
  replied,
  reviewed,
  reworded,
  shown,
  skipped,
  splitOff,
  submissionsSet,
  wasPutOff,
} from '../../support/domainQuestionEvents.ts';
import { questionOf } from '../../support/domainSeminar.ts';

/** What undo puts back of the questions, and what follows from it. */
const stageOf = ({ session: { questions } }: Story) => ({
  queue: questions.queue,
  live: questions.live,
  muted: questions.muted,
  merged: new Map([...questions.merged].map(([into, parts]) => [into, new Set(parts)])),
  triage: [...questions.byId.values()].map(({ id, triage, voters }) => [id, triage, new Set(voters)]),
});

/** q1 to q3 are open, q4 is in review, q5 merged into q3; two are queued. */
const busy = given(
  at('09:40', submitted('q1', { status: 'approved' }), submitted('q2', { by: BJORN, status: 'approved' })),
  at('09:41', submitted('q3', { by: CHEN, status: 'approved' }), submitted('q4', { by: CHEN })),
  at('09:42', submitted('q5', { by: DALIA, status: 'approved' }), upvoted('q2', DALIA)),
  at('09:43', merged('q5', 'q3')),
  at('09:44', queued('q2'), queued('prepared-what')),
);
const nth = busy.entries.length;

describe('T12: one action, undone and done again as if it had not been', () => {
  const ACTIONS: Readonly<Record<string, readonly QuestionEvent[]>> = {
    edit: [questionEdited('q1', { wording: 'Who?', labels: ['Law'], starred: true, note: 'x' })],
    address: [questionEdited('q2', { to: addressee('lund') })],
    review: [reviewed('q1')],
    merge: [merged('q1', 'q2')],
    'merge of a queued one': [merged('q2', 'q1')],
    'merge of what was merged into': [merged('q3', 'q1')],
    split: [splitOff('q5')],
    'put off': [wasPutOff('q1', 'lund')],
    'put off out of the queue': [wasPutOff('q2', 'closing')],
    reorder: [placed('prepared-what', null)],
    skip: [skipped('q2')],
    mute: [muted(ASTRID)],
    'a batch of merges': [merged('q1', 'q3'), merged('q2', 'q3'), merged('q4', 'q3')],
    'a batch put off': [wasPutOff('q1', 'lund'), wasPutOff('q2', 'lund'), wasPutOff('q4', 'lund')],
    'a batch dismissed': [dismissed('q1', 'No.'), dismissed('q2', 'No.'), dismissed('q4', 'No.')],
  };

  test.each(Object.keys(ACTIONS))('%s', (name) => {
    const after = busy.and(at('09:45', ...(ACTIONS[name] ?? [])));
    const back = after.when(JOSTEIN, undo, '09:46').then(undone(nth));
    expect(stageOf(back)).toEqual(stageOf(busy));

    const again = back.when(JOSTEIN, redo, '09:47').then(redone(nth));
    expect(stageOf(again)).toEqual(stageOf(after));
  });

  test.each(Object.keys(ACTIONS).filter((name) => name !== 'skip'))(
    'P1: %s a co-moderator undoes, too',
    (name) => {
      busy
        .and(at('09:45', ...(ACTIONS[name] ?? [])))
        .when(COMO, undo, '09:46')
        .then(undone(nth));
    },
  );

  test.each<[string, QuestionEvent]>([
    ['to enter a question', entered('q6', 'And why?')],
    ['a reply', replied('q1', 'The city.')],
    ['to close submissions', submissionsSet('closed')],
  ])('%s is none', (_, fact) => {
    expect(busy.and(at('09:45', fact)).session.history).toBe(busy.session.history);
  });

  test('to show, neither', () => {
    const live = busy.and(at('09:45', asked('q1')));
    expect(live.and(at('09:46', shown('q1', false))).session.history).toBe(live.session.history);
  });
});

describe('Q4, T12: votes while a merge is undone', () => {
  const votersOf = ({ session }: Story, id: string) => [...questionOf(session, id).voters].toSorted();

  test('those cast on the target stay with it, those that were brought go', () => {
    const story = busy
      .when(JOSTEIN, merge('q2', 'q1'), '09:45')
      .then(merged('q2', 'q1'))
      .and(at('09:46', upvoted('q1', CHEN)), at('09:46:30', unvoted('q1', DALIA)));
    expect(votersOf(story, 'q1')).toEqual([BJORN.id, CHEN.id]);

    const back = story.when(JOSTEIN, undo, '09:47').then(undone(nth));
    expect(votersOf(back, 'q1')).toEqual([CHEN.id]);
    expect(votersOf(back, 'q2')).toEqual([DALIA.id]);
    const again = back.when(JOSTEIN, redo, '09:48').then(redone(nth));
    expect(votersOf(again, 'q1')).toEqual([BJORN.id, CHEN.id]);
  });

  test('also at the top of the tree', () => {
    const back = busy
      .and(at('09:45', merged('q3', 'q1')), at('09:46', splitOff('q5')))
      .when(JOSTEIN, undo, '09:47')
      .then(undone(nth + 1));

    expect(votersOf(back, 'q1')).toEqual([CHEN.id, DALIA.id]);
  });
});

describe('T12: what was merged into a question that its asker withdrew since is past undoing', () => {
  const joined = busy.when(JOSTEIN, merge('q1', 'q2'), '09:45').then(merged('q1', 'q2'));
  const away = busy.and(at('09:44:30', approved('q2'))); // out of the queue, where its asker can withdraw it

  test('a split that undo would take back: the question stays by itself', () => {
    const story = away
      .and(at('09:45', merged('q1', 'q2')), at('09:46', splitOff('q1')))
      .when(BJORN, withdraw('q2'), '09:47')
      .then(withdrawn('q2'));
    const { session } = story.when(JOSTEIN, undo, '09:48').then(undone(nth - 1));

    expect(questionOf(session, 'q1').triage).toMatchObject({ status: 'approved', merged: null });
    expect(session.questions.merged.has(questionOf(session, 'q2').id)).toBe(false);
  });

  test('a merge that redo would do again', () => {
    away
      .and(at('09:45', merged('q1', 'q2')))
      .when(JOSTEIN, undo, '09:46')
      .then(undone(nth + 1))
      .when(BJORN, withdraw('q2'), '09:47')
      .then(withdrawn('q2'))
      .when(JOSTEIN, redo, '09:48')
      .refused('not_in_state', /nothing to redo/);
  });

  test('of a batch only that part', () => {
    const { session } = away
      .and(at('09:45', merged('q1', 'q2'), merged('q4', 'q2')), at('09:46', splitOff('q4')))
      .when(BJORN, withdraw('q2'), '09:47')
      .then(splitOff('q1'), withdrawn('q2'))
      .when(JOSTEIN, undo, '09:48')
      .then(undone(nth - 1));

    expect(questionOf(session, 'q1').triage.status).toBe('approved');
    expect(questionOf(session, 'q4').triage.status).toBe('pending');
  });

  test('a queued one cannot be withdrawn at all', () => {
    joined.when(BJORN, withdraw('q2'), '09:46').refused('not_in_state', /in the queue/);
  });
});

describe('T12: what its asker has written anew since is past undoing', () => {
  test('a star on it leaves the stack, what was done to others does not', () => {
    const story = busy
      .when(COMO, editQuestionNow('q4', { starred: true }), '09:45')
      .then(questionEdited('q4', { starred: true }))
      .when(CHEN, editQuestion('q4', { text: 'Who?' }, { text: 'Who pays for it?' }), '09:46')
      .then(reworded('q4', 'Who?'));

    const { session } = story.when(JOSTEIN, undo, '09:47').then(undone(nth - 1));
    expect(questionOf(session, 'q4')).toMatchObject({ text: 'Who?', triage: { starred: true } });
  });
});

test('T12: undo of a mute gives no other mute back that is there', () => {
  const { session } = busy
    .when(JOSTEIN, mute(1, true), '09:45')
    .then(muted(ASTRID))
    .when(JOSTEIN, mute(2, true), '09:46')
    .then(muted(BJORN))
    .when(JOSTEIN, undo, '09:47')
    .then(undone(nth + 1));

  expect([...session.questions.muted]).toEqual([ASTRID.id]);
});

describe('Q18: who did what to a question, and when', () => {
  const trailOf = ({ session }: Story, id: string) =>
    questionOf(session, id).trail.map(({ by, what, text, to }) =>
      [by ?? 'asker', what, ...[text ?? []].flat(), ...(to === undefined ? [] : [String(to)])].join(' '),
    );

  test('stands on its record, undo and redo as what they are, votes not', () => {
    const story = given()
      .and(
        { ...at('09:10', submitted('q1')), by: ASTRID.id },
        { ...at('09:10', submitted('q2', { by: BJORN })), by: BJORN.id },
      )
      .when(COMO, approve('q1'), '09:11')
      .then(approved('q1'))
      .when(JOSTEIN, undo, '09:12')
      .then(undone(3))
      .when(COMO, redo, '09:13')
      .then(redone(3))
      .when(
        COMO,
        editQuestionNow('q1', { text: 'Who?', to: addressee('lund'), labels: ['Law'], note: 'x' }),
        '09:14',
      )
      .then(questionEdited('q1', { wording: 'Who?', to: addressee('lund'), labels: ['Law'], note: 'x' }))
      .and({ ...at('09:15', upvoted('q1', CHEN)), by: CHEN.id })
      .when(JOSTEIN, merge('q2', 'q1'), '09:16')
      .then(merged('q2', 'q1'))
      .when(JOSTEIN, reply('q1', 'The city.'), '09:17')
      .then(replied('q1', 'The city.'));

    expect(trailOf(story, 'q1')).toEqual([
      'asker submitted Who pays for it?',
      'co-moderator approved',
      'jostein undone',
      'co-moderator redone',
      'co-moderator edited Who?',
      'co-moderator addressed lund',
      'co-moderator labelled Law',
      'co-moderator noted x',
      'jostein joined q2',
      'jostein replied The city.',
    ]);
    expect(trailOf(story, 'q2')).toEqual(['asker submitted Who pays for it?', 'jostein merged q1']);
  });

  test('invariant 10: names no attendee, also where one lets another’s question go', () => {
    const story = given()
      .and(
        { ...at('09:10', submitted('q1', { status: 'approved' })), by: ASTRID.id },
        { ...at('09:10', submitted('q2', { by: BJORN, status: 'approved' })), by: BJORN.id },
      )
      .when(JOSTEIN, merge('q2', 'q1'), '09:11')
      .then(merged('q2', 'q1'))
      .when(ASTRID, withdraw('q1'), '09:12')
      .then(splitOff('q2'), withdrawn('q1'));

    expect(trailOf(story, 'q2').at(-1)).toBe('asker split');
    expect(trailOf(story, 'q1').at(-1)).toBe('asker withdrawn');
  });

  test('is not driven out by what one person says over and over, nor is a question the asker’s again by it (Q11)', () => {
    const said = Array.from({ length: 300 }, (_, n) => offered('q1', ULRIKA, n % 2 === 0 ? 'take' : null));
    const story = given(
      { ...at('09:10', submitted('q1')), by: ASTRID.id },
      at('09:11', approved('q1'), wasPutOff('q1', 'stockholm')),
    ).and({ ...at('09:12', ...said), by: ULRIKA.id });

    const trail = trailOf(story, 'q1');
    expect(trail).toHaveLength(200);
    expect(trail.slice(0, 2)).toEqual(['asker submitted Who pays for it?', 'jostein approved']);
    story.when(ASTRID, editQuestionNow('q1', { text: 'Another?' }), '09:13').refused('not_in_state');
  });

  test('says of each step what it was', () => {
    const story = given(
      at('09:10', submitted('q1')),
      at('09:11', approved('q1')),
      at('09:12', reviewed('q1'), dismissed('q1', 'No.')),
      at('09:13', approved('q1'), wasPutOff('q1', 'lund'), wasPutOff('q1', null)),
      at('09:14', queued('q1'), placed('q1', null), asked('q1'), shown('q1', false), skipped('q1')),
      at(
        '09:15',
        questionEdited('q1', { starred: true }),
        questionEdited('q1', { starred: false, wording: null }),
      ),
    )
      .when(COMO, enter('And why?'), '09:16')
      .then(entered('q2', 'And why?'))
      .when(COMO, merge('q2', 'q1'), '09:17')
      .then(merged('q2', 'q1'))
      .when(COMO, split('q2'), '09:18')
      .then(splitOff('q2'));

    expect(trailOf(story, 'q1').slice(1)).toEqual([
      'jostein approved',
      'jostein reviewed',
      'jostein dismissed No.',
      'jostein approved',
      'jostein put off lund',
      'jostein taken up again',
      'jostein queued',
      'jostein asked',
      'jostein skipped',
      'jostein starred',
      'jostein edited ',
      'jostein unstarred',
      'co-moderator joined q2',
    ]);
    expect(trailOf(story, 'q2')).toEqual([
      'co-moderator entered And why?',
      'co-moderator merged q1',
      'co-moderator split',
    ]);
  });
});

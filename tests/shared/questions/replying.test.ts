import { describe, expect, test } from 'vitest';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { ownView } from '../../../shared/views/participant.ts';
import { viewFor } from '../../../shared/views/viewKey.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { ask } from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  dismissed,
  ended,
  queued,
  submitted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, COMO, HANS, INGRID, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { decline, offer, propose, reply, unreply } from '../../support/domainQuestionCommands.ts';
import {
  declined,
  merged,
  offered,
  proposed,
  replied,
  unreplied,
  wasPutOff,
} from '../../support/domainQuestionEvents.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

const open = given(at('09:46', submitted('q1', { status: 'approved' })));
const inQueue = open.and(at('09:47', queued('q1')));
const toLund = given(
  at('09:46', submitted('q1', { status: 'approved', to: 'lund' })),
  at('09:47', queued('q1')),
);

describe('Q15: a speaker says of a question', () => {
  test('to take it or not, and takes that back; to say the same changes nothing', () => {
    const { session } = inQueue
      .when(ULRIKA, offer('q1', 'take'), '09:48')
      .then(offered('q1', ULRIKA, 'take'))
      .when(ULRIKA, offer('q1', 'take'), '09:48:01')
      .then()
      .when(ULRIKA, offer('q1', 'pass'), '09:48:02')
      .then(offered('q1', ULRIKA, 'pass'))
      .when(HANS, offer('q1', 'take'), '09:48:03')
      .then(offered('q1', HANS, 'take'))
      .when(ULRIKA, offer('q1', null), '09:48:04')
      .then(offered('q1', ULRIKA, null))
      .when(ULRIKA, offer('q1', null), '09:48:05')
      .then();

    expect(questionOf(session, 'q1').offers).toEqual(new Map([[HANS.id, 'take']]));
    expect(questionOf(session, 'q1').triage.status).toBe('queued');
  });

  test('moderators are told what each said, the speaker what the own was, and nobody else', () => {
    const story = inQueue.and(at('09:48', offered('q1', ULRIKA, 'take')));

    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({
      offers: [{ speaker: ULRIKA.id, says: 'take' }],
    });
    expect(recordSeenBy(`speaker:${ULRIKA.id}`, story, 'q1')).toMatchObject({ says: 'take' });
    expect(recordSeenBy(`speaker:${HANS.id}`, story, 'q1')).not.toHaveProperty('says');
    expect(recordSeenBy('audience', story, 'q1')).not.toHaveProperty('offers');
  });

  test('that the speaker sees: one to another city does not exist', () => {
    toLund.when(ULRIKA, offer('q1', 'take'), '09:48').then(offered('q1', ULRIKA, 'take'));
    toLund.when(HANS, offer('q1', 'take'), '09:48').refused('unknown_id', /no such question/);
    open.when(ULRIKA, offer('q1', 'take'), '09:48').refused('unknown_id');
  });

  test('but not of one that the own city is to follow up: that is neither queued nor live', () => {
    open
      .and(at('09:47', wasPutOff('q1', 'lund')))
      .when(ULRIKA, offer('q1', 'take'), '09:48')
      .refused('not_in_state', /open/);
  });
});

describe('Q16: a speaker’s reply', () => {
  test('waits for a moderator, who lets it out in the speaker’s name', () => {
    const waiting = inQueue
      .when(ULRIKA, propose('q1', ' We  do. ', 'asker'), '09:48')
      .then(proposed('q1', ULRIKA, 'We do.', 'asker'));
    expect(questionOf(waiting.session, 'q1').reply).toBeNull();
    expect(recordSeenBy('audience', waiting, 'q1')).not.toHaveProperty('reply');

    const { session } = waiting
      .when(COMO, reply('q1', 'We do, from 2021.', { speaker: ULRIKA.id }), '09:49')
      .then(replied('q1', 'We do, from 2021.', { by: ULRIKA }));
    expect(questionOf(session, 'q1')).toMatchObject({
      reply: { text: 'We do, from 2021.', to: 'all', by: ULRIKA.id, at: oslo('09:49') },
      proposals: new Map(),
    });
  });

  test('takes the place of the speaker’s own before; the same again changes nothing', () => {
    const { session } = inQueue
      .and(at('09:48', proposed('q1', ULRIKA, 'We do.'), proposed('q1', HANS, 'Utrecht does.')))
      .when(ULRIKA, propose('q1', 'We do.'), '09:48:30')
      .then()
      .when(ULRIKA, propose('q1', 'All of us do.'), '09:49')
      .then(proposed('q1', ULRIKA, 'All of us do.'));

    expect([...questionOf(session, 'q1').proposals.values()].map(({ text }) => text)).toEqual([
      'All of us do.',
      'Utrecht does.',
    ]);
  });

  test('let out as it stands there already, it is a proposal no more', () => {
    const { session } = inQueue
      .and(at('09:48', replied('q1', 'We do.', { by: ULRIKA }), proposed('q1', ULRIKA, 'We do.')))
      .when(JOSTEIN, reply('q1', 'We do.', { speaker: ULRIKA.id, over: 'We do.' }), '09:49')
      .then(replied('q1', 'We do.', { by: ULRIKA }));

    expect(questionOf(session, 'q1').proposals.size).toBe(0);
  });

  test('can be declined, once', () => {
    inQueue
      .and(at('09:48', proposed('q1', ULRIKA, 'We do.')))
      .when(COMO, decline('q1', ULRIKA.id), '09:49')
      .then(declined('q1', ULRIKA))
      .when(JOSTEIN, decline('q1', ULRIKA.id), '09:49:01')
      .refused('unknown_id', /no such reply/)
      .when(JOSTEIN, reply('q1', 'We do.', { speaker: ULRIKA.id }), '09:49:02')
      .refused('unknown_id', /no such reply/);
  });

  test('is to a question that the speaker sees, also to one that the own city is to follow up', () => {
    toLund.when(HANS, propose('q1', 'We do.'), '09:48').refused('unknown_id', /no such question/);
    open.when(ULRIKA, propose('q1', 'We do.'), '09:48').refused('unknown_id');
    const followUp = open.and(at('09:47', wasPutOff('q1', 'lund')));
    followUp.when(ULRIKA, propose('q1', 'We do.'), '09:48').then(proposed('q1', ULRIKA, 'We do.'));
    followUp.when(HANS, propose('q1', 'We do.'), '09:48').refused('unknown_id');
  });

  test.each([
    ['empty', ' \u200B ', /Write the reply/],
    ['too_long', 'x'.repeat(1_001), /up to 1000/],
  ] as const)('is not %s', (code, text, words) => {
    inQueue.when(ULRIKA, propose('q1', text), '09:48').refusedAt('text', code, words);
    inQueue.when(JOSTEIN, reply('q1', text), '09:48').refusedAt('text', code, words);
  });
});

describe('Q16: a moderator’s reply', () => {
  test.each<[string, readonly QuestionEvent[]]>([
    ['open', []],
    ['queued', [queued('q1')]],
    ['live', [asked('q1')]],
    ['answered', [asked('q1'), answered('q1')]],
    ['dismissed', [dismissed('q1')]],
  ])('is to a question that is %s', (_, happened) => {
    open
      .and(at('09:47', ...happened))
      .when(JOSTEIN, reply('q1', 'The city.'), '09:48')
      .then(replied('q1', 'The city.'));
  });

  test.each([
    ['withdrawn', withdrawn('q1')],
    ['merged', merged('q1', 'prepared-what')],
  ])('is to none that is %s', (_, fact) => {
    open.and(at('09:47', fact)).when(JOSTEIN, reply('q1', 'The city.'), '09:48').refused('not_in_state');
  });

  test('a later one takes its place, over the one that the sender believed there', () => {
    const first = open.and(at('09:47', replied('q1', 'The city.')));

    first.when(INGRID, reply('q1', 'The state.'), '09:48').refused('stale', /changed the reply/);
    first
      .when(INGRID, reply('q1', 'The state.', { over: 'The city.' }), '09:48')
      .then(replied('q1', 'The state.', { by: INGRID }));
    first.when(JOSTEIN, reply('q1', 'The city.', { over: 'The city.' }), '09:48').then();
    first
      .when(JOSTEIN, reply('q1', 'The city.', { over: 'The city.', to: 'asker' }), '09:48')
      .then(replied('q1', 'The city.', { to: 'asker' }));
  });

  test('can be taken back, if it still is the one that was believed there', () => {
    const first = open.and(at('09:47', replied('q1', 'The city.')));

    first.when(COMO, unreply('q1', 'The state.'), '09:48').refused('stale');
    const { session } = first
      .when(COMO, unreply('q1', 'The city.'), '09:48')
      .then(unreplied('q1'))
      .when(JOSTEIN, unreply('q1', 'The city.'), '09:48:01')
      .refused('stale');
    expect(questionOf(session, 'q1').reply).toBeNull();
  });

  test('goes to all who see the question, or to its askers alone, those of merged ones among them', () => {
    const story = (to: 'all' | 'asker') =>
      open.and(
        at('09:46:30', submitted('q2', { by: BJORN }), merged('q2', 'q1')),
        at('09:47', replied('q1', 'The city.', { to })),
      );

    expect(recordSeenBy('audience', story('all'), 'q1')).toMatchObject({ reply: { text: 'The city.' } });
    expect(recordSeenBy('audience', story('asker'), 'q1')).not.toHaveProperty('reply');
    expect(recordSeenBy('moderator', story('asker'), 'q1')).toMatchObject({ reply: { to: 'asker' } });
    for (const to of ['all', 'asker'] as const) {
      const { session } = story(to);
      expect(ownView(session, ASTRID.id).questions[0]).toMatchObject({ reply: { text: 'The city.' } });
      expect(ownView(session, BJORN.id).questions[0]).toMatchObject({
        joined: { reply: { text: 'The city.' } },
      });
    }
  });

  test('T11, T12: also after the end, and never undone', () => {
    const { session } = given(
      ...onPlanUntil('closing'),
      at('10:12', submitted('q1', { status: 'approved' })),
      at('10:15', ended('closing')),
    )
      .when(JOSTEIN, reply('q1', 'The city.'), '10:30')
      .then(replied('q1', 'The city.'));

    expect(session.history.done.at(-1)?.events).toEqual(['rundown.ended']);
  });
});

test('Q16: what a speaker proposes the speaker alone sees beside the moderators', () => {
  const story = inQueue.and(at('09:48', proposed('q1', ULRIKA, 'We do.')));
  const sees = (key: Parameters<typeof viewFor>[1]) =>
    JSON.stringify([...viewFor(story.session, key).values()]).includes('We do.');

  expect(sees('moderator')).toBe(true);
  expect(sees(`speaker:${ULRIKA.id}`)).toBe(true);
  for (const key of [`speaker:${HANS.id}`, 'audience', 'screen'] as const) expect(sees(key), key).toBe(false);
  expect(JSON.stringify(ownView(story.session, ASTRID.id))).not.toContain('We do.');
});

test('Q15: nothing follows from an offer by itself: the moderator asks as before', () => {
  inQueue
    .and(at('09:48', offered('q1', ULRIKA, 'pass')))
    .when(JOSTEIN, ask('q1'), '09:49')
    .then(asked('q1'));
});

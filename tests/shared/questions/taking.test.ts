import { describe, expect, test } from 'vitest';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import type { NameRule } from '../../../shared/questions/types.ts';
import { submissionsOf } from '../../../shared/session/gate.ts';
import { ownView } from '../../../shared/views/participant.ts';
import { at, given, givenPlan, type Story } from '../../support/domain.ts';
import { drop, edit, submit, undo, upvote, withdraw } from '../../support/domainCommands.ts';
import {
  approved,
  dropped,
  edited,
  ended,
  settingsEdited,
  submitted,
  undone,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { mute, setSubmissions } from '../../support/domainQuestionCommands.ts';
import { muted, submissionsSet } from '../../support/domainQuestionEvents.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

const asks = submit('Who pays?');
const came = submitted('q1', { text: 'Who pays?' });
const closed = { submissions: 'closed' } as const;
/** The seminar in which the conversation alone takes questions, and none before it. */
const seminar = seminarWith({
  welcome: closed,
  'talk-graz': closed,
  'talk-lund': closed,
  'talk-utrecht': closed,
  'talk-bergen': closed,
  conversation: { submissions: 'open' },
  closing: closed,
});

describe('Q12: by the run of show questions', () => {
  test('are taken as the running segment says', () => {
    givenPlan(seminar, ...onPlanUntil('talk-graz'))
      .when(ASTRID, asks, '09:06')
      .refused('closed', /they open with “Conversation and questions”\. What you wrote is kept\.$/);
    givenPlan(seminar, ...onPlanUntil('conversation'))
      .when(ASTRID, asks, '09:46')
      .then(came);
    givenPlan(seminar, ...onPlanUntil('closing'))
      .when(ASTRID, asks, '10:11')
      .refused('closed', /closed at the moment\. What/);
  });

  test('are closed before the start, unless a segment to come takes them in ahead of itself', () => {
    givenPlan(seminar)
      .when(ASTRID, asks, '08:40')
      .refused('closed', /open with “Conversation/);
    given().when(ASTRID, asks, '08:40').then(came);
    given(at('08:30', dropped('conversation')))
      .when(ASTRID, asks, '08:40')
      .refused('closed', /open with “Welcome”/);
  });

  test('open with the first segment to come that takes them: not with one that was dropped', () => {
    const plan = seminarWith({
      'talk-graz': { submissions: 'closed' },
      'talk-lund': { submissions: 'closed' },
      'talk-utrecht': { submissions: 'before' },
    });
    const graz = givenPlan(plan, ...onPlanUntil('talk-graz'));

    expect(submissionsOf(graz.session)).toEqual({
      open: false,
      by: 'show',
      message: null,
      opensWith: 'talk-utrecht',
    });
    expect(submissionsOf(graz.and(at('09:06', dropped('talk-utrecht'))).session).opensWith).toBe(
      'talk-bergen',
    );
  });

  test('are taken otherwise once a moderator edits the segment, and drop of another changes nothing', () => {
    givenPlan(seminar, ...onPlanUntil('talk-graz'))
      .when(JOSTEIN, drop('talk-lund'), '09:06')
      .then(dropped('talk-lund'))
      .when(JOSTEIN, edit('talk-graz', { submissions: 'open' }, { submissions: 'closed' }), '09:07')
      .then(edited('talk-graz', { submissions: 'open' }))
      .when(ASTRID, asks, '09:08')
      .then(came);
  });
});

describe('Q12: a hand’s word', () => {
  const graz = given(...onPlanUntil('talk-graz'));

  test('closes them, with a sentence for attendees, and stands until it is taken back', () => {
    graz
      .when(JOSTEIN, setSubmissions('closed', ' Back after  the break. '), '09:06')
      .then(submissionsSet('closed', 'Back after the break.'))
      .when(ASTRID, asks, '09:07')
      .refused('closed', /^Back after the break\.$/)
      .and(...onPlanUntil('conversation').slice(2))
      .when(ASTRID, asks, '09:46')
      .refused('closed', /^Back/)
      .when(JOSTEIN, setSubmissions(null), '09:47')
      .then(submissionsSet(null))
      .when(ASTRID, asks, '09:48')
      .then(came);
  });

  test('without one, they are closed in a sentence of its own', () => {
    graz
      .when(JOSTEIN, setSubmissions('closed', ' \u200B '), '09:06')
      .then(submissionsSet('closed'))
      .when(ASTRID, asks, '09:07')
      .refused('closed', /^Questions are closed at the moment\. What you wrote is kept\.$/);
  });

  test('opens them where the run of show has them closed; its sentence is for closing only', () => {
    givenPlan(seminar, ...onPlanUntil('talk-graz'))
      .when(JOSTEIN, setSubmissions('open', 'Ask away.'), '09:06')
      .then(submissionsSet('open'))
      .when(ASTRID, asks, '09:07')
      .then(came);
  });

  test('said again changes nothing; another sentence does', () => {
    graz
      .and(at('09:06', submissionsSet('closed', 'Later.')))
      .when(JOSTEIN, setSubmissions('closed', 'Later.'), '09:07')
      .then()
      .when(JOSTEIN, setSubmissions('closed', 'At ten.'), '09:08')
      .then(submissionsSet('closed', 'At ten.'));
  });

  test('has 200 characters at the most', () => {
    graz
      .when(JOSTEIN, setSubmissions('closed', 'x'.repeat(201)), '09:06')
      .refusedAt('message', 'too_long', /200/);
  });

  test('P1: is the moderator’s, and T12: not on the stack', () => {
    graz.when(COMO, setSubmissions('closed'), '09:06').refused('wrong_role');
    const { session } = graz.and(at('09:06', submissionsSet('closed')));

    expect(session.history).toBe(graz.session.history);
  });

  test('is told to everybody', () => {
    const story = graz.and(at('09:06', submissionsSet('closed', 'Later.')));
    for (const key of ['audience', 'screen', 'moderator'] as const)
      expect(recordSeenBy(key, story, 'session')).toMatchObject({
        submissions: { open: false, by: 'hand', message: 'Later.', opensWith: null },
      });
  });

  test('ends with the session', () => {
    const story = given(
      ...onPlanUntil('closing'),
      at('10:10', submissionsSet('open')),
      at('10:15', ended('closing')),
    );

    story.when(ASTRID, asks, '10:16').refused('closed', /has ended/);
    expect(submissionsOf(story.session)).toMatchObject({ open: false, by: 'end' });
  });
});

describe('Q10: names', () => {
  const ruled = (names: NameRule) => given(at('08:50', settingsEdited({ names })));
  const named = submit('Who pays?', { name: ' Astrid  L. ' });
  const kept = (more: { name?: string; nameIsPublic?: boolean }) =>
    submitted('q1', { text: 'Who pays?', ...more });

  test('shown: each question carries one, which everybody sees', () => {
    ruled('shown')
      .when(ASTRID, asks, '09:10')
      .refusedAt('name', 'empty', /carry a name/);
    ruled('shown')
      .when(ASTRID, submit('Who?', { name: '\u200B' }), '09:10')
      .refusedAt('name', 'empty');
    const story = ruled('shown')
      .when(ASTRID, named, '09:10')
      .then(kept({ name: 'Astrid L.' }));

    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({ name: 'Astrid L.' });
  });

  test('moderators: each carries one, which moderators see', () => {
    ruled('moderators').when(ASTRID, asks, '09:10').refusedAt('name', 'empty');
    const story = ruled('moderators')
      .when(ASTRID, named, '09:10')
      .then(kept({ name: 'Astrid L.', nameIsPublic: false }))
      .and(at('09:11', approved('q1')));

    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({ name: 'Astrid L.', nameHidden: true });
    expect(recordSeenBy('audience', story, 'q1')).toMatchObject({ name: null });
    expect(ownView(story.session, ASTRID.id).questions[0]).toMatchObject({ name: 'Astrid L.' });
  });

  test('anonymous: none is kept, also where one was sent, of whatever length', () => {
    ruled('anonymous')
      .when(ASTRID, named, '09:10')
      .then(kept({ nameIsPublic: false }));
    ruled('anonymous')
      .when(ASTRID, submit('Who pays?', { name: 'x'.repeat(100) }), '09:10')
      .then(kept({ nameIsPublic: false }));
  });

  test('optional: each asker decides', () => {
    ruled('optional').when(ASTRID, asks, '09:10').then(kept({}));
    ruled('optional')
      .when(ASTRID, named, '09:10')
      .then(kept({ name: 'Astrid L.' }));
  });

  test('who sees a name stays as it was when the question was asked', () => {
    const story = ruled('moderators').and(
      at('09:10', submitted('q1', { name: 'Astrid', nameIsPublic: false, status: 'approved' })),
      at('09:11', settingsEdited({ names: 'shown' })),
    );

    expect(recordSeenBy('audience', story, 'q1')).toMatchObject({ name: null });
  });
});

describe('Q7: muted', () => {
  const asked = given(
    at('09:10', submitted('q1')),
    at('09:11', submitted('q2', { by: BJORN, status: 'approved' })),
  );

  test('an attendee cannot ask, is told so, and still votes and withdraws', () => {
    const story = asked
      .when(COMO, mute(1, true), '09:12')
      .then(muted(ASTRID))
      .when(ASTRID, asks, '09:13')
      .refused('muted', /A moderator has muted you.*still vote/)
      .when(ASTRID, upvote('q2'), '09:13')
      .then(upvoted('q2', ASTRID))
      .when(ASTRID, withdraw('q1'), '09:14')
      .then(withdrawn('q1'));

    expect(ownView(story.session, ASTRID.id).muted).toBe(true);
    expect(ownView(story.session, BJORN.id).muted).toBe(false);
    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({ asker: 1, muted: true });
    expect(recordSeenBy('moderator', story, 'q2')).toMatchObject({ asker: 2 });
    expect(recordSeenBy('audience', story, 'q2')).not.toHaveProperty('asker');
  });

  test('is muted by number; no more once that is undone, or taken back', () => {
    const story = asked.and(at('09:12', muted(ASTRID)));

    story.when(JOSTEIN, mute(1, true), '09:13').then();
    story
      .when(COMO, undo, '09:13')
      .then(undone(3))
      .when(ASTRID, asks, '09:14')
      .then(submitted('q3', { text: 'Who pays?' }));
    story
      .when(JOSTEIN, mute(1, false), '09:13')
      .then(muted(ASTRID, false))
      .when(ASTRID, asks, '09:14')
      .then(submitted('q3', { text: 'Who pays?' }));
    story.when(JOSTEIN, mute(3, true), '09:13').refused('unknown_id', /no such asker/);
  });

  test('the number is the same for all questions of one attendee', () => {
    const story = asked.and(at('09:13', submitted('q3', { by: CHEN }), submitted('q4', { by: ASTRID })));
    const numbers = ['q1', 'q2', 'q3', 'q4'].map((id) => recordSeenBy('moderator', story, id));

    expect(numbers).toMatchObject([{ asker: 1 }, { asker: 2 }, { asker: 3 }, { asker: 1 }]);
  });
});

describe('Q7: what is first wrong is told', () => {
  const limits = { graphemes: 20, pause: minutes(1), undecided: 1 };
  const long = 'x'.repeat(21);
  /** Everything is wrong with it; each step mends what was told last. */
  const all = given(
    at('08:50', settingsEdited({ names: 'shown', limits })),
    ...onPlanUntil('closing'),
    at('10:11', submitted('q1')),
    at('10:11:01', muted(ASTRID), submissionsSet('closed', 'Closed.')),
  );
  const over = all.and(at('10:11:02', ended('closing')));
  const heard = all.and(at('10:11:03', muted(ASTRID, false)));
  const open = heard.and(at('10:11:04', submissionsSet(null)));

  test.each<[string, RejectionCode, Story, string, { to?: string; name?: string }, string]>([
    ['that the session has ended', 'closed', over, long, { to: 'oslo' }, '10:11:10'],
    ['that she is muted', 'muted', all, long, { to: 'oslo' }, '10:11:10'],
    ['that submissions are closed', 'closed', heard, long, { to: 'oslo' }, '10:11:10'],
    ['that there is no such addressee', 'unknown_id', open, long, { to: 'oslo' }, '10:11:10'],
    ['that nothing is asked', 'empty', open, ' ', {}, '10:11:10'],
    ['that it is too long', 'too_long', open, long, {}, '10:11:10'],
    ['that a name is wanted', 'empty', open, 'Who?', {}, '10:11:10'],
    ['that a name is too long', 'too_long', open, 'Who?', { name: 'x'.repeat(61) }, '10:11:10'],
    ['that it is too soon', 'too_soon', open, 'Who?', { name: 'A' }, '10:11:10'],
    ['that too many wait', 'too_many', open, 'Who?', { name: 'A' }, '10:12'],
  ])('%s', (_, code, story, text, more, clock) => {
    story
      .when(ASTRID, submit(text, more), clock)
      .refused(code, /./, code === 'too_soon' ? '10:12' : undefined);
  });

  test('and with all of it mended it is taken', () => {
    open
      .and(at('10:11:20', withdrawn('q1')))
      .when(ASTRID, submit('Who?', { name: 'A' }), '10:12')
      .then(submitted('q2', { text: 'Who?', name: 'A' }));
  });
});

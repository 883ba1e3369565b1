import { describe, expect, test } from 'vitest';
import type { QuestionChange } from '../../../shared/questions/commands.ts';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { textOf } from '../../../shared/questions/types.ts';
import { ownView } from '../../../shared/views/participant.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { undo } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  ended,
  queued,
  submitted,
  undone,
  upvoted,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { editQuestion, editQuestionNow } from '../../support/domainQuestionCommands.ts';
import {
  entered,
  merged,
  muted,
  questionEdited,
  replied,
  reviewed,
  reworded,
  splitOff,
} from '../../support/domainQuestionEvents.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';

const SAYS = 'Who pays for it?';
const one = given(at('09:10', submitted('q1')));

describe('Q11: a moderator edits', () => {
  test('the wording; the original is kept, and its asker sees both', () => {
    const { session } = one
      .when(COMO, editQuestion('q1', { text: ' Who  pays? ' }, { text: SAYS }), '09:11')
      .then(questionEdited('q1', { wording: 'Who pays?' }));

    expect(questionOf(session, 'q1').text).toBe(SAYS);
    expect(textOf(questionOf(session, 'q1'))).toBe('Who pays?');
    expect(ownView(session, ASTRID.id).questions[0]).toMatchObject({ text: 'Who pays?', original: SAYS });
  });

  test('a wording that equals the original is none of its own', () => {
    const { session } = one
      .and(at('09:11', questionEdited('q1', { wording: 'Who pays?' })))
      .when(JOSTEIN, editQuestionNow('q1', { text: SAYS }), '09:12')
      .then(questionEdited('q1', { wording: null }));

    expect(ownView(session, ASTRID.id).questions[0]).not.toHaveProperty('original');
  });

  test('Q6: to whom it goes; its asker sees to whom it was addressed', () => {
    const { session } = one
      .when(JOSTEIN, editQuestion('q1', { to: questionOf(one.session, 'q1').to }, { to: null }), '09:10:30')
      .then()
      .when(JOSTEIN, editQuestionNow('q1', { to: 'lund' as never }), '09:11')
      .then(questionEdited('q1', { to: 'lund' as never }));

    expect(ownView(session, ASTRID.id).questions[0]).toMatchObject({ to: 'lund', askedTo: null });
  });

  test('labels, each cleaned and once; a star; a note with who wrote it when, and none where it is empty', () => {
    const { session } = one
      .when(JOSTEIN, editQuestionNow('q1', { labels: [' Money ', 'Law', 'Money', '\u200B'] }), '09:11')
      .then(questionEdited('q1', { labels: ['Money', 'Law'] }))
      .when(COMO, editQuestionNow('q1', { starred: true, note: 'Ask\nLund first' }), '09:12')
      .then(questionEdited('q1', { starred: true, note: 'Ask Lund first' }));
    expect(questionOf(session, 'q1').triage).toMatchObject({
      labels: ['Money', 'Law'],
      starred: true,
      note: { text: 'Ask Lund first', by: COMO.id, at: oslo('09:12') },
    });

    const bare = one
      .and(at('09:12', questionEdited('q1', { note: 'Ask Lund first' })))
      .when(JOSTEIN, editQuestionNow('q1', { note: ' ' }), '09:13')
      .then(questionEdited('q1', { note: null }));
    expect(questionOf(bare.session, 'q1').triage.note).toBeNull();
  });

  test.each<[string, QuestionChange]>([
    ['the same', { text: SAYS, to: null, labels: [], starred: false, note: '' }],
    ['the same once it is cleaned', { text: ` ${SAYS}`, labels: [' '], note: '\u200B' }],
  ])('%s is no change, and no action', (_, change) => {
    const { session } = one.when(JOSTEIN, editQuestionNow('q1', change), '09:11').then();

    expect(session.history.done).toEqual([]);
  });

  test('each field over what was believed of it: one that has changed meanwhile is stale', () => {
    const story = one.and(at('09:11', questionEdited('q1', { wording: 'Who pays?', starred: true })));

    story
      .when(INGRID, editQuestion('q1', { text: 'And why?' }, { text: SAYS }), '09:12')
      .refusedAt('text', 'stale', /changed this meanwhile/);
    story
      .when(INGRID, editQuestion('q1', { starred: false, note: 'x' }, { starred: true, note: 'y' }), '09:12')
      .refusedAt('note', 'stale');
    story.when(INGRID, editQuestion('q1', { text: 'Who pays?' }, { text: SAYS }), '09:12').then(); // both want the same
  });

  test.each<[string, QuestionChange, string, 'empty' | 'too_long' | 'too_many' | 'unknown_id', RegExp]>([
    ['no words', { text: ' \u202E ' }, 'text', 'empty', /Write/],
    ['too many words', { text: 'x'.repeat(301) }, 'text', 'too_long', /up to 300/],
    ['nobody', { to: 'oslo' as never }, 'to', 'unknown_id', /not part/],
    ['a long label', { labels: ['x'.repeat(31)] }, 'labels', 'too_long', /up to 30/],
    ['eleven labels', { labels: Array.from('abcdefghijk') }, 'labels', 'too_many', /up to 10/],
    ['a long note', { note: 'x'.repeat(501) }, 'note', 'too_long', /up to 500/],
  ])('not to %s', (_, change, field, code, words) => {
    one.when(JOSTEIN, editQuestionNow('q1', change), '09:11').refusedAt(field, code, words);
  });

  test('T12: one edit is one action, and undo puts every field back', () => {
    const { session } = one
      .and(at('09:11', questionEdited('q1', { wording: 'Who?', labels: ['Law'], starred: true, note: 'x' })))
      .when(COMO, undo, '09:12')
      .then(undone(2));

    expect(questionOf(session, 'q1').triage).toEqual(questionOf(one.session, 'q1').triage);
  });

  test('T11: after the end, too', () => {
    given(...onPlanUntil('closing'), at('10:12', submitted('q1')), at('10:15', ended('closing')))
      .when(JOSTEIN, editQuestionNow('q1', { labels: ['Law'] }), '10:20')
      .then(questionEdited('q1', { labels: ['Law'] }));
  });
});

describe('Q11: its asker rewords a question', () => {
  const rewording = editQuestion('q1', { text: 'Who pays?' }, { text: SAYS });

  test('while it waits; it says where that brings it', () => {
    expect(ownView(one.session, ASTRID.id).questions[0]).toMatchObject({ editable: true });
    const { session } = one.when(ASTRID, rewording, '09:11').then(reworded('q1', 'Who pays?'));

    expect(questionOf(session, 'q1')).toMatchObject({ text: 'Who pays?', submittedAt: oslo('09:10') });
    expect(ownView(session, ASTRID.id).questions[0]).not.toHaveProperty('original');
  });

  test('and addresses it anew', () => {
    one
      .when(ASTRID, editQuestion('q1', { to: 'lund' as never }, { to: null }), '09:11')
      .then(reworded('q1', SAYS, { to: 'lund' }));
    one
      .when(ASTRID, editQuestion('q1', { to: 'oslo' as never }, { to: null }), '09:11')
      .refusedAt('to', 'unknown_id');
  });

  test('what is the same is no change; what is too long or nothing is refused', () => {
    one.when(ASTRID, editQuestion('q1', { text: ` ${SAYS} ` }, { text: SAYS }), '09:11').then();
    one.when(ASTRID, editQuestion('q1', { text: '' }, { text: SAYS }), '09:11').refusedAt('text', 'empty');
    one
      .when(ASTRID, editQuestion('q1', { text: 'x'.repeat(301) }, { text: SAYS }), '09:11')
      .refusedAt('text', 'too_long');
  });

  test('over another wording than the one that stands is stale', () => {
    one
      .when(ASTRID, editQuestion('q1', { text: 'Why?' }, { text: 'Who?' }), '09:11')
      .refused('stale', /changed meanwhile/);
  });

  test('labels, star and note are the moderators’', () => {
    one
      .when(ASTRID, editQuestionNow('q1', { starred: true }), '09:11')
      .refusedAt('starred', 'wrong_role', /for moderators/);
  });

  test('another’s is not hers, nor a prepared or an entered one, nor one that is not there', () => {
    one.when(BJORN, rewording, '09:11').refused('wrong_role', /Only the person who asked/);
    given()
      .when(ASTRID, editQuestionNow('prepared-what', { text: 'x' }), '09:11')
      .refused('wrong_role');
    given(at('09:10', entered('q1', SAYS, { name: 'Mayor' })))
      .when(ASTRID, rewording, '09:11')
      .refused('wrong_role');
    given().when(ASTRID, rewording, '09:11').refused('unknown_id');
  });

  const DECIDED: Readonly<Record<string, readonly QuestionEvent[]>> = {
    opened: [approved('q1')],
    'sent back to review': [approved('q1'), reviewed('q1')],
    dismissed: [dismissed('q1')],
    queued: [approved('q1'), queued('q1')],
    live: [approved('q1'), asked('q1')],
    answered: [approved('q1'), asked('q1'), answered('q1')],
    reworded: [questionEdited('q1', { wording: 'Who?' })],
    addressed: [questionEdited('q1', { to: null })],
    merged: [merged('q1', 'prepared-what')],
    'merged and split off': [merged('q1', 'prepared-what'), splitOff('q1')],
    'merged into': [submitted('q2', { by: BJORN }), merged('q2', 'q1'), splitOff('q2')],
    'replied to': [replied('q1', 'The city does.')],
  };

  test.each(Object.keys(DECIDED))('once it was %s, no more', (how) => {
    const { session } = one
      .and(at('09:11', ...(DECIDED[how] ?? [])))
      .when(ASTRID, rewording, '09:12')
      .refused('not_in_state', /no longer be changed/);

    expect(ownView(session, ASTRID.id).questions[0]).not.toHaveProperty('editable');
  });

  test('a star, a label and a note decide nothing', () => {
    one
      .and(at('09:11', questionEdited('q1', { starred: true, labels: ['Law'], note: 'x' })))
      .when(ASTRID, rewording, '09:12')
      .then(reworded('q1', 'Who pays?'));
  });

  test('once somebody else backs it, no more; her own vote is none of somebody else', () => {
    const open = given(at('09:10', submitted('q1', { status: 'approved' })));

    open
      .and(at('09:11', upvoted('q1', ASTRID)))
      .when(ASTRID, rewording, '09:12')
      .then(reworded('q1', 'Who pays?'));
    open
      .and(at('09:11', upvoted('q1', BJORN)))
      .when(ASTRID, rewording, '09:12')
      .refused('not_in_state');
  });

  test('muted, no more; and not after the end', () => {
    one
      .and(at('09:11', muted(ASTRID)))
      .when(ASTRID, rewording, '09:12')
      .refused('muted', /A moderator has muted/);
    given(...onPlanUntil('closing'), at('10:12', submitted('q1')), at('10:15', ended('closing')))
      .when(ASTRID, rewording, '10:16')
      .refused('closed', /has ended/);
  });
});

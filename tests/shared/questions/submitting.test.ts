import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { untouched } from '../../../shared/questions/evolve.ts';
import { decide } from '../../../shared/session/decide.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { submit, withdraw } from '../../support/domainCommands.ts';
import {
  approved,
  asked,
  dismissed,
  ended,
  moderationSet,
  queued,
  settingsEdited,
  submitted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';
import { NOTHING_READ } from '../../support/reading.ts';

test('a question is submitted: anonymously and to all, unless its asker says otherwise', () => {
  const { session } = given()
    .when(ASTRID, submit('Who pays for it?'), '09:10')
    .then(submitted('q1', { by: ASTRID, text: 'Who pays for it?' }));

  expect(questionOf(session, 'q1')).toEqual({
    id: 'q1',
    text: 'Who pays for it?',
    to: null,
    author: ASTRID.id,
    name: null,
    nameIsPublic: true,
    origin: 'audience',
    submittedAt: oslo('09:10'),
    language: null,
    held: [],
    triage: untouched('pending', null),
    cast: new Set(),
    declined: new Set(),
    voters: new Set(),
    offers: new Map(),
    reply: null,
    proposals: new Map(),
    trail: [{ at: oslo('09:10'), by: null, what: 'submitted', text: 'Who pays for it?' }],
  });
});

test('the answer to its sender carries the new question’s id', () => {
  const result = decide(given().session, submit('Who pays for it?'), ASTRID, {
    now: oslo('09:10'),
    newId: 'a-fresh-id',
    read: NOTHING_READ,
  });

  expect(result).toMatchObject({ ok: true, value: { question: 'a-fresh-id' } });
});

test('questions can be submitted before the show and in every segment of it', () => {
  for (const clock of ['08:40', '09:20', '10:14'])
    given().when(ASTRID, submit('Who pays for it?'), clock).then(submitted('q1'));
});

test('Q5: with moderation before publishing, new questions wait for review', () => {
  given()
    .when(ASTRID, submit('Who?'), '09:10')
    .then(submitted('q1', { text: 'Who?', status: 'pending' }));
});

test('Q5: without it, new questions are open at once', () => {
  given(at('09:05', moderationSet(false)))
    .when(ASTRID, submit('Who?'), '09:10')
    .then(submitted('q1', { text: 'Who?', status: 'approved' }));
});

describe('Q6 addressee', () => {
  test.each(['lund', 'ulrika-dagard'])('a question can be put to %s', (to) => {
    given()
      .when(ASTRID, submit('Who?', { to }), '09:10')
      .then(submitted('q1', { text: 'Who?', to }));
  });

  test.each(['oslo', 'conversation', 'jostein', ''])('a question cannot be put to %j', (to) => {
    given()
      .when(ASTRID, submit('Who?', { to }), '09:10')
      .refused('unknown_id', /not part of the session/);
  });
});

describe('Q7 limits', () => {
  test('a question of 300 characters fits, one of 301 does not', () => {
    const longest = 'x'.repeat(300);
    given()
      .when(ASTRID, submit(longest), '09:10')
      .then(submitted('q1', { text: longest }));
    given()
      .when(ASTRID, submit(`${longest}x`), '09:10')
      .refused('too_long', /up to 300 characters/);
  });

  test('characters are counted as people count them', () => {
    const families = '👩‍👩‍👧‍👦'.repeat(150);
    given()
      .when(ASTRID, submit(families), '09:10')
      .then(submitted('q1', { text: families }));
  });

  test('however few characters, 2,000 UTF-16 units are the most', () => {
    const flags = '🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(150);
    expect(flags).toHaveLength(2100);
    given().when(ASTRID, submit(flags), '09:10').refused('too_long');
  });

  test('the length is that of what is kept, not of what was typed', () => {
    const typed = `  ${'x\u200B'.repeat(300)}\n\n`;
    given()
      .when(ASTRID, submit(typed), '09:10')
      .then(submitted('q1', { text: 'x'.repeat(300) }));
  });

  test('one question in ten seconds: the refusal says from when another is accepted', () => {
    const story = given(at('09:10', submitted('q1')));

    story.when(ASTRID, submit('And why?'), '09:10:09.999').refused('too_soon', /Wait a moment/, '09:10:10');
    story.when(ASTRID, submit('And why?'), '09:10:10').then(submitted('q2', { text: 'And why?' }));
  });

  test('the pause counts from the last question, whatever became of it', () => {
    given(at('09:10', submitted('q1')), at('09:10:05', withdrawn('q1')))
      .when(ASTRID, submit('Again?'), '09:10:06')
      .refused('too_soon', /./, '09:10:10');
  });

  test('others need not wait', () => {
    given(at('09:10', submitted('q1')))
      .when(BJORN, submit('Why?'), '09:10:01')
      .then(submitted('q2', { by: BJORN, text: 'Why?' }));
  });

  const fiveWaiting = given(
    at('09:10', submitted('q1')),
    at('09:11', submitted('q2')),
    at('09:12', submitted('q3')),
    at('09:13', submitted('q4')),
    at('09:14', submitted('q5')),
  );

  test('five undecided questions are the most that an attendee can have', () => {
    fiveWaiting.when(ASTRID, submit('A sixth?'), '09:20').refused('too_many', /5 questions waiting already/);
    fiveWaiting
      .when(BJORN, submit('A first?'), '09:20')
      .then(submitted('q6', { by: BJORN, text: 'A first?' }));
  });

  test.each([
    ['withdrawn', withdrawn('q3')],
    ['dismissed', dismissed('q3')],
    ['queued', queued('q3')],
    ['asked', asked('q3')],
  ])('once one of the five is %s, there is room for another', (_, decision) => {
    fiveWaiting
      .and(at('09:19', approved('q3'), decision))
      .when(ASTRID, submit('A sixth?'), '09:20')
      .then(submitted('q6', { text: 'A sixth?' }));
  });

  test('a session can have limits of its own', () => {
    const limits = { graphemes: 10, pause: minutes(1), undecided: 1 };
    const story = given(at('08:55', settingsEdited({ limits })));

    story.when(ASTRID, submit('12345678901'), '09:10').refused('too_long', /up to 10 characters/);
    const asked = story
      .when(ASTRID, submit('1234567890'), '09:10')
      .then(submitted('q1', { text: '1234567890' }));
    asked.when(ASTRID, submit('Why?'), '09:10:30').refused('too_soon', /./, '09:11');
    asked.when(ASTRID, submit('Why?'), '09:11').refused('too_many', /You have a question waiting already/);
  });
});

describe('Q8 text and name', () => {
  test('what is kept is the cleaned text', () => {
    given()
      .when(ASTRID, submit('  Who\n\tpays\u202E for\u200B it?  '), '09:10')
      .then(submitted('q1', { text: 'Who pays for it?' }));
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['invisible characters', '\u200B\u200D\u2060'],
    ['marks without a letter', '\u0301\uFE0F'],
  ])('a question of %s is empty', (_, text) => {
    given()
      .when(ASTRID, submit(text), '09:10')
      .refused('empty', /Write your question/);
  });

  test('a name is kept cleaned, and none where nothing is left of it', () => {
    given()
      .when(ASTRID, submit('Who?', { name: ' Astrid\u0000  L. ' }), '09:10')
      .then(submitted('q1', { text: 'Who?', name: 'Astrid L.' }));
    given()
      .when(ASTRID, submit('Who?', { name: '\u200B ' }), '09:10')
      .then(submitted('q1', { text: 'Who?' }));
  });

  test('a name has 60 characters at the most', () => {
    given()
      .when(ASTRID, submit('Who?', { name: 'ã'.repeat(60) }), '09:10')
      .then(submitted('q1', { text: 'Who?', name: 'ã'.repeat(60) }));
    given()
      .when(ASTRID, submit('Who?', { name: 'ã'.repeat(61) }), '09:10')
      .refused('too_long', /name can have up to 60/);
  });
});

test('T11: after the end no question is taken, and none is wanted to be shorter first', () => {
  given(...onPlanUntil('closing'), at('10:15', ended('closing')))
    .when(ASTRID, submit('x'.repeat(500)), '10:16')
    .refused('closed', /has ended/);
});

test('only its asker withdraws a question', () => {
  given(at('09:10', submitted('q1')))
    .when(BJORN, withdraw('q1'), '09:11')
    .refused('wrong_role', /Only the person who asked/);
});

test('P2: a prepared question is nobody’s to withdraw', () => {
  given().when(ASTRID, withdraw('prepared-what'), '09:11').refused('wrong_role');
});

test('Q1: withdrawn is final, also for its asker', () => {
  given(at('09:10', submitted('q1')))
    .when(ASTRID, withdraw('q1'), '09:11')
    .then(withdrawn('q1'))
    .when(ASTRID, withdraw('q1'), '09:12')
    .refused('not_in_state', /withdrawn by its asker/);
});

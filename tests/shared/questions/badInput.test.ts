import { describe, expect, test } from 'vitest';
import { at, given } from '../../support/domain.ts';
import { dismiss, submit } from '../../support/domainCommands.ts';
import { approved, dismissed, queued, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import {
  editQuestionNow,
  enter,
  propose,
  reply,
  setSubmissions,
} from '../../support/domainQuestionCommands.ts';
import { entered, questionEdited, replied, submissionsSet } from '../../support/domainQuestionEvents.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

// Whatever is sent is cleaned by a stated rule (Q8), or refused in words. What looks like a program is a text like any other: it is kept as
// it was written and nowhere taken for anything else.

const OVERRIDE = '\u202E';
const MB = 1_000_000;

const KEPT: readonly (readonly [string, string, string])[] = [
  ['a full-width question mark', '谁来付钱？', '谁来付钱？'],
  ['an Arabic question mark, right to left', 'من يدفع ثمن ذلك؟', 'من يدفع ثمن ذلك؟'],
  ['a Greek question mark, as the semicolon that it is', 'Ποιος πληρώνει\u037E', 'Ποιος πληρώνει;'],
  ['Hebrew beside English', 'מי משלם for it?', 'מי משלם for it?'],
  ['Japanese without spaces', '人権都市とは何ですか？', '人権都市とは何ですか？'],
  ['full-width letters', 'Ｗｈｏ？', 'Ｗｈｏ？'],
  ['nothing but a question mark', '？', '？'],
  ['emoji sequences', '👩‍👩‍👧‍👦🏳️‍🌈1️⃣?', '👩‍👩‍👧‍👦🏳️‍🌈1️⃣?'],
  ['HTML', '<b>Who</b> &amp; why?', '<b>Who</b> &amp; why?'],
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['an image that runs', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['SQL', "'; DROP TABLE questions; --", "'; DROP TABLE questions; --"],
  ['a template', '{{7*7}} <%= 7 %> #{7}', '{{7*7}} <%= 7 %> #{7}'],
  ['an address', 'https://example.org/?a=1&b=2#c', 'https://example.org/?a=1&b=2#c'],
  ['a script as an address', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['a formula', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ['JSON, and the name of what every object has', '{"__proto__":{}}', '{"__proto__":{}}'],
  ['paths', '../../etc/passwd', '../../etc/passwd'],
  ['lines', 'Who\r\n\r\npays?', 'Who pays?'],
  ['a terminal’s escapes', '\u001B[31mWho?\u001B[0m', '[31mWho?[0m'],
  ['a null', 'Wh\u0000o?', 'Who?'],
  ['a bidirectional override', `Who ${OVERRIDE}syap?`, 'Who syap?'],
  ['isolates that are not closed', '\u2066\u2067Who?', 'Who?'],
  ['a thousand marks', `W${'\u0301'.repeat(1_000)}ho?`, `W\u0301\u0301\u0301\u0301ho?`.normalize('NFC')],
  ['invisible characters between letters', 'W\u200Bh\u2060o\u00AD?', 'Who?'],
  ['half of an emoji', 'Who\uD83D?', 'Who?'],
  [
    'three hundred characters and much white space',
    `${'x'.repeat(300)}${' '.repeat(5_000)}`,
    'x'.repeat(300),
  ],
];

test.each(KEPT)('Q8: %s', (_, text, kept) => {
  given()
    .when(ASTRID, submit(text), '09:10')
    .then(submitted('q1', { text: kept }));
  given().when(JOSTEIN, enter(text), '09:10').then(entered('q1', kept));
});

const REFUSED: readonly (readonly [string, string, 'empty' | 'too_long'])[] = [
  ['nothing', '', 'empty'],
  ['spaces of every width', ' \t\u00A0\u2003\u3000\u202F', 'empty'],
  ['lines', '\n\r\u2028\u2029', 'empty'],
  ['invisible characters', '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u2800\u3164', 'empty'],
  ['bidirectional controls', '\u200E\u200F\u202A\u202E\u2066\u2069\u061C', 'empty'],
  ['control characters', '\u0000\u0007\u001B\u009F', 'empty'],
  ['marks on nothing', '\u0301\u20DD', 'empty'],
  ['invisible writing in tags', '\u{E0048}\u{E0069}', 'empty'],
  ['private use', '\uE000\u{F0000}', 'empty'],
  ['halves of surrogates', '\uD83D'.repeat(3), 'empty'],
  ['301 characters', 'x'.repeat(301), 'too_long'],
  ['301 emoji', '👍🏽'.repeat(301), 'too_long'],
  ['301 Chinese ones', '问'.repeat(301), 'too_long'],
  ['1 MB of letters', 'x'.repeat(MB), 'too_long'],
  ['1 MB of spaces', ' '.repeat(MB), 'too_long'],
  ['1 MB of marks', `q${'\u0301'.repeat(MB)}`, 'too_long'],
  ['1 MB of joiners', '\u200D'.repeat(MB), 'too_long'],
  ['1 MB of markup', '<b>'.repeat(MB / 3), 'too_long'],
];

test.each(REFUSED)('Q7, Q8: %s', (_, text, code) => {
  const begun = performance.now();
  given().when(ASTRID, submit(text), '09:10').refusedAt('text', code);
  given().when(JOSTEIN, enter(text), '09:10').refusedAt('text', code);
  expect(performance.now() - begun, 'ms for a refusal').toBeLessThan(1_000);
});

describe('Q8: every other text is treated alike', () => {
  const one = given(at('09:10', submitted('q1')));
  const open = one.and(at('09:11', approved('q1')), at('09:11', queued('q1')));
  const long = 'x'.repeat(MB);
  const dirty = ` ${OVERRIDE}Not \u0000 now\u200B `;

  test('a name', () => {
    given()
      .when(ASTRID, submit('Who?', { name: `${OVERRIDE}Astrid\u0000` }), '09:10')
      .then(submitted('q1', { text: 'Who?', name: 'Astrid' }));
    given()
      .when(ASTRID, submit('Who?', { name: long }), '09:10')
      .refusedAt('name', 'too_long');
  });

  test('a reason', () => {
    one.when(JOSTEIN, dismiss('q1', dirty), '09:11').then(dismissed('q1', 'Not now'));
    one.when(JOSTEIN, dismiss('q1', long), '09:11').refusedAt('reason', 'too_long');
  });

  test('a note, and a label', () => {
    one
      .when(JOSTEIN, editQuestionNow('q1', { note: dirty, labels: [dirty] }), '09:11')
      .then(questionEdited('q1', { labels: ['Not now'], note: 'Not now' }));
    one.when(JOSTEIN, editQuestionNow('q1', { note: long }), '09:11').refusedAt('note', 'too_long');
    one.when(JOSTEIN, editQuestionNow('q1', { labels: [long] }), '09:11').refusedAt('labels', 'too_long');
  });

  test('a reply, and a proposal', () => {
    one.when(JOSTEIN, reply('q1', dirty), '09:11').then(replied('q1', 'Not now'));
    one.when(JOSTEIN, reply('q1', long), '09:11').refusedAt('text', 'too_long');
    open.when(ULRIKA, propose('q1', long), '09:12').refusedAt('text', 'too_long');
  });

  test('a sentence for closed submissions', () => {
    given().when(JOSTEIN, setSubmissions('closed', dirty), '09:10').then(submissionsSet('closed', 'Not now'));
    given().when(JOSTEIN, setSubmissions('closed', long), '09:10').refusedAt('message', 'too_long');
  });
});

test('Q7: of a hundred in a second from one person one is taken, and others are not kept from asking', () => {
  let story = given();
  for (let n = 0; n < 100; n += 1) {
    const tried = story.when(ASTRID, submit(`Question ${n}?`), `09:10:00.${String(n * 10).padStart(3, '0')}`);
    story =
      n === 0
        ? tried.then(submitted('q1', { text: 'Question 0?' }))
        : tried.refused('too_soon', /Wait/, '09:10:10');
  }
  story.when(BJORN, submit('Why?'), '09:10:01').then(submitted('q2', { by: BJORN, text: 'Why?' }));
});

test('what looks like a program is told to others as it was written', () => {
  const text = '<script>alert(1)</script>';
  const story = given(at('09:10', submitted('q1', { text, status: 'approved' })));

  expect(recordSeenBy('audience', story, 'q1')).toMatchObject({ text });
});

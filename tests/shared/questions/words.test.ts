import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../shared/questions/words.ts';
import { at, given } from '../../support/domain.ts';
import { approve, submit } from '../../support/domainCommands.ts';
import { approved, moderationSet, settingsEdited, submitted } from '../../support/domainEvents.ts';
import { ASTRID, JOSTEIN } from '../../support/domainPeople.ts';
import { editQuestion, editQuestionNow, enter } from '../../support/domainQuestionCommands.ts';
import { entered, questionEdited, reworded } from '../../support/domainQuestionEvents.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

describe('Q13: a word counts', () => {
  const FOUND: readonly (readonly [string, string, string])[] = [
    ['whole', 'Is it a scam?', 'scam'],
    ['in capitals', 'A SCAM it is', 'scam'],
    ['listed in capitals', 'a scam it is', 'Scam'],
    ['in full width', 'Is it a ｓｃａｍ？', 'scam'],
    ['listed in full width', 'Is it a scam?', 'ＳＣＡＭ'],
    ['at either end', 'scam', 'scam'],
    ['between signs', '“scam”—really', 'scam'],
    ['inside HTML', '<b>scam</b>', 'scam'],
    ['with marks', 'un café', 'Café'],
    ['with marks, decomposed', 'un cafe\u0301', 'café'],
    ['with a joiner in it', 'Is it a sc\u200Dam?', 'scam'],
    ['with a variation selector in it', 'Is it a sc\uFE0Fam?', 'scam'],
    ['listed with a non-joiner in it', 'می‌خواهم بدانم', 'میخواهم'],
    ['of several', 'You son of a gun!', 'son of a gun'],
    ['of several with signs between', 'son, of a … gun', 'son of a gun'],
    ['with a sign in it, listed so or not', 'a well-known fact', 'well known'],
    ['as a beginning', 'What a scammer', 'scam*'],
    ['as a beginning that is all of it', 'What a scam', 'scam*'],
    ['in Greek capitals', 'ΑΠΑΤΗ είναι', 'απατη'],
    ['in Cyrillic', 'Это ОБМАН!', 'обман'],
    ['anywhere in Chinese', '这是一个骗局吗？', '骗局'],
    ['anywhere in Japanese', 'これは詐欺ですか？', '詐欺'],
    ['anywhere in katakana, also in half width', 'ﾊﾞｶですか', 'バカ'],
    ['anywhere in Thai', 'นี่คือการหลอกลวง', 'หลอกลวง'],
  ];
  const NOT_FOUND: readonly (readonly [string, string, string])[] = [
    ['inside a longer one', 'What a scammer', 'scam'],
    ['as an end', 'a descam', 'scam*'],
    ['without its marks', 'un cafe', 'café'],
    ['across a gap', 'a s cam', 'scam'],
    ['of several in another order', 'gun of a son', 'son of a gun'],
    ['when it is none', 'anything', '*'],
    ['when it is only signs', 'what?!', '?!'],
    ['when it is empty', 'anything', ''],
  ];

  test.each(FOUND)('%s', (_, text, word) => {
    expect(wordsIn(text, ['other', word])).toEqual([word]);
  });

  test.each(NOT_FOUND)('not %s', (_, text, word) => {
    expect(wordsIn(text, [word])).toEqual([]);
  });

  test('as it is listed, each that occurs', () => {
    expect(wordsIn('A scam and a SHAM', ['Sham', 'scam', 'lie'])).toEqual(['Sham', 'scam']);
  });
});

describe('Q13: a question with a listed word', () => {
  const open = given(
    at('08:50', moderationSet(false)),
    at('08:51', settingsEdited({ heldWords: ['scam*'] })),
  );

  test('is pending also when others are open at once, and moderators are shown the word', () => {
    open
      .when(ASTRID, submit('Who pays?'), '09:10')
      .then(submitted('q1', { text: 'Who pays?', status: 'approved' }));
    const story = open
      .when(ASTRID, submit('What a scam!'), '09:10')
      .then(submitted('q1', { text: 'What a scam!', status: 'pending', held: ['scam*'] }));

    expect(recordSeenBy('moderator', story, 'q1')).toMatchObject({ held: ['scam*'] });
    const published = story.when(JOSTEIN, approve('q1'), '09:11').then(approved('q1'));
    expect(recordSeenBy('audience', published, 'q1')).not.toHaveProperty('held');
  });

  test('is held by the kept list of its language and the English one, or by all where it is not told', () => {
    const says = (text: string) => open.when(ASTRID, submit(text), '09:10');
    const came = (text: string, language: string | null, ...held: string[]) =>
      submitted('q1', {
        text,
        ...(language && { language }),
        held,
        status: held.length > 0 ? 'pending' : 'approved',
      });

    says('Varför jävla?').then(came('Varför jävla?', 'sv', 'jävla'));
    says('Varför verdammt?').then(came('Varför verdammt?', 'sv'));
    says('Warum damned verdammt?').then(came('Warum damned verdammt?', 'de', 'damned', 'verdammt'));
    says('jävla verdammt').then(came('jävla verdammt', null, 'jävla', 'verdammt'));
  });

  test('is not held by the kept lists where they are switched off, and by a word once that is on both', () => {
    open
      .and(at('08:52', settingsEdited({ keptWords: false })))
      .when(ASTRID, submit('Damned!'), '09:10')
      .then(submitted('q1', { text: 'Damned!', status: 'approved' }));
    open
      .and(at('08:52', settingsEdited({ heldWords: ['damned'] })))
      .when(ASTRID, submit('Damned!'), '09:10')
      .then(submitted('q1', { text: 'Damned!', held: ['damned'] }));
  });

  test('is read for words as it is kept: what is invisible hides none', () => {
    open
      .when(ASTRID, submit('What a sc\u200Bam!'), '09:10')
      .then(submitted('q1', { text: 'What a scam!', held: ['scam*'] }));
  });

  test('Q11: reworded, it is read again: what was open waits with the word, what waited goes on waiting without', () => {
    open
      .and(at('09:10', submitted('q1', { status: 'approved' })))
      .when(ASTRID, editQuestion('q1', { text: 'A scam?' }, { text: 'Who pays for it?' }), '09:11')
      .then(reworded('q1', 'A scam?', { status: 'pending', held: ['scam*'] }))
      .when(ASTRID, editQuestion('q1', { text: 'Vem?' }, { text: 'A scam?' }), '09:12')
      .then(reworded('q1', 'Vem?', { status: 'pending', language: 'sv' }));
  });

  test('what moderators enter or reword is not read for words', () => {
    open
      .when(JOSTEIN, enter('What a scam!', { name: 'Mayor' }), '09:10')
      .then(entered('q1', 'What a scam!', { name: 'Mayor' }));
    open
      .and(at('09:10', submitted('q1', { status: 'approved' })))
      .when(JOSTEIN, editQuestionNow('q1', { text: 'A scam?' }), '09:11')
      .then(questionEdited('q1', { wording: 'A scam?' }));
  });
});

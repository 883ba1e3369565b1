import { describe, expect, test } from 'vitest';
import { cleaned, countGraphemes } from '../../../shared/kernel/text.ts';

// What cannot be seen is written as an escape, so that this file shows what it tests.
const ZWSP = '\u200B';
const ZWNJ = '\u200C';
const ZWJ = '\u200D';
const BOM = '\uFEFF';
const ACUTE = '\u0301';

describe('Q8 white space', () => {
  test.each([
    ['around a text is trimmed', ' \n Who? \t', 'Who?'],
    ['within it is joined to single spaces', 'Who \n\n pays\tfor  it?', 'Who pays for it?'],
    ['of other scripts is white space too', '谁\u3000\u2003来\u00A0付\u2028钱？', '谁 来 付 钱？'],
    ['left behind by what was removed is joined too', `Who ${ZWSP} pays?`, 'Who pays?'],
  ])('%s', (_, text, kept) => {
    expect(cleaned(text)).toBe(kept);
  });
});

describe('Q8 what nobody sees is removed', () => {
  test.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Ff', 'abcdef'],
    [
      'bidirectional overrides, embeddings and isolates',
      '\u202Eevil\u202C \u2067x\u2069 \u202Ay\u200F',
      'evil x y',
    ],
    ['zero-width spaces, word joiners and soft hyphens', `mo${ZWSP}de\u2060ra\u00ADto`, 'moderato'],
    ['byte order marks, without parting a word', `${BOM}mode${BOM}rato`, 'moderato'],
    ['Hangul and Braille fillers', 'a\u3164b\u115Fc\u1160d\uFFA0e\u2800f', 'abcdef'],
    ['invisible operators', 'f\u2061(x\u2062y)', 'f(xy)'],
    ['annotation marks', '\uFFF9a\uFFFAb\uFFFB', 'ab'],
    ['lone surrogates', 'a\uD83Db', 'ab'],
    ['private use', 'a\uE000b\u{F0000}c', 'abc'],
    ['writing in tags behind a letter', 'Hi\u{E0049}\u{E0047}\u{E004E}!', 'Hi!'],
    ['writing in tags behind an emoji', '😀\u{E0068}\u{E0069}\u{E007F}', '😀'],
    [
      'writing in tags behind a black flag that spells no region',
      '🏴\u{E0041}\u{E0042}\u{E0043}\u{E007F}',
      '🏴',
    ],
  ])('%s', (_, text, kept) => {
    expect(cleaned(text)).toBe(kept);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\u3000'],
    ['joiners', `${ZWJ}${ZWNJ}${ZWJ}`],
    ['controls and fillers', `\u0000${ZWSP}\u3164\u2800${BOM}`],
    ['marks', `${ACUTE}${ACUTE}\uFE0F`],
    ['very many joiners', ZWJ.repeat(50_000)],
  ])('of %s nothing is left', (_, text) => {
    expect(cleaned(text)).toBe('');
  });
});

describe('Q8 joiners stay where scripts and emoji need them', () => {
  test.each([
    ['Persian, between the parts of a verb', `می${ZWNJ}خواهم`],
    ['Hindi, for a half form', `क्${ZWJ}ष`],
    ['Bengali, before a virama', `র${ZWJ}্যাব`],
    ['Sinhala, in a conjunct', `ශ්${ZWJ}රී`],
    ['Malayalam, for a chillu at the end of a word', `അവന്${ZWJ} വന്നു`],
    ['a family', `👩${ZWJ}👩${ZWJ}👧${ZWJ}👦`],
    ['an astronaut with a skin tone', `👩🏽${ZWJ}🚀`],
    ['somebody running to the right', `🏃🏽${ZWJ}♂\uFE0F${ZWJ}➡\uFE0F`],
    ['the rainbow flag', `🏳\uFE0F${ZWJ}🌈`],
    ['a nod', `🙂${ZWJ}↕\uFE0F`],
  ])('%s', (_, text) => {
    expect(cleaned(text)).toBe(text);
  });

  test('a mark that sorts itself before the virama takes the joiner’s place away', () => {
    const kept = cleaned(`न${ACUTE}्${ZWNJ}`);

    expect(cleaned(kept)).toBe(kept);
  });

  test('and go where they join nothing', () => {
    expect(cleaned(`${ZWJ}Who${ZWNJ} pays${ZWJ}?`)).toBe('Who pays?');
    expect(cleaned(`می${ZWNJ}${ZWNJ}${ZWNJ}`)).toBe('می');
  });
});

describe('Q8 what belongs to writing stays', () => {
  test.each([
    ['Chinese', '谁来为人权城市付钱？'],
    ['full-width letters, which are not made narrow', 'Ｗｈｏ　ｐａｙｓ？'.replace('　', ' ')],
    ['Hebrew with points and cantillation', 'בְּרֵאשִׁ֖ית'.normalize('NFC')],
    ['Thai', 'ใครจ่ายค่าน้ำ'],
    ['Tibetan', 'བོད་སྐད'],
    ['Mongolian with a variation selector', 'ᠠ\u180B'],
    ['a Han character with a variation selector', '葛\u{E0100}'],
    ['a heart that is to be red', '❤\uFE0F'],
    ['a keycap', '1\uFE0F\u20E3'],
    ['flags by letters', '🇳🇴🇸🇪🇦🇹🇳🇱'],
    ['flags by tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ])('%s', (_, text) => {
    expect(cleaned(text)).toBe(text);
  });
});

describe('Q8 NFC', () => {
  test('letters and their marks are composed', () => {
    expect(cleaned('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'));
    expect(cleaned('한국어'.normalize('NFD'))).toBe('한국어');
  });

  test('also across something invisible that stood between them', () => {
    expect(cleaned(`caf e${ZWSP}${ACUTE}`)).toBe('caf é');
    expect(cleaned(`1 <${ZWNJ}\u0338 2`)).toBe('1 ≮ 2');
  });
});

describe('Q8 combining marks', () => {
  const marks = (text: string) => [...text].filter((c) => /\p{M}/u.test(c)).length;

  test('four on a base are kept', () => {
    const text = `q${ACUTE.repeat(4)}`;
    expect(cleaned(text)).toBe(text);
  });

  test('of a thousand, four are kept', () => {
    expect(cleaned(`q${ACUTE.repeat(1000)}`)).toBe(`q${ACUTE.repeat(4)}`);
  });

  test('on each base anew, and whatever the marks', () => {
    const tower = '\u0335\u0321\u0489\u0334\u0300\u0301\u0302';
    expect(cleaned(`W${tower}h${tower}o`).normalize('NFD')).toMatch(/^W\p{M}{4}h\p{M}{4}o$/u);
  });

  test('also when joiners or invisible characters part them', () => {
    expect(marks(cleaned(`q${(ACUTE.repeat(4) + ZWJ).repeat(250)}`))).toBe(4);
    expect(marks(cleaned(`q${(ACUTE.repeat(4) + ZWSP).repeat(250)}`))).toBe(4);
  });
});

describe('Q7 characters as people count them', () => {
  test.each([
    ['English', 'Who pays?', 9],
    ['Norwegian, composed and not', `${'blåbær'.normalize('NFD')} blåbær`, 13],
    ['Chinese', '谁来付钱？', 5],
    ['Korean in parts', '한국어'.normalize('NFD'), 3],
    ['Hindi', 'नमस्ते', 3],
    ['Persian with a joiner', `می${ZWNJ}خواهم`, 7],
    ['Thai', 'กำลัง', 3],
    ['a family', '👩‍👩‍👧‍👦', 1],
    ['two flags', '🇳🇴🇸🇪', 2],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
    ['a keycap and a red heart', '1️⃣❤️', 2],
    ['a tower of marks', `q${ACUTE.repeat(1000)}`, 1],
    ['nothing', '', 0],
  ])('%s', (_, text, characters) => {
    expect(countGraphemes(text)).toBe(characters);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaned, countGraphemes } from '../../shared/kernel/text.ts';

/** What tries the rules of Q8: joiners, marks, controls, fillers, tags, flags, jamo, pieces of emoji and halves of surrogates. */
const nasty = fc.constantFrom(
  ...['\u200C', '\u200D', '\u0301', '\u0338', '\uFE0F', '\u{E0100}', '\u094D', '\u0D4D', '\u034F'],
  ...['\u0000', '\n', ' ', '\u00A0', '\u200B', '\u202E', '\u2067', '\uFEFF', '\u00AD', '\u3164', '\u2800'],
  ...[
    '\u{1F3F4}',
    '\u{E0067}',
    '\u{E0062}',
    '\u{E0065}',
    '\u{E006E}',
    '\u{E007F}',
    '🇳',
    '🇴',
    '👩',
    '🏽',
    '❤',
  ],
  ...[
    'e',
    'q',
    '1',
    '<',
    '?',
    'क',
    'ष',
    'ന',
    'ر',
    '\u1100',
    '\u1161',
    '\u11A8',
    '\u115F',
    '谁',
    '\uD83D',
    '\uDC69',
  ],
);
/** Of a few kinds at a time, so that they come to stand beside each other in every order. */
const nastyTexts = fc
  .uniqueArray(nasty, { minLength: 1, maxLength: 4 })
  .chain((kinds) => fc.array(fc.constantFrom(...kinds), { maxLength: 20 }))
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  { weight: 4, arbitrary: nastyTexts },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

const check = (holds: (kept: string, text: string) => void) =>
  fc.assert(
    fc.property(texts, (text) => {
      holds(cleaned(text), text);
    }),
    { numRuns: 3000 },
  );

test('Q8: what is clean stays as it is', () => {
  check((kept) => expect(cleaned(kept)).toBe(kept));
});

test('Q8: what is kept is NFC, whole, and has single spaces within it only', () => {
  check((kept) => {
    expect(kept).toBe(kept.normalize('NFC'));
    expect(kept.isWellFormed()).toBe(true);
    expect(kept).toBe(kept.trim());
    expect(kept).not.toMatch(/\s\s|[^\S ]/u);
  });
});

test('Q8: nothing is kept that nobody sees or that turns the text around it', () => {
  check((kept) => {
    expect(kept).not.toMatch(/\p{Cc}|\p{Bidi_Control}|[\u00AD\u2800\u3164\uFEFF]|\u034F|[\u115F\u1160]/u);
    expect(kept).not.toMatch(/\u200B|[\u2060-\u206F]/u);
    expect(kept.replace(/\u{1F3F4}[\u{E0030}-\u{E007A}]+\u{E007F}/gu, '')).not.toMatch(
      /[\u{E0000}-\u{E007F}]/u,
    );
  });
});

test('Q8: no base has more than four marks', () => {
  check((kept) => expect(kept.replace(/[\u200C\u200D]/gu, '')).not.toMatch(/\p{M}{5}/u));
});

test('Q8: something is left only where something can be seen', () => {
  check((kept) => expect(kept === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(kept)).toBe(true));
});

test('Q7: cleaning makes no text longer, so that what fits when typed is never refused', () => {
  check((kept, text) => expect(kept.length).toBeLessThanOrEqual(text.normalize('NFC').length));
});

test('Q8: letters, digits and punctuation are never lost', () => {
  const visible = /[a-z0-9<>?!谁付钱ñøå]/gu;
  check((kept, text) => {
    const seen = (s: string) => s.normalize('NFD').match(visible)?.join('') ?? '';
    expect(seen(kept)).toBe(seen(text));
  });
});

test('Q7: a text in two parts has no more characters than its parts', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(countGraphemes(`${one} ${other}`)).toBeLessThanOrEqual(
        countGraphemes(one) + 1 + countGraphemes(other),
      );
    }),
    { numRuns: 500 },
  );
});

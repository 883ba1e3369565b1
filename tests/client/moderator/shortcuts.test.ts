import { describe, expect, it } from 'vitest';
import { caption, isDeaf, keyOf } from '../../../client/actions/shortcuts.ts';

const press = (init: KeyboardEventInit) => keyOf(new KeyboardEvent('keydown', init));

describe('keyOf', () => {
  it.each([
    ['a letter', { key: 'n' }, 'n'],
    ['a letter under Caps Lock', { key: 'N' }, 'n'],
    ['a letter with Shift', { key: 'Z', shiftKey: true }, 'shift+z'],
    ['a sign, for which some keyboards need Shift', { key: '?', shiftKey: true }, '?'],
    ['the key where N is, on a Greek keyboard', { key: 'ν', code: 'KeyN' }, 'n'],
    ['a letter that only this keyboard has', { key: 'ø', code: 'Semicolon' }, null],
    ['a held key', { key: 'n', repeat: true }, null],
    ['Ctrl', { key: 'n', ctrlKey: true }, null],
    ['Alt', { key: 'n', altKey: true }, null],
    ['Meta', { key: 'n', metaKey: true }, null],
    ['Enter', { key: 'Enter', code: 'Enter' }, null],
    ['Space', { key: ' ', code: 'Space' }, null],
  ])('takes %s for what it is', (_, init, key) => {
    expect(press(init)).toBe(key);
  });
});

describe('isDeaf', () => {
  it.each([
    ['<input>', true],
    ['<input type="checkbox">', false],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<p contenteditable="true"></p>', true],
    ['<button></button>', false],
    ['<article></article>', false],
  ])('%s: %s', (html, deaf) => {
    document.body.innerHTML = html;
    expect(isDeaf(document.body.firstElementChild)).toBe(deaf);
  });

  it('is so anywhere in a dialog or a menu', () => {
    document.body.innerHTML = '<div role="dialog"><button></button></div>';
    expect(isDeaf(document.querySelector('button'))).toBe(true);
  });
});

describe('caption', () => {
  it('writes a key as it stands on a button', () => {
    expect(['n', 'shift+z', '-', '+', '?'].map(caption)).toEqual(['N', '⇧Z', '−', '+', '?']);
  });
});

import type { Key } from './action.ts';

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing'
>;

const isAscii = (key: string): boolean => /^[\x21-\x7e]$/.test(key);
const isLetter = (key: string): boolean => /^[a-z]$/i.test(key);

/**
 * The key that was pressed, as the table of actions names it; null for what is no shortcut: with a modifier, held down, or Enter,
 * Space and the like. On a keyboard of another script the place of the key counts.
 */
export function keyOf(press: Press): Key | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat || press.isComposing) return null;
  const key = isAscii(press.key) ? press.key : (/^Key([A-Z])$/.exec(press.code)?.[1] ?? '');
  if (key === '') return null;
  const lower = key.toLowerCase();
  return isLetter(key) && press.shiftKey ? `shift+${lower}` : lower;
}

/** Whether it is one that `keyOf` can give; not everything that was stored once is. */
export const isKey = (key: string): boolean => /^(?:[\x21-\x40\x5b-\x7e]|shift\+[a-z])$/.test(key);

/** What a press offers as a key for an action: one, or what speaks against it; null while it is only half a press. */
export function offerOf(press: Press): { key: Key } | { refused: 'modifier' | 'noSign' } | null {
  if (press.repeat || press.isComposing || HALF.includes(press.key)) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return { refused: 'modifier' };
  const key = keyOf(press);
  return key === null ? { refused: 'noSign' } : { key };
}

const HALF: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** Where typing has a meaning of its own, or a dialog or menu has taken over. */
const DEAF =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Switches and boxes are inputs too, but nobody types into them. */
const NOT_TYPED_INTO = 'input:is([type="checkbox"], [type="radio"], [type="button"], [type="range"])';

/** Whether a key pressed there is no shortcut. */
export function isDeaf(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const deaf = target.closest(DEAF);
  return deaf !== null && !(deaf === target && target.matches(NOT_TYPED_INTO));
}

/** As it stands on a button: `N`, `⇧Z`, `−`. */
export const caption = (key: Key): string =>
  key.startsWith('shift+')
    ? `⇧${key.slice('shift+'.length).toUpperCase()}`
    : key === '-'
      ? '−'
      : key.toUpperCase();

/** `Shift+Z`, as assistive technology is told of a key, and as a sentence has it. */
export const spelled = (key: Key): string =>
  key.startsWith('shift+')
    ? `Shift+${key.slice('shift+'.length).toUpperCase()}`
    : key === '+'
      ? 'Plus'
      : key.toUpperCase();

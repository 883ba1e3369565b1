import type { SessionCode } from '../../shared/kernel/ids.ts';
import { home as words } from '../locales/en/home.ts';
import { codeOf } from '../store/address.ts';

/** The code that somebody typed or pasted, be it in small letters, spaced, with dashes or as the whole address; or what is wrong with it. */
export function codeIn(typed: string): { readonly code: SessionCode } | { readonly problem: string } {
  const last = typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '';
  const code = codeOf(last.replace(/[-‐-―]/g, ''));
  if (code === '') return { problem: words.empty };
  const wrong = /[^A-Z0-9]/u.exec(code);
  return wrong ? { problem: words.impossible(wrong[0]) } : { code };
}

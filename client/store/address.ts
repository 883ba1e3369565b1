import type { SessionCode } from '../../shared/kernel/ids.ts';

/** What a page is for: its address says it. */
export type Place =
  | { readonly page: 'home' }
  | {
      readonly page: 'moderator' | 'speaker' | 'screen' | 'attendee';
      readonly code: SessionCode;
      /** From the fragment, which no server or proxy sees. */
      readonly key: string | null;
    };

const PAGES = {
  moderator: 'moderator',
  'co-moderator': 'moderator',
  speaker: 'speaker',
  screen: 'screen',
} as const;

/** `/CODE`, `/moderator/CODE#KEY` and the like; anything else is home. */
export function placeOf(pathname: string, hash: string): Place {
  const [first, second] = pathname.split('/').filter((part) => part !== '');
  const key = hash.length > 1 ? decoded(hash.slice(1)) : null;
  if (first === undefined) return { page: 'home' };
  if (second === undefined) return { page: 'attendee', code: codeOf(first), key };
  return Object.hasOwn(PAGES, first)
    ? { page: PAGES[first as keyof typeof PAGES], code: codeOf(second), key }
    : { page: 'home' };
}

/** A fragment as it was meant; a mangled one as it is, for the server to refuse. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A code as it was typed or spoken, in the form it is kept. */
export const codeOf = (typed: string): SessionCode => typed.replace(/\s/g, '').toUpperCase() as SessionCode;

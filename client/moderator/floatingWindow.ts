import { moderator as words } from '../locales/en/moderator.ts';
import type { Board } from './board.ts';

/** What some browsers have for a window above all others; the standard types do not know it yet. */
interface DocumentPictureInPicture {
  readonly requestWindow: (size: { readonly width: number; readonly height: number }) => Promise<Window>;
}

/** Of the window when it is opened for the first time, px; browsers remember what people make of it. */
const SIZE = { width: 320, height: 200 };

/** What the root of a page says about how it is drawn and read. */
const OF_THE_ROOT = ['lang', 'dir', 'data-theme'];

const browsers = (): DocumentPictureInPicture | undefined =>
  (window as { documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;

export const canFloat = (): boolean => browsers() !== undefined;

/** Opens the window; browsers allow it only in the course of a press. */
export async function openFloating(board: Board): Promise<void> {
  const view = await browsers()
    ?.requestWindow(SIZE)
    .catch(() => null); // refused: the sentence says so
  if (!view) {
    board.live.notices.show(words.floating.refused, 'problem');
    return;
  }
  dress(view.document);
  board.look.setState({ floating: view });
  // However it was closed.
  view.addEventListener('pagehide', () => {
    if (board.look.getState().floating === view) board.look.setState({ floating: null });
  });
}

export const closeFloating = (board: Board): void => board.look.getState().floating?.close();

/** Gives an empty document the page's styles. As the links they are: a policy forbids any that would be written into it. */
function dress(page: Document): void {
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = page.importNode(style, true);
    // The document has no address of its own that "/assets/…" could be relative to.
    if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
    page.head.append(copy);
  }
  page.title = `${words.floating.title} · ${words.product}`;
}

/** Keeps language and theme as on the page; returns what ends it. */
export function likeThePage(page: Document): () => void {
  const from = document.documentElement;
  const copy = () => {
    for (const name of OF_THE_ROOT) {
      const value = from.getAttribute(name);
      if (value === null) page.documentElement.removeAttribute(name);
      else page.documentElement.setAttribute(name, value);
    }
  };
  copy();
  const observer = new MutationObserver(copy);
  observer.observe(from, { attributeFilter: OF_THE_ROOT });
  return () => observer.disconnect();
}

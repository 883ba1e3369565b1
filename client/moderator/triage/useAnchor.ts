import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps what is under the hand where it is when something above it grows or shrinks, as by a label that another moderator gives. Browsers
 * keep the first card in sight where it is, which is not the one that is meant.
 */
export function useAnchor(
  inside: RefObject<boolean>,
  over: RefObject<boolean>,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const held = inside.current ? '[data-chosen]' : over.current ? 'article:hover' : null;
  const card = held === null ? null : (scroller.current?.querySelector<HTMLElement>(held) ?? null);
  // As the page stands before what is drawn now.
  const top = card?.offsetTop ?? 0;
  useLayoutEffect(() => {
    if (!card?.isConnected || !scroller.current) return;
    const moved = card.offsetTop - top;
    if (moved !== 0) scroller.current.scrollTop += moved;
  });
  return scroller;
}

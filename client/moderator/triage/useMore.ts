import { useCallback, useState } from 'react';

/** So many cards are drawn at first. */
const FIRST = 150;
/** And so many with every "more": few enough that a list that is scrolled does not falter. */
const PORTION = 50;
/** How long before its end is in sight a list grows. */
const AHEAD = '1500px';

interface More {
  /** How many are drawn. */
  readonly limit: number;
  /** How many are not, and how many of them come next. */
  readonly left: number;
  readonly next: number;
  readonly show: () => void;
  /** What stands at the end: as it comes near, more is drawn. */
  readonly end: (element: HTMLElement | null) => (() => void) | undefined;
}

/** Draws a long list a portion at a time, so that it is there at once. */
export function useMore(length: number): More {
  const [limit, setLimit] = useState(FIRST);
  const show = useCallback(() => setLimit((before) => before + PORTION), []);
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new IntersectionObserver(
        ([seen]) => {
          if (seen?.isIntersecting) show();
        },
        { root: element.parentElement, rootMargin: AHEAD },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [show],
  );
  const left = Math.max(0, length - limit);
  return { limit, left, next: Math.min(PORTION, left), show, end };
}

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

/** So long after the last touch nobody is about to press something. ms. */
const QUIET = 3_000;
const NEARLY_AT_TOP = 4;

/**
 * The order to show: it stays as it is under the thumb, and takes in the newest one only while the list stands at its top and is
 * left alone, or below what stands there. `fresh` says how many are waiting to be taken in.
 */
export function useCalmOrder<Id extends string>(
  newest: readonly Id[],
  scroller: RefObject<HTMLElement | null>,
): { readonly order: readonly Id[]; readonly fresh: number } {
  const [taken, setShown] = useState(newest);
  const shown = useMemo(() => withTail(taken, newest), [taken, newest]);
  const touchedAt = useRef(Number.NEGATIVE_INFINITY);
  const isBehind = shown.length !== newest.length || shown.some((id, index) => id !== newest[index]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !isBehind) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (shown.length > 0 && element.scrollTop > NEARLY_AT_TOP) return;
      const wait = shown.length > 0 ? touchedAt.current + QUIET - performance.now() : 0;
      if (wait <= 0) setShown(newest);
      else timer = setTimeout(look, wait);
    };
    const scrolled = () => {
      touchedAt.current = performance.now();
      look();
    };
    look();
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, isBehind, shown, newest]);

  useEffect(() => {
    const element = scroller.current;
    const touched = () => {
      touchedAt.current = performance.now();
    };
    const events = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'scroll'] as const;
    for (const event of events) element?.addEventListener(event, touched, { passive: true });
    return () => {
      for (const event of events) element?.removeEventListener(event, touched);
    };
  }, [scroller]);

  return { order: shown, fresh: isBehind ? newest.filter((id) => !shown.includes(id)).length : 0 };
}

/** What ranks behind everything shown moves nothing when it comes, and need not wait. */
function withTail<Id>(shown: readonly Id[], newest: readonly Id[]): readonly Id[] {
  const known = new Set(shown);
  const tail = newest.slice(newest.findLastIndex((id) => known.has(id)) + 1);
  return tail.length > 0 ? [...shown, ...tail] : shown;
}

import { useCallback, useSyncExternalStore } from 'react';

/** Below this the three columns become tabs. */
export const NARROW = '(max-width: 900px)';
/** Below this there is room for the clock, and for little else. */
export const PHONE = '(max-width: 620px), (max-height: 560px)';
/** No hovering: what is else shown under the pointer has to stand there always. */
export const TOUCH = '(hover: none)';

/** Whether a media query holds, now and whenever that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

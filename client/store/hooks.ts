import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { present } from '../../shared/kernel/assert.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import type { ConnectionState, Live, ReplicaState } from './live.ts';
import { rundown } from './selectors.ts';

/** The session that the page is about. */
export const LiveContext = createContext<Live | null>(null);

export const useLive = (): Live => present(useContext(LiveContext), 'a session around this component');

export const useConnection = <T>(select: (state: ConnectionState) => T): T =>
  useStore(useLive().connection, select);

export const useReplica = <T>(select: (state: ReplicaState) => T): T => useStore(useLive().replica, select);

const NOTHING: View = new Map();

/** What a selector finds in the records; give it one of `selectors.ts`, or a stable function of one. */
export const useRecords = <T>(select: (records: View) => T): T =>
  useReplica((state) => select(state.replica?.records ?? NOTHING));

/** Whether anything is known yet. */
export const useIsKnown = (): boolean => useReplica((state) => state.replica !== null);

/**
 * A figure that moves with time: `compute` is called with the server's now whenever something on the page turns, and the component
 * renders only when the result is another. It must therefore return a primitive (a string, mostly).
 */
export function useTime<T extends string | number | boolean | null>(compute: (now: Instant) => T): T {
  const { tick } = useLive();
  return useSyncExternalStore(tick.subscribe, () => compute(tick.now()));
}

/** The same for what depends on the running order; `absent` while there is none yet. */
export function useRundownTime<T extends string | number | boolean | null>(
  compute: (rundown: Rundown, now: Instant) => T,
  absent: T,
): T {
  const order = useRecords(rundown);
  return useTime((now) => (order ? compute(order, now) : absent));
}

/** The server's now to the whole second, for what needs more than one figure of it (a forecast). Renders once a second. */
export function useSecond(): Instant {
  const { tick } = useLive();
  const second = useSyncExternalStore(
    tick.subscribe,
    useCallback(() => Math.floor(tick.now() / 1000), [tick]),
  );
  return useMemo(() => (second * 1000) as Instant, [second]);
}

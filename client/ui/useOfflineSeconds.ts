import { useConnection, useTime } from '../store/hooks.ts';

/** A line that comes back within this was never missed. ms. */
const GRACE = 2_000;

/** For how many seconds there has been no line to the server; null while there is one. */
export function useOfflineSeconds(): number | null {
  const status = useConnection((state) => state.status);
  const since = useConnection((state) => state.since);
  return useTime(() => {
    const passed = performance.now() - since;
    return status === 'online' || passed < GRACE ? null : Math.floor(passed / 1000);
  });
}

import { useConnection, useLive, useTime } from '../store/hooks.ts';
import type { Live } from '../store/live.ts';

/** A line that comes back within this was never missed. ms. */
const GRACE = 2_000;
/** Knowledge of this age is old, however short a while ago that came to light: the machine slept. Signs of life are more frequent. ms. */
const OLD = 30_000;

/** For how many seconds there has been no line to the server; null while there is one, and for a moment after. */
export function useOfflineSeconds(): number | null {
  const live = useLive();
  const status = useConnection((state) => state.status);
  const since = useConnection((state) => state.since);
  return useTime(() => {
    if (status === 'online') return null;
    const unheard = unheardFor(live);
    const isNew = live.transport.clock.lasting() - since < GRACE && unheard < OLD;
    return isNew ? null : Math.floor(unheard / 1000);
  });
}

/** How old this page's knowledge is while there is no line: since the server was last heard of, and not since that was noticed. ms. */
export const unheardFor = ({ transport, connection }: Live): number =>
  transport.clock.lasting() - Math.min(connection.getState().since, transport.heard());

import { createContext, type ReactNode, useEffect, useState } from 'react';
import { useLive } from '../store/hooks.ts';
import { createSignals, type Signals } from './signals.ts';
import { countsOf, type Seen, signalAt } from './thresholds.ts';

export const SignalsContext = createContext<Signals | null>(null);

/** Lets the device sound or vibrate when what counts down here crosses a threshold, whatever face the screen shows. */
export function Signalled({ children }: { children: ReactNode }) {
  const [signals] = useState(createSignals);
  const { tick, replica, connection } = useLive();
  useEffect(() => signals.open(), [signals]);
  useEffect(() => {
    let seen: Seen | null = null;
    const look = () => {
      const now = tick.now();
      const records = replica.getState().replica?.records ?? new Map();
      const looked = signalAt(seen, countsOf(records, connection.getState().person, now), now);
      seen = looked.seen;
      if (looked.signal !== null) signals.signal(looked.signal);
    };
    look();
    return tick.subscribe(look);
  }, [tick, replica, connection, signals]);
  return <SignalsContext value={signals}>{children}</SignalsContext>;
}

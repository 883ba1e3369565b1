import { useEffect, useState } from 'react';

// Older browsers and addresses without HTTPS have no such thing, whatever the types say.
const locks = navigator.wakeLock as WakeLock | undefined;

/**
 * Keeps the screen awake for as long as the page is seen. False where the browser cannot, or will not, as when the battery
 * runs low.
 */
export function useWakeLock(): boolean {
  const [isAwake, setAwake] = useState(locks !== undefined);
  useEffect(() => {
    if (!locks) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      lock = await locks.request('screen').catch(() => null); // refused: the sentence says so
      if (isOver) void lock?.release();
      else setAwake(lock !== null);
    };
    void take();
    // The browser lets go of it when the page is hidden.
    const seen = () => void take();
    document.addEventListener('visibilitychange', seen);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', seen);
      void lock?.release();
    };
  }, []);
  return isAwake;
}

import { useEffect, useState } from 'react';
import { common } from '../locales/en/common.ts';
import { useConnection } from '../store/hooks.ts';
import css from './Flash.module.css';

/** Long enough to look up and find it. ms. */
const SHOWN = 3_000;

/** Shows which page this is when a moderator asks: a frame around everything, and whose it is. Nothing under it is touched. */
export function Flash({ name }: { name: string }) {
  const flashes = useConnection((state) => state.flashes);
  const [done, setDone] = useState(flashes);
  useEffect(() => {
    if (flashes === done) return;
    const timer = setTimeout(() => setDone(flashes), SHOWN);
    return () => clearTimeout(timer);
  }, [flashes, done]);
  const isShown = flashes !== done;
  return (
    <div role="status">
      {isShown && (
        // Asked again, it begins again.
        <div key={flashes} className={css.frame} data-react-aria-top-layer="true">
          <p className={css.name}>
            <strong dir="auto">{common.identify(name)}</strong>
            <span>{common.identifyMine}</span>
          </p>
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { BigWords } from './BigWords.tsx';
import css from './Curtained.module.css';
import { Face } from './Face.tsx';

/** How long the words on a dark screen stay, ms. */
const SHOWN = 6_000;

/** "Please stand by", calmly, with the time of day (M5). */
export function Standby() {
  const show = useRecords((records) => session(records)?.title ?? '');
  const { curtain } = words;
  return (
    <Face title={show} tone="calm" heading={show} queue="none">
      <BigWords text={curtain.standby} below={curtain.standbyHint} />
    </Face>
  );
}

/** Black; whoever wonders presses anything, and is told that it is the moderator's doing (M5). */
export function Blackout() {
  const show = useRecords((records) => session(records)?.title ?? '');
  const [asked, setAsked] = useState(0);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const pressed = () => setAsked((n) => n + 1);
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  useEffect(() => {
    if (asked === 0) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN);
    return () => clearTimeout(timer);
  }, [asked]);
  const { curtain } = words;
  return (
    <button
      type="button"
      className={css.black}
      aria-label={curtain.look}
      onClick={() => setAsked((n) => n + 1)}
    >
      <title>{show}</title>
      <span className="sr" role="status">
        {curtain.blackout}
      </span>
      {isShown && (
        <span className={css.words} aria-hidden="true">
          {curtain.blackout} {curtain.blackoutHint}
        </span>
      )}
    </button>
  );
}

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { missing, recoveries } from '../../../shared/rundown/recovery.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords, useSecond } from '../../store/hooks.ts';
import { rundown, session } from '../../store/selectors.ts';
import { length } from '../../ui/format.ts';
import { closeDialog, useBoard, useLook } from '../board.ts';
import { AGAINST } from '../focus.ts';
import { Preview } from './Preview.tsx';
import css from './Recovery.module.css';
import { Ways } from './Ways.tsx';
import { offersOf, optionOf } from './ways.ts';

const TITLE = 'recovery-title';

/**
 * The ways to win back what is missing, each with what would come of it (T18). It lies over the questions and takes nothing away: the
 * clock stays in sight, and every key works. It goes by itself when nothing is missing any more.
 */
export function RecoveryPanel() {
  const board = useBoard();
  const order = useRecords(rundown);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const now = useSecond();
  const options = useMemo(
    () => (order ? recoveries(order, now).map((recovery) => optionOf(order, recovery, now, zone)) : []),
    [order, now, zone],
  );
  const [looked, look] = useState<string | null>(null);
  const shown = options.find(({ id }) => id === looked) ?? options[0];
  const isNeeded = shown !== undefined;
  const panel = useFocusIn(options.map(({ id }) => id).join());
  useEffect(() => {
    if (!isNeeded) closeDialog(board);
  }, [isNeeded, board]);
  if (!order || !shown) return null;

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') closeDialog(board);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      stepIn(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
    }
  };
  return (
    <section ref={panel} className={css.panel} aria-labelledby={TITLE} onKeyDown={pressed}>
      <div className={css.head}>
        <h2 id={TITLE}>{words.recovery.title(length(missing(order, now)))}</h2>
        <p>{words.recovery.advice}</p>
        <button type="button" aria-label={words.recovery.close} onClick={() => closeDialog(board)}>
          ✕
        </button>
      </div>
      <Ways offers={offersOf(options)} shown={shown.id} onLook={look} />
      <Preview order={order} after={shown.recovery.rundown} now={now} zone={zone} />
    </section>
  );
}

const waysIn = (panel: HTMLElement): readonly HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('[data-way]'),
];

function stepIn(panel: HTMLElement, step: 1 | -1): void {
  const all = waysIn(panel);
  const at = all.indexOf(document.activeElement as HTMLElement) /* another element is just not among them */;
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}

/**
 * Leads the focus to the first way whenever the panel is asked for, and back to where it was. Where the way that had it is gone, to the
 * first again; where what opened it is gone, to what now stands there instead.
 */
function useFocusIn(ways: string) {
  const panel = useRef<HTMLElement>(null);
  const asked = useLook((look) => look.asked);
  const opener = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew, it is led there anew
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) opener.current = document.activeElement;
    if (panel.current) waysIn(panel.current)[0]?.focus();
  }, [asked]);
  const had = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a way can only be lost when there are others
  useEffect(() => {
    if (had.current && document.activeElement === document.body && panel.current)
      waysIn(panel.current)[0]?.focus();
  }, [ways]);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      had.current = target instanceof Node && (panel.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', moved);
    return () => {
      document.removeEventListener('focusin', moved);
      if (!had.current) return;
      const before = opener.current;
      // Once the page stands as it is to be.
      queueMicrotask(() => {
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
        (isThere ? before : document.getElementById(AGAINST))?.focus();
      });
    };
  }, []);
  return panel;
}

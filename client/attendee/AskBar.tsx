import { attendee as words } from '../locales/en/attendee.ts';
import css from './AskBar.module.css';
import { BarNote } from './BarNote.tsx';
import { useBar } from './bar.ts';
import { useDraft } from './desk.ts';

/** The one way to ask, always in reach of the thumb; or why there is none at the moment. */
export function AskBar({ onOpen }: { onOpen: () => void }) {
  const bar = useBar();
  const isBegun = useDraft(({ text }) => text.trim() !== '');
  if (bar?.by === 'muted')
    return (
      <footer className={css.bar}>
        <BarNote bar={bar} then={isBegun ? words.muted.kept : undefined} />
      </footer>
    );
  return (
    <footer className={css.bar}>
      {bar && <BarNote bar={bar} />}
      <button type="button" className={bar ? css.later : undefined} onClick={onOpen}>
        {isBegun ? words.ask.resume : bar ? words.gate.ahead : words.ask.open}
      </button>
    </footer>
  );
}

import { attendee as words } from '../locales/en/attendee.ts';
import css from './AskBar.module.css';
import { useDraft } from './desk.ts';

/** The one way to ask, always in reach of the thumb. */
export function AskBar({ onOpen }: { onOpen: () => void }) {
  const isBegun = useDraft(({ text }) => text.trim() !== '');
  return (
    <footer className={css.bar}>
      <button type="button" onClick={onOpen}>
        {isBegun ? words.ask.resume : words.ask.open}
      </button>
    </footer>
  );
}

import { useStore } from 'zustand';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive } from '../store/hooks.ts';
import css from './Notices.module.css';

/** What went wrong with something that was pressed, for a while. */
export function Notices() {
  const { notices } = useLive();
  const all = useStore(notices.store);
  return (
    <div className={css.notices} role="alert">
      {all.map(({ id, text }) => (
        <p key={id}>
          {text}
          <button type="button" aria-label={words.notice.close} onClick={() => notices.dismiss(id)}>
            <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
            </svg>
          </button>
        </p>
      ))}
    </div>
  );
}

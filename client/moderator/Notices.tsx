import { useStore } from 'zustand';
import { moderator as words } from '../locales/en/moderator.ts';
import { useLive } from '../store/hooks.ts';
import css from './overlays.module.css';

/** The older ones make way: what was done last is what matters. */
const AT_ONCE = 3;

/** Refusals and news, in sentences; read out as they come. */
export function Notices() {
  const { store, dismiss } = useLive().notices;
  const notices = useStore(store);
  return (
    <div
      className={css.notices}
      role="log"
      aria-label={words.notices.label}
      aria-live="polite"
      // Stays readable, and can be pressed, over an open dialog.
      data-react-aria-top-layer="true"
    >
      {notices.slice(-AT_ONCE).map(({ id, text, tone, press }) => (
        <div key={id} className={css.notice} data-tone={tone}>
          <p>{text}</p>
          {press && (
            <button
              type="button"
              className={css.press}
              onClick={() => {
                dismiss(id);
                press.run();
              }}
            >
              {press.label}
            </button>
          )}
          <button type="button" aria-label={words.notices.dismiss} onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}

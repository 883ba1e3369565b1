import { useStore } from 'zustand';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive } from '../store/hooks.ts';
import css from './Notices.module.css';
import { PutAway } from './PutAway.tsx';

/** What went wrong with something that was pressed, for a while. */
export function Notices() {
  const { notices } = useLive();
  const all = useStore(notices.store);
  return (
    <div className={css.notices} role="alert">
      {all.map(({ id, text }) => (
        <p key={id}>
          {text}
          <PutAway label={words.notice.close} onPress={() => notices.dismiss(id)} />
        </p>
      ))}
    </div>
  );
}

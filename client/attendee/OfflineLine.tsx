import { attendee as words } from '../locales/en/attendee.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './OfflineLine.module.css';

/** The state of the connection, in words, while there is none. */
export function OfflineLine() {
  const seconds = useOfflineSeconds();
  return (
    <>
      {/* Said once: a figure that counts would chatter. */}
      <p className="sr" role="status">
        {seconds === null ? '' : words.offline.aloud}
      </p>
      {seconds !== null && (
        <p className={css.line} aria-hidden="true">
          <b>{words.offline.line(seconds)}</b> {words.offline.promise}
        </p>
      )}
    </>
  );
}

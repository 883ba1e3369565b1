import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { CopyButton } from './CopyButton.tsx';
import controls from './controls.module.css';
import css from './Roster.module.css';

/** Gives somebody the own link again: by the clipboard, whatever the device shares with, or a letter that is written already. */
export function SendLink({ url, name }: { url: string; name: string }) {
  const title = useRecords((records) => session(records)?.title ?? '');
  const { roster } = words;
  const subject = roster.mailSubject(title);
  const body = roster.mailBody(title, url);
  return (
    <div className={css.send}>
      <CopyButton url={url} whose={name} />
      {'share' in navigator && (
        <button
          type="button"
          className={controls.button}
          aria-label={roster.shareWhose(name)}
          // Put away without a choice, it is refused; nothing is wrong then.
          onClick={() => void navigator.share({ title: subject, url }).catch(() => undefined)}
        >
          {roster.share}
        </button>
      )}
      <a
        className={controls.button}
        aria-label={roster.mailWhose(name)}
        href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
      >
        {roster.mail}
      </a>
    </div>
  );
}

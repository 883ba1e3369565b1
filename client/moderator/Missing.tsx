import { moderator as words } from '../locales/en/moderator.ts';
import css from './Roster.module.css';
import { useMissing } from './usePresence.ts';

/** A quiet word while somebody who speaks now or next is not connected. */
export function Missing() {
  const missing = useMissing();
  const [first] = missing;
  const { roster } = words;
  return (
    <p className={css.missing} role="status" title={missing.join(', ')}>
      {first !== undefined &&
        (missing.length === 1 ? roster.missing(first) : roster.missingMany(missing.length))}
    </p>
  );
}

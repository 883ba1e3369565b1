import { missing } from '../../../shared/rundown/recovery.ts';
import { recover } from '../../actions/recoveryActions.ts';
import { caption, spelled } from '../../actions/shortcuts.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRundownTime } from '../../store/hooks.ts';
import { length } from '../../ui/format.ts';
import { classes } from '../ActionButton.tsx';
import { useKeyOf, useLook } from '../board.ts';
import controls from '../controls.module.css';
import { useMay, usePerform } from '../useActions.ts';

/** Under the differences: the way to the ways, while anything is missing (T18). */
export function WinBack() {
  const perform = usePerform();
  const may = useMay(recover);
  const key = useKeyOf()(recover);
  const open = useLook((look) => look.asked?.dialog === 'recover');
  const time = useRundownTime((order, now) => {
    const missed = missing(order, now);
    return missed > 0 ? length(missed) : null;
  }, null);
  if (!may || time === null) return null;
  return (
    <button
      type="button"
      className={classes(controls.button, controls.primary)}
      aria-expanded={open}
      {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
      onClick={() => perform(recover, null)}
    >
      {words.recovery.winBack(time)}
      {key !== undefined && (
        <span aria-hidden="true">
          <kbd>{caption(key)}</kbd>
        </span>
      )}
    </button>
  );
}

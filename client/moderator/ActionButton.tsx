import type { Instant } from '../../shared/kernel/time.ts';
import { type Action, labelOf, obstacle } from '../actions/action.ts';
import { caption, spelled } from '../actions/shortcuts.ts';
import type { Situation } from '../actions/situation.ts';
import { useKeyOf } from './board.ts';
import css from './controls.module.css';
import { pressOf, type Subject, useIsSlow, useMay, usePerform, useSituation } from './useActions.ts';

interface Looks {
  readonly primary?: boolean;
  readonly big?: boolean;
  readonly small?: boolean;
  /** Stands in place of the action's own label. Where that begins with it, the whole is still read out. */
  readonly short?: string;
  readonly hint?: string;
  readonly id?: string;
  /** Its key is about something else now. */
  readonly keyless?: boolean;
  /** For what is one of several states: whether it is the one. */
  readonly pressed?: boolean;
  readonly className?: string | undefined;
}

/**
 * The button of an action: nothing where it is not this moderator's, and with the reason where it does not apply. It stays in the
 * order of focus then, so that focus is not lost when a press made it inapplicable.
 */
export function ActionButton<S extends Subject>({
  action,
  subject,
  ...looks
}: { action: Action<S>; subject: S } & Looks) {
  const may = useMay(action);
  return may ? <Drawn action={action} subject={subject} {...looks} /> : null;
}

function Drawn<S extends Subject>({
  action,
  subject,
  primary,
  big,
  small,
  short,
  hint,
  id,
  keyless,
  pressed,
  className,
}: { action: Action<S>; subject: S } & Looks) {
  const situation = useSituation();
  const perform = usePerform();
  const slow = useIsSlow(pressOf(action, subject));
  const why = obstacle(action, situation, subject, NO_TIME);
  const label = labelOf(action, situation, subject);
  const title = why ?? hint ?? (short === undefined ? undefined : label);
  const key = useKeyOf()(action);
  return (
    <button
      type="button"
      className={classes(css.button, primary && css.primary, big && css.big, small && css.small, className)}
      {...(id !== undefined && { id })}
      aria-disabled={why !== null}
      aria-busy={slow}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(title !== undefined && { title })}
      {...(key !== undefined && !keyless && { 'aria-keyshortcuts': spelled(key) })}
      // A held Enter is one press, also where the focus goes on to another button.
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
      onClick={() => perform(action, subject)}
    >
      <span className={css.label}>
        {short ?? label}
        {/* What the short word leaves out is still read out. */}
        {short !== undefined && label.startsWith(short) && (
          <span className="sr">{label.slice(short.length)}</span>
        )}
      </span>
      {key !== undefined && (
        <span aria-hidden="true" className={classes(keyless && css.keyless)}>
          <kbd>{caption(key)}</kbd>
        </span>
      )}
    </button>
  );
}

/** Whether an action applies does not depend on the time, only what it sends may (T3). */
const NO_TIME = 0 as Instant;

export const isOffered = <S,>(action: Action<S>, situation: Situation, subject: S): boolean =>
  obstacle(action, situation, subject, NO_TIME) === null;

export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ');

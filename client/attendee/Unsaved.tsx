import { attendee as words } from '../locales/en/attendee.ts';
import { useDesk } from './desk.ts';
import type { Wording } from './edits.ts';
import css from './Mine.module.css';

/** A change that could not be made: why, what was typed, and what can be done with it. Nothing typed is ever lost. */
export function Unsaved({
  why,
  typed,
  onAsk,
  onEdit,
  onDiscard,
}: {
  why: string;
  typed: Wording;
  /** Opens the place where questions are written; null once it is too late. */
  onAsk: (() => void) | null;
  /** Goes on with the change; null where there is nothing to be changed any more. */
  onEdit: (() => void) | null;
  onDiscard: () => void;
}) {
  const { draft } = useDesk();
  const { mine } = words;
  return (
    <div className={css.unsaved}>
      <p role="alert">
        <strong className={css.refused}>{mine.unsaved}</strong> {why}
      </p>
      <p>
        {mine.typed} <bdi className={css.typed}>“{typed.text}”</bdi>
      </p>
      <div className={css.actions}>
        {onEdit && (
          <button type="button" onClick={onEdit}>
            {mine.change}
          </button>
        )}
        {!onEdit && onAsk && (
          <button
            type="button"
            onClick={() => {
              draft.takeBack(typed.text, typed.to);
              onDiscard();
              onAsk();
            }}
          >
            {mine.asNew}
          </button>
        )}
        <button type="button" onClick={onDiscard}>
          {mine.discard}
        </button>
      </div>
    </div>
  );
}

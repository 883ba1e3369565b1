import { attendee as words } from '../locales/en/attendee.ts';
import css from './BarNote.module.css';
import type { Bar } from './bar.ts';

/** Why questions are not taken at the moment, in the moderator's own words where there are some. */
export function BarNote({ bar, then }: { bar: Bar; then?: string | undefined }) {
  return (
    <div className={css.note}>
      <p>
        <b>{bar.by === 'muted' ? words.muted.line : bar.why}</b>
      </p>
      {bar.by === 'closed' && bar.message && (
        <p>
          {words.gate.from} <bdi>{bar.message}</bdi>
        </p>
      )}
      {then && <p>{then}</p>}
    </div>
  );
}

import type { RejectionCode } from '../../shared/kernel/rejection.ts';
import type { OutboxEntry } from '../actions/outbox.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useConnection, useRecords, useTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { useBar } from './bar.ts';
import { useDesk, useOutbox } from './desk.ts';
import css from './Mine.module.css';
import { ToWhom } from './ToWhom.tsx';

/** Refusals that something else than another wording heals. */
const AGAIN: readonly RejectionCode[] = ['closed', 'muted', 'too_many'];

/** A question on its way, or one that was refused and waits to be mended. `onEdit` is null once it is too late. */
export function UnsentQuestion({ entry, onEdit }: { entry: OutboxEntry; onEdit: (() => void) | null }) {
  const { outbox, draft } = useDesk();
  const bar = useBar();
  const { command, refusal } = entry;
  if (command.type !== 'question.submit') return null;
  const { mine } = words;
  const to = command.to ?? null;
  if (!refusal)
    return (
      <li>
        <p dir="auto">{command.text}</p>
        <OnItsWay entry={entry} to={to} />
      </li>
    );
  const edit = () => {
    draft.takeBack(command.text, to, AGAIN.includes(refusal.code) ? null : refusal);
    outbox.discard(command.id);
    onEdit?.();
  };
  return (
    <li>
      <p dir="auto">{command.text}</p>
      <small>
        <ToWhom to={to} /> {' · '}
        <strong className={css.refused}>{mine.refused}</strong>
      </small>
      <p className={css.reason} dir="auto">
        {refusal.message}
      </p>
      <div className={css.actions}>
        {onEdit && AGAIN.includes(refusal.code) && !bar && (
          <button type="button" onClick={() => outbox.again(command.id)}>
            {mine.again}
          </button>
        )}
        {onEdit && (
          <button type="button" onClick={edit}>
            {mine.editAgain}
          </button>
        )}
        <button type="button" onClick={() => outbox.discard(command.id)}>
          {mine.discard}
        </button>
      </div>
    </li>
  );
}

/** How far it has got; where it has to wait a moment, for how long. */
function OnItsWay({
  entry: { accepted, waits, place },
  to,
}: {
  entry: OutboxEntry;
  to: Parameters<typeof ToWhom>[0]['to'];
}) {
  const isOnline = useConnection((state) => state.status === 'online');
  const moderateFirst = useRecords((records) => session(records)?.moderateFirst ?? true);
  const seconds = useTime((now) =>
    waits?.retryAt ? Math.max(0, Math.ceil((waits.retryAt - now) / 1000)) : 0,
  );
  // They go out in order: while one pauses, those behind it do too.
  const isBehind = useOutbox((entries) =>
    entries.some((other) => other.waits !== undefined && other.refusal === null && other.place < place),
  );
  const { mine } = words;
  const isPausing = !accepted && isOnline && seconds > 0;
  return (
    <>
      <small>
        <ToWhom to={to} /> {' · '}
        <strong className={css.way}>
          {accepted
            ? mine.status[moderateFirst ? 'pending' : 'approved']
            : !isOnline
              ? mine.waiting
              : isPausing
                ? mine.soon(seconds)
                : isBehind
                  ? mine.behind
                  : mine.sending}
        </strong>
      </small>
      {isPausing && <p className={css.hint}>{mine.soonWhy}</p>}
    </>
  );
}

import type { OutboxEntry } from '../actions/outbox.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { useDesk } from './desk.ts';
import css from './Mine.module.css';
import { ToWhom } from './ToWhom.tsx';

/** A question on its way, or one that was refused and waits to be mended. */
export function UnsentQuestion({ entry, onEdit }: { entry: OutboxEntry; onEdit: (() => void) | null }) {
  const { outbox, draft } = useDesk();
  const isOnline = useConnection((state) => state.status === 'online');
  const moderateFirst = useRecords((records) => session(records)?.moderateFirst ?? true);
  const { command, refusal, accepted } = entry;
  if (command.type !== 'question.submit') return null;
  const { mine } = words;
  const to = command.to ?? null;
  if (!refusal)
    return (
      <li>
        <p dir="auto">{command.text}</p>
        <small>
          <ToWhom to={to} /> {' · '}
          <strong className={css.way}>
            {accepted
              ? mine.status[moderateFirst ? 'pending' : 'approved']
              : isOnline
                ? mine.sending
                : mine.waiting}
          </strong>
        </small>
      </li>
    );
  const edit = () => {
    draft.takeBack(command.text, to);
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
      <p className={css.reason}>{refusal.message}</p>
      <div className={css.actions}>
        {onEdit && (
          <button type="button" onClick={edit}>
            {mine.edit}
          </button>
        )}
        <button type="button" onClick={() => outbox.discard(command.id)}>
          {mine.discard}
        </button>
      </div>
    </li>
  );
}

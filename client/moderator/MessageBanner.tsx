import { useMemo } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import type { View } from '../../shared/views/common.ts';
import type { MessageRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import { standingMessages } from '../store/messaging.ts';
import { ReceiptsContext, useOwnReceipts, useReceipts, useUnseen } from '../ui/receipts.ts';
import { classes } from './ActionButton.tsx';
import controls from './controls.module.css';
import css from './Messages.module.css';
import { personName } from './people.ts';

/** What a fellow moderator writes, over the page until it is seen; nothing makes room for it. */
export function MessageBanner() {
  const receipts = useOwnReceipts();
  const person = useConnection((state) => state.person);
  return (
    receipts && (
      <ReceiptsContext value={receipts}>
        <Banner person={person} />
      </ReceiptsContext>
    )
  );
}

function Banner({ person }: { person: PersonId | null }) {
  const select = useMemo(() => memo((records: View) => unseenBy(records, person)), [person]);
  const [message, ...others] = useUnseen(select);
  const { seen } = useReceipts();
  const from = useRecords((records) => (message?.by === undefined ? '' : personName(records, message.by)));
  const { messages } = words;
  return (
    <div role="alert" data-react-aria-top-layer="true">
      {message && (
        <div className={css.banner}>
          <div>
            <small>
              {messages.from(from)}
              {others.length > 0 && ` · ${messages.moreWaiting(others.length)}`}
            </small>
            <p dir="auto">{message.text}</p>
          </div>
          <button
            type="button"
            className={classes(controls.button, controls.primary)}
            onClick={() => seen(message.id)}
          >
            {messages.iHaveSeen}
          </button>
        </div>
      )}
    </div>
  );
}

const unseenBy = (records: View, person: PersonId | null): readonly MessageRecord[] =>
  standingMessages(records).filter(
    ({ to, by, receipts }) =>
      to === 'moderators' &&
      by !== person &&
      !receipts?.some((receipt) => receipt.person === person && receipt.seenAt !== null),
  );

import { Heading } from 'react-aria-components/Dialog';
import type { MessageRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { messages } from '../store/messaging.ts';
import { session } from '../store/selectors.ts';
import { timeOfDay } from '../ui/format.ts';
import { CloseRow } from './CloseRow.tsx';
import { Readers } from './MessageLine.tsx';
import css from './Messages.module.css';
import { personName, recipientName } from './people.ts';

/** All that was sent, the newest first: by whom, to whom, and how far it got with each. */
export function MessagesDialog() {
  const all = useRecords(messages);
  return (
    <>
      <Heading slot="title" level={2}>
        {words.messages.logTitle}
      </Heading>
      {all.length === 0 ? (
        <p>{words.messages.none}</p>
      ) : (
        <ol className={css.log}>
          {all.map((message) => (
            <Entry key={message.id} message={message} />
          ))}
        </ol>
      )}
      <CloseRow />
    </>
  );
}

function Entry({ message }: { message: MessageRecord }) {
  const records = useRecords((known) => known);
  const zone = useRecords((known) => session(known)?.timeZone ?? 'UTC');
  const { at, text, to, by, clearedAt = null } = message;
  const parts = [
    words.messages.to(recipientName(records, to)),
    ...(by === undefined ? [] : [words.messages.by(personName(records, by))]),
    ...(clearedAt === null ? [] : [words.messages.takenOff(timeOfDay(clearedAt, zone))]),
  ];
  return (
    <li>
      <time>{timeOfDay(at, zone)}</time>
      <div className={css.about}>
        <strong dir="auto">{text}</strong>
        <small>{parts.join(' · ')}</small>
        <Readers message={message} records={records} />
      </div>
    </li>
  );
}

import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { useStore } from 'zustand';
import { memo } from '../../shared/kernel/memo.ts';
import { cleaned, countGraphemes } from '../../shared/kernel/text.ts';
import { MESSAGE_LENGTH } from '../../shared/messages/decide.ts';
import type { PreparedMessage, Recipient } from '../../shared/messages/types.ts';
import type { View } from '../../shared/views/common.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { GROUPS, isRecipient, isWall, settings, speakers, standingOn } from '../store/messaging.ts';
import { cityPlace } from '../store/show.ts';
import { classes } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './Messages.module.css';
import { nudgedNow, personName, recipientName } from './people.ts';
import { openSettings } from './settingsForm.ts';
import { useMay } from './useActions.ts';

/** Writes to whomever it is for, or sends what is prepared. */
export function Composer({ close }: { close: () => void }) {
  const board = useBoard();
  const records = useRecords((known) => known);
  const { text, to: chosen, isSending, refused } = useStore(board.messageDraft.store);
  // Whoever spoke when it was opened: it does not turn to somebody else under the hand that writes.
  const [speaking] = useState(() => nudgedNow(records));
  const to = chosen !== null && isRecipient(records, chosen) ? chosen : (speaking[0] ?? 'speakers');
  const field = useId();
  const left = MESSAGE_LENGTH - countGraphemes(cleaned(text));
  const { compose } = words;
  const send = async () => {
    if (await board.messageDraft.send(to)) close();
    // Closed meanwhile, the reason stands nowhere else.
    else if (!document.getElementById(field)) {
      const why = board.messageDraft.store.getState().refused;
      if (why !== null) board.live.notices.show(why, 'problem');
    }
  };
  return (
    <>
      <Heading slot="title" level={2}>
        {compose.title}
      </Heading>
      <To to={to} onChange={(next) => board.messageDraft.change({ to: next })} />
      <form
        className={css.write}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <textarea
          id={field}
          aria-label={compose.text}
          aria-describedby={`${field}-left ${field}-why`}
          aria-invalid={refused !== null}
          // biome-ignore lint/a11y/noAutofocus: it was opened to write here
          autoFocus
          dir="auto"
          maxLength={2000}
          value={text}
          onChange={(event) => board.messageDraft.change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void send();
            }
          }}
        />
        <div className={css.under}>
          <Replaces to={to} />
          <span id={`${field}-left`} className={css.left} {...(left < 0 && { 'data-over': true })}>
            {left < 0 ? compose.tooMany(-left) : compose.left(left)}
          </span>
        </div>
        <div role="alert" id={`${field}-why`}>
          {refused !== null && <p className={css.refused}>{refused}</p>}
        </div>
        <button
          type="submit"
          className={classes(controls.button, controls.primary, controls.big)}
          aria-busy={isSending}
        >
          {isSending ? compose.sending : `${compose.send} ${words.messages.to(recipientName(records, to))}`}
        </button>
      </form>
      <Prepared close={close} />
    </>
  );
}

function To({ to, onChange }: { to: Recipient; onChange: (to: Recipient) => void }) {
  const name = useId();
  const records = useRecords((known) => known);
  const all = useRecords(speakers);
  const choice = (id: Recipient, label: string, place: number | null) => (
    <label key={id} {...(place !== null && { 'data-city': place })}>
      <input type="radio" name={name} checked={to === id} onChange={() => onChange(id)} />
      {place !== null && <i className={css.dot} aria-hidden="true" />}
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="sr">{words.compose.to}</legend>
      <div className={css.chips}>
        {all.map(({ id, city }) => choice(id, personName(records, id), cityPlace(records, city)))}
        {GROUPS.map((id) => choice(id, words.recipients[id], null))}
      </div>
    </fieldset>
  );
}

/** On the screen and with attendees there is place for one (M2). */
function Replaces({ to }: { to: Recipient }) {
  const text = useRecords((records) => (isWall(to) ? (standingOn(records, to)?.text ?? null) : null));
  return <span>{text !== null && words.compose.replaces(text)}</span>;
}

/** The prepared messages by whom they are for, in the order of the settings; what stands there twice is one. */
const prepared = memo((records: View): readonly (readonly [Recipient, readonly PreparedMessage[]])[] =>
  [...Map.groupBy(settings(records)?.messages ?? [], ({ to }) => to)].map(([to, messages]) => [
    to,
    [...new Map(messages.map((message) => [message.text, message])).values()],
  ]),
);

function Prepared({ close }: { close: () => void }) {
  const board = useBoard();
  const records = useRecords((known) => known);
  const groups = useRecords(prepared);
  const mayEdit = useMay({ command: 'session.edit' });
  const { compose } = words;
  const send = ({ to, text }: PreparedMessage) => {
    void board.presses.send(
      { guard: 'prepared', what: `prepared ${to} ${text}` },
      { type: 'message.send', to, text },
    );
    close();
  };
  return (
    <section className={css.prepared} aria-labelledby="prepared-messages">
      <div className={css.head}>
        <h3 id="prepared-messages">{groups.length > 0 ? compose.prepared : compose.noPrepared}</h3>
        {mayEdit && (
          <button
            type="button"
            className={classes(controls.button, controls.small)}
            onClick={() => {
              close();
              openSettings(board);
            }}
          >
            {compose.edit}
          </button>
        )}
      </div>
      {groups.map(([to, messages]) => (
        <fieldset key={to} className={css.group}>
          <legend>{words.messages.to(recipientName(records, to))}</legend>
          {messages.map((message) => (
            <button
              key={message.text}
              type="button"
              className={controls.button}
              dir="auto"
              onClick={() => send(message)}
            >
              {message.text}
            </button>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

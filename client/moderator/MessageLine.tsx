import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { View } from '../../shared/views/common.ts';
import type { MessageRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useTime } from '../store/hooks.ts';
import { type MessageState, messageState, type Reading, readings } from '../store/messageState.ts';
import { isWall } from '../store/messaging.ts';
import { classes } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './Messages.module.css';
import overlays from './overlays.module.css';
import { personName, recipientName } from './people.ts';
import { useIsSlow } from './useActions.ts';
import { passed, useAgo } from './useAgo.ts';

/** A message in one line: what, to whom, how far it got and when, and the way to take it off. */
export function MessageLine({ message }: { message: MessageRecord }) {
  const whom = useRecords((records) => recipientName(records, message.to));
  const isOnWall = isWall(message.to);
  const { messages } = words;
  return (
    <li className={css.line} {...(isOnWall && { 'data-wall': true })}>
      <span className={css.what} title={message.text}>
        <bdi>{messages.quoted(message.text)}</bdi>
      </span>
      {!isOnWall && <span className={css.whom}>{messages.to(whom)}</span>}
      <State message={message} />
      <TakeOff message={message} isOnWall={isOnWall} />
    </li>
  );
}

function TakeOff({ message, isOnWall }: { message: MessageRecord; isOnWall: boolean }) {
  const board = useBoard();
  const what = `clear ${message.id}`;
  const isSlow = useIsSlow(what);
  const { messages } = words;
  return (
    <button
      type="button"
      className={classes(controls.button, controls.small, !isOnWall && css.quiet)}
      aria-label={messages.takeOffWhat(message.text)}
      title={messages.takeOff}
      aria-busy={isSlow}
      onClick={() =>
        void board.presses.send({ guard: 'clear', what }, { type: 'message.clear', message: message.id })
      }
    >
      {isOnWall ? messages.takeOff : <span aria-hidden="true">✕</span>}
    </button>
  );
}

/** How far it got, in a shape and words. To several, who on a press. */
function State({ message }: { message: MessageRecord }) {
  const records = useRecords((known) => known);
  const state = messageState(records, message);
  const text = useTime((now) => inWords(state, message, passed(state.at, now)));
  const mark = state.kind === 'stands' ? 'stands' : state.state;
  // Seen by some is not yet what was wanted, so it looks it less.
  const isPartly = state.kind === 'many' && state.count < state.of;
  const shown = (
    <span className={css.state} data-state={mark} {...(isPartly && { 'data-partly': true })}>
      <i aria-hidden="true" />
      {text}
    </span>
  );
  if (state.kind !== 'many') return shown;
  return (
    <DialogTrigger>
      <Button className={css.who ?? ''} aria-label={words.messages.who(text)}>
        {shown}
      </Button>
      <Popover className={overlays.popover ?? ''} placement="bottom">
        <Dialog className={overlays.small ?? ''}>
          <Heading slot="title">{words.messages.whoHasSeen}</Heading>
          <Readers message={message} records={records} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function inWords(state: MessageState, { to }: MessageRecord, span: string): string {
  const { messages } = words;
  const when = words.passed.ago(span);
  if (state.kind === 'stands')
    return to === 'screen' ? messages.onScreen(span) : messages.withAttendees(span);
  if (state.kind === 'one' || state.state === 'sent') return messages[state.state](when);
  return state.state === 'seen'
    ? messages.seenBy(state.count, state.of, when)
    : messages.deliveredTo(state.count, state.of);
}

export function Readers({ message, records }: { message: MessageRecord; records: View }) {
  return (
    <dl className={overlays.facts}>
      {readings(records, message).map((reading) => (
        <Reader key={reading.person} reading={reading} name={personName(records, reading.person)} />
      ))}
    </dl>
  );
}

function Reader({ reading: { state, at }, name }: { reading: Reading; name: string }) {
  const when = useAgo(at);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={css.state} data-state={state}>
          <i aria-hidden="true" />
          {words.messages[state](when)}
        </span>
      </dd>
    </div>
  );
}

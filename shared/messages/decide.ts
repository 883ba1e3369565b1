import { unreachable } from '../kernel/assert.ts';
import type { MessageId, PersonId, SpeakerId } from '../kernel/ids.ts';
import { type Rejection, reject, rejectField } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { cleaned, countGraphemes } from '../kernel/text.ts';
import type { MessageCommand } from './commands.ts';
import type { MessageEvent } from './events.ts';
import type { Message, Messages, Recipient } from './types.ts';

type Decision = Result<readonly MessageEvent[], Rejection>;

/** What a decision needs beside the messages themselves. */
export interface MessageContext {
  readonly sender: { readonly id: PersonId; readonly isSpeaker: boolean };
  /** The id that a new message is to have. */
  readonly newId: MessageId;
  readonly isSpeaker: (id: string) => boolean;
}

/** The longest message, in graphemes: it is read at a glance, from two metres. */
export const MESSAGE_LENGTH = 200;
const UNITS = 2_000;
/** Everything that is sent to all of a kind. */
const ALL_OF: readonly string[] = ['speakers', 'screen', 'attendees', 'moderators'];

/**
 * What a command about messages causes: facts, or a refusal with a sentence.
 * Refuses with `empty`, `too_long`, `unknown_id` and `wrong_role`.
 */
export function decideMessages(
  messages: Messages,
  command: Exclude<MessageCommand, { type: 'message.nudge' }>,
  context: MessageContext,
): Decision {
  switch (command.type) {
    case 'message.send': {
      const { to } = command;
      if (!ALL_OF.includes(to) && !context.isSpeaker(to))
        return rejectField('to', 'unknown_id', 'There is nobody of this name to send it to.');
      const text = soundText(command.text);
      if (!text.ok) return text;
      return ok([
        {
          type: 'message.sent',
          message: context.newId,
          to,
          text: text.value,
          by: context.sender.id,
          nudge: null,
        },
      ]);
    }
    case 'message.delivered':
      return received(messages, command.message, context, 'deliveredAt', {
        type: 'message.delivered',
        message: command.message,
        to: context.sender.id,
      });
    case 'message.seen':
      return received(messages, command.message, context, 'seenAt', {
        type: 'message.seen',
        message: command.message,
        by: context.sender.id,
      });
    case 'message.clear': {
      const message = messages.byId.get(command.message);
      if (!message) return unknownMessage();
      return ok(message.clearedAt === null ? [{ type: 'message.cleared', message: message.id }] : []);
    }
    case 'curtain.set':
      return ok(messages.curtain === command.to ? [] : [{ type: 'curtain.set', to: command.to }]);
    default:
      return unreachable(command);
  }
}

/** A message's text as it is kept (Q8), or why it cannot be one: `empty`, `too_long`. */
export function soundText(given: string): Result<string, Rejection> {
  const isLong = given.length > UNITS;
  const text = isLong ? given : cleaned(given);
  if (text === '') return rejectField('text', 'empty', 'Write the message first.');
  return isLong || countGraphemes(text) > MESSAGE_LENGTH
    ? rejectField('text', 'too_long', `A message can have up to ${MESSAGE_LENGTH} characters.`)
    : ok(text);
}

/** Whether a message is one that this speaker or moderator answers for. */
export const isFor = (to: Recipient, person: PersonId, isSpeaker: boolean): boolean =>
  isSpeaker ? to === 'speakers' || to === (person as SpeakerId) : to === 'moderators';

/** A receipt from somebody whom the message is for; the first counts, a repeat changes nothing. */
function received(
  { byId }: Messages,
  id: MessageId,
  { sender }: MessageContext,
  what: 'deliveredAt' | 'seenAt',
  event: MessageEvent,
): Decision {
  const message: Message | undefined = byId.get(id);
  if (!message || !isFor(message.to, sender.id, sender.isSpeaker)) return unknownMessage();
  return ok((message.receipts.get(sender.id)?.[what] ?? null) === null ? [event] : []);
}

const unknownMessage = () => reject('unknown_id', 'There is no such message for you.');

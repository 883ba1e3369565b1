import { unreachable } from '../kernel/assert.ts';
import type { MessageId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { MessageEvent } from './events.ts';
import type { Message, Messages, Receipt } from './types.ts';

export const NO_MESSAGES: Messages = { byId: new Map(), nudged: new Set(), curtain: 'open' };

/** The messages after a fact that happened at `at`. */
export function evolveMessages(messages: Messages, event: MessageEvent, at: Instant): Messages {
  switch (event.type) {
    case 'message.sent': {
      const { message: id, to, text, by, nudge } = event;
      const before = isForAWall(to) ? cleared(messages, (other) => other.to === to, at) : messages.byId;
      return {
        ...messages,
        byId: new Map(before).set(id, { id, text, to, by, at, clearedAt: null, receipts: new Map() }),
        nudged: nudge === null ? messages.nudged : new Set(messages.nudged).add(nudge),
      };
    }
    case 'message.delivered':
      return received(messages, event.message, event.to, ({ deliveredAt, seenAt }) => ({
        deliveredAt: deliveredAt ?? at,
        seenAt,
      }));
    case 'message.seen':
      return received(messages, event.message, event.by, ({ deliveredAt, seenAt }) => ({
        deliveredAt: deliveredAt ?? at,
        seenAt: seenAt ?? at,
      }));
    case 'message.cleared':
      return { ...messages, byId: cleared(messages, ({ id }) => id === event.message, at) };
    case 'curtain.set':
      return { ...messages, curtain: event.to };
    default:
      return unreachable(event);
  }
}

/** Whether it stands somewhere where there is place for one only, so that the next takes its place (M2). */
const isForAWall = (to: Message['to']): boolean => to === 'screen' || to === 'attendees';

const NOTHING: Receipt = { deliveredAt: null, seenAt: null };

function received(
  messages: Messages,
  id: MessageId,
  person: PersonId,
  change: (receipt: Receipt) => Receipt,
): Messages {
  const message = messages.byId.get(id);
  if (!message) return messages;
  const receipts = new Map(message.receipts).set(person, change(message.receipts.get(person) ?? NOTHING));
  return { ...messages, byId: new Map(messages.byId).set(id, { ...message, receipts }) };
}

const cleared = (
  { byId }: Messages,
  which: (message: Message) => boolean,
  at: Instant,
): ReadonlyMap<MessageId, Message> =>
  new Map(
    [...byId].map(([id, message]) => [
      id,
      message.clearedAt === null && which(message) ? { ...message, clearedAt: at } : message,
    ]),
  );

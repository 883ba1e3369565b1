import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { View } from '../../shared/views/common.ts';
import type { MessageRecord } from '../../shared/views/records.ts';
import { readersOf } from './messaging.ts';

/** How far a message got with one person, and since when. */
export interface Reading {
  readonly person: PersonId;
  readonly state: 'sent' | 'delivered' | 'seen';
  readonly at: Instant;
}

/** How far a message got. */
export type MessageState =
  /** It stands for all to read; nobody is asked whether they did. */
  | { readonly kind: 'stands'; readonly at: Instant }
  | ({ readonly kind: 'one' } & Reading)
  /** Of several, so many have seen it, or it has reached them; `at` is when the last of them did. */
  | {
      readonly kind: 'many';
      readonly state: Reading['state'];
      readonly count: number;
      readonly of: number;
      readonly at: Instant;
    };

/** How far a message got with each of those whom it is for (M3). */
export const readings = (records: View, message: MessageRecord): readonly Reading[] =>
  readersOf(records, message).map((person) => {
    const { deliveredAt = null, seenAt = null } =
      message.receipts?.find((receipt) => receipt.person === person) ?? {};
    if (seenAt !== null) return { person, state: 'seen', at: seenAt };
    return deliveredAt !== null
      ? { person, state: 'delivered', at: deliveredAt }
      : { person, state: 'sent', at: message.at };
  });

export function messageState(records: View, message: MessageRecord): MessageState {
  const all = readings(records, message);
  const [first] = all;
  if (!first) return { kind: 'stands', at: message.at };
  if (all.length === 1) return { kind: 'one', ...first };
  const seen = all.filter(({ state }) => state === 'seen');
  const reached = seen.length > 0 ? seen : all.filter(({ state }) => state === 'delivered');
  return {
    kind: 'many',
    state: reached[0]?.state ?? 'sent',
    count: reached.length,
    of: all.length,
    at: reached.length > 0 ? (Math.max(...reached.map(({ at }) => at)) as Instant) : message.at,
  };
}

/** The last thing that somebody said to a message: that it was there, or that it was seen; null before anything was. */
export function lastAnswer(
  records: View,
  all: readonly MessageRecord[],
  person: PersonId,
): (Reading & { readonly text: string }) | null {
  let last: (Reading & { readonly text: string }) | null = null;
  for (const message of all) {
    const own = readings(records, message).find((reading) => reading.person === person);
    if (own && own.state !== 'sent' && (last === null || own.at > last.at))
      last = { ...own, text: message.text };
  }
  return last;
}

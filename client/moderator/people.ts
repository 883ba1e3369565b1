import { type PersonId, SYSTEM } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import type { Recipient } from '../../shared/messages/types.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { speakersIn } from '../../shared/session/due.ts';
import type { View } from '../../shared/views/common.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { isGroup, speakers } from '../store/messaging.ts';
import { city, moderator, speaker } from '../store/selectors.ts';
import { currentSegment } from '../store/show.ts';

/** A person by name; a speaker who is not named yet goes by the city. */
export function personName(records: View, id: PersonId | string): string {
  if (id === SYSTEM) return words.history.byTime;
  const person = speaker(records, id);
  if (person) return person.name ?? city(records, person.city)?.name ?? words.unnamed;
  return moderator(records, id)?.name || words.history.bySomebody;
}

/** Whom a message is for, as it follows "to". */
export const recipientName = (records: View, to: Recipient): string =>
  isGroup(to) ? words.recipients[to] : personName(records, to);

/** To whom a nudge goes while this segment runs: to each who speaks in it, and in everybody's to all with one message. */
export function nudged(records: View, segment: Segment): readonly Recipient[] {
  const all = speakers(records);
  const there = speakersIn({ speakers: all }, segment);
  return there.length > 1 && there.length === all.length ? ['speakers'] : there;
}

/** The same for the running segment; nobody while none runs, and where only the host speaks. */
export const nudgedNow = memo((records: View): readonly Recipient[] => {
  const segment = currentSegment(records);
  return segment ? nudged(records, segment) : [];
});

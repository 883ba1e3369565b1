import type { PersonId } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import type { Curtain, Recipient } from '../../shared/messages/types.ts';
import type { View } from '../../shared/views/common.ts';
import type {
  CurtainRecord,
  MessageRecord,
  ModeratorRecord,
  SettingsRecord,
  SpeakerRecord,
} from '../../shared/views/records.ts';

/** What components read of messages, settings and people; each gives the identical result while nothing of it changed. */

/** Every message that this page knows, the newest first. */
export const messages = memo((records: View): readonly MessageRecord[] =>
  [...records.values()]
    .filter((record): record is MessageRecord => record.kind === 'message')
    .toReversed()
    .toSorted((a, b) => b.at - a.at),
);

/** Those that stand, the newest first. What only moderators are told of it says so for them; others are sent no others. */
export const standingMessages = memo((records: View): readonly MessageRecord[] =>
  messages(records).filter(({ clearedAt }) => (clearedAt ?? null) === null),
);

/** Where one message stands for all to read, and nobody is asked whether they did. */
export type Wall = 'screen' | 'attendees';
/** Whom a message is for, where it is not one speaker. */
export type Group = Wall | 'speakers' | 'moderators';
export const GROUPS: readonly Group[] = ['speakers', 'screen', 'attendees', 'moderators'];

export const isWall = (to: Recipient): to is Wall => to === 'screen' || to === 'attendees';
export const isGroup = (to: Recipient): to is Group => (GROUPS as readonly Recipient[]).includes(to);

/** What stands where there is place for one (M2). */
export const standingOn = (records: View, wall: Wall): MessageRecord | null =>
  standingMessages(records).find(({ to }) => to === wall) ?? null;

export const curtain = (records: View): Curtain =>
  (records.get('curtain') as CurtainRecord | undefined)?.over ?? 'open';

export const settings = (records: View): SettingsRecord | null =>
  (records.get('settings') as SettingsRecord | undefined) ?? null;

export const speakers = memo((records: View): readonly SpeakerRecord[] =>
  [...records.values()].filter((record): record is SpeakerRecord => record.kind === 'speaker'),
);

export const moderators = memo((records: View): readonly ModeratorRecord[] =>
  [...records.values()].filter((record): record is ModeratorRecord => record.kind === 'moderator'),
);

/** Who is to say that they have seen it: nobody, where it only stands for all to read. */
export function readersOf(records: View, { to, by }: MessageRecord): readonly PersonId[] {
  if (isWall(to)) return [];
  if (to === 'speakers') return speakers(records).map(({ id }) => id);
  if (to === 'moderators')
    return moderators(records)
      .map(({ id }) => id)
      .filter((id) => id !== by);
  return [to];
}

/** Whether a message can be sent there: a speaker's id goes with the speaker. */
export const isRecipient = (records: View, to: Recipient): boolean =>
  isGroup(to) || records.get(to)?.kind === 'speaker';

import type { MessageId, PersonId, SpeakerId } from '../kernel/ids.ts';
import type { Duration, Instant } from '../kernel/time.ts';

/** Whom a message is for: one speaker, or all who are of a kind. */
export type Recipient = SpeakerId | 'speakers' | 'screen' | 'attendees' | 'moderators';

/** How far a message got with one person. */
export interface Receipt {
  /** When a screen of theirs had it. */
  readonly deliveredAt: Instant | null;
  /** When they said that they had seen it. */
  readonly seenAt: Instant | null;
}

export interface Message {
  readonly id: MessageId;
  readonly text: string;
  readonly to: Recipient;
  /** `SYSTEM` for one that time alone sent (M4). */
  readonly by: PersonId;
  readonly at: Instant;
  /** When it was taken off the screens, or another one took its place; null while it stands. */
  readonly clearedAt: Instant | null;
  readonly receipts: ReadonlyMap<PersonId, Receipt>;
}

/** What lies over the speakers' screens: nothing, "please stand by", or black (M5). */
export type Curtain = 'open' | 'standby' | 'blackout';

/** A nudge that time sends to whoever's segment runs, when so much is left of it (M4). */
export interface AutoNudge {
  readonly left: Duration;
  readonly text: string;
}

/** A message that waits to be sent with one press. */
export interface PreparedMessage {
  readonly to: Recipient;
  readonly text: string;
}

export interface Messages {
  readonly byId: ReadonlyMap<MessageId, Message>;
  /** The automatic nudges that have been sent, by `nudgeKey`: each once a run (T5). */
  readonly nudged: ReadonlySet<string>;
  readonly curtain: Curtain;
}

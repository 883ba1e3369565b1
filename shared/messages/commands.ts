import type { MessageId, SegmentId } from '../kernel/ids.ts';
import type { Duration } from '../kernel/time.ts';
import type { Curtain, Recipient } from './types.ts';

export type MessageCommand =
  | { readonly type: 'message.send'; readonly to: Recipient; readonly text: string }
  /** A screen of the sender's has it. Sent by the page, not by a hand. */
  | { readonly type: 'message.delivered'; readonly message: MessageId }
  | { readonly type: 'message.seen'; readonly message: MessageId }
  /** Takes it off all screens. */
  | { readonly type: 'message.clear'; readonly message: MessageId }
  /** Sent by time alone, when so much is left of the running segment (T13). */
  | { readonly type: 'message.nudge'; readonly from: SegmentId; readonly left: Duration }
  | { readonly type: 'curtain.set'; readonly to: Curtain };

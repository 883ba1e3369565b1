import type { MessageId, PersonId } from '../kernel/ids.ts';
import type { Curtain, Recipient } from './types.ts';

/** Facts about messages. When each happened, and whose hand it was, stand beside it in the log. */
export type MessageEvent =
  | {
      readonly type: 'message.sent';
      readonly message: MessageId;
      readonly to: Recipient;
      readonly text: string;
      readonly by: PersonId;
      /** Which automatic nudge it is (`nudgeKey`); null for what a hand sent. */
      readonly nudge: string | null;
    }
  | { readonly type: 'message.delivered'; readonly message: MessageId; readonly to: PersonId }
  | { readonly type: 'message.seen'; readonly message: MessageId; readonly by: PersonId }
  | { readonly type: 'message.cleared'; readonly message: MessageId }
  | { readonly type: 'curtain.set'; readonly to: Curtain };

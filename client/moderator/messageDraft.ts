import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Recipient } from '../../shared/messages/types.ts';
import { sendCommand } from '../actions/sendCommand.ts';
import type { Live } from '../store/live.ts';
import { storage } from '../store/storage.ts';

/** A message while it is written. */
export interface MessageDraft {
  readonly text: string;
  /** null for whoever speaks. */
  readonly to: Recipient | null;
  readonly isSending: boolean;
  /** Why it was not sent; null once it is touched again. */
  readonly refused: string | null;
}

export interface MessageDraftStore {
  readonly store: StoreApi<MessageDraft>;
  readonly change: (part: Partial<Pick<MessageDraft, 'text' | 'to'>>) => void;
  /** Sends it as it is; true when it is out, and the draft empty again. */
  readonly send: (to: Recipient) => Promise<boolean>;
}

/** What was typed stays through closing, reload, a lost line and a refusal. */
export function createMessageDraft(live: Live): MessageDraftStore {
  const place = `moderato:message:${live.code}`;
  const store = createStore<MessageDraft>(() => ({
    text: storage.get(place) ?? '',
    to: null,
    isSending: false,
    refused: null,
  }));
  store.subscribe(({ text }) => {
    if (text === '') storage.remove(place);
    else storage.set(place, text);
  });
  return {
    store,
    change: (part) => store.setState({ ...part, refused: null }),
    send: async (to) => {
      const { text, isSending } = store.getState();
      if (isSending) return false;
      store.setState({ isSending: true, refused: null });
      const answer = await sendCommand(live, { type: 'message.send', to, text });
      // What was typed meanwhile is another message.
      const isSame = store.getState().text === text;
      store.setState({
        isSending: false,
        ...(answer.ok ? isSame && { text: '', to: null } : { refused: answer.error.message }),
      });
      return answer.ok;
    },
  };
}

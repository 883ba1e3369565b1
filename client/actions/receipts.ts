import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageId } from '../../shared/kernel/ids.ts';
import type { WireCommand } from '../../shared/protocol/up.ts';
import type { Live } from '../store/live.ts';
import { newId } from './newId.ts';

/** How long an answer may take before it is asked for again, and the pause before that, ms. */
const PATIENCE = 5_000;
const PAUSE = 500;

export interface ReceiptsState {
  /** What this person has pressed *Seen* for; it is done with here, whatever the network does. */
  readonly seen: ReadonlySet<MessageId>;
  /** How many of these presses nobody has been told of yet. */
  readonly untold: number;
}

/** What this page tells of the messages that it shows (M3). */
export interface Receipts {
  readonly store: StoreApi<ReceiptsState>;
  /** The page shows it; told once. */
  readonly delivered: (message: MessageId) => void;
  readonly seen: (message: MessageId) => void;
  readonly close: () => void;
}

/** Receipts are sent in their order, and again until the server has them: a press is never lost while the page is open. */
export function createReceipts({ transport, connection }: Live): Receipts {
  const store = createStore<ReceiptsState>(() => ({ seen: new Set(), untold: 0 }));
  const delivered = new Set<MessageId>();
  const waiting: WireCommand[] = [];
  let isSending = false;
  let isClosed = false;

  const count = () =>
    store.setState({ untold: waiting.filter(({ type }) => type === 'message.seen').length });
  const send = async () => {
    if (isSending) return;
    isSending = true;
    while (waiting[0] && transport.isUp() && !isClosed) {
      const answer = await transport.command(waiting[0], PATIENCE);
      if (isDone(answer)) waiting.shift();
      else await new Promise((resolve) => setTimeout(resolve, PAUSE));
      count();
    }
    isSending = false;
  };
  const add = (type: 'message.delivered' | 'message.seen', message: MessageId) => {
    waiting.push({ id: newId(), type, message });
    count();
    void send();
  };
  const unsubscribe = connection.subscribe(({ status }) => {
    if (status === 'online') void send();
  });

  return {
    store,
    delivered: (message) => {
      if (delivered.has(message)) return;
      delivered.add(message);
      add('message.delivered', message);
    },
    seen: (message) => {
      if (store.getState().seen.has(message)) return;
      store.setState(({ seen }) => ({ seen: new Set(seen).add(message) }));
      add('message.seen', message);
    },
    close: () => {
      isClosed = true;
      unsubscribe();
    },
  };
}

/** Accepted, or refused for good: a message that is gone needs no receipt. */
function isDone(answer: Awaited<ReturnType<Live['transport']['command']>>): boolean {
  if (answer === null) return false;
  return answer.ok || (answer.error.code !== 'unavailable' && answer.error.code !== 'rate_limited');
}

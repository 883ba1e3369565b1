import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { MessageRecord } from '../../shared/views/records.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { FitText } from '../ui/FitText.tsx';
import { useReceipts } from '../ui/receipts.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './Message.module.css';
import { SmallTime } from './SmallTime.tsx';

/** A second press within this is the other half of a double one, and not about the message behind. ms. */
const DOUBLE = 500;
/** A press so soon after it came in the middle of typing was meant for what was typed. ms. */
const TYPING = 1_500;

/** What the moderator wants said, over the whole screen, until it is seen (M3). */
export function Message({ message, more }: { message: MessageRecord; more: number }) {
  const receipts = useReceipts();
  const button = useRef<HTMLButtonElement>(null);
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const seen = () => {
    const now = performance.now();
    if (now - pressedAt.current < DOUBLE) return;
    pressedAt.current = now;
    receipts.seen(message.id);
  };
  const latest = useRef(seen);
  useEffect(() => {
    latest.current = seen;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message asks for the focus anew
  useEffect(() => {
    if (document.activeElement instanceof HTMLTextAreaElement)
      pressedAt.current = performance.now() + TYPING - DOUBLE;
    button.current?.focus();
  }, [message.id]);
  useEffect(() => {
    // Wherever the focus went meanwhile, as after a tap beside the button.
    const pressed = (event: KeyboardEvent) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat || event.target === button.current)
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <div className={css.message} role="alertdialog" aria-labelledby="message-from message-text">
      <div className={css.top}>
        <p id="message-from">{words.message.from}</p>
        <SmallTime />
      </div>
      <div className={css.middle} id="message-text">
        <FitText text={message.text} className={css.text} />
      </div>
      <div className={css.foot}>
        <button
          ref={button}
          type="button"
          className={css.seen}
          // A held Enter is one press.
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          onClick={seen}
        >
          {words.message.seen}
        </button>
        <p className={css.more}>{more > 0 && words.message.more(more)}</p>
      </div>
    </div>
  );
}

/** Said for as long as a press of *Seen* waits for the network. */
export function Untold() {
  const untold = useStore(useReceipts().store, (state) => state.untold);
  const isOffline = useOfflineSeconds() !== null;
  return (
    <p className={css.untold} role="status">
      {untold > 0 && isOffline ? words.message.untold : ''}
    </p>
  );
}

import { useEffect, useRef } from 'react';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import css from './Reply.module.css';
import { ReplyForm } from './ReplyForm.tsx';
import { SmallTime } from './SmallTime.tsx';

/** Over the face, and under the moderator's messages: where a reply is written while the time goes on above it. */
export function ReplyPanel({ question, close }: { question: QuestionRecord; close: () => void }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('textarea')?.focus(), []);
  return (
    <section
      ref={panel}
      className={css.panel}
      aria-label={words.reply.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={css.top}>
        <SmallTime />
        <button type="button" onClick={close}>
          {words.reply.close}
        </button>
      </div>
      <ReplyForm question={question} />
    </section>
  );
}

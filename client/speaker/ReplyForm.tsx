import { type FormEvent, useId, useState } from 'react';
import { cleaned, countGraphemes } from '../../shared/kernel/text.ts';
import { LONGEST } from '../../shared/questions/texts.ts';
import type { ReplyTo } from '../../shared/questions/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { sendCommand } from '../actions/sendCommand.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useConnection, useLive } from '../store/hooks.ts';
import css from './Reply.module.css';
import { type ReplyDraft, useReplyDraft } from './replyDraft.ts';

/** Answers a question in writing; a moderator lets it out (Q16). */
export function ReplyForm({ question }: { question: QuestionRecord }) {
  const live = useLive();
  const id = useId();
  const { draft, change, sent } = useReplyDraft(question.id);
  const [refused, setRefused] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const { proposal } = question;
  const text = draft.text ?? proposal?.text ?? '';
  const to = draft.to ?? proposal?.to ?? 'all';
  const left = LONGEST.reply - countGraphemes(cleaned(text));
  const { reply } = words;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const answer = await sendCommand(live, { type: 'question.propose', question: question.id, text, to });
    setSending(false);
    setRefused(answer.ok ? null : answer.error.message);
    if (answer.ok) sent(draft);
  };

  return (
    <form className={css.form} onSubmit={send} noValidate>
      <p className={css.question} dir="auto">
        {question.text}
      </p>
      <State question={question} draft={draft} />
      <label htmlFor={`${id}-text`}>{reply.text}</label>
      <textarea
        id={`${id}-text`}
        dir="auto"
        rows={3}
        aria-describedby={`${id}-left ${id}-why`}
        aria-invalid={refused !== null}
        value={text}
        onChange={(event) => {
          setRefused(null);
          change({ text: event.target.value });
        }}
      />
      <small id={`${id}-left`} data-over={left < 0}>
        {left < 0 ? reply.tooMany(-left) : reply.left(left)}
      </small>
      <To value={to} hasAsker={question.origin === 'audience'} onChange={(next) => change({ to: next })} />
      <p id={`${id}-why`} role="alert" className={css.refused}>
        {refused}
      </p>
      <div className={css.send}>
        <button type="submit" aria-busy={isSending}>
          {isSending ? reply.sending : proposal ? reply.again : reply.send}
        </button>
        <small>{reply.letOut}</small>
      </div>
    </form>
  );
}

/** Where the last one stands: it waits, is out, or was declined. */
function State({
  question: { proposal, reply: out },
  draft,
}: {
  question: QuestionRecord;
  draft: ReplyDraft;
}) {
  const person = useConnection((state) => state.person);
  const { reply } = words;
  const isOut = out !== undefined && out.by === person;
  const said = proposal ? reply.waiting : isOut ? reply.isOut[out.to] : draft.wasSent ? reply.declined : null;
  return (
    <p role="status" className={css.state} data-state={proposal ? 'waiting' : isOut ? 'out' : 'declined'}>
      {said !== null && (
        <>
          <b>{said}</b> <span dir="auto">{proposal?.text ?? (isOut ? out.text : '')}</span>
        </>
      )}
    </p>
  );
}

function To({
  value,
  hasAsker,
  onChange,
}: {
  value: ReplyTo;
  hasAsker: boolean;
  onChange: (to: ReplyTo) => void;
}) {
  const name = useId();
  const { reply } = words;
  if (!hasAsker) return null;
  return (
    <fieldset>
      <legend>{reply.to}</legend>
      {(['all', 'asker'] as const).map((to) => (
        <label key={to}>
          <input type="radio" name={name} checked={value === to} onChange={() => onChange(to)} />
          {reply.whom[to]}
        </label>
      ))}
    </fieldset>
  );
}

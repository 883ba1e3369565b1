import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { LONGEST } from '../../../shared/questions/texts.ts';
import type { ReplyTo } from '../../../shared/questions/types.ts';
import type { QuestionRecord, ReplyRecord } from '../../../shared/views/records.ts';
import { sendCommand } from '../../actions/sendCommand.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { classes } from '../ActionButton.tsx';
import { closeDialog, useBoard } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { personName } from '../people.ts';
import css from './Forms.module.css';
import { Left } from './Left.tsx';
import { ReplyToChoice } from './ReplyToChoice.tsx';
import { useTyped } from './useTyped.ts';

/** Answers in writing, over what was there (Q16). What is typed stays until it is sent. */
export function ReplyDialog({ question }: { question: QuestionRecord }) {
  return (
    <>
      <Heading slot="title" level={2}>
        {words.replyDialog.title}
      </Heading>
      <ReplyForm question={question} />
    </>
  );
}

function ReplyForm({ question }: { question: QuestionRecord }) {
  const board = useBoard();
  const field = useId();
  const before = question.reply ?? null;
  const now = before?.text ?? null;
  const text = useTyped(`reply ${question.id}`, now ?? '', now);
  const to = useTyped(`reply to ${question.id}`, before?.to ?? 'all');
  const [refused, setRefused] = useState<string | null>(null);
  /** What was there when it was sent: that stands for what is there, as the own reply arrives before the answer to it. */
  const [sending, setSending] = useState<{ readonly over: string | null } | null>(null);
  const isStale = text.over !== (sending ? sending.over : now);
  const { replyDialog } = words;

  const done = () => {
    text.discard();
    to.discard();
    closeDialog(board);
  };
  const send = async () => {
    if (sending) return;
    setSending({ over: now });
    const answer = await sendCommand(board.live, {
      type: 'question.reply',
      question: question.id,
      text: text.value,
      to: to.value as ReplyTo, // one of the two
      over: text.over,
    });
    setSending(null);
    if (answer.ok) done();
    else setRefused(answer.error.message);
  };
  const takeBack = async () => {
    if (now === null || sending) return;
    setSending({ over: now });
    const answer = await sendCommand(board.live, {
      type: 'question.unreply',
      question: question.id,
      over: now,
    });
    setSending(null);
    if (answer.ok) done();
    else setRefused(answer.error.message);
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={overlays.quote} dir="auto">
        {question.text}
      </p>
      <div className={css.field}>
        <label htmlFor={field}>{replyDialog.text}</label>
        <textarea
          id={field}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          dir="auto"
          aria-describedby={`${field}-left ${field}-why`}
          aria-invalid={refused !== null}
          value={text.value}
          onChange={(event) => {
            setRefused(null);
            text.type(event.target.value);
          }}
        />
        <Left id={`${field}-left`} text={text.value} most={LONGEST.reply} />
      </div>
      <ReplyToChoice
        value={to.value as ReplyTo /* one of the two */}
        hasAsker={question.origin === 'audience'}
        onChange={to.type}
      />
      <div role="alert">
        {isStale && (
          <Stale now={before} keepMine={() => text.rebase(now)} takeTheirs={() => text.discard()} />
        )}
      </div>
      <div id={`${field}-why`} role="alert" className={css.refused}>
        {refused !== null && <p>{refused}</p>}
      </div>
      <div className={overlays.buttons}>
        {before && (
          <button
            type="button"
            className={classes(controls.button, css.push)}
            onClick={() => void takeBack()}
          >
            {replyDialog.takeBack}
          </button>
        )}
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.cancel}
        </button>
        <button
          type="submit"
          className={classes(controls.button, controls.primary)}
          aria-busy={sending !== null}
        >
          {before ? replyDialog.change : replyDialog.send}
        </button>
      </div>
    </form>
  );
}

/** What somebody else wrote while this was typed. */
function Stale({
  now,
  keepMine,
  takeTheirs,
}: {
  now: ReplyRecord | null;
  keepMine: () => void;
  takeTheirs: () => void;
}) {
  const by = useRecords((records) => (now ? personName(records, now.by) : ''));
  const { replyDialog } = words;
  return (
    <div className={css.stale}>
      {now ? (
        <>
          <p>{replyDialog.changed}</p>
          <blockquote dir="auto">{now.text}</blockquote>
          <small>{replyDialog.by(by, replyDialog.isTo[now.to])}</small>
        </>
      ) : (
        <p>{replyDialog.gone}</p>
      )}
      <span className={controls.row}>
        <button type="button" className={classes(controls.button, controls.small)} onClick={keepMine}>
          {words.editor.keepMine}
        </button>
        <button type="button" className={classes(controls.button, controls.small)} onClick={takeTheirs}>
          {words.editor.takeTheirs}
        </button>
      </span>
    </div>
  );
}

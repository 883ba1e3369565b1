import { useId, useState } from 'react';
import { moderator as words } from '../../locales/en/moderator.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import controls from '../controls.module.css';
import css from '../overlays.module.css';
import type { About } from './about.ts';
import { closeWhen, DialogForm, sendOnEnter, useDecidedOn, useDialogSend } from './DialogForm.tsx';
import { sendBatch } from './onSelected.ts';

/** Dismissing with a word to the asker (Q9). */
export function DismissDialog({ question, several }: About) {
  const board = useBoard();
  const [reason, setReason] = useState('');
  const { send, ...state } = useDialogSend();
  const from = useDecidedOn(question, state.refusal);
  const field = useId();
  const { dismissDialog } = words;
  const told = reason.trim() || null;
  return (
    <DialogForm
      title={dismissDialog.title(several)}
      text={question.text}
      several={several}
      confirm={dismissDialog.confirm(several)}
      {...state}
      onSend={() => {
        if (several) void closeWhen(board, sendBatch(board, { type: 'dismiss', reason: told }));
        else send({ type: 'question.dismiss', question: question.id, reason: told, from });
      }}
    >
      <div className={css.field}>
        <label htmlFor={field}>{dismissDialog.reason}</label>
        <textarea
          id={field}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          dir="auto"
          aria-describedby={`${field}-hint`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={sendOnEnter}
        />
        <small id={`${field}-hint`}>{dismissDialog.hint}</small>
      </div>
      <div className={css.suggestions}>
        {dismissDialog.suggestions.map((text) => (
          <button
            key={text}
            type="button"
            className={classes(controls.button, controls.small)}
            onClick={() => setReason(text)}
          >
            {text}
          </button>
        ))}
      </div>
    </DialogForm>
  );
}

import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { question as questionIn } from '../store/selectors.ts';
import { classes } from './ActionButton.tsx';
import { closeDialog, useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './overlays.module.css';

/** Dismissing with a word to the asker (Q9). */
export function DismissDialog({ id }: { id: QuestionId }) {
  const board = useBoard();
  const question = useRecords((records) => questionIn(records, id));
  const [reason, setReason] = useState('');
  const field = useId();
  const { dismissDialog } = words;
  const send = () => {
    closeDialog(board);
    void board.presses.send(
      { guard: 'dismissWithReason', what: `dismiss ${id}` },
      { type: 'question.dismiss', question: id, reason: reason.trim() || null },
    );
  };
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading slot="title" level={2}>
        {dismissDialog.title}
      </Heading>
      <p className={css.quote} dir="auto">
        {question?.text}
      </p>
      <div className={css.field}>
        <label htmlFor={field}>{dismissDialog.reason}</label>
        <textarea
          id={field}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          maxLength={300}
          aria-describedby={`${field}-hint`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send();
            }
          }}
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
      <div className={css.buttons}>
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.cancel}
        </button>
        <button type="submit" className={classes(controls.button, controls.primary)}>
          {dismissDialog.confirm}
        </button>
      </div>
    </form>
  );
}

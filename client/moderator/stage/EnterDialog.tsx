import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { LONGEST } from '../../../shared/questions/texts.ts';
import type { Addressee } from '../../../shared/questions/types.ts';
import { sendCommand } from '../../actions/sendCommand.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { session } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { closeDialog, useBoard } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import css from './Forms.module.css';
import { Left } from './Left.tsx';
import { ToWhom } from './ToWhom.tsx';
import { useTyped } from './useTyped.ts';

/** A question of the moderators' own, or one that somebody asked aloud in the call (P2). */
export function EnterDialog() {
  const board = useBoard();
  const id = useId();
  const most = useRecords((records) => session(records)?.questionLength ?? 0);
  const [text, to, name] = [useTyped('enter text'), useTyped('enter to'), useTyped('enter name')];
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [isSending, setSending] = useState(false);
  const { enter } = words;

  const add = async (andQueue: boolean) => {
    if (isSending) return;
    setSending(true);
    const answer = await sendCommand(board.live, {
      type: 'question.enter',
      text: text.value,
      to: (to.value || null) as Addressee, // one of the options
      name: name.value.trim() || null,
    });
    setSending(false);
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    for (const typed of [text, to, name]) typed.discard();
    closeDialog(board);
    if (andQueue && answer.question !== undefined)
      void board.presses.send(
        { guard: 'enter', what: `queue ${answer.question}` },
        { type: 'question.queue', question: answer.question, from: 'approved' },
      );
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add(false);
      }}
    >
      <Heading slot="title" level={2}>
        {enter.title}
      </Heading>
      <div className={css.field}>
        <label htmlFor={`${id}-text`}>{enter.text}</label>
        <textarea
          id={`${id}-text`}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          dir="auto"
          aria-describedby={`${id}-left ${id}-why`}
          aria-invalid={refused !== null && refused.field !== 'name'}
          value={text.value}
          onChange={(event) => {
            setRefused(null);
            text.type(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add(false);
          }}
        />
        <Left id={`${id}-left`} text={text.value} most={most} />
      </div>
      <div className={css.field}>
        <label htmlFor={`${id}-name`}>{enter.name}</label>
        <input
          id={`${id}-name`}
          dir="auto"
          autoComplete="off"
          maxLength={LONGEST.name * 2}
          aria-describedby={`${id}-hint ${id}-why`}
          aria-invalid={refused?.field === 'name'}
          value={name.value}
          onChange={(event) => {
            setRefused(null);
            name.type(event.target.value);
          }}
        />
        <small id={`${id}-hint`}>{enter.nameHint}</small>
      </div>
      <ToWhom value={to.value} onChange={to.type} />
      <div id={`${id}-why`} role="alert" className={css.refused}>
        {refused && <p>{refused.message}</p>}
      </div>
      <div className={overlays.buttons}>
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.cancel}
        </button>
        <button type="button" className={controls.button} onClick={() => void add(true)}>
          {enter.addAndQueue}
        </button>
        <button type="submit" className={classes(controls.button, controls.primary)} aria-busy={isSending}>
          {enter.add}
        </button>
      </div>
    </form>
  );
}

import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { LONGEST } from '../../../shared/questions/texts.ts';
import type { SessionRecord } from '../../../shared/views/records.ts';
import { sendCommand } from '../../actions/sendCommand.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { rundown, session } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { closeDialog, useBoard } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import css from './Forms.module.css';
import { Left } from './Left.tsx';
import { useTyped } from './useTyped.ts';

/** Whether questions are taken, by whose word, and the hand's own word on it (Q12). Enter opens or closes. */
export function SubmissionsDialog() {
  const show = useRecords(session);
  return (
    <>
      <Heading slot="title" level={2}>
        {words.submissions.title}
      </Heading>
      {show && <Form submissions={show.submissions} />}
    </>
  );
}

function Form({ submissions }: { submissions: SessionRecord['submissions'] }) {
  const board = useBoard();
  const field = useId();
  // What was read as it opened is what its buttons are about, whatever another hand does meanwhile.
  const [{ open, by, message: said, opensWith }] = useState(submissions);
  const message = useTyped('submissions message', said ?? '');
  const opener = useRecords(
    (records) => rundown(records)?.segments.find(({ id }) => id === opensWith)?.title,
  );
  const [refused, setRefused] = useState<string | null>(null);
  const texts = words.submissions;
  const isOver = by === 'end';

  const set = async (to: 'open' | 'closed' | null) => {
    const answer = await sendCommand(board.live, {
      type: 'submissions.set',
      to,
      message: to === 'closed' ? message.value : null,
    });
    if (!answer.ok) {
      setRefused(answer.error.message);
      return;
    }
    message.discard();
    closeDialog(board);
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void set(open ? 'closed' : 'open');
      }}
    >
      <p>
        {open ? texts.openSaid[by] : texts.closedSaid[by]} {opener && texts.opensWith(opener)}
      </p>
      {!isOver && (
        <div className={css.field}>
          <label htmlFor={field}>{texts.message}</label>
          <textarea
            id={field}
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: the dialog was opened to decide, and Enter does it from here
            autoFocus
            aria-describedby={`${field}-hint ${field}-left ${field}-why`}
            aria-invalid={refused !== null}
            value={message.value}
            onChange={(event) => {
              setRefused(null);
              message.type(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <span className={css.under}>
            <small id={`${field}-hint`}>{texts.messageHint}</small>
            <Left id={`${field}-left`} text={message.value} most={LONGEST.closed} />
          </span>
        </div>
      )}
      <div id={`${field}-why`} role="alert" className={css.refused}>
        {refused !== null && <p>{refused}</p>}
      </div>
      <div className={overlays.buttons}>
        {by === 'hand' && (
          <button type="button" className={classes(controls.button, css.push)} onClick={() => void set(null)}>
            {texts.giveBack}
          </button>
        )}
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.cancel}
        </button>
        {!isOver && !open && by === 'hand' && (
          <button type="button" className={controls.button} onClick={() => void set('closed')}>
            {texts.closeAgain}
          </button>
        )}
        {!isOver && !open && by === 'show' && (
          <button type="button" className={controls.button} onClick={() => void set('closed')}>
            {texts.keepClosed}
          </button>
        )}
        {!isOver && (
          <button type="submit" className={classes(controls.button, controls.primary)}>
            {open ? texts.close : texts.openNow}
          </button>
        )}
      </div>
    </form>
  );
}

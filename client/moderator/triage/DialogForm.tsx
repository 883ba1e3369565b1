import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import type { Body } from '../../actions/sendCommand.ts';
import { sendCommand } from '../../actions/sendCommand.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { classes } from '../ActionButton.tsx';
import { type Board, closeDialog, useBoard, useLook } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import css from './Triage.module.css';

/** A small dialog about a question, or about all that are selected: Enter sends, Escape leaves it. */
export function DialogForm({
  title,
  text,
  several = false,
  confirm = words.triage.dialogs.send,
  busy = false,
  refusal = null,
  onSend,
  onCancel,
  children,
}: {
  title: string;
  /** The question's, where the dialog does not show it otherwise. */
  text?: string | undefined;
  several?: boolean;
  confirm?: string;
  busy?: boolean;
  refusal?: string | null;
  onSend: () => void;
  /** What is given up with it. */
  onCancel?: () => void;
  children: ReactNode;
}) {
  const board = useBoard();
  const count = useLook((look) => look.selected.size);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend();
      }}
    >
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      {several ? (
        <p className={overlays.quote}>{words.triage.dialogs.several(count)}</p>
      ) : (
        text !== undefined && (
          <p className={classes(overlays.quote, css.quote)} dir="auto">
            {text}
          </p>
        )
      )}
      {children}
      <div role="alert">{refusal !== null && <p className={css.refusal}>{refusal}</p>}</div>
      <div className={overlays.buttons}>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            onCancel?.();
            closeDialog(board);
          }}
        >
          {words.cancel}
        </button>
        <button type="submit" className={classes(controls.button, controls.primary)} aria-busy={busy}>
          {confirm}
        </button>
      </div>
    </form>
  );
}

/** In a text of several lines Enter sends, too; with Shift it is a line break. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Sends what a dialog is about and closes it; refused, it stays open with all that was typed, and says why. */
export function useDialogSend() {
  const board = useBoard();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (body: Body) => {
    const asked = board.look.getState().asked;
    setBusy(true);
    const answer = await sendCommand(board.live, body);
    setBusy(false);
    const isOpen = board.look.getState().asked === asked;
    if (answer.ok) {
      if (isOpen) closeDialog(board);
    } else if (isOpen) setRefusal(answer.error.message);
    else board.live.notices.show(answer.error.message, 'problem'); // the reason stands nowhere else
  };
  return { busy, refusal, send: (body: Body) => void send(body) };
}

/** Where the question stood when the dialog was opened, so that nobody is overruled unseen; once that was told, where it stands now. */
export function useDecidedOn(
  { status }: Pick<QuestionRecord, 'status'>,
  told: string | null,
): QuestionStatus {
  const [opened] = useState(status);
  return told === null ? opened : status;
}

/** Closes the dialog once what it began has come to something. */
export async function closeWhen(board: Board, done: Promise<boolean>): Promise<void> {
  const { asked } = board.look.getState();
  if ((await done) && board.look.getState().asked === asked) closeDialog(board);
}

import { type Field, send } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { useBoard } from '../board.ts';
import { Beside, marks } from '../editor/Beside.tsx';
import { useField } from '../editor/useField.ts';
import css from '../overlays.module.css';
import type { About } from './about.ts';
import { closeWhen, DialogForm, sendOnEnter } from './DialogForm.tsx';
import { noteField, wordingField } from './questionFields.ts';
import { sent } from './sent.ts';
import triage from './Triage.module.css';

const { dialogs } = words.triage;
const FIELD = 'question-text-field';

/** Another wording; what was asked is kept, and shown (Q11). */
export function WordingDialog({ question }: About) {
  const field = useRecords((records) => records);
  const { original } = question;
  return (
    <TextDialog
      title={dialogs.wording}
      label={dialogs.wordingField}
      hint={dialogs.wordingHint}
      text={original === undefined ? undefined : words.triage.card.original(original)}
      field={wordingField(field, question)}
    />
  );
}

/** A word to the other moderators. */
export function NoteDialog({ question }: About) {
  return (
    <TextDialog
      title={dialogs.note}
      label={dialogs.noteField}
      hint={dialogs.noteHint}
      text={question.text}
      field={noteField(question)}
    />
  );
}

function TextDialog({
  title,
  label,
  hint,
  text,
  field,
}: {
  title: string;
  label: string;
  hint: string;
  text: string | undefined;
  field: Field<string>;
}) {
  const board = useBoard();
  const state = useField(field);
  return (
    <DialogForm
      title={title}
      text={text}
      busy={state.saving}
      onSend={() => void closeWhen(board, sent(board, field, send(board, field)))}
      onCancel={state.takeTheirs}
    >
      <div className={css.field}>
        <label htmlFor={FIELD}>{label}</label>
        <textarea
          {...marks(FIELD, state)}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here
          autoFocus
          dir="auto"
          rows={4}
          value={state.shown}
          onFocus={({ currentTarget }) =>
            currentTarget.setSelectionRange(state.shown.length, state.shown.length)
          }
          onChange={(event) => state.type(event.target.value)}
          onKeyDown={sendOnEnter}
        />
        <small>{hint}</small>
        <div className={triage.beside}>
          <Beside id={FIELD} state={state} />
        </div>
      </div>
    </DialogForm>
  );
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { cleaned } from '../../shared/kernel/text.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import type { Wording } from './edits.ts';
import css from './Mine.module.css';
import { QuestionField } from './QuestionField.tsx';
import { Recipients } from './Recipients.tsx';
import { problemOfText, roomIn } from './sound.ts';

/** Where an own question is changed, in its place. */
export function OwnEdit({
  edit,
  onChange,
  onSave,
  onCancel,
}: {
  edit: Wording;
  onChange: (next: Wording) => void;
  onSave: (next: Wording) => void;
  onCancel: () => void;
}) {
  const limit = useRecords((records) => session(records)?.questionLength ?? 0);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    // With what it is saved by, and not just the line that is typed into.
    field.current?.form?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOfText(edit.text, limit)?.message ?? null;
    setProblem(found);
    if (found) field.current?.focus();
    else onSave({ ...edit, text: cleaned(edit.text) });
  };
  return (
    <form className={css.edit} onSubmit={save} noValidate>
      <Recipients to={edit.to} onChange={(to) => onChange({ ...edit, to })} />
      <QuestionField
        field={field}
        label={words.mine.changeText}
        text={edit.text}
        left={roomIn(edit.text, limit)}
        problem={problem}
        onChange={(text) => {
          setProblem(null);
          onChange({ ...edit, text });
        }}
      >
        <button type="button" className={css.cancel} onClick={onCancel}>
          {words.mine.cancel}
        </button>
        <button type="submit">{words.mine.save}</button>
      </QuestionField>
    </form>
  );
}

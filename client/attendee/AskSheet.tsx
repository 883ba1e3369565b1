import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { cleaned, countGraphemes } from '../../shared/kernel/text.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './AskSheet.module.css';
import { useDesk, useDraft } from './desk.ts';
import { LettersLeft } from './LettersLeft.tsx';
import { NameField } from './NameField.tsx';
import { Recipients } from './Recipients.tsx';
import { useKeyboardInset } from './useKeyboardInset.ts';

/** Where a question is written. Nothing typed is lost when it is closed: every letter is in the draft. */
export function AskSheet({ onClose, onSent }: { onClose: () => void; onSent: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useKeyboardInset(dialog);
  useEffect(() => {
    dialog.current?.showModal();
    // It was opened to write, or to go on writing.
    const field = dialog.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <dialog ref={dialog} className={css.sheet} aria-label={words.ask.title} onClose={onClose}>
      <Form onClose={() => dialog.current?.close()} onSent={onSent} />
    </dialog>
  );
}

function Form({ onClose, onSent }: { onClose: () => void; onSent: () => void }) {
  const { outbox, draft } = useDesk();
  const { text, to, named, name } = useDraft((all) => all);
  const limit = useRecords((records) => session(records)?.questionLength ?? 0);
  const isOffline = useOfflineSeconds() !== null;
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const leftId = useId();
  const left = limit - countGraphemes(cleaned(text));

  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(text, left, named, name);
    setProblem(found);
    if (found) {
      field.current?.focus();
      return;
    }
    outbox.send({ type: 'question.submit', text: cleaned(text), to, name: named ? cleaned(name) : null });
    draft.clear();
    onSent();
  };

  return (
    <form className={css.form} onSubmit={send} noValidate>
      <div className={css.head}>
        <h2>{words.ask.title}</h2>
        <button type="button" aria-label={words.ask.close} onClick={onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
        </button>
      </div>
      <Recipients to={to} onChange={(next) => draft.change({ to: next })} />
      <div className={css.field}>
        <textarea
          ref={field}
          dir="auto"
          rows={3}
          aria-label={words.ask.text}
          placeholder={words.ask.placeholder}
          aria-describedby={`${problemId} ${leftId}`}
          aria-invalid={problem !== null}
          value={text}
          onChange={(event) => {
            setProblem(null);
            draft.change({ text: event.target.value });
          }}
        />
        <div className={css.under}>
          <NameField
            named={named}
            name={name}
            onChange={(part) => {
              // It heals this problem, and no other.
              if (problem === words.ask.nameless) setProblem(null);
              draft.change(part);
            }}
          />
          <LettersLeft id={leftId} left={left} />
          <button type="submit">{words.ask.send}</button>
        </div>
      </div>
      {isOffline && <p className={css.offline}>{words.ask.offline}</p>}
      <p id={problemId} className={css.problem} role="alert">
        {problem}
      </p>
    </form>
  );
}

function problemOf(text: string, left: number, named: boolean, name: string): string | null {
  if (cleaned(text) === '') return words.ask.empty;
  if (left < 0) return words.ask.shorten(-left);
  if (named && cleaned(name) === '') return words.ask.nameless;
  return null;
}

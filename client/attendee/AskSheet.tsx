import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { cleaned } from '../../shared/kernel/text.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './AskSheet.module.css';
import { BarNote } from './BarNote.tsx';
import { type Bar, useBar } from './bar.ts';
import { useDesk, useDraft } from './desk.ts';
import { NameField } from './NameField.tsx';
import { QuestionField } from './QuestionField.tsx';
import { Recipients } from './Recipients.tsx';
import { type Problem, problemOfName, problemOfText, roomIn } from './sound.ts';
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
  const { text, to, named, name, refusal } = useDraft((all) => all);
  const limit = useRecords((records) => session(records)?.questionLength ?? 0);
  const rule = useRecords((records) => session(records)?.names ?? 'optional');
  const isOffline = useOfflineSeconds() !== null;
  const bar = useBar();
  const [problem, setProblem] = useState<Problem | null>(() => refused(refusal));
  const textField = useRef<HTMLTextAreaElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  /** It was to be sent while it could not be. */
  const [isHeld, setHeld] = useState(false);
  const at = (field: Problem['field']) => (problem?.field === field ? problem.message : null);
  const heal = (field: Problem['field']) => setProblem((now) => (now?.field === field ? null : now));

  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOfText(text, limit) ?? problemOfName(rule, named, name);
    setProblem(found);
    setHeld(bar !== null);
    if (found) {
      (found.field === 'name' ? nameField : textField).current?.focus();
      return;
    }
    if (bar) return;
    const isNamed = rule === 'optional' ? named : rule !== 'anonymous';
    outbox.send({ type: 'question.submit', text: cleaned(text), to, name: isNamed ? cleaned(name) : null });
    draft.clear();
    // Closed, and not only gone: the focus is back where it was opened from.
    onClose();
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
      {bar && <BarNote bar={bar} then={bar.by === 'muted' ? words.muted.kept : words.gate.keep} />}
      <Recipients to={to} onChange={(next) => draft.change({ to: next })} />
      <QuestionField
        field={textField}
        label={words.ask.text}
        text={text}
        left={roomIn(text, limit)}
        problem={at('text') ?? (isHeld && bar ? words.gate.held[bar.by] : null)}
        onChange={(next) => {
          heal('text');
          draft.change({ text: next });
        }}
        name={
          <NameField
            field={nameField}
            rule={rule}
            named={named}
            name={name}
            problem={at('name')}
            onChange={(part) => {
              heal('name');
              draft.change(part);
            }}
          />
        }
      >
        <button type="submit" aria-disabled={bar !== null}>
          {words.ask.send}
        </button>
      </QuestionField>
      {isOffline && <p className={css.offline}>{words.ask.offline}</p>}
      <Opened bar={bar} />
    </form>
  );
}

/** Says that what was typed meanwhile can be sent from now on. */
function Opened({ bar }: { bar: Bar | null }) {
  const [last, setLast] = useState(bar);
  const [said, setSaid] = useState('');
  if (last?.by !== bar?.by) {
    setLast(bar);
    setSaid(bar ? '' : last?.by === 'muted' ? words.muted.over : words.gate.opened);
  }
  return (
    <p className={css.opened} role="status">
      {said}
    </p>
  );
}

const refused = (refusal: Rejection | null): Problem | null =>
  refusal && { field: refusal.field === 'name' ? 'name' : 'text', message: refusal.message };

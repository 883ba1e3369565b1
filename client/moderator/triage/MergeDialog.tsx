import { type KeyboardEvent, useId, useState } from 'react';
import { MERGES_INTO } from '../../../shared/questions/state.ts';
import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { questions } from '../../store/selectors.ts';
import { useBoard } from '../board.ts';
import overlays from '../overlays.module.css';
import type { About } from './about.ts';
import { closeWhen, DialogForm, useDecidedOn, useDialogSend } from './DialogForm.tsx';
import { matching } from './filters.ts';
import { byLikeness } from './likeness.ts';
import { sendBatch } from './onSelected.ts';
import { selectedQuestions } from './selection.ts';
import css from './Triage.module.css';

const { dialogs } = words.triage;

/** As many as stand in a small dialog. */
const SHOWN = 7;

/** Into which question: the most alike first, or those with the words that are typed (Q4). */
export function MergeDialog({ question, several }: About) {
  const board = useBoard();
  const records = useRecords((all) => all);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { send, ...state } = useDialogSend();
  const from = useDecidedOn(question, state.refusal);
  const id = useId();
  const merged = several ? selectedQuestions(board) : [question];
  const found = targets(records, question, several ? [] : merged, search);
  const target = found[Math.min(at, found.length - 1)];
  const moved = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setAt(Math.min(found.length - 1, Math.max(0, Math.min(at, found.length - 1) + step)));
  };
  return (
    <DialogForm
      title={dialogs.merge}
      text={question.text}
      several={several}
      confirm={dialogs.mergeConfirm}
      {...state}
      onSend={() => {
        if (!target) return;
        const into = target.id;
        if (several) void closeWhen(board, sendBatch(board, { type: 'merge', into }));
        else send({ type: 'question.merge', question: question.id, into, from });
      }}
    >
      <div className={overlays.field}>
        <label htmlFor={id}>{dialogs.mergeFind}</label>
        <input
          id={id}
          className={css.line}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to find one
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(target && { 'aria-activedescendant': `${id}-${target.id}` })}
          dir="auto"
          autoComplete="off"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setAt(0);
          }}
          onKeyDown={moved}
        />
      </div>
      {/* The field keeps the focus, and says which is active. */}
      <div id={`${id}-list`} role="listbox" aria-label={dialogs.merge} className={css.targets}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrows do the same
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            aria-selected={one === target}
            onClick={() => setAt(index)}
          >
            <bdi>{one.text}</bdi>
            <small>{words.triage.statuses[one.status]}</small>
          </div>
        ))}
      </div>
      <small className={css.hint}>{found.length === 0 ? dialogs.mergeNone : dialogs.mergeHint}</small>
    </DialogForm>
  );
}

function targets(
  records: View,
  question: QuestionRecord,
  without: readonly QuestionRecord[],
  search: string,
): readonly QuestionRecord[] {
  const matches = matching(search);
  const possible = questions(records).filter(
    (one) => MERGES_INTO.includes(one.status) && !without.some(({ id }) => id === one.id) && matches(one),
  );
  return possible.toSorted(byLikeness(question.text)).slice(0, SHOWN);
}

import { useId, useState } from 'react';
import { cleaned } from '../../../shared/kernel/text.ts';
import { send } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { settings } from '../../store/messaging.ts';
import { useBoard } from '../board.ts';
import { Beside } from '../editor/Beside.tsx';
import { useField } from '../editor/useField.ts';
import overlays from '../overlays.module.css';
import type { About } from './about.ts';
import { Choices } from './Choices.tsx';
import { closeWhen, DialogForm } from './DialogForm.tsx';
import { occurring } from './filters.ts';
import { sendBatch } from './onSelected.ts';
import { labelsField } from './questionFields.ts';
import { sent } from './sent.ts';
import css from './Triage.module.css';

const { dialogs } = words.triage;
const NONE: readonly string[] = [];

/** The session's labels, and those that questions have besides. */
function useLabels(): readonly string[] {
  const own = useRecords((records) => settings(records)?.labels ?? NONE);
  const { labels } = useRecords(occurring);
  return [...new Set([...own, ...labels])];
}

/** What a question is labelled with: ticks, and a free one. */
export function LabelDialog({ question, several }: About) {
  return several ? <Several /> : <One question={question} several={false} />;
}

function One({ question }: About) {
  const board = useBoard();
  const field = labelsField(question);
  const state = useField(field);
  const known = useLabels();
  const [free, setFree] = useState('');
  const all = [...new Set([...known, ...state.value])];
  const set = (labels: readonly string[]) => state.type(field.show(labels));
  const withFree = (): readonly string[] => {
    const added = cleaned(free);
    return added === '' || state.value.includes(added) ? state.value : [...state.value, added];
  };
  return (
    <DialogForm
      title={dialogs.label}
      text={question.text}
      busy={state.saving}
      onSend={() => {
        set(withFree());
        setFree('');
        void closeWhen(board, sent(board, field, send(board, field)));
      }}
      onCancel={state.takeTheirs}
    >
      <fieldset className={css.choices}>
        <legend className="sr">{dialogs.label}</legend>
        {all.length === 0 && <p className={css.hint}>{dialogs.noLabels}</p>}
        <div>
          {all.map((label, index) => (
            <label key={label}>
              <input
                type="checkbox"
                // biome-ignore lint/a11y/noAutofocus: the dialog was opened to tick here
                autoFocus={index === 0}
                checked={state.value.includes(label)}
                onChange={({ target }) =>
                  set(
                    target.checked ? [...state.value, label] : state.value.filter((other) => other !== label),
                  )
                }
              />
              <bdi>{label}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      <Free value={free} onChange={setFree} autoFocus={all.length === 0} />
      <div className={css.beside}>
        <Beside id="question-labels" state={state} />
      </div>
    </DialogForm>
  );
}

function Free({
  value,
  onChange,
  autoFocus,
}: {
  value: string;
  onChange: (value: string) => void;
  autoFocus: boolean;
}) {
  const id = useId();
  return (
    <div className={overlays.field}>
      <label htmlFor={id}>{dialogs.labelFree}</label>
      <input
        id={id}
        className={css.line}
        // biome-ignore lint/a11y/noAutofocus: there is nothing else to tick
        autoFocus={autoFocus}
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <small>{dialogs.labelHint}</small>
    </div>
  );
}

/** One label on all that are selected, or off. */
function Several() {
  const board = useBoard();
  const known = useLabels();
  const [chosen, setChosen] = useState(known[0] ?? '');
  const [free, setFree] = useState('');
  const [on, setOn] = useState(true);
  const label = cleaned(free) || chosen;
  return (
    <DialogForm
      title={dialogs.label}
      several
      onSend={() => {
        if (label !== '') void closeWhen(board, sendBatch(board, { type: 'label', label, on }));
      }}
    >
      <Choices<string>
        label={dialogs.label}
        groups={[{ name: dialogs.label, choices: known.map((name) => ({ value: name, name })) }]}
        chosen={chosen}
        onChoose={(name) => {
          setChosen(name);
          setFree('');
        }}
      />
      <Free value={free} onChange={setFree} autoFocus={known.length === 0} />
      <label className={css.check}>
        <input type="checkbox" checked={!on} onChange={({ target }) => setOn(!target.checked)} />
        {dialogs.labelOff}
      </label>
    </DialogForm>
  );
}

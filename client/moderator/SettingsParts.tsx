import { type ReactNode, useId } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './Settings.module.css';
import { takeTheirs } from './settingsForm.ts';
import type { Refusal, Spot } from './typedSettings.ts';

/** One setting, with what is wrong with it beside it. */
export function Part({
  field,
  title,
  hint,
  children,
}: {
  field: Spot;
  title?: string;
  hint?: string;
  children: ReactNode;
}) {
  const board = useBoard();
  const refused = useStore(board.settingsForm, (form) =>
    form?.refused?.field === field ? form.refused : null,
  );
  const id = useId();
  return (
    <fieldset className={css.part} {...(title !== undefined && { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className={css.head}>
          <h3 id={id}>{title}</h3>
          {hint !== undefined && <p>{hint}</p>}
        </div>
      )}
      {children}
      <div role="alert">{refused && <Refused refused={refused} />}</div>
    </fieldset>
  );
}

function Refused({ refused: { message, stale } }: { refused: Refusal }) {
  const board = useBoard();
  const { settingsDialog } = words;
  return (
    <div className={css.refused}>
      <p>
        {message} {stale !== null && settingsDialog.yours}
      </p>
      {stale !== null && (
        <button
          type="button"
          className={classes(controls.button, controls.small)}
          onClick={() => takeTheirs(board, stale)}
        >
          {settingsDialog.theirs}
        </button>
      )}
    </div>
  );
}

export interface Input<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export const Text = ({ label, value, onChange }: Input<string>) => (
  <input
    className={css.text}
    aria-label={label}
    value={value}
    maxLength={2000}
    onChange={(event) => onChange(event.target.value)}
  />
);

export const Time = ({ label, value, onChange }: Input<string>) => (
  <input
    className={css.time}
    aria-label={label}
    value={value}
    maxLength={8}
    placeholder="2:00"
    onChange={(event) => onChange(event.target.value)}
  />
);

export function OnOff({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Switch className={classes(controls.switch, css.switch)} isSelected={isOn} onChange={onChange}>
      {children}
      <span className={controls.knob} aria-hidden="true" />
    </Switch>
  );
}

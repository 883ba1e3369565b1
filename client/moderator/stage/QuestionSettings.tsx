import { type ReactNode, useId } from 'react';
import type { NameRule } from '../../../shared/questions/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import css from '../Settings.module.css';
import { type Input, OnOff, Part, Time } from '../SettingsParts.tsx';
import type { SettingsForm } from '../typedSettings.ts';

/** The one that leaves most to the asker comes first. */
const NAME_RULES: readonly NameRule[] = ['optional', 'shown', 'moderators', 'anonymous'];

/** How questions are taken (Q7, Q10, Q13). */
export function QuestionSettings({
  form,
  change,
}: {
  form: SettingsForm;
  change: (part: Partial<SettingsForm>) => void;
}) {
  const name = useId();
  const { questionSettings } = words;
  return (
    <>
      <Part field="names" title={questionSettings.names} hint={questionSettings.namesHint}>
        {NAME_RULES.map((rule) => (
          <label key={rule} className={css.choice}>
            <input
              type="radio"
              name={name}
              checked={form.names === rule}
              onChange={() => change({ names: rule })}
            />
            {questionSettings.rules[rule]}
          </label>
        ))}
      </Part>
      <Part field="limits" title={questionSettings.limits}>
        <Part field="graphemes">
          <Labelled text={questionSettings.graphemes}>
            <Figure
              label={questionSettings.graphemes}
              value={form.graphemes}
              onChange={(graphemes) => change({ graphemes })}
            />
          </Labelled>
        </Part>
        <Part field="pause">
          <Labelled text={questionSettings.pause}>
            <Time label={questionSettings.pause} value={form.pause} onChange={(pause) => change({ pause })} />
          </Labelled>
        </Part>
        <Part field="undecided">
          <Labelled text={questionSettings.undecided}>
            <Figure
              label={questionSettings.undecided}
              value={form.undecided}
              onChange={(undecided) => change({ undecided })}
            />
          </Labelled>
        </Part>
      </Part>
      <Part field="labels" title={questionSettings.labels} hint={questionSettings.labelsHint}>
        <Lines
          label={questionSettings.labels}
          value={form.labels}
          onChange={(labels) => change({ labels })}
        />
      </Part>
      <Part field="heldWords" title={questionSettings.heldWords} hint={questionSettings.heldWordsHint}>
        <Lines
          label={questionSettings.heldWords}
          value={form.heldWords}
          onChange={(heldWords) => change({ heldWords })}
        />
      </Part>
      <Part field="keptWords">
        <OnOff isOn={form.keptWords} onChange={(keptWords) => change({ keptWords })}>
          {questionSettings.keptWords}
        </OnOff>
      </Part>
    </>
  );
}

const Labelled = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className={css.labelled}>
    <span aria-hidden="true">{text}</span>
    {children}
  </div>
);

const Figure = ({ label, value, onChange }: Input<string>) => (
  <input
    className={css.time}
    aria-label={label}
    inputMode="numeric"
    value={value}
    maxLength={6}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** One a line. */
const Lines = ({ label, value, onChange }: Input<string>) => (
  <textarea
    className={css.lines}
    aria-label={label}
    dir="auto"
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);

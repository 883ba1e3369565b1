import { Heading } from 'react-aria-components/Dialog';
import { useStore } from 'zustand';
import type { Recipient } from '../../shared/messages/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { GROUPS, speakers } from '../store/messaging.ts';
import { classes } from './ActionButton.tsx';
import { useBoard } from './board.ts';
import controls from './controls.module.css';
import overlays from './overlays.module.css';
import { personName } from './people.ts';
import { Rows } from './Rows.tsx';
import css from './Settings.module.css';
import { type Input, OnOff, Part, Text, Time } from './SettingsParts.tsx';
import { changeSettings, discardSettings, newKey, saveSettings, usualAutoNudges } from './settingsForm.ts';
import { QuestionSettings } from './stage/QuestionSettings.tsx';
import type { SettingsForm } from './typedSettings.ts';

/** How the session is run, as far as the moderator changes it during the show. */
export function SettingsDialog() {
  const board = useBoard();
  const form = useStore(board.settingsForm);
  const { settingsDialog } = words;
  if (!form) return null;
  const change = (part: Partial<SettingsForm>) => changeSettings(board, part);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void saveSettings(board);
      }}
    >
      <Heading slot="title" level={2}>
        {settingsDialog.title}
      </Heading>
      <Part field="nudges" title={settingsDialog.nudges} hint={settingsDialog.nudgesHint}>
        <Rows
          id="nudges"
          rows={form.nudges}
          onChange={(nudges) => change({ nudges })}
          create={() => ({ key: newKey(), text: '' })}
          nameOf={({ text }, n) => text || settingsDialog.nudge(n)}
        >
          {({ text }, n, edit) => (
            <Text label={settingsDialog.nudge(n)} value={text} onChange={(next) => edit({ text: next })} />
          )}
        </Rows>
      </Part>
      <Part field="autoNudges" title={settingsDialog.auto} hint={settingsDialog.autoHint}>
        <OnOff
          isOn={form.isAuto}
          onChange={(isAuto) =>
            change({
              isAuto,
              ...(isAuto && form.autoNudges.length === 0 && { autoNudges: usualAutoNudges() }),
            })
          }
        >
          {settingsDialog.autoSwitch}
        </OnOff>
        {form.isAuto && (
          <Rows
            id="auto"
            rows={form.autoNudges}
            onChange={(autoNudges) => change({ autoNudges })}
            create={() => ({ key: newKey(), left: '', text: '' })}
            nameOf={({ left, text }) => [left, text].filter(Boolean).join(' ')}
          >
            {({ left, text }, n, edit) => (
              <>
                <Time
                  label={settingsDialog.autoLeft(n)}
                  value={left}
                  onChange={(next) => edit({ left: next })}
                />
                <Text
                  label={settingsDialog.autoText(n)}
                  value={text}
                  onChange={(next) => edit({ text: next })}
                />
              </>
            )}
          </Rows>
        )}
      </Part>
      <Part field="messages" title={settingsDialog.prepared}>
        <Rows
          id="prepared"
          rows={form.messages}
          onChange={(messages) => change({ messages })}
          create={() => ({ key: newKey(), to: form.messages.at(-1)?.to ?? 'speakers', text: '' })}
          nameOf={({ text }, n) => text || settingsDialog.preparedText(n)}
        >
          {({ to, text }, n, edit) => (
            <>
              <To label={settingsDialog.preparedTo(n)} value={to} onChange={(next) => edit({ to: next })} />
              <Text
                label={settingsDialog.preparedText(n)}
                value={text}
                onChange={(next) => edit({ text: next })}
              />
            </>
          )}
        </Rows>
      </Part>
      <Part field="answerBudget" title={settingsDialog.answerBudget}>
        <Time
          label={settingsDialog.answerBudget}
          value={form.answerBudget}
          onChange={(answerBudget) => change({ answerBudget })}
        />
      </Part>
      <Part field="askGivesFloor">
        <OnOff isOn={form.askGivesFloor} onChange={(askGivesFloor) => change({ askGivesFloor })}>
          {settingsDialog.askGivesFloor}
        </OnOff>
      </Part>
      <QuestionSettings form={form} change={change} />
      <div role="alert">
        {form.refused?.field === null && <p className={css.refused}>{form.refused.message}</p>}
      </div>
      <div className={overlays.buttons}>
        <button type="button" className={controls.button} onClick={() => discardSettings(board)}>
          {words.cancel}
        </button>
        <button
          type="submit"
          className={classes(controls.button, controls.primary)}
          aria-busy={form.isSaving}
        >
          {form.isSaving ? settingsDialog.saving : settingsDialog.save}
        </button>
      </div>
    </form>
  );
}

function To({ label, value, onChange }: Input<Recipient>) {
  const all = useRecords(speakers);
  const records = useRecords((known) => known);
  const { recipients } = words;
  return (
    <select
      className={css.to}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Recipient) /* one of the options below */}
    >
      {GROUPS.map((to) => (
        <option key={to} value={to}>
          {words.messages.to(recipients[to])}
        </option>
      ))}
      {all.map(({ id }) => (
        <option key={id} value={id}>
          {words.messages.to(personName(records, id))}
        </option>
      ))}
    </select>
  );
}

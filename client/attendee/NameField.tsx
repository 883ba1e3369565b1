import { attendee as words } from '../locales/en/attendee.ts';
import css from './AskSheet.module.css';
import type { Draft } from './draft.ts';

/** As long as the server takes one, in UTF-16 units; what counts is its own, kinder measure. */
const LONGEST = 60;

/** With a name or without; the name is remembered on this device. */
export function NameField({
  named,
  name,
  onChange,
}: {
  named: boolean;
  name: string;
  onChange: (part: Partial<Draft>) => void;
}) {
  return (
    <>
      <label className={css.named}>
        <input
          type="checkbox"
          checked={named}
          onChange={(event) => onChange({ named: event.target.checked })}
        />
        {words.ask.named}
      </label>
      {named && (
        <input
          type="text"
          className={css.name}
          dir="auto"
          aria-label={words.ask.name}
          placeholder={words.ask.name}
          autoComplete="name"
          maxLength={LONGEST}
          value={name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      )}
    </>
  );
}

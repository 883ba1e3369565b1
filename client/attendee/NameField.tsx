import { type RefObject, useId } from 'react';
import type { NameRule } from '../../shared/questions/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import type { Draft } from './draft.ts';
import css from './QuestionField.module.css';

/** A name as the session's rule has it (Q10): everybody sees it, moderators do, nobody does, or as one likes. It is remembered on this device. */
export function NameField({
  field,
  rule,
  named,
  name,
  problem,
  onChange,
}: {
  field: RefObject<HTMLInputElement | null>;
  rule: NameRule;
  named: boolean;
  name: string;
  problem: string | null;
  onChange: (part: Partial<Draft>) => void;
}) {
  const aboutId = useId();
  if (rule === 'anonymous') return <p className={css.about}>{words.ask.anonymous}</p>;
  const isWanted = rule !== 'optional' || named;
  return (
    <>
      {rule === 'optional' && (
        <label className={css.named}>
          <input
            type="checkbox"
            checked={named}
            onChange={(event) => onChange({ named: event.target.checked })}
          />
          {words.ask.named}
        </label>
      )}
      {isWanted && (
        <div className={css.whose}>
          <input
            ref={field}
            type="text"
            className={css.name}
            dir="auto"
            aria-label={words.ask.name}
            aria-describedby={aboutId}
            aria-invalid={problem !== null}
            aria-required={rule !== 'optional'}
            placeholder={words.ask.name}
            autoComplete="name"
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <p id={aboutId}>
            {rule !== 'optional' && <span className={css.about}>{words.ask[rule]} </span>}
            <span className={css.problem} role="alert">
              {problem}
            </span>
          </p>
        </div>
      )}
    </>
  );
}

import { type ReactNode, type RefObject, useId } from 'react';
import { attendee as words } from '../locales/en/attendee.ts';
import { LettersLeft } from './LettersLeft.tsx';
import css from './QuestionField.module.css';

/** Where a question's text is typed, with how much room is left; beneath it what else belongs to it. */
export function QuestionField({
  field,
  label,
  text,
  left,
  problem,
  onChange,
  name,
  children,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  text: string;
  /** Characters as people count them; negative when there are too many. */
  left: number;
  problem: string | null;
  onChange: (text: string) => void;
  /** Whose it is, where that is asked for. */
  name?: ReactNode;
  /** What can be done with it. */
  children: ReactNode;
}) {
  const problemId = useId();
  const leftId = useId();
  return (
    <>
      <div className={css.field}>
        <textarea
          ref={field}
          dir="auto"
          rows={3}
          aria-label={label}
          placeholder={words.ask.placeholder}
          aria-describedby={`${problemId} ${leftId}`}
          aria-invalid={problem !== null}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        <div className={css.under}>
          {name}
          <LettersLeft id={leftId} left={left} />
          {children}
        </div>
      </div>
      <p id={problemId} className={css.problem} role="alert">
        {problem}
      </p>
    </>
  );
}

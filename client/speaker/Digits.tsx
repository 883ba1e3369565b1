import type { ReactNode } from 'react';
import css from './Digits.module.css';

/** The time, as large as the screen allows, with a word above or below. */
export function Digits({ text, above, below }: { text: string; above?: string; below?: ReactNode }) {
  return (
    <div className={css.place}>
      {above && <p className={css.word}>{above}</p>}
      <p
        role="timer"
        className={css.digits}
        style={{ '--n': text.length } as React.CSSProperties /* a property of our own */}
      >
        {text}
      </p>
      {below && <div className={css.word}>{below}</div>}
    </div>
  );
}

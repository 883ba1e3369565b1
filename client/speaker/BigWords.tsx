import { FitText } from '../ui/FitText.tsx';
import css from './BigWords.module.css';

/** Words in the place of the digits, where there is nothing to count. */
export function BigWords({ text, below }: { text: string; below?: string }) {
  return (
    <div className={css.place}>
      <FitText text={text} className={css.words} />
      {below && <p className={css.below}>{below}</p>}
    </div>
  );
}

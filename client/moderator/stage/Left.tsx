import { cleaned, countGraphemes } from '../../../shared/kernel/text.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import css from './Forms.module.css';

/** How many characters are left, counted as people see them (Q7). */
export function Left({ id, text, most }: { id: string; text: string; most: number }) {
  const left = most - countGraphemes(cleaned(text));
  return (
    <small id={id} className={css.left} data-over={left < 0}>
      {left < 0 ? words.enter.tooMany(-left) : words.enter.left(left)}
    </small>
  );
}

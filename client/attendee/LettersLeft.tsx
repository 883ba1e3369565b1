import { attendee as words } from '../locales/en/attendee.ts';
import css from './QuestionField.module.css';

/** From here on it is worth hearing about. */
const NEAR = 20;

/** How much room is left, as people count characters. Heard only when it gets tight, and not with every letter. */
export function LettersLeft({ id, left }: { id: string; left: number }) {
  const { ask } = words;
  const steps = [0, 5, 10, NEAR].find((step) => left <= step);
  const aloud =
    left < 0 ? ask.tooManyAloud(Math.ceil(-left / 5) * 5) : steps === undefined ? '' : ask.leftAloud(steps);
  return (
    <>
      <span id={id} className={left < 0 ? css.over : undefined}>
        {left < 0 ? ask.tooMany(-left) : ask.left(left)}
      </span>
      <span className="sr" role="status">
        {aloud}
      </span>
    </>
  );
}

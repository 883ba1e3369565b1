import type { QuestionRecord } from '../../../shared/views/records.ts';
import { labelOf } from '../../actions/action.ts';
import { about } from '../../actions/questionActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { city, speaker } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import controls from '../controls.module.css';
import { usePerform, useSituation } from '../useActions.ts';
import css from './Leftovers.module.css';
import { isCity, segmentTitle } from './leftovers.ts';
import { Offers } from './Offers.tsx';

/** A question that nobody answered: what it is kept for, a written reply, and its city's list. */
export function LeftQuestion({ question }: { question: QuestionRecord }) {
  const board = useBoard();
  const perform = usePerform();
  const situation = useSituation();
  const { id, text, status, later = null } = question;
  const keptFor = useRecords((records) =>
    later === null
      ? null
      : isCity(records, later)
        ? words.leftovers.laterCity(city(records, later)?.name ?? '')
        : words.leftovers.laterSegment(segmentTitle(records, later)),
  );
  const own = useRecords((records) => city(records, speaker(records, question.to)?.city ?? question.to));
  const { leftovers } = words;
  const put = (to: typeof later) =>
    void board.presses.send(
      { guard: `put off ${id} ${to}`, what: `put off ${id} ${to}` },
      { type: 'question.putOff', question: id, to, from: status },
    );
  return (
    <li className={css.question}>
      <p dir="auto">{text}</p>
      <div className={css.facts}>
        {keptFor !== null && <span>{keptFor}</span>}
        <Offers question={question} />
      </div>
      <div className={controls.row}>
        <button
          type="button"
          className={classes(controls.button, controls.small)}
          onClick={() => perform(about.reply, question)}
        >
          {labelOf(about.reply, situation, question)}
        </button>
        {later !== null ? (
          <button
            type="button"
            className={classes(controls.button, controls.small)}
            onClick={() => put(null)}
          >
            {leftovers.takeOff}
          </button>
        ) : (
          own && (
            <button
              type="button"
              className={classes(controls.button, controls.small)}
              onClick={() => put(own.id)}
            >
              {leftovers.putOn(own.name)}
            </button>
          )
        )}
      </div>
    </li>
  );
}

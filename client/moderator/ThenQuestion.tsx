import { forecast } from '../../shared/rundown/forecast.ts';
import { show } from '../actions/showActions.ts';
import { headOfQueue } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, queued } from '../store/selectors.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { AddresseeTag } from './AddresseeTag.tsx';
import controls from './controls.module.css';
import css from './Stage.module.css';
import { useDayTime } from './useDayTime.ts';

/** The head of the queue: what is asked next, with one key. */
export function ThenQuestion() {
  const head = useRecords(headOfQueue);
  const rest = useRecords((records) => Math.max(0, queued(records).length - 1));
  const title = useTitle();
  // Beside a live question there is less room for it.
  const brief = useRecords((records) => liveQuestion(records) !== null) && head !== null;
  return (
    <article className={classes(controls.card, css.then)} {...(brief && { 'data-brief': true })}>
      <div className={css.head}>
        <h3 className={controls.heading}>{title}</h3>
        {rest > 0 && <span className={css.meta}>{words.upNext.after(rest)}</span>}
      </div>
      {head ? (
        <>
          <p className={classes(controls.question, css.text)} dir="auto" {...(brief && { title: head.text })}>
            {head.text}
          </p>
          <div className={controls.row}>
            <AddresseeTag to={head.to} />
            <ActionButton action={show.askHead} subject={null} className={controls.push} />
          </div>
        </>
      ) : (
        <p className={classes(controls.question, css.text)} data-empty>
          {words.upNext.empty} {words.upNext.emptyAdvice}
        </p>
      )}
    </article>
  );
}

/** "Then" once questions are taken; before, about when the first one will be. */
function useTitle(): string {
  const time = useDayTime();
  const first = useRundownTime((order, now) => {
    const index = order.segments.findIndex((segment) => segment.takesQuestions && !segment.dropped);
    const seen = forecast(order, now).segments[index];
    return seen?.status === 'upcoming' && seen.expectedStart !== null ? time(seen.expectedStart) : null;
  }, null);
  return first === null ? words.upNext.title : words.upNext.first(first);
}

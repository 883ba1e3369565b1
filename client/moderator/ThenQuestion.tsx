import { forecast } from '../../shared/rundown/forecast.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { about } from '../actions/questionActions.ts';
import { show } from '../actions/showActions.ts';
import { headOfQueue } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, queued } from '../store/selectors.ts';
import { addresseeName } from '../store/show.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { AddresseeTag } from './AddresseeTag.tsx';
import controls from './controls.module.css';
import { Dots } from './Dots.tsx';
import css from './Stage.module.css';
import { ActionItem } from './stage/ActionItem.tsx';
import { Offers } from './stage/Offers.tsx';
import { ScreenPreview } from './stage/ScreenPreview.tsx';
import { usePreview } from './stage/usePreview.ts';
import { useMay } from './useActions.ts';
import { useDayTime } from './useDayTime.ts';

/** The head of the queue: what is asked next, with one key. */
export function ThenQuestion() {
  const head = useRecords(headOfQueue);
  const rest = useRecords((records) => Math.max(0, queued(records).length - 1));
  const title = useTitle();
  const [isPreviewed, togglePreview] = usePreview('next');
  // Beside a live question there is less room for it.
  const brief = useRecords((records) => liveQuestion(records) !== null) && head !== null;
  if (!head)
    return (
      <article className={classes(controls.card, css.then)}>
        <h3 className={controls.heading}>{title}</h3>
        <p className={classes(controls.question, css.text)} data-empty>
          {words.upNext.empty} {words.upNext.emptyAdvice}
        </p>
      </article>
    );
  return (
    <article
      className={classes(controls.card, css.then, css.next)}
      {...(brief && { 'data-brief': true })}
      {...(isPreviewed && { 'data-preview': true })}
    >
      <div className={css.head}>
        <h3 className={controls.heading}>{title}</h3>
        {brief && <AddresseeTag to={head.to} />}
        {rest > 0 && <span className={css.meta}>{words.upNext.after(rest)}</span>}
      </div>
      <button
        type="button"
        className={classes(controls.button, controls.small, css.peek)}
        aria-pressed={isPreviewed}
        title={words.stage.previewHint}
        onClick={togglePreview}
      >
        {words.stage.preview}
      </button>
      {isPreviewed && <NextPicture question={head} />}
      <p
        className={classes(controls.question, css.text, isPreviewed && 'sr')}
        dir="auto"
        {...(brief && { title: head.text })}
      >
        {head.text}
      </p>
      <div className={css.facts}>
        {!brief && <AddresseeTag to={head.to} />}
        <Offers question={head} />
      </div>
      <div className={css.doing}>
        <ActionButton action={show.askHead} subject={null} />
        <NextMenu question={head} />
      </div>
    </article>
  );
}

/** Exactly what the room will see when it is asked. */
function NextPicture({ question }: { question: QuestionRecord }) {
  const name = useRecords((records) => addresseeName(records, question.to));
  return (
    <div className={css.picture}>
      <ScreenPreview
        question={question}
        label={words.stage.pictureNext(name ? words.to(name) : words.toAll, question.text)}
      />
    </div>
  );
}

function NextMenu({ question }: { question: QuestionRecord }) {
  const may = useMay(show.skipHead);
  return (
    <Dots label={words.stage.moreNext}>
      {may && <ActionItem action={show.skipHead} subject={null} />}
      <ActionItem action={about.reply} subject={question} keyless />
    </Dots>
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

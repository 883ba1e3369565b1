import { memo, useRef, useState } from 'react';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { AddresseeTag } from './AddresseeTag.tsx';
import { type Tab, useBoard } from './board.ts';
import { CardActions } from './CardActions.tsx';
import { cardId } from './focus.ts';
import css from './QuestionList.module.css';
import { QueueHandle } from './stage/QueuePlace.tsx';
import { Facts } from './triage/Facts.tsx';
import { Gone } from './triage/Gone.tsx';
import { HandsOn } from './triage/HandsOn.tsx';
import { Marks } from './triage/Marks.tsx';
import { toggle } from './triage/selection.ts';

interface Card {
  readonly question: QuestionRecord;
  /** It has left the list by another hand; its place is kept for a while. */
  readonly gone: boolean;
  readonly tab: Tab;
  /** Whether questions of every status stand side by side. */
  readonly everywhere: boolean;
  /** Whether keys are about this one. */
  readonly chosen: boolean;
  /** Whether Tab leads to this one of all. */
  readonly tabbable: boolean;
  readonly place: number;
  readonly of: number;
  /** Its place in the queue, from 1. */
  readonly inQueue: number | null;
  /** Whether its buttons stand there always, for want of a pointer that hovers. */
  readonly touch: boolean;
  readonly selected: boolean;
  /** Whether any is. */
  readonly selecting: boolean;
}

/** One question. Drawn anew only when something of it changes: a vote touches one card. */
export const QuestionCard = memo(function QuestionCard(card: Card) {
  const { question, gone, tab, chosen, tabbable, place, of, inQueue, touch, everywhere } = card;
  const [hovered, setHovered] = useState(false);
  const article = useRef<HTMLElement>(null);
  // Read before what is there gives way: the place that is kept is as high as the card was.
  const height = useRef(0);
  if (!gone) height.current = 0;
  else if (height.current === 0) height.current = article.current?.offsetHeight ?? 0;
  const id = cardId(question.id);
  const near = chosen || hovered || touch;
  return (
    <article
      ref={article}
      id={id}
      className={css.card}
      data-question={question.id}
      data-status={question.status}
      data-tab={everywhere ? 'every' : tab}
      {...(chosen && { 'data-chosen': true })}
      {...(gone && { 'data-gone': true, style: { minHeight: height.current } })}
      {...(card.selected && { 'data-selected': true })}
      tabIndex={tabbable || (gone && chosen) ? 0 : -1}
      aria-labelledby={`${id}-text`}
      aria-describedby={`${id}-meta`}
      aria-posinset={place}
      aria-setsize={of}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {gone ? (
        <Gone id={id} question={question} />
      ) : (
        <>
          {hasStanding(tab, everywhere) && <Standing question={question} inQueue={inQueue} />}
          {inQueue !== null && <QueueHandle place={inQueue} tabbable={tabbable} />}
          <p id={`${id}-text`} className={css.text} dir="auto">
            {question.text}
          </p>
          {(near || card.selecting) && <Select question={question} selected={card.selected} near={chosen} />}
          {question.original !== undefined && (
            <p className={css.aside} title={question.original}>
              <bdi>{words.triage.card.original(question.original)}</bdi>
            </p>
          )}
          {question.status === 'dismissed' && question.reason && (
            <p className={css.reason}>
              <bdi>{words.questions.reason(question.reason)}</bdi>
            </p>
          )}
          <div className={css.meta}>
            <span id={`${id}-meta`} className={css.facts}>
              <AddresseeTag to={question.to} />
              <Facts question={question} everywhere={everywhere} />
            </span>
            <HandsOn question={question.id} />
            {near && <CardActions question={question} chosen={chosen} />}
          </div>
          <Marks question={question} />
        </>
      )}
    </article>
  );
});

function Select({
  question,
  selected,
  near,
}: {
  question: QuestionRecord;
  selected: boolean;
  near: boolean;
}) {
  const board = useBoard();
  return (
    <label className={css.select}>
      <span className="sr">{words.triage.several.selectOne}</span>
      <input
        type="checkbox"
        checked={selected}
        tabIndex={near ? 0 : -1}
        onChange={() => toggle(board, question)}
      />
    </label>
  );
}

/** Before it is open nobody can have voted for it. */
const hasStanding = (tab: Tab, everywhere: boolean): boolean =>
  everywhere || (tab !== 'prepared' && tab !== 'review');

/** How many want it; in the queue, when its turn is. */
function Standing({
  question: { votes, origin },
  inQueue,
}: {
  question: QuestionRecord;
  inQueue: number | null;
}) {
  const { questions } = words;
  const nobodyAsked = origin === 'prepared' && votes === 0;
  if (inQueue === null)
    return (
      <div className={css.votes}>
        {!nobodyAsked && (
          <>
            {votes}
            <small>{questions.votes(votes)}</small>
          </>
        )}
      </div>
    );
  return (
    <div className={css.votes}>
      {questions.place(inQueue)}
      {!nobodyAsked && (
        <small>
          {votes} {questions.votes(votes)}
        </small>
      )}
    </div>
  );
}

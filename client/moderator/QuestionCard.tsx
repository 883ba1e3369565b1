import { memo, use, useState } from 'react';
import { between } from '../../shared/kernel/time.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { length, timeOfDay } from '../ui/format.ts';
import { AddresseeTag } from './AddresseeTag.tsx';
import type { Tab } from './board.ts';
import { CardActions } from './CardActions.tsx';
import { cardId } from './focus.ts';
import { MinuteContext } from './minute.ts';
import css from './QuestionList.module.css';
import { Offers } from './stage/Offers.tsx';
import { QueueHandle } from './stage/QueuePlace.tsx';

interface Card {
  readonly question: QuestionRecord;
  readonly tab: Tab;
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
}

/** One question. Drawn anew only when something of it changes: a vote touches one card. */
export const QuestionCard = memo(function QuestionCard(card: Card) {
  const { question, tab, chosen, tabbable, place, of, inQueue, touch } = card;
  const [hovered, setHovered] = useState(false);
  const id = cardId(question.id);
  return (
    <article
      id={id}
      className={css.card}
      data-question={question.id}
      data-tab={tab}
      {...(chosen && { 'data-chosen': true })}
      tabIndex={tabbable ? 0 : -1}
      aria-labelledby={`${id}-text`}
      aria-describedby={`${id}-meta`}
      aria-posinset={place}
      aria-setsize={of}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {hasStanding(tab) && <Standing question={question} inQueue={inQueue} />}
      {inQueue !== null && <QueueHandle place={inQueue} tabbable={tabbable} />}
      <p id={`${id}-text`} className={css.text} dir="auto">
        {question.text}
      </p>
      {question.status === 'dismissed' && question.reason && (
        <p className={css.reason}>{words.questions.reason(question.reason)}</p>
      )}
      <div className={css.meta}>
        <span id={`${id}-meta`} className={css.facts}>
          <AddresseeTag to={question.to} />
          <Facts question={question} />
          <Offers question={question} />
        </span>
        {(chosen || hovered || touch) && <CardActions question={question} chosen={chosen} />}
      </div>
    </article>
  );
});

/** Before it is open nobody can have voted for it. */
const hasStanding = (tab: Tab): boolean => tab !== 'prepared' && tab !== 'review';

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

function Facts({ question }: { question: QuestionRecord }) {
  const { name, origin, status, askedAt, answeredAt } = question;
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const { questions } = words;
  if (status === 'dismissed') return <span className={css.flag}>{questions.dismissed}</span>;
  const who = origin === 'prepared' ? words.prepared : (name ?? words.anonymous);
  return (
    <>
      <span className={css.who}>{who}</span>
      {status === 'answered' && answeredAt !== null ? (
        <span>
          {questions.answeredAt(timeOfDay(answeredAt, zone))}
          {askedAt !== null && ` · ${questions.tookTime(length(between(askedAt, answeredAt)))}`}
        </span>
      ) : (
        origin === 'audience' && <Age question={question} />
      )}
    </>
  );
}

function Age({ question: { submittedAt } }: { question: QuestionRecord }) {
  const minute = use(MinuteContext);
  const minutes = minute - Math.floor(submittedAt / 60_000);
  const { questions } = words;
  return (
    <span>
      {minutes < 1
        ? questions.justNow
        : minutes < 60
          ? questions.minutesAgo(minutes)
          : questions.hoursAgo(Math.floor(minutes / 60))}
    </span>
  );
}

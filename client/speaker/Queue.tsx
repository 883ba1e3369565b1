import { useState } from 'react';
import type { Offer } from '../../shared/questions/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { sendCommand } from '../actions/sendCommand.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useConnection, useLive, useRecords } from '../store/hooks.ts';
import { liveQuestion, queued, speaker } from '../store/selectors.ts';
import { isTo } from './part.ts';
import css from './Queue.module.css';
import { useWrite } from './writing.ts';

/** More would take room from the time. */
const MOST = 2;

/**
 * What waits for this speaker, with a word on who takes it (Q15): the question that is being answered, if it is this speaker's to
 * answer, and those that are next. A speaker is told only of what is queued to the speaker, the own city, or all (Q9).
 */
export function Queue() {
  const person = useConnection((state) => state.person);
  const home = useRecords((records) => speaker(records, person)?.city ?? null);
  const live = useRecords(liveQuestion);
  const waiting = useRecords(queued);
  const isMine = live !== null && isTo(live.to, person, home);
  const shown = waiting.slice(0, isMine ? MOST - 1 : MOST);
  const more = waiting.length - shown.length;
  if (!isMine && waiting.length === 0) return null;
  return (
    <section className={css.queue} aria-label={words.queue.title}>
      <ul>
        {isMine && <Row question={live} isLive />}
        {shown.map((question, index) => (
          <Row key={question.id} question={question} isNext={index === 0} />
        ))}
      </ul>
      {more > 0 && <p>{words.queue.more(more)}</p>}
    </section>
  );
}

/** The same as a number, while this speaker gives a talk. */
export function QueueCount() {
  const count = useRecords((records) => queued(records).length);
  return count === 0 ? null : <p className={css.count}>{words.queue.waiting(count)}</p>;
}

function Row({
  question,
  isLive = false,
  isNext = false,
}: {
  question: QuestionRecord;
  isLive?: boolean;
  isNext?: boolean;
}) {
  const write = useWrite();
  const { queue } = words;
  const label = question.proposal ? queue.written : queue.write;
  const whom = question.to === null ? queue.toAll : queue.toYou;
  const heading = isLive ? queue.live : isNext ? queue.next(whom) : queue.afterwards(whom);
  return (
    <li className={css.row} {...(isLive && { 'data-live': true })}>
      <p className={css.text}>
        <b>{heading}</b> {!isLive && <bdi>{question.text}</bdi>}
      </p>
      <Says question={question} />
      <button
        type="button"
        className={`${css.button} ${css.write}`}
        aria-label={`${label}: ${question.text}`}
        onClick={() => write(question.id)}
      >
        {label}
      </button>
    </li>
  );
}

/** *I'll take this* or *not me*: one of them, or neither; pressed again, it is taken back. */
function Says({ question: { id, text, says } }: { question: QuestionRecord }) {
  const live = useLive();
  const [pending, setPending] = useState<Offer | null>(null);
  const [refused, setRefused] = useState('');
  const { queue } = words;
  const say = async (what: Offer) => {
    if (pending !== null) return;
    setPending(what);
    const answer = await sendCommand(live, {
      type: 'question.offer',
      question: id,
      says: says === what ? null : what,
    });
    setPending(null);
    setRefused(answer.ok ? '' : answer.error.message);
  };
  return (
    <>
      {(['take', 'pass'] as const).map((what) => (
        <button
          key={what}
          type="button"
          className={css.button}
          aria-label={`${queue.says[what]}: ${text}`}
          aria-pressed={says === what}
          aria-busy={pending === what}
          onClick={() => void say(what)}
        >
          <span className={css.sign} aria-hidden="true">
            {what === 'take' ? '✓' : '✕'}
          </span>
          {queue.says[what]}
        </button>
      ))}
      <span role="alert" className={css.refused}>
        {refused}
      </span>
    </>
  );
}

import { useState } from 'react';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { question as questionIn, queued, rundown } from '../store/selectors.ts';
import { useDesk, useOutbox } from './desk.ts';
import css from './Mine.module.css';
import { ToWhom } from './ToWhom.tsx';

type Standing = keyof typeof words.mine.status;

/** One's own question: where it stands, why it was not taken, and the way to take it back. */
export function OwnQuestion({ question }: { question: QuestionRecord }) {
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  const isNext = useRecords((records) => queued(records)[0]?.id === question.id);
  // `own` tells of its state, the list of its votes.
  const votes = useRecords((records) => questionIn(records, question.id)?.votes ?? question.votes);
  const { mine } = words;
  const { status } = question;
  const isOpen = status === 'pending' || status === 'approved';
  const standing: Standing =
    hasEnded && (isOpen || status === 'queued') ? 'left' : status === 'queued' && isNext ? 'next' : status;
  return (
    <li>
      <p dir="auto">{question.text}</p>
      <small>
        <ToWhom to={question.to} />
        {' · '}
        <strong className={css[standing]}>{mine.status[standing]}</strong>
        {status !== 'pending' && status !== 'dismissed' && status !== 'withdrawn' && (
          <> · {words.row.votes(votes)}</>
        )}
      </small>
      {standing === 'pending' && <p className={css.hint}>{mine.pendingHint}</p>}
      {status === 'dismissed' && (
        <p className={css.reason} dir="auto">
          {question.reason ? mine.reason(question.reason) : mine.noReason}
        </p>
      )}
      {isOpen && !hasEnded && <Withdraw question={question} />}
    </li>
  );
}

/** Withdrawing is final, so it takes two presses, of which the second stands where the first did not. */
function Withdraw({ question }: { question: QuestionRecord }) {
  const { outbox } = useDesk();
  const [isSure, setSure] = useState(false);
  const isUnderWay = useOutbox((entries) =>
    entries.some(({ command }) => command.type === 'question.withdraw' && command.question === question.id),
  );
  const { mine } = words;
  if (isUnderWay) return <p className={css.hint}>{mine.withdrawing}</p>;
  if (!isSure)
    return (
      <div className={css.actions}>
        <button type="button" onClick={() => setSure(true)}>
          {mine.withdraw}
        </button>
      </div>
    );
  return (
    <div className={css.actions}>
      <span>{mine.withdrawSure}</span>
      <button type="button" onClick={() => setSure(false)}>
        {mine.withdrawNo}
      </button>
      <button
        type="button"
        className={css.final}
        onClick={() => outbox.send({ type: 'question.withdraw', question: question.id })}
      >
        {mine.withdrawYes}
      </button>
    </div>
  );
}

import { useState } from 'react';
import type { OwnQuestionRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import { question as questionIn, queued, rundown } from '../store/selectors.ts';
import { Became } from './Became.tsx';
import { useDesk, useOutbox } from './desk.ts';
import { useChanges, useEdit, type Wording, wordingOf } from './edits.ts';
import css from './Mine.module.css';
import { OwnEdit } from './OwnEdit.tsx';
import { ToWhom } from './ToWhom.tsx';
import { Unsaved } from './Unsaved.tsx';

type Standing = keyof typeof words.mine.status;

/** One's own question: where it stands and what became of it, and the ways to change it or take it back. `onAsk` is null once it is too late. */
export function OwnQuestion({
  question,
  onAsk,
}: {
  question: OwnQuestionRecord;
  onAsk: (() => void) | null;
}) {
  const { outbox } = useDesk();
  const { edit, change, end } = useEdit(question.id);
  const { now, isUnderWay, refused } = useChanges(question);
  const { mine } = words;
  const isEditing = edit !== null && question.editable === true;
  const save = ({ text, to }: Wording) => {
    end();
    if (isSame({ text, to }, now)) return;
    outbox.send({
      type: 'question.edit',
      question: question.id,
      change: { text, to },
      over: { text: now.text, to: now.to },
    });
  };
  const discard = (entry = refused) => entry && outbox.discard(entry.command.id);
  return (
    <li>
      {isEditing ? (
        <OwnEdit edit={edit} onChange={change} onSave={save} onCancel={end} />
      ) : (
        <>
          <p dir="auto">{now.text}</p>
          <Standing question={question} to={now.to} />
          {isUnderWay && <Saving />}
          <Became question={question} />
          {edit && !question.editable && !isSame(edit, now) && (
            <Unsaved why={mine.tooLate} typed={edit} onAsk={onAsk} onEdit={null} onDiscard={end} />
          )}
          {refused?.refusal && (
            <Unsaved
              why={refused.refusal.message}
              typed={wordingOf(refused, question)}
              onAsk={onAsk}
              onEdit={
                question.editable
                  ? () => {
                      change(wordingOf(refused, question));
                      discard();
                    }
                  : null
              }
              onDiscard={() => discard()}
            />
          )}
          <Ways question={question} onEdit={() => change({ text: now.text, to: now.to })} />
        </>
      )}
    </li>
  );
}

const isSame = (a: Wording, b: Wording) => a.text === b.text && a.to === b.to;

/** To whom it goes, where it stands, and who backs it. */
function Standing({ question, to }: { question: OwnQuestionRecord; to: Wording['to'] }) {
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  /** Its place in the queue, from 1; 0 where it is not in it. */
  const place = useRecords((records) => queued(records).findIndex(({ id }) => id === question.id) + 1);
  // `own` tells of its state, the list of its votes.
  const votes = useRecords((records) => questionIn(records, question.id)?.votes ?? question.votes);
  const { mine } = words;
  const { status } = question;
  const isWaiting = status === 'pending' || status === 'approved' || status === 'queued';
  const standing: Standing =
    hasEnded && isWaiting ? 'left' : status === 'queued' && place === 1 ? 'next' : status;
  return (
    <>
      <small>
        <ToWhom to={to} />
        {' · '}
        <strong className={css[standing]}>
          {standing === 'queued' && place > 1 ? mine.place(place) : mine.status[standing]}
        </strong>
        {status !== 'pending' && status !== 'dismissed' && status !== 'withdrawn' && status !== 'merged' && (
          <> · {words.row.votes(votes)}</>
        )}
      </small>
      {standing === 'pending' && <p className={css.hint}>{mine.pendingHint}</p>}
    </>
  );
}

function Saving() {
  const isOnline = useConnection((state) => state.status === 'online');
  return (
    <p className={css.hint} role="status">
      {isOnline ? words.mine.saving : words.mine.savingLater}
    </p>
  );
}

/** Until it is decided on it can be changed, and until it is in the queue withdrawn; not after the end. */
function Ways({ question, onEdit }: { question: OwnQuestionRecord; onEdit: () => void }) {
  const { outbox } = useDesk();
  const [isSure, setSure] = useState(false);
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  const isUnderWay = useOutbox((entries) =>
    entries.some(({ command }) => command.type === 'question.withdraw' && command.question === question.id),
  );
  const { mine } = words;
  if (hasEnded || (question.status !== 'pending' && question.status !== 'approved')) return null;
  if (isUnderWay) return <p className={css.hint}>{mine.withdrawing}</p>;
  // Withdrawing is final, so it takes two presses, of which the second stands where the first did not.
  if (!isSure)
    return (
      <div className={css.actions}>
        {question.editable && (
          <button type="button" onClick={onEdit}>
            {mine.change}
          </button>
        )}
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

import { memo, useId } from 'react';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { queued, rundown } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import css from './QuestionRow.module.css';
import { Reply } from './Reply.tsx';
import { useStake } from './stake.ts';
import { Upvote } from './Upvote.tsx';

/** One question, whatever became of it while it is looked at, and the way to back it while that is possible. */
export const QuestionRow = memo(function QuestionRow({
  question,
  counted,
}: {
  question: QuestionRecord;
  counted?: boolean | undefined;
}) {
  const textId = useId();
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  const isOpen = question.status === 'approved' || question.status === 'queued';
  return (
    <li className={css.row}>
      <div>
        <p id={textId} dir="auto">
          {question.text}
        </p>
        <About question={question} />
        {question.reply && <Reply reply={question.reply} />}
      </div>
      {isOpen && !hasEnded ? (
        <Upvote question={question} counted={counted} describedBy={textId} />
      ) : (
        <span className={css.votes}>{words.row.votes(question.votes)}</span>
      )}
    </li>
  );
});

/** To whom it is, whose it is, and where it stands. */
function About({ question }: { question: QuestionRecord }) {
  const to = useRecords((records) => addresseeName(records, question.to));
  const place = useRecords((records) => addresseePlace(records, question.to));
  const isNext = useRecords((records) => queued(records)[0]?.id === question.id);
  const stake = useStake(question.id);
  const standing = standingOf(question, isNext);
  const asker = stake ? words.row.stake[stake] : (question.name ?? (standing ? null : words.row.anonymous));
  return (
    <small className={css.about} data-city={place ?? 'all'}>
      <span className={to ? css.to : undefined}>
        <bdi>{to ? words.row.to(to) : words.row.toAll}</bdi>
      </span>
      {asker && (
        <>
          {' · '}
          <bdi>{asker}</bdi>
        </>
      )}
      {standing && (
        <>
          {' · '}
          <span className={css.standing}>{standing}</span>
        </>
      )}
    </small>
  );
}

function standingOf({ status }: QuestionRecord, isNext: boolean): string | null {
  switch (status) {
    case 'queued':
      return isNext ? words.row.next : words.row.queued;
    case 'live':
      return words.row.live;
    case 'answered':
      return words.row.answered;
    default:
      return null;
  }
}

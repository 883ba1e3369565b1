import { useStore } from 'zustand';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { shownVotes, toggleVote } from '../actions/votes.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive } from '../store/hooks.ts';
import { useDesk } from './desk.ts';
import css from './Upvote.module.css';

/** Backs a question, and shows it at once. */
export function Upvote({
  question,
  counted,
  describedBy,
}: {
  question: QuestionRecord;
  counted?: boolean | undefined;
  describedBy: string;
}) {
  const { outbox } = useDesk();
  const live = useLive();
  const entries = useStore(outbox.store);
  const own = useStore(live.replica, (state) => state.own);
  const { pressed, count } = shownVotes(question, entries, own, counted);
  return (
    <button
      type="button"
      className={css.up}
      aria-pressed={pressed}
      aria-label={words.row.upvote(count)}
      aria-describedby={describedBy}
      onClick={() => toggleVote(outbox, question.id, pressed)}
    >
      <svg width="16" height="10" viewBox="0 0 16 10" aria-hidden="true">
        <path d="M8 0l8 10H0z" fill="currentColor" />
      </svg>
      {count}
    </button>
  );
}

import { useEffect, useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { OwnQuestionRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive } from '../store/hooks.ts';
import type { ReplicaState } from '../store/live.ts';
import { session } from '../store/selectors.ts';

/** Says aloud what becomes of one's own questions, and whether one can ask; nothing else. */
export function Announcer({ sent }: { sent: string }) {
  const { replica } = useLive();
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      replica.subscribe((state, before) => {
        const news = barNews(before, state) ?? ownNews(before, state);
        if (news) setSaid(news);
      }),
    [replica],
  );
  return (
    <>
      <p className="sr" role="status">
        {said}
      </p>
      <p className="sr" role="status">
        {sent}
      </p>
    </>
  );
}

/** Whether one can ask again, or no more. */
function barNews(before: ReplicaState, now: ReplicaState): string | null {
  if (before.own.muted !== now.own.muted) return now.own.muted ? words.muted.line : words.muted.over;
  if (now.own.muted || before.replica === now.replica) return null;
  const gates = [before, now].map(({ replica }) => replica && session(replica.records)?.submissions);
  return gates[0]?.open === false && gates[1]?.open ? words.gate.opened : null;
}

/** The last thing that became of one of the own questions. */
function ownNews({ own: before }: ReplicaState, { own }: ReplicaState): string | null {
  if (before === own) return null;
  const earlier = new Map(
    before.questions.map((question): [QuestionId, OwnQuestionRecord] => [question.id, question]),
  );
  const news = own.questions.flatMap((question) => {
    const was = earlier.get(question.id);
    // The first word about a question is no change of it.
    return (was && becameOf(was, question)) ?? [];
  });
  return news.at(-1) ?? null;
}

function becameOf(was: OwnQuestionRecord, is: OwnQuestionRecord): string | null {
  const { aloud } = words;
  if (was.status !== is.status) return is.status in aloud ? aloud[is.status as keyof typeof aloud] : null; // `in` has just said so
  if (was.joined?.status !== is.joined?.status) {
    if (is.joined?.status === 'live') return aloud.joinedLive;
    if (is.joined?.status === 'answered') return aloud.joinedAnswered;
  }
  if (isNew(was.reply, is.reply) || isNew(was.joined?.reply, is.joined?.reply)) return aloud.replied;
  const isReworded = is.original !== undefined && was.text !== is.text;
  return isReworded || (is.askedTo !== undefined && was.to !== is.to) ? aloud.edited : null;
}

const isNew = (was: OwnQuestionRecord['reply'], is: OwnQuestionRecord['reply']): boolean =>
  is !== undefined && (was?.text !== is.text || was.by !== is.by);

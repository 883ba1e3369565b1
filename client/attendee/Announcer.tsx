import { useEffect, useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { QuestionStatus } from '../../shared/questions/types.ts';
import type { Own } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useLive } from '../store/hooks.ts';

/** Says aloud what becomes of one's own questions, and nothing else. */
export function Announcer({ sent }: { sent: string }) {
  const { replica } = useLive();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let before = statuses(replica.getState().own);
    return replica.subscribe(({ own }, { own: earlier }) => {
      if (own === earlier) return;
      const after = statuses(own);
      for (const [id, status] of after) {
        // The first word about a question is no change of it.
        if (before.has(id) && before.get(id) !== status && status in words.aloud)
          setSaid(words.aloud[status as keyof typeof words.aloud]); // `in` has just said so
      }
      before = after;
    });
  }, [replica]);
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

const statuses = (own: Own): ReadonlyMap<QuestionId, QuestionStatus> =>
  new Map(own.questions.map(({ id, status }) => [id, status]));

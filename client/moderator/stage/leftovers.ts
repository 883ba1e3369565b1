import type { CityId, SegmentId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import { LIST_LENGTH } from '../../../shared/protocol/limits.ts';
import { byVotes } from '../../../shared/questions/rank.ts';
import type { Later } from '../../../shared/questions/types.ts';
import { running, statusOf } from '../../../shared/rundown/clock.ts';
import type { Rundown, Segment } from '../../../shared/rundown/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { CityRecord, QuestionRecord } from '../../../shared/views/records.ts';
import { caughtUp } from '../../actions/fieldEdits.ts';
import { cities, city, questions, rundown, speaker } from '../../store/selectors.ts';
import type { Board } from '../board.ts';

/** What nobody has answered: asked or entered, or in the queue from wherever it came. */
const isUnanswered = ({ status, origin }: QuestionRecord): boolean =>
  status === 'queued' || (origin !== 'prepared' && (status === 'pending' || status === 'approved'));

/** Everything that nobody has answered, the most wanted first; also what is kept for later (Q17). */
export const unanswered = memo((records: View): readonly QuestionRecord[] =>
  questions(records).filter(isUnanswered).toSorted(byVotes),
);

/** The same without what is kept for later already. */
export const leftOver = memo((records: View): readonly QuestionRecord[] =>
  unanswered(records).filter(({ later }) => later === undefined),
);

export interface Group {
  /** null for what is to all. */
  readonly city: CityRecord | null;
  readonly questions: readonly QuestionRecord[];
}

const cityOf = (records: View, { to }: QuestionRecord): CityRecord | null =>
  city(records, speaker(records, to)?.city ?? to);

/** By the city that they go to, in the cities' places; what is to all last. Only such as have any. */
export function byCity(records: View, list: readonly QuestionRecord[]): readonly Group[] {
  const groups = Map.groupBy(list, (question) => cityOf(records, question)?.id ?? null);
  return [...cities(records), null].flatMap((of) => {
    const own = groups.get(of?.id ?? null);
    return own ? { city: of, questions: own } : [];
  });
}

/** The segment that took questions and is over, while what came after it takes none; null while questions are still taken. */
export function endedAsking(order: Rundown): Segment | null {
  const current = running(order);
  if (statusOf(order) !== 'running' || !current || current.segment.takesQuestions) return null;
  return (
    order.segments
      .slice(0, current.index)
      .findLast(({ takesQuestions, runs }) => takesQuestions && runs.length > 0) ?? null
  );
}

/** Names one such end, so that who carried on is not asked again; after another run it is another end. */
export const endKey = ({ id, runs }: Segment): string => `${id} ${runs.length}`;

/** The segments to which something can be kept: those to come. */
export const segmentsAhead = (records: View): readonly Segment[] => {
  const order = rundown(records);
  const current = order && running(order);
  return order && current ? order.segments.slice(current.index + 1).filter(({ dropped }) => !dropped) : [];
};

/**
 * Keeps questions for a later segment, or puts them on a city's list (Q17): one action for all that stand alike (Q19), so that what another
 * moderator has just decided stays. To how many it was done, by how many actions; null where it was refused.
 */
export async function putOff(
  board: Board,
  list: readonly QuestionRecord[],
  to: Later | null,
): Promise<{ readonly count: number; readonly actions: number } | null> {
  let count = 0;
  let actions = 0;
  for (const [from, same] of Map.groupBy(list, ({ status }) => status)) {
    for (let at = 0; at < same.length; at += LIST_LENGTH) {
      const questions = same.slice(at, at + LIST_LENGTH).map(({ id }) => id);
      const press = `put off ${to} ${from} ${at}`;
      const answer = await board.presses.ask(
        { guard: press, what: press },
        { type: 'question.batch', questions, from, do: { type: 'putOff', to } },
      );
      if (!answer?.ok) return null;
      await caughtUp(board.live, answer.seq);
      count += answer.count ?? questions.length;
      actions += 1;
    }
  }
  return { count, actions };
}

/** What it is kept for, in the record's words: a city's list or a segment. */
export const isCity = (records: View, later: Later): later is CityId => city(records, later) !== null;

export const segmentTitle = (records: View, later: Later): string =>
  rundown(records)?.segments.find(({ id }) => id === (later as SegmentId))?.title ?? '';

import type { QuestionId } from '../kernel/ids.ts';
import { same } from '../kernel/same.ts';
import type { View } from './common.ts';
import type { QuestionRecord, ViewRecord } from './records.ts';

/** The difference between two of one role's views. */
export interface Change {
  readonly put?: readonly ViewRecord[];
  readonly del?: readonly string[];
  /** New counts of questions of which nothing else changed. */
  readonly votes?: Readonly<Record<string, number>>;
}

/** A change on its way, with the log's sequence before and after it (invariant 7). */
export interface Patch extends Change {
  readonly from: number;
  readonly to: number;
}

/** What turns `before` into `after`, or null when nothing does. */
export function diff(before: View, after: View): Change | null {
  const put: ViewRecord[] = [];
  const votes: Record<string, number> = {};
  for (const [id, record] of after) {
    const old = before.get(id);
    if (old === record) continue;
    if (
      old?.kind === 'question' &&
      record.kind === 'question' &&
      same({ ...old, votes: 0 }, { ...record, votes: 0 })
    ) {
      if (old.votes !== record.votes) votes[id] = record.votes;
    } else if (!same(old, record)) {
      put.push(record);
    }
  }
  const del = [...before.keys()].filter((id) => !after.has(id));
  const change: Change = {
    ...(put.length > 0 && { put }),
    ...(del.length > 0 && { del }),
    ...(Object.keys(votes).length > 0 && { votes }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** The records after a change. Votes of a question that is not there are left out: it went in the same breath. */
export function applied(records: View, change: Change): View {
  const next = new Map(records);
  for (const id of change.del ?? []) next.delete(id);
  for (const record of change.put ?? []) next.set(record.id, record);
  for (const [id, votes] of Object.entries(change.votes ?? {})) {
    const question = next.get(id as QuestionId);
    if (question?.kind === 'question') next.set(id, { ...question, votes } satisfies QuestionRecord);
  }
  return next;
}

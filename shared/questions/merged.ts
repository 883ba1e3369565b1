import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import type { Question, Questions } from './types.ts';

/** What a merge makes of voters (Q4). */

/** The questions after one left a merge, or joined one; the voters of both targets follow. */
export function inMerge(
  questions: Questions,
  id: QuestionId,
  out: QuestionId | null,
  into: QuestionId | null,
): Questions {
  const merged = new Map(questions.merged);
  if (out !== null) {
    const rest = (merged.get(out) ?? []).filter((other) => other !== id);
    if (rest.length > 0) merged.set(out, rest);
    else merged.delete(out);
  }
  if (into !== null) merged.set(into, [...(merged.get(into) ?? []), id]);
  let next: Questions = { ...questions, merged };
  if (out !== null) next = refreshed(next, out);
  if (into !== null) next = refreshed(next, into);
  return next;
}

/** The questions with the voters of one counted anew, and of what it is merged into. */
export function refreshed(questions: Questions, id: QuestionId): Questions {
  const byId = new Map(questions.byId);
  recount(byId, questions.merged, id);
  return { ...questions, byId };
}

function recount(byId: Map<QuestionId, Question>, merged: Questions['merged'], id: QuestionId): void {
  for (let at: QuestionId | null = id; at !== null; ) {
    const question: Question | undefined = byId.get(at);
    if (!question) return;
    byId.set(at, { ...question, voters: votersOf(byId, merged, question) });
    at = question.triage.merged?.into ?? null;
  }
}

/** The questions with everything about merges counted anew from where each stands; after an undo. */
export function remerged(questions: Questions, touched: Iterable<QuestionId>): Questions {
  const merged = new Map<QuestionId, QuestionId[]>();
  for (const { id, triage } of questions.byId.values()) {
    if (triage.merged) merged.set(triage.merged.into, [...(merged.get(triage.merged.into) ?? []), id]);
  }
  const again = new Set<QuestionId>(touched);
  for (const [into, list] of [...questions.merged, ...merged]) {
    if (list.some((id) => again.has(id))) again.add(into);
  }
  const byId = new Map(questions.byId);
  for (const id of again) recount(byId, merged, id);
  return { ...questions, merged, byId };
}

function votersOf(
  byId: ReadonlyMap<QuestionId, Question>,
  merged: Questions['merged'],
  { id, cast, declined }: Question,
): ReadonlySet<AttendeeId> {
  const parts = (merged.get(id) ?? []).flatMap((part) => byId.get(part) ?? []);
  if (parts.length === 0) return cast;
  const brought = parts.flatMap(({ author, voters }) => [...voters, ...(author === null ? [] : [author])]);
  return new Set([...cast, ...brought.filter((voter) => !declined.has(voter))]);
}

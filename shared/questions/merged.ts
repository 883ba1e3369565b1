import type { AttendeeId, QuestionId } from '../kernel/ids.ts';
import type { Question, Questions } from './types.ts';

/** What a merge makes of voters (Q4). */

/** The questions after one has joined another: whoever backs it, and who asked it, backs that one too. */
export function joined(questions: Questions, id: QuestionId, into: QuestionId): Questions {
  const merged = new Map(questions.merged).set(into, [...(questions.merged.get(into) ?? []), id]);
  const byId = new Map(questions.byId);
  const part = byId.get(id);
  const target = byId.get(into);
  if (part && target) {
    const voters = new Set([...target.voters, ...broughtBy(part).filter((one) => !target.declined.has(one))]);
    byId.set(into, { ...target, voters });
  }
  const above = target?.triage.merged?.into;
  return { ...questions, merged, byId: above ? recounted(byId, merged, [above]) : byId };
}

/** The questions after one has left the one that it was merged into. */
export function parted(questions: Questions, id: QuestionId, from: QuestionId): Questions {
  const merged = new Map(questions.merged);
  const rest = (merged.get(from) ?? []).filter((other) => other !== id);
  if (rest.length > 0) merged.set(from, rest);
  else merged.delete(from);
  return { ...questions, merged, byId: recounted(questions.byId, merged, [from]) };
}

/** The questions with everything about merges counted anew from where each stands; after an undo. */
export function remerged(questions: Questions, touched: Iterable<QuestionId>): Questions {
  const merged = new Map<QuestionId, QuestionId[]>();
  for (const { id, triage } of questions.byId.values()) {
    if (!triage.merged) continue;
    const parts = merged.get(triage.merged.into);
    if (parts) parts.push(id);
    else merged.set(triage.merged.into, [id]);
  }
  const again = new Set(touched);
  const left = [...questions.merged].flatMap(([into, parts]) =>
    parts.some((id) => again.has(id)) ? into : [],
  );
  return { ...questions, merged, byId: recounted(questions.byId, merged, [...again, ...left]) };
}

/** Whether something that was merged into a question brings somebody's vote to it. */
export const isBrought = ({ byId, merged }: Questions, id: QuestionId, voter: AttendeeId): boolean =>
  (merged.get(id) ?? []).some((part) => {
    const question = byId.get(part);
    return question !== undefined && (question.author === voter || question.voters.has(voter));
  });

/** The questions by id with the voters of some counted anew, and of all that those are merged into: each once, after its parts. */
function recounted(
  before: Questions['byId'],
  merged: Questions['merged'],
  ids: Iterable<QuestionId>,
): Questions['byId'] {
  const byId = new Map(before);
  const met = new Set<QuestionId>();
  const ways: Question[][] = [];
  for (const id of ids) {
    const way: Question[] = [];
    for (let at = byId.get(id); at && !met.has(at.id); at = byId.get(at.triage.merged?.into as QuestionId)) {
      met.add(at.id);
      way.push(at);
    }
    ways.unshift(way); // it leads to the end, or into a way that was met before
  }
  for (const question of ways.flat())
    byId.set(question.id, { ...question, voters: votersOf(byId, merged, question) });
  return byId;
}

function votersOf(
  byId: Questions['byId'],
  merged: Questions['merged'],
  { id, cast, declined }: Question,
): ReadonlySet<AttendeeId> {
  const parts = (merged.get(id) ?? []).flatMap((part) => byId.get(part) ?? []);
  return parts.length === 0
    ? cast
    : new Set([...cast, ...parts.flatMap(broughtBy).filter((one) => !declined.has(one))]);
}

const broughtBy = ({ author, voters }: Question): readonly AttendeeId[] =>
  author === null ? [...voters] : [...voters, author];

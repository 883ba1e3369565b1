import type { QuestionId, SpeakerId } from '../kernel/ids.ts';
import { memo } from '../kernel/memo.ts';
import { type Question, type Questions, type Reply, textOf } from '../questions/types.ts';
import type { QuestionRecord, ReplyRecord } from './records.ts';

/** A question's records, one a kind of reader; each an allow-list (invariant 6). */

/** A question as everybody who may see it sees it: without its asker's id, and without a name that was given to moderators only (Q10). */
export const publicQuestion = memo(
  (question: Question): QuestionRecord => ({
    ...bare(question),
    ...(question.reply?.to === 'all' && { reply: publicReply(question.reply) }),
  }),
);

function bare(question: Question): QuestionRecord {
  const { triage } = question;
  return {
    kind: 'question',
    id: question.id,
    text: textOf(question),
    to: triage.to,
    name: question.nameIsPublic ? question.name : null,
    origin: question.origin,
    status: triage.status,
    submittedAt: question.submittedAt,
    askedAt: triage.askedAt,
    answeredAt: triage.answeredAt,
    votes: question.voters.size,
    ...(triage.later !== null && { later: triage.later }),
  };
}

/** What its asker may know of it besides (Q9): why it was not taken, how it was asked, and a reply that is for askers alone. */
export const askersQuestion = memo(
  (question: Question): QuestionRecord => ({
    ...bare(question),
    name: question.name,
    reason: question.triage.reason,
    ...asAsked(question),
    ...(question.reply && { reply: publicReply(question.reply) }),
  }),
);

/** What a question's whole record says that does not stand in the question itself. */
interface Beside {
  readonly asker: number | null;
  readonly isMuted: boolean;
  readonly parts: readonly QuestionId[];
}

/** Records as they were made: most of thousands stay the same from one change of the session to the next. */
const made = new WeakMap<Question, Beside & { readonly record: QuestionRecord }>();
const NONE: readonly never[] = [];

/** A question with all that moderators know of it; who asked stands there as a number. */
export function wholeQuestion(question: Question, { askers, muted, merged }: Questions): QuestionRecord {
  const { author } = question;
  const asker = (author !== null && askers.get(author)) || null;
  const isMuted = author !== null && muted.has(author);
  const parts = merged.get(question.id) ?? NONE;
  const before = made.get(question);
  if (before?.asker === asker && before.isMuted === isMuted && before.parts === parts) return before.record;
  const record = whole(question, { asker, isMuted, parts });
  made.set(question, { asker, isMuted, parts, record });
  return record;
}

function whole(question: Question, { asker, isMuted, parts }: Beside): QuestionRecord {
  const { triage, held, language, offers, proposals, reply, trail } = question;
  const last = trail.at(-1);
  return {
    ...bare(question),
    name: question.name,
    reason: triage.reason,
    ...asAsked(question),
    ...(reply && { reply }),
    ...(triage.labels.length > 0 && { labels: triage.labels }),
    ...(triage.starred && { starred: true }),
    ...(triage.note && { note: triage.note }),
    ...(held.length > 0 && { held }),
    ...(language !== null && { language }),
    ...(asker !== null && { asker }),
    ...(isMuted && { muted: true }),
    ...(!question.nameIsPublic && question.name !== null && { nameHidden: true }),
    ...(triage.merged && { into: triage.merged.into }),
    ...(parts.length > 0 && { merged: parts }),
    ...(offers.size > 0 && { offers: [...offers].map(([speaker, says]) => ({ speaker, says })) }),
    ...(proposals.size > 0 && { proposals: [...proposals.values()] }),
    ...(last && { last: { by: last.by, at: last.at, what: last.what } }),
  };
}

/** A question as one speaker sees it, with what that speaker says of it, and a reply of the speaker's own also where it is for askers alone. */
export function speakersQuestion(question: Question, speaker: SpeakerId): QuestionRecord {
  const says = question.offers.get(speaker);
  const proposal = question.proposals.get(speaker);
  const own = question.reply?.by === speaker ? question.reply : undefined;
  if (!says && !proposal && !own) return publicQuestion(question);
  return {
    ...publicQuestion(question),
    ...(own && { reply: publicReply(own) }),
    ...(says && { says }),
    ...(proposal && { proposal }),
  };
}

const asAsked = ({ text, to, triage }: Question) => ({
  ...(triage.wording !== null && { original: text }),
  ...(triage.to !== to && { askedTo: to }),
});

const publicReply = ({ text, to, by, at }: Reply): ReplyRecord => ({ text, to, by, at });

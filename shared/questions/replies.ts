import { reject, rejectField } from '../kernel/rejection.ts';
import { ok } from '../kernel/result.ts';
import type { QuestionCommand } from './commands.ts';
import type { Decision, QuestionContext } from './context.ts';
import { inState } from './state.ts';
import { cleanedWithin, LONGEST, unknownQuestion } from './texts.ts';
import type { Question, Questions } from './types.ts';

type Of<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

/** A speaker says whether to take a question that is the speaker's to answer (Q15). Refuses with `unknown_id`, `not_in_state`. */
export function offer(
  questions: Questions,
  command: Of<'question.offer'>,
  context: QuestionContext,
): Decision {
  return ofSpeaker(questions, command, context, ({ id, offers }, by) =>
    ok(
      (offers.get(by) ?? null) === command.says
        ? []
        : [{ type: 'question.offered', question: id, by, says: command.says }],
    ),
  );
}

/** A speaker writes a reply, for a moderator to let out (Q16). Refuses with `unknown_id`, `not_in_state`, `empty`, `too_long`. */
export function propose(
  questions: Questions,
  command: Of<'question.propose'>,
  context: QuestionContext,
): Decision {
  return ofSpeaker(questions, command, context, ({ id, proposals }, by) => {
    const text = soundReply(command.text);
    if (!text.ok) return text;
    const before = proposals.get(by);
    return ok(
      before?.text === text.value && before.to === command.to
        ? []
        : [{ type: 'question.proposed', question: id, by, text: text.value, to: command.to }],
    );
  });
}

/** A moderator does not let a speaker's reply out. Refuses with `unknown_id`. */
export function decline(questions: Questions, command: Of<'question.decline'>): Decision {
  return inState(questions, command, ({ id, proposals }) =>
    proposals.has(command.speaker)
      ? ok([{ type: 'question.declined', question: id, speaker: command.speaker }])
      : noProposal(),
  );
}

/**
 * A written reply to a question, a moderator's own or a speaker's that a moderator lets out, perhaps in other words; in the place of the
 * one before (Q16). Refuses with `not_in_state`, `stale`, `unknown_id`, `empty`, `too_long`.
 */
export function reply(
  questions: Questions,
  command: Of<'question.reply'>,
  { sender }: QuestionContext,
): Decision {
  return inState(questions, command, ({ id, reply: before, proposals }) => {
    const { speaker, to } = command;
    if ((before?.text ?? null) !== command.over) return replyIsStale();
    if (speaker !== undefined && !proposals.has(speaker)) return noProposal();
    const text = soundReply(command.text);
    if (!text.ok) return text;
    const by = speaker ?? sender;
    const isThere = before?.text === text.value && before.to === to && before.by === by;
    return ok(
      // A proposal that is let out is a proposal no more, whatever it says.
      isThere && speaker === undefined
        ? []
        : [{ type: 'question.replied', question: id, by, text: text.value, to }],
    );
  });
}

/** Takes a reply back. Refuses with `stale` when it is another one, or gone, by now. */
export function unreply(questions: Questions, command: Of<'question.unreply'>): Decision {
  return inState(questions, command, ({ id, reply: before }) =>
    before?.text === command.over ? ok([{ type: 'question.unreplied', question: id }]) : replyIsStale(),
  );
}

/** A speaker is told nothing of questions that are not the speaker's to see (Q9): they do not exist. */
function ofSpeaker(
  questions: Questions,
  command: Of<'question.offer'> | Of<'question.propose'>,
  { speaker, concerns, cityOf }: QuestionContext,
  then: (question: Question, by: NonNullable<QuestionContext['speaker']>) => Decision,
): Decision {
  if (speaker === null) return reject('wrong_role', 'This is for speakers to say.');
  const question = questions.byId.get(command.question);
  return question && isSpeakers(question, (to) => concerns(to, speaker), cityOf(speaker))
    ? inState(questions, command, () => then(question, speaker))
    : unknownQuestion();
}

/** Whether a speaker sees a question: it is live, queued to the speaker or to all, or on the own city's follow-up list (Q9, Q17). */
export const isSpeakers = (
  { triage: { status, to, later } }: Question,
  concerns: (to: Question['to']) => boolean,
  city: string | null,
): boolean =>
  status === 'live' ||
  (status === 'queued' && concerns(to)) ||
  (later !== null && later === city && isOpen(status));

const isOpen = (status: Question['triage']['status']): boolean =>
  status === 'approved' || status === 'pending';

function soundReply(text: string) {
  const kept = cleanedWithin(text, LONGEST.reply);
  if (kept === '') return rejectField('text', 'empty', 'Write the reply first.');
  return kept === null
    ? rejectField('text', 'too_long', `A reply can have up to ${LONGEST.reply} characters.`)
    : ok(kept);
}

const noProposal = () => reject('unknown_id', 'There is no such reply of this speaker any more.');
const replyIsStale = () => reject('stale', 'Somebody else has changed the reply meanwhile. Look again.');

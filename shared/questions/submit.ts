import { type Rejection, reject, rejectField } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { plus } from '../kernel/time.ts';
import type { QuestionCommand } from './commands.ts';
import type { Decision, QuestionContext } from './context.ts';
import { isUndecided, ownQuestions } from './own.ts';
import { soundName, soundQuestion, unknownAddressee, unknownQuestion } from './texts.ts';
import { type Question, type Questions, textOf } from './types.ts';
import { wordsIn } from './words.ts';

type Of<T extends QuestionCommand['type']> = Extract<QuestionCommand, { type: T }>;

/**
 * A question as it comes from an attendee: taken while questions are (Q12), from who is not muted, within the limits (Q7), with a name as
 * the session's rule has it (Q10). Refuses with `wrong_role`, `closed`, `muted`, `unknown_id`, `empty`, `too_long`, `too_soon`, `too_many`.
 */
export function submit(
  questions: Questions,
  command: Of<'question.submit'>,
  context: QuestionContext,
): Decision {
  const { attendee, now, newId, isAddressee, rules } = context;
  if (attendee === null) return reject('wrong_role', 'Only attendees ask questions here.');
  const barred = unlessTaken(questions, context);
  if (barred) return barred;
  const to = command.to ?? null;
  if (to !== null && !isAddressee(to)) return unknownAddressee();
  const text = soundQuestion(command.text, rules.limits.graphemes);
  if (!text.ok) return text;
  const name = nameOf(command.name, context);
  if (!name.ok) return name;

  const own = ownQuestions(questions, attendee);
  const last = own.at(-1);
  const retryAt = last && plus(last.submittedAt, rules.limits.pause);
  if (retryAt !== undefined && retryAt > now)
    return reject('too_soon', 'You have just asked. Wait a moment before the next question.', retryAt);
  const { undecided } = rules.limits;
  if (own.filter(isUndecided).length >= undecided)
    return reject(
      'too_many',
      undecided === 1
        ? 'You have a question waiting already. Withdraw it, or wait until it is decided on.'
        : `You have ${undecided} questions waiting already. Withdraw one, or wait until one is decided on.`,
    );
  return ok([
    {
      type: 'question.submitted',
      question: newId,
      text: text.value,
      to,
      author: attendee,
      name: name.value,
      nameIsPublic: rules.names === 'shown' || rules.names === 'optional',
      ...arrival(questions, text.value, context),
    },
  ]);
}

/** Where a text of an attendee's comes in: held for review by a listed word (Q13), or as moderation before publishing has it (Q5). */
function arrival(questions: Questions, text: string, { rules, read }: QuestionContext) {
  const language = read.languageOf(text);
  const listed = wordsIn(text, rules.heldWords);
  const held = [...new Set([...listed, ...(rules.keptWords ? read.keptWordsIn(text, language) : [])])];
  const status = questions.moderateFirst || held.length > 0 ? ('pending' as const) : ('approved' as const);
  return { status, language, held };
}

/**
 * An attendee changes an own question, until it is triaged and while nobody else has backed it as it stands (Q11). Refuses with
 * `wrong_role`, `muted`, `closed`, `not_in_state`, `stale`, `empty`, `too_long`, `unknown_id`.
 */
export function reword(
  questions: Questions,
  { question: id, change, over }: Of<'question.edit'>,
  context: QuestionContext,
): Decision {
  const question = questions.byId.get(id);
  if (!question) return unknownQuestion();
  if (question.author === null || question.author !== context.attendee)
    return reject('wrong_role', 'Only the person who asked this question can change it.');
  const other = Object.keys(change).find((field) => field !== 'text' && field !== 'to');
  if (other) return rejectField(other, 'wrong_role', 'This is for moderators to set.');
  if (context.ended) return reject('closed', 'The session has ended; questions stay as they are.');
  if (questions.muted.has(question.author)) return muted();
  if (!isReworkable(questions, question))
    return reject(
      'not_in_state',
      'It can no longer be changed: it has been decided on, or others back it as it stands. You can withdraw it and ask anew.',
    );
  const before = { text: textOf(question), to: question.triage.to };
  if (
    (change.text !== undefined && over.text !== before.text) ||
    (change.to !== undefined && over.to !== before.to)
  )
    return reject('stale', 'This question has changed meanwhile. Look again before you change it.');
  const to = change.to === undefined ? before.to : change.to;
  if (to !== null && !context.isAddressee(to)) return unknownAddressee();
  const text = soundQuestion(change.text ?? before.text, context.rules.limits.graphemes);
  if (!text.ok) return text;
  if (text.value === before.text && to === before.to) return ok([]);
  const came = arrival(questions, text.value, context);
  // What waits for review goes on waiting, whatever the switch says by now.
  const status = question.triage.status === 'pending' ? 'pending' : came.status;
  return ok([{ type: 'question.reworded', question: id, text: text.value, to, ...came, status }]);
}

/** Whether its asker may still change it: nobody has decided on it, and nobody else has backed it (Q11). */
export const isReworkable = (questions: Questions, question: Question): boolean =>
  (question.triage.status === 'pending' || question.triage.status === 'approved') &&
  !question.trail.some(({ by, what }) => by !== null && DECISIONS.has(what)) &&
  !questions.merged.has(question.id) &&
  [...question.voters].every((voter) => voter === question.author);

/** What settles how a question stands; a star, a label or a note does not. */
const DECISIONS: ReadonlySet<Question['trail'][number]['what']> = new Set([
  'approved',
  'reviewed',
  'dismissed',
  'queued',
  'asked',
  'edited',
  'addressed',
  'merged',
  'joined',
  'replied',
]);

/**
 * A moderator's own question, or one of somebody who spoke in the call (P2): it stands among the prepared, or among the open ones.
 * Refuses with `unknown_id`, `empty`, `too_long`.
 */
export function enter(command: Of<'question.enter'>, context: QuestionContext): Decision {
  const to = command.to ?? null;
  if (to !== null && !context.isAddressee(to)) return unknownAddressee();
  const text = soundQuestion(command.text, context.rules.limits.graphemes);
  if (!text.ok) return text;
  const name = soundName(command.name);
  if (!name.ok) return name;
  return ok([
    {
      type: 'question.entered',
      question: context.newId,
      text: text.value,
      to,
      name: name.value,
      origin: name.value === null ? 'prepared' : 'entered',
      language: context.read.languageOf(text.value),
    },
  ]);
}

function unlessTaken(questions: Questions, { attendee, submissions, ended }: QuestionContext) {
  if (ended) return reject('closed', 'The session has ended; questions are no longer taken.');
  if (attendee !== null && questions.muted.has(attendee)) return muted();
  return submissions.open ? null : reject('closed', submissions.message);
}

/** The name that is kept, as the session's rule has it (Q10): nothing is kept of one that nobody is to see. */
function nameOf(
  name: string | null | undefined,
  { rules }: QuestionContext,
): Result<string | null, Rejection> {
  if (rules.names === 'anonymous') return ok(null);
  const kept = soundName(name);
  return kept.ok && kept.value === null && rules.names !== 'optional'
    ? rejectField('name', 'empty', 'Questions carry a name in this session. Write yours.')
    : kept;
}

const muted = () =>
  reject('muted', 'A moderator has muted you: you cannot ask at the moment. You can still vote.');

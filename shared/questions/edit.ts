import { rejectField } from '../kernel/rejection.ts';
import { ok } from '../kernel/result.ts';
import { same } from '../kernel/same.ts';
import type { QuestionChange, QuestionCommand } from './commands.ts';
import type { Decision, QuestionContext } from './context.ts';
import type { QuestionEvent } from './events.ts';
import { inState } from './state.ts';
import { cleanedWithin, LONGEST, MOST_LABELS, soundQuestion, unknownAddressee } from './texts.ts';
import { type Question, type Questions, textOf } from './types.ts';

type Change = Extract<QuestionEvent, { type: 'question.edited' }>['change'];

/** What can be edited of a question, as it is now. */
export const fieldsOf = (question: Question): Required<QuestionChange> => ({
  text: textOf(question),
  to: question.triage.to,
  labels: question.triage.labels,
  starred: question.triage.starred,
  note: question.triage.note?.text ?? '',
});

/**
 * A moderator edits wording, addressee, labels, star or note, each if it still is what the sender believed (Q11). Refused with the field
 * that cannot be so: `stale`, `empty`, `too_long`, `too_many`, `unknown_id`; with `not_in_state` once its asker has withdrawn it.
 */
export function edit(
  questions: Questions,
  command: Extract<QuestionCommand, { type: 'question.edit' }>,
  context: QuestionContext,
): Decision {
  return inState(questions, command, (question) => {
    const before = fieldsOf(question);
    const { change, over } = command;
    const fields = (Object.keys(change) as (keyof QuestionChange)[]).filter(
      (field) => !same(change[field], before[field]),
    );
    const taken = fields.find((field) => !same(over[field], before[field]));
    if (taken) return rejectField(taken, 'stale', 'Somebody else has changed this meanwhile. Look again.');
    const asked = Object.fromEntries(fields.map((field) => [field, change[field]])) as QuestionChange;
    const sound = soundChange(question, asked, context);
    if (!sound.ok) return sound;
    const kept = unlike(sound.value, question);
    return ok(
      Object.keys(kept).length === 0
        ? []
        : [{ type: 'question.edited', question: question.id, change: kept }],
    );
  });
}

/** What of a change is left once it was cleaned: not what makes it what it was. */
function unlike(change: Change, { triage }: Question): Change {
  const { wording, to, labels, starred, note } = triage;
  const before: Required<Change> = { wording, to, labels, starred, note: note?.text ?? null };
  const fields = (Object.keys(change) as (keyof Change)[]).filter(
    (field) => !same(change[field], before[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, change[field]]));
}

function soundChange(question: Question, change: QuestionChange, { rules, isAddressee }: QuestionContext) {
  const { text, to, labels, starred, note } = change;
  const wording = text === undefined ? ok(undefined) : soundQuestion(text, rules.limits.graphemes);
  if (!wording.ok) return wording;
  if (to != null && !isAddressee(to)) return unknownAddressee();
  const kept = labels?.map((label) => cleanedWithin(label, LONGEST.label));
  if (kept?.includes(null))
    return rejectField('labels', 'too_long', `A label can have up to ${LONGEST.label} characters.`);
  const soundLabels = kept && [...new Set(kept.flatMap((label) => label || []))];
  if (soundLabels && soundLabels.length > MOST_LABELS)
    return rejectField('labels', 'too_many', `A question can have up to ${MOST_LABELS} labels.`);
  const soundNote = note === undefined ? undefined : cleanedWithin(note, LONGEST.note);
  if (soundNote === null)
    return rejectField('note', 'too_long', `A note can have up to ${LONGEST.note} characters.`);
  return ok<Change>({
    ...(wording.value !== undefined && { wording: wording.value === question.text ? null : wording.value }),
    ...(to !== undefined && { to }),
    ...(soundLabels && { labels: soundLabels }),
    ...(starred !== undefined && { starred }),
    ...(soundNote !== undefined && { note: soundNote || null }),
  });
}

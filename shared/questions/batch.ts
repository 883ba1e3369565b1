import { unreachable } from '../kernel/assert.ts';
import type { QuestionId } from '../kernel/ids.ts';
import { reject } from '../kernel/rejection.ts';
import { ok } from '../kernel/result.ts';
import type { Batch, QuestionCommand } from './commands.ts';
import type { Decision } from './context.ts';
import { fieldsOf } from './edit.ts';
import { overtaken } from './state.ts';
import { unknownQuestion } from './texts.ts';
import type { Question, Questions } from './types.ts';

/**
 * The same done to several questions, as one action: to all of them that it can be done to. Refused, as the first of them would be, only
 * when it can be done to none (Q19).
 */
export function batch(
  questions: Questions,
  { questions: ids, from, do: what }: Extract<QuestionCommand, { type: 'question.batch' }>,
  decideOne: (command: QuestionCommand) => Decision,
): Decision {
  if (ids.length === 0) return reject('empty', 'Select a question first.');
  const each = new Set(ids);
  const decisions = [...each].flatMap((id) => {
    // It is what the others are merged into; alone, it is refused.
    if (what.type === 'merge' && what.into === id && each.size > 1) return [];
    const question = questions.byId.get(id);
    if (!question) return [unknownQuestion()];
    const { status } = question.triage;
    return [
      from !== undefined && from !== status ? overtaken(status) : decideOne(commandFor(question, what)),
    ];
  });
  const first = decisions[0];
  if (first && decisions.every((decision) => !decision.ok)) return first;
  return ok(decisions.flatMap((decision) => (decision.ok ? decision.value : [])));
}

function commandFor(question: Question, what: Batch): QuestionCommand {
  const id: QuestionId = question.id;
  switch (what.type) {
    case 'approve':
    case 'review':
    case 'queue':
      return { type: `question.${what.type}`, question: id };
    case 'dismiss':
      return { type: 'question.dismiss', question: id, reason: what.reason ?? null };
    case 'putOff':
      return { type: 'question.putOff', question: id, to: what.to };
    case 'merge':
      return { type: 'question.merge', question: id, into: what.into };
    case 'star':
      return editing(question, { starred: what.starred });
    case 'address':
      return editing(question, { to: what.to });
    case 'label': {
      const others = question.triage.labels.filter((label) => label !== what.label);
      return editing(question, { labels: what.on ? [...others, what.label] : others });
    }
    default:
      return unreachable(what);
  }
}

/** An edit of one thing, over whatever the question is now: several are edited without a look at each. */
const editing = (
  question: Question,
  change: Extract<QuestionCommand, { type: 'question.edit' }>['change'],
): QuestionCommand => ({ type: 'question.edit', question: question.id, change, over: fieldsOf(question) });

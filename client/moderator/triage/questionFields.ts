import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { QuestionChange } from '../../../shared/questions/commands.ts';
import { soundQuestion } from '../../../shared/questions/texts.ts';
import type { Addressee } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import type { Field } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { session } from '../../store/selectors.ts';
import { addresseeName } from '../../store/show.ts';

/** What is edited of a question, each over what stood there when it was begun (Q11). */

const same = (text: string): string => text;

function textual(
  { id }: QuestionRecord,
  name: 'text' | 'note',
  now: string,
  check: (text: string) => Result<string, Rejection>,
): Field<string> {
  return {
    key: `question ${id} ${name}`,
    now,
    show: same,
    read: same,
    check,
    body: (value, over) => editing(id, { [name]: value }, { [name]: over }),
  };
}

const editing = (question: QuestionRecord['id'], change: QuestionChange, over: QuestionChange) =>
  ({ type: 'question.edit', question, change, over }) as const;

export const wordingField = (records: View, question: QuestionRecord): Field<string> =>
  textual(question, 'text', question.text, (text) =>
    soundQuestion(text, session(records)?.questionLength ?? Number.POSITIVE_INFINITY),
  );

export const noteField = (question: QuestionRecord): Field<string> =>
  textual(question, 'note', question.note?.text ?? '', ok);

const NO_LABELS: readonly string[] = [];

export const labelsField = ({ id, labels = NO_LABELS }: QuestionRecord): Field<readonly string[]> => ({
  key: `question ${id} labels`,
  now: labels,
  show: (value) => JSON.stringify(value),
  read: (typed) => JSON.parse(typed) as readonly string[], // as `show` writes it
  say: (value) => value.join(', '),
  check: ok,
  body: (value, over) => editing(id, { labels: value }, { labels: over }),
});

export const addressField = (records: View, { id, to }: QuestionRecord): Field<Addressee> => ({
  key: `question ${id} to`,
  now: to,
  show: (value) => value ?? '',
  read: (typed) => (typed === '' ? null : (typed as Addressee)), // as `show` writes it
  say: (value) => addresseeName(records, value) ?? words.toAll,
  check: ok,
  body: (value, over) => editing(id, { to: value }, { to: over }),
});

import { LIST_LENGTH } from '../../../shared/protocol/limits.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { question as questionIn } from '../../store/selectors.ts';
import type { Board } from '../board.ts';

/** What is selected, to be acted upon together (Q19). */

const most = LIST_LENGTH;

export function toggle(board: Board, question: QuestionRecord): void {
  const selected = new Map(board.look.getState().selected);
  if (selected.delete(question.id)) board.look.setState({ selected });
  else selectAll(board, [question]);
}

/** These as well, as far as one action can hold them. */
export function selectAll({ look, live }: Board, questions: readonly QuestionRecord[]): void {
  const selected = new Map(look.getState().selected);
  for (const { id, status } of questions) {
    if (selected.size >= most && !selected.has(id)) {
      live.notices.show(words.triage.several.most(most), 'info');
      break;
    }
    selected.set(id, status);
  }
  look.setState({ selected });
}

export const selectNone = ({ look }: Board): void => {
  if (look.getState().selected.size > 0) look.setState({ selected: new Map() });
};

/** As they stood when they were selected: that is what is decided on. */
export const selectedQuestions = ({ look, live }: Board): readonly QuestionRecord[] => {
  const records = live.replica.getState().replica?.records ?? new Map();
  return [...look.getState().selected].flatMap(([id, status]) => {
    const question = questionIn(records, id);
    return question ? { ...question, status } : [];
  });
};

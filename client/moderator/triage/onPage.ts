import type { QuestionRecord } from '../../../shared/views/records.ts';
import type { OnPage } from '../../actions/action.ts';
import { type Board, openDialog } from '../board.ts';
import { NO_FILTERS } from './filters.ts';
import { toggle } from './selection.ts';

/** What a press on a question does where it sends nothing. */
export function onPage(board: Board, step: OnPage, question: QuestionRecord): void {
  const { look } = board;
  switch (step.type) {
    case 'open':
      openDialog(board, { dialog: step.dialog, question: question.id });
      return;
    case 'take':
      look.setState(({ taken }) => ({
        chosen: question.id,
        taken: taken === question.id ? null : question.id,
      }));
      return;
    case 'select':
      toggle(board, question);
      return;
    case 'allOfAsker':
      look.setState({
        search: '',
        filters: { ...NO_FILTERS, status: 'every', asker: question.asker ?? null },
        selected: new Map(),
      });
  }
}

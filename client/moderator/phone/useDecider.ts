import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useBoard } from '../board.ts';
import { whoDid } from '../useActions.ts';

/** What became of a question by another hand, as a sentence. */
export function useDecider({ status, last }: QuestionRecord): string {
  const board = useBoard();
  const { decided } = words.phone;
  if (status === 'withdrawn') return decided.withdrawn;
  return decided.byOther(
    decided.became[status],
    last?.by ? whoDid(board, last.by) : words.history.bySomebody,
  );
}

import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { Own } from '../../shared/views/records.ts';
import { useOwn } from './desk.ts';

/** What this attendee has to do with a question: asked it, or asked one that was joined with it (Q4). */
export type Stake = 'own' | 'joined' | null;

const stakeIn = ({ questions }: Own, question: QuestionId | undefined): Stake => {
  if (questions.some(({ id }) => id === question)) return 'own';
  return questions.some(({ joined }) => joined !== undefined && joined.id === question) ? 'joined' : null;
};

export const useStake = (question: QuestionId | undefined): Stake => stakeIn(useOwn(), question);

import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { openDialog, useBoard } from '../board.ts';
import { personName } from '../people.ts';
import css from './Offers.module.css';

/** What speakers say of a question, the replies of theirs that wait to be let out, and the one that is out (Q15, Q16). */
export function Offers({ question: { offers = [], proposals = [], reply } }: { question: QuestionRecord }) {
  const board = useBoard();
  const records = useRecords((all) => all);
  const { stage } = words;
  return (
    <>
      {offers.map(({ speaker, says }) => (
        <span key={speaker} className={css.offer} data-says={says}>
          <span aria-hidden="true">{says === 'take' ? '✓' : '✕'}</span>{' '}
          {(says === 'take' ? stage.takes : stage.passes)(personName(records, speaker))}
        </span>
      ))}
      {proposals.map(({ by }) => (
        <button
          key={by}
          type="button"
          className={css.proposal}
          onClick={() => openDialog(board, { dialog: 'proposals' })}
        >
          {words.proposals.onCard(personName(records, by))}
        </button>
      ))}
      {reply && (
        <span className={css.offer} title={reply.text}>
          <span aria-hidden="true">✓</span> {words.replyDialog.isOut[reply.to]}
        </span>
      )}
    </>
  );
}

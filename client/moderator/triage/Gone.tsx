import type { QuestionRecord } from '../../../shared/views/records.ts';
import { useRecords } from '../../store/hooks.ts';
import css from '../QuestionList.module.css';
import { whatBecame } from './whatBecame.ts';

/** Keeps the place of a question that has left, so that nothing moves up under the hand. */
export function Gone({ id, question }: { id: string; question: QuestionRecord }) {
  const what = useRecords((records) => whatBecame(records, question));
  return (
    <p className={css.goneLine}>
      <span id={`${id}-meta`} className={css.goneWhat}>
        {what}
      </span>
      <bdi id={`${id}-text`}>{question.text}</bdi>
    </p>
  );
}

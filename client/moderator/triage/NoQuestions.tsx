import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { type Look, useBoard } from '../board.ts';
import controls from '../controls.module.css';
import { QUESTION_LIST } from '../focus.ts';
import css from '../Questions.module.css';
import { byTab } from '../questionLists.ts';
import { inForce, NO_FILTERS } from './filters.ts';

/** In place of an empty list: why it is empty, and the way out. */
export function NoQuestions({ look: { tab, search, filters } }: { look: Look }) {
  const board = useBoard();
  const isNarrowed = search !== '' || inForce(filters) > 0;
  const some = useRecords((records) => byTab(records)[tab].length > 0) || isNarrowed;
  const { questions } = words;
  return (
    <div id={QUESTION_LIST} tabIndex={-1} className={css.none}>
      <strong>{some ? questions.noMatch : questions.none[tab]}</strong>
      <p>{some ? questions.noMatchAdvice : questions.noneAdvice[tab]}</p>
      {isNarrowed && (
        <button
          type="button"
          className={controls.button}
          onClick={() => board.look.setState({ search: '', filters: NO_FILTERS })}
        >
          {questions.everything}
        </button>
      )}
    </div>
  );
}

import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { openDialog, useBoard } from './board.ts';
import { CopyButton } from './CopyButton.tsx';
import controls from './controls.module.css';
import css from './Now.module.css';

/** How the others come in; stands there until the show takes the place. */
export function JoinCard() {
  const board = useBoard();
  const address = useConnection((state) => state.join);
  const code = useRecords((records) => session(records)?.code ?? '');
  return (
    <div className={`${controls.card} ${css.calm}`}>
      <h3 className={controls.heading}>{words.before.join}</h3>
      <p className={css.code}>{code}</p>
      {address !== null && (
        <div className={css.address}>
          <p className={controls.note}>
            {words.before.joinAt} <span>{address}</span>
          </p>
          <CopyButton url={address} whose={words.linksDialog.roles.attendee} />
        </div>
      )}
      <button
        type="button"
        className={controls.button}
        onClick={() => openDialog(board, { dialog: 'links' })}
      >
        {words.before.otherLinks}
      </button>
    </div>
  );
}

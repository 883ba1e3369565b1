import type { Curtain } from '../../shared/messages/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { curtain as curtainOf } from '../store/messaging.ts';
import { type Board, useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './Messages.module.css';
import { useMay } from './useActions.ts';

/** Loud for as long as something lies over the speakers' screens (M5). */
export function CurtainLine() {
  const board = useBoard();
  const over = useRecords(curtainOf);
  const may = useMay({ command: 'curtain.set' });
  const { curtain } = words;
  return (
    <div role="status" className={css.curtainPlace}>
      {over !== 'open' && (
        <div className={css.curtain} data-over={over}>
          <p>{over === 'standby' ? curtain.isStandby : curtain.isBlackout}</p>
          {may && (
            <button type="button" className={controls.button} onClick={() => setCurtain(board, 'open')}>
              {curtain.openNow}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

export const setCurtain = (board: Board, to: Curtain): void =>
  void board.presses.send({ guard: `curtain ${to}`, what: 'curtain' }, { type: 'curtain.set', to });

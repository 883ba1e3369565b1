import { expect, it } from 'vitest';
import { createKeymap } from '../../../../client/actions/keymap.ts';
import { createBoard } from '../../../../client/moderator/board.ts';
import { KEY_ROWS } from '../../../../client/moderator/keyTable.ts';
import { selectAll, toggle } from '../../../../client/moderator/triage/selection.ts';
import { questions } from '../../../../client/store/selectors.ts';
import { present } from '../../../../shared/kernel/assert.ts';
import { LIST_LENGTH } from '../../../../shared/protocol/limits.ts';
import { at, given, oslo } from '../../../support/domain.ts';
import { submitted } from '../../../support/domainEvents.ts';
import { JOSTEIN } from '../../../support/domainPeople.ts';
import { fakeLive } from '../../../support/fakeLive.ts';

it('holds no more than one command can name, whichever way the last comes in (Q19)', () => {
  const many = Array.from({ length: LIST_LENGTH + 1 }, (_, n) => submitted(`q${n + 1}`));
  const { live } = fakeLive(JOSTEIN, given(at('09:10', ...many)).session, oslo('09:11'), 0);
  const board = createBoard(live, 'review', createKeymap(KEY_ROWS));
  const asked = questions(present(live.replica.getState().replica, 'a snapshot').records).filter(
    ({ origin }) => origin === 'audience',
  );
  const [last, ...others] = asked.toReversed();
  selectAll(board, others);
  const one = present(last, 'one question more');

  toggle(board, one);
  expect(board.look.getState().selected.size).toBe(LIST_LENGTH);

  toggle(board, present(others[0], 'one that is selected'));
  toggle(board, one);
  expect(board.look.getState().selected.has(one.id)).toBe(true);
});

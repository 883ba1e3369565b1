import type { Field } from '../../actions/fieldEdits.ts';
import type { Board } from '../board.ts';

/** Whether a field has come to be what was typed into it, once the sending is over: nothing typed is left then. */
export async function sent<V>(board: Board, { key }: Field<V>, sending: Promise<void>): Promise<boolean> {
  await sending;
  return board.drafts.get(key) === null;
}

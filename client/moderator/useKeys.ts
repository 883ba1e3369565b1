import { useEffect } from 'react';
import { isDeaf, keyOf } from '../actions/shortcuts.ts';
import { useBoard } from './board.ts';
import { KEY_ROWS } from './keyTable.ts';

/** Lets keys do what the table says, wherever on the page the focus is. */
export function useKeys(): void {
  const board = useBoard();
  useKeysIn(document);
  useEffect(() => board.keymap.follow(), [board]);
}

/** The same in one document: the page's own, or that of a window which belongs to it. */
export function useKeysIn(page: Document): void {
  const board = useBoard();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDeaf(event.target)) return;
      const key = keyOf(event);
      if (key === null) return;
      const { inForce } = board.keymap.store.getState();
      const row = KEY_ROWS.find(({ ids: [id] }) => inForce.get(id)?.includes(key));
      if (!row) return;
      row.press(board);
      event.preventDefault();
    };
    page.addEventListener('keydown', pressed);
    return () => page.removeEventListener('keydown', pressed);
  }, [board, page]);
}

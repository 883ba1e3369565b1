import { type FocusEvent, useCallback } from 'react';
import { type Board, useBoard } from './board.ts';
import { focusedSegment } from './focus.ts';

/** For whatever lists the segments: tells the board which row has the focus. */
export function useRowFocus() {
  const board = useBoard();
  const onFocus = useCallback(() => board.look.setState({ row: focusedSegment() }), [board]);
  const onBlur = useCallback(
    ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
        board.look.setState({ row: null });
    },
    [board],
  );
  return { onFocus, onBlur };
}

/** The segment whose row has the focus now. A row that is gone tells nobody that it lost it, and a window beside the page has none. */
export function rowInFocus({ look }: Board) {
  const { row } = look.getState();
  return row !== null && row === focusedSegment() ? row : null;
}

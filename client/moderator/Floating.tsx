import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useLive } from '../store/hooks.ts';
import { useBoard, useLook } from './board.ts';
import { FloatingClock } from './FloatingClock.tsx';
import { closeFloating, likeThePage } from './floatingWindow.ts';
import { useKeysIn } from './useKeys.ts';

/** The clock above the call, in a window of its own that belongs to this page. */
export function Floating() {
  const board = useBoard();
  const view = useLook(({ floating }) => floating);
  useEffect(() => () => closeFloating(board), [board]);
  return view && <InWindow view={view} />;
}

function InWindow({ view }: { view: Window }) {
  const { tick } = useLive();
  const isAsked = useLook(({ asked }) => asked !== null);
  useKeysIn(view.document);
  useEffect(() => likeThePage(view.document), [view]);
  useEffect(() => {
    tick.seenIn(view);
    return () => tick.seenIn(null);
  }, [tick, view]);
  useEffect(() => {
    // A key pressed over there may open a dialog here, behind everything else.
    if (isAsked) window.focus();
  }, [isAsked]);
  return createPortal(<FloatingClock />, view.document.body);
}

import { type RefObject, useEffect } from 'react';

/** A phone's keyboard covers the foot of the page without making it smaller: tells the sheet by how much, as `--keyboard`. */
export function useKeyboardInset(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const measure = () => {
      const hidden = Math.max(0, window.innerHeight - view.height - view.offsetTop);
      element.current?.style.setProperty('--keyboard', `${hidden}px`);
      element.current?.style.setProperty('--visible', `${view.height}px`);
    };
    measure();
    view.addEventListener('resize', measure);
    view.addEventListener('scroll', measure);
    return () => {
      view.removeEventListener('resize', measure);
      view.removeEventListener('scroll', measure);
    };
  }, [element]);
}

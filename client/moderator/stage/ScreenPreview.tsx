import { useLayoutEffect, useRef } from 'react';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { Asked } from '../../screen/Asked.tsx';
import { Picture } from '../../screen/Picture.tsx';
import css from './ScreenPreview.module.css';

/** The screen's width in the units of its own layout; a projector's, so that every line breaks as it does there. px. */
const WIDTH = 1920;

/** A question as the screen shows it: drawn by the screen's own components at its own size, and made smaller as a whole. */
export function ScreenPreview({ question, label }: { question: QuestionRecord; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const resize = () => outer.style.setProperty('--scale', String(outer.clientWidth / WIDTH));
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(outer);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={css.box} role="img" aria-label={label}>
      <div className={css.screen} aria-hidden="true" inert>
        <Picture isAsking>
          <Asked question={asPublic(question)} />
        </Picture>
      </div>
    </div>
  );
}

/** Moderators know a name that nobody else sees (Q10). */
export const asPublic = (question: QuestionRecord): QuestionRecord =>
  question.nameHidden ? { ...question, name: null } : question;

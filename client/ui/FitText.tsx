import { useLayoutEffect, useRef } from 'react';
import css from './FitText.module.css';

/** The caller's font size is multiplied by `--fit`, which shrinks in small steps as far as it must. */
const STEP = 0.95;
const SMALLEST = 0.22;

/** What somebody typed, as large as its place allows: the first size at which all of it is in, in whatever script. */
export function FitText({
  text,
  className,
  as: Element = 'p',
}: {
  text: string;
  className?: string | undefined;
  as?: 'p' | 'h1';
}) {
  const place = useRef<HTMLDivElement>(null);
  const letters = useRef<HTMLParagraphElement & HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text needs another size
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, letters.current];
    if (!outer || !inner) return;
    const resize = () => {
      for (let size = 1; size > SMALLEST; size *= STEP) {
        inner.style.setProperty('--fit', size.toFixed(3));
        if (inner.offsetHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth) return;
      }
    };
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(outer);
    void document.fonts?.ready.then(resize);
    return () => observer.disconnect();
  }, [text]);
  return (
    <div ref={place} className={css.place}>
      <Element ref={letters} dir="auto" className={className}>
        {text}
      </Element>
    </div>
  );
}

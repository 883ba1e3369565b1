import type { ReactNode } from 'react';
import { Footer } from './Footer.tsx';
import css from './ScreenPage.module.css';

/** The whole picture, in whatever box it stands: what is on, and always how to join. */
export function Picture({ isAsking, children }: { isAsking: boolean; children: ReactNode }) {
  return (
    <div className={css.picture}>
      <div className={css.screen}>
        {children}
        <Footer isAsking={isAsking} />
      </div>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { common } from '../locales/en/common.ts';
import css from './Page.module.css';

/** By then a server that is there has answered. ms. */
const SLOW = 5_000;

/** What stands while a page comes in; quiet, since it is mostly gone before it is read. */
export function Loading() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={css.centred} aria-busy="true">
      <p className={css.quiet} role="status">
        {isSlow ? common.slow : common.loading}
      </p>
    </main>
  );
}

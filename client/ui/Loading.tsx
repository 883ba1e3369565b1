import { common } from '../locales/en/common.ts';
import css from './Page.module.css';

/** What stands while a page comes in; quiet, since it is mostly gone before it is read. */
export function Loading() {
  return (
    <main className={css.centred} aria-busy="true">
      <p className={css.quiet}>{common.loading}</p>
    </main>
  );
}

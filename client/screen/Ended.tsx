import type { Instant } from '../../shared/kernel/time.ts';
import { screen as words } from '../locales/en/screen.ts';
import { useRecords } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { FitText } from '../ui/FitText.tsx';
import { timeOfDay } from '../ui/format.ts';
import css from './ScreenPage.module.css';
import { Speakers } from './Speakers.tsx';

/** After the show. */
export function Ended({ at }: { at: Instant }) {
  const title = useRecords((records) => session(records)?.title ?? '');
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return (
    <main className={css.middle} data-city="all">
      <p className={css.head}>
        <span dir="auto">{title}</span>
        <span className={css.aside}>{words.ended.at(timeOfDay(at, zone))}</span>
      </p>
      <FitText as="h1" text={words.ended.thanks} className={css.question} />
      <Speakers />
    </main>
  );
}

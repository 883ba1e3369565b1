import type { Segment } from '../../shared/rundown/types.ts';
import { screen as words } from '../locales/en/screen.ts';
import { useRecords } from '../store/hooks.ts';
import { speaker } from '../store/selectors.ts';
import { accentOf, segmentName, speakerNames } from '../store/show.ts';
import { FitText } from '../ui/FitText.tsx';
import { useLeftInWords } from '../ui/leftInWords.ts';
import css from './ScreenPage.module.css';

/** What is on while no question is: who speaks, from where, and how long still. */
export function OnNow({ segment }: { segment: Segment }) {
  const name = useRecords((records) => segmentName(records, segment));
  const place = useRecords((records) => accentOf(records, segment));
  const who = useRecords((records) => speakerNames(records, segment));
  const office = useRecords((records) =>
    segment.city !== null && segment.speakers.length === 1
      ? (speaker(records, segment.speakers[0] ?? null)?.title ?? '')
      : '',
  );
  const left = useLeftInWords();
  return (
    <main className={css.middle} data-city={place ?? 'all'}>
      <p className={css.head}>
        <i />
        <b>{words.now}</b>
        <span className={css.aside}>{left}</span>
      </p>
      <div className={css.now}>
        <FitText as="h1" text={name} className={css.name} />
        {who && (
          <p className={css.who} dir="auto">
            {who}
          </p>
        )}
        {office && (
          <p className={css.office} dir="auto">
            {office}
          </p>
        )}
        {segment.takesQuestions && <p className={css.who}>{words.takesQuestions}</p>}
      </div>
    </main>
  );
}

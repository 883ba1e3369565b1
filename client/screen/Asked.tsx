import type { QuestionRecord } from '../../shared/views/records.ts';
import { screen as words } from '../locales/en/screen.ts';
import { useRecords } from '../store/hooks.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import { FitText } from '../ui/FitText.tsx';
import css from './ScreenPage.module.css';

/** The question being answered. */
export function Asked({ question }: { question: QuestionRecord }) {
  const name = useRecords((records) => addresseeName(records, question.to));
  const place = useRecords((records) => addresseePlace(records, question.to));
  return (
    <main className={css.middle} data-city={place ?? 'all'}>
      <p className={css.head}>
        <i />
        <b dir="auto">{name ? words.to(name) : words.toAll}</b>
        <span className={css.aside}>
          {question.name && (
            <>
              <bdi>{question.name}</bdi>
              {words.asks}
            </>
          )}
          {question.name && question.votes > 0 && ' · '}
          {question.votes > 0 && words.votes(question.votes)}
        </span>
      </p>
      <FitText as="h1" text={question.text} className={css.question} />
    </main>
  );
}

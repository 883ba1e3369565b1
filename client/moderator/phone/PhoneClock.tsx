import { statusOf } from '../../../shared/rundown/clock.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../../store/hooks.ts';
import { accentOf } from '../../store/show.ts';
import { figureName, Phase } from '../NowCard.tsx';
import { useRunning } from '../useRunning.ts';
import css from './Phone.module.css';

/** The clock in one line, over the questions: a phone has no room for more beside what is to be decided. */
export function PhoneClock() {
  const now = useRunning();
  const status = useRundownTime((order) => statusOf(order), 'before');
  const place = useRecords((records) => accentOf(records, now?.segment));
  if (!now) return status === 'running' ? null : <p className={css.clock}>{words.phone.clock[status]}</p>;
  return (
    <p className={css.clock} data-city={place ?? ''}>
      <b dir="auto">{now.segment.title}</b>
      <Phase now={now} />
      <span className={css.figure} role="timer" aria-label={figureName(now)}>
        {now.shown}
      </span>
    </p>
  );
}

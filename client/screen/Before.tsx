import { screen as words } from '../locales/en/screen.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { beginning } from '../ui/beginning.ts';
import { FitText } from '../ui/FitText.tsx';
import css from './ScreenPage.module.css';
import { Speakers } from './Speakers.tsx';

/** Before the show: what it is, who is in it, when it starts. */
export function Before() {
  const show = useRecords(session);
  const zone = show?.timeZone ?? 'UTC';
  const when = useRundownTime((order, now) => {
    const begins = beginning(order.plannedStart, zone, now);
    return begins.kind === 'at' ? words.before.at(begins.time, begins.day) : words.before[begins.kind];
  }, '');
  return (
    <main className={css.middle} data-city="all">
      <p className={css.head}>
        <b>{words.before.welcome}</b>
        {show?.host && <bdi className={css.aside}>{words.before.led(show.host)}</bdi>}
      </p>
      <div className={css.now}>
        <FitText as="h1" text={show?.title ?? ''} className={css.question} />
        <p className={css.who}>{when}</p>
      </div>
      <Speakers />
    </main>
  );
}

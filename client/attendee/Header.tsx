import type { Segment } from '../../shared/rundown/types.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords, useRundownTime, useTime } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { accentOf, currentSegment, segmentName, speakerNames } from '../store/show.ts';
import { beginning } from '../ui/beginning.ts';
import { sameClock } from '../ui/format.ts';
import { useLeftInWords } from '../ui/leftInWords.ts';
import { usedShare } from '../ui/shownTime.ts';
import { useBar } from './bar.ts';
import css from './Header.module.css';
import { readerZone } from './readerZone.ts';

/** What is on, and how far it has got; before and after, when it is. */
export function Header() {
  const title = useRecords((records) => session(records)?.title ?? '');
  const segment = useRecords(currentSegment);
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  const place = useRecords((records) => accentOf(records, segment));
  return (
    <header className={css.header} data-city={place ?? 'all'}>
      <PageTitle session={title} />
      <h1 dir="auto">{title}</h1>
      {segment ? (
        <NowOn segment={segment} />
      ) : hasEnded ? (
        <p className={css.now}>{words.ended.now}</p>
      ) : (
        <Before />
      )}
    </header>
  );
}

function NowOn({ segment }: { segment: Segment }) {
  const name = useRecords((records) => segmentName(records, segment));
  const speakers = useRecords((records) => speakerNames(records, segment));
  const left = useLeftInWords(readerZone);
  const percent = useTime((now) => Math.round(usedShare(segment, now) * 1000) / 10);
  return (
    <>
      <p className={css.now}>
        <span>
          {words.now} <b dir="auto">{name}</b>
          {speakers && <bdi>, {speakers}</bdi>}
        </span>
        <span className={css.left}>{left}</span>
      </p>
      <div className={css.meter}>
        <i style={{ width: `${percent}%` }} />
      </div>
    </>
  );
}

function Before() {
  const isOpen = useBar() === null;
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const when = useRundownTime((order, now) => {
    const own = readerZone(zone);
    const begins = beginning(order.plannedStart, sameClock(order.plannedStart, own, zone) ? zone : own, now);
    return begins.kind === 'at' ? words.before.at(begins.time, begins.day) : words.before[begins.kind];
  }, '');
  return (
    <>
      <p className={css.now}>
        <b>{when}</b>
      </p>
      {isOpen && <p className={css.hint}>{words.before.invitation}</p>}
    </>
  );
}

function PageTitle({ session: name }: { session: string }) {
  const left = useLeftInWords(readerZone);
  return <title>{words.title(name, left || null)}</title>;
}

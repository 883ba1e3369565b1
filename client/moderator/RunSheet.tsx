import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Instant } from '../../shared/kernel/time.ts';
import { statusOf } from '../../shared/rundown/clock.ts';
import { forecast } from '../../shared/rundown/forecast.ts';
import type { Rundown } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord, SessionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useLive } from '../store/hooks.ts';
import { questions, rundown, session } from '../store/selectors.ts';
import { addresseeName } from '../store/show.ts';
import { timeOfDay, zoneCity } from '../ui/format.ts';
import { overInShort } from './against.ts';
import { dayOf } from './day.ts';
import css from './RunSheet.module.css';
import { SheetRow } from './SheetRow.tsx';

/** What is known at a moment. */
interface Moment {
  readonly records: View;
  readonly now: Instant;
}

/**
 * The run sheet, which is what this page is on paper, whoever asks for the print. It is drawn when a print begins, as things are then,
 * and costs nothing otherwise. It stays, unseen, until the next one: not every browser has drawn the paper when it says that it has.
 */
export function RunSheet() {
  const { replica, tick } = useLive();
  const [moment, setMoment] = useState<Moment | null>(null);
  useEffect(() => {
    const draw = () => {
      const records = replica.getState().replica?.records;
      if (records) flushSync(() => setMoment({ records, now: tick.now() }));
    };
    window.addEventListener('beforeprint', draw);
    return () => window.removeEventListener('beforeprint', draw);
  }, [replica, tick]);
  return moment && createPortal(<Sheet {...moment} />, document.body);
}

function Sheet({ records, now }: Moment) {
  const order = rundown(records);
  const about = session(records);
  if (!order || !about) return null;
  const { runSheet } = words;
  const { segments } = forecast(order, now);
  const expects = statusOf(order) === 'running';
  return (
    <section className={css.sheet} aria-label={runSheet.title}>
      <h1>{about.title}</h1>
      <Facts order={order} about={about} />
      <p className={css.asOf}>
        {standing(order, now, about.timeZone)} {order.endedAt === null && runSheet.advice}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" className={css.title}>
              {runSheet.segment}
            </th>
            <th scope="col">{runSheet.planned}</th>
            <th scope="col">{runSheet.length}</th>
            <th scope="col">{runSheet.latest}</th>
            {expects && <th scope="col">{runSheet.expected}</th>}
            <th scope="col" className={css.byHand}>
              {runSheet.began}
            </th>
            <th scope="col" className={css.byHand}>
              {runSheet.endedAt}
            </th>
          </tr>
        </thead>
        {order.segments.map((segment, index) => {
          const seen = segments[index];
          return (
            seen && (
              <SheetRow key={segment.id} records={records} segment={segment} seen={seen} expects={expects} />
            )
          );
        })}
      </table>
      <Prepared records={records} />
    </section>
  );
}

function Facts({ order, about }: { order: Rundown; about: SessionRecord }) {
  const { runSheet } = words;
  const zone = about.timeZone;
  const facts = [
    [runSheet.date, dayOf(order.plannedStart, zone)],
    [runSheet.start, timeOfDay(order.plannedStart, zone)],
    [runSheet.hardEnd, timeOfDay(order.hardEnd, zone)],
    [runSheet.zone, runSheet.zoneOf(zoneCity(zone), zone)],
    [runSheet.host, about.host],
  ] as const;
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Of when the sheet is, and where the session stood then. */
function standing(order: Rundown, now: Instant, zone: string): string {
  const { runSheet } = words;
  const at = timeOfDay(now, zone);
  switch (statusOf(order)) {
    case 'before':
      return runSheet.before(dayOf(now, zone) === dayOf(order.plannedStart, zone) ? at : dayOf(now, zone));
    case 'running': {
      const { expectedEnd, over } = forecast(order, now);
      return runSheet.running(at, timeOfDay(expectedEnd, zone), overInShort(over));
    }
    case 'ended':
      return runSheet.ended(timeOfDay(order.endedAt ?? now, zone));
  }
}

/** The moderator's own questions in their order, with a box to tick; what became of one is said. */
function Prepared({ records }: { records: View }) {
  const own = questions(records).filter(({ origin }) => origin === 'prepared');
  if (own.length === 0) return null;
  return (
    <>
      <h2>{words.runSheet.prepared}</h2>
      <ul className={css.prepared}>
        {own.map((question) => (
          <li key={question.id}>
            {question.text} <small>{aside(records, question)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** To whom a question is, and what became of it; nothing where it is to all, and waits. */
function aside(records: View, { to, status }: QuestionRecord): string {
  const name = addresseeName(records, to);
  return [name === null ? null : words.to(name), words.runSheet.used(status)]
    .filter((part) => part !== null)
    .join(' · ');
}

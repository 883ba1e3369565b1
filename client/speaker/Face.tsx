import type { ReactNode } from 'react';
import { speaker as words } from '../locales/en/speaker.ts';
import { useTime } from '../store/hooks.ts';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './Face.module.css';
import { Queue, QueueCount } from './Queue.tsx';
import { Switches } from './Switches.tsx';
import { useOwnTime } from './useOwnZone.ts';

export type Tone = 'calm' | 'running' | 'wrap-up' | 'overtime';

/** What every face has around its one thing: a heading and the time of day above, what comes next and the connection below. */
export function Face({
  title,
  tone,
  place = null,
  heading,
  gauge = null,
  foot = '',
  queue = 'list',
  children,
}: {
  /** Of the page. */
  title: string;
  tone: Tone;
  /** The city's, for its colour. */
  place?: number | null;
  heading: string;
  /** What is left, in per cent. */
  gauge?: number | null;
  foot?: string;
  /** What is said of questions that wait: those that come next, how many there are, or nothing. */
  queue?: 'list' | 'count' | 'none';
  children: ReactNode;
}) {
  const own = useOwnTime();
  const time = useTime((now) => own(now, now));
  return (
    <div className={css.face} data-tone={tone} data-city={place ?? 'all'}>
      <title>{title}</title>
      <div className={css.top}>
        <h1 dir="auto">{heading}</h1>
        <span>{time}</span>
      </div>
      <div className={css.body}>{children}</div>
      <div className={css.gauge}>{gauge !== null && <i style={{ width: `${gauge}%` }} />}</div>
      <div className={css.foot}>
        {queue === 'list' && <Queue />}
        {queue === 'count' && <QueueCount />}
        <span dir="auto">{foot}</span>
        <div className={css.last}>
          <Switches />
          <Connection />
        </div>
      </div>
    </div>
  );
}

function Connection() {
  const seconds = useOfflineSeconds();
  return (
    <span>
      <span aria-hidden="true">
        <i className={seconds === null ? css.on : css.off} />
        {seconds === null ? words.connected : words.offline(seconds)}
      </span>
      <span className="sr" role="status">
        {seconds === null ? words.connected : words.offlineAloud}
      </span>
    </span>
  );
}

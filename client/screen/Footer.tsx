import type { Segment } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import { screen as words } from '../locales/en/screen.ts';
import { useConnection, useLive, useRecords } from '../store/hooks.ts';
import { rundown } from '../store/selectors.ts';
import { currentSegment, nextSegment, segmentName } from '../store/show.ts';
import { hostOf } from '../ui/hostOf.ts';
import { useLeftInWords } from '../ui/leftInWords.ts';
import { Qr } from '../ui/Qr.tsx';
import { useOfflineSeconds } from '../ui/useOfflineSeconds.ts';
import css from './Footer.module.css';
import { SegmentsLine } from './SegmentsLine.tsx';

/** Where the show stands, and how to join it. */
export function Footer({ isAsking }: { isAsking: boolean }) {
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  return (
    <footer className={css.footer}>
      <div className={css.show}>
        <Standing isAsking={isAsking} />
        <SegmentsLine />
      </div>
      {!hasEnded && <Join />}
    </footer>
  );
}

/** Under a question what is on, which stands above where there is none; and in either case what comes next. */
function Standing({ isAsking }: { isAsking: boolean }) {
  const name = useRecords((records) => nameOf(records, currentSegment(records)));
  const next = useRecords((records) => nameOf(records, nextSegment(records)));
  const second = useRecords((records) => nameOf(records, nextSegment(records, 2)));
  const left = useLeftInWords();
  const isOffline = useOfflineSeconds() !== null;
  return (
    <>
      {name && isAsking && (
        <p>
          <b dir="auto">{name}</b> · <span className={css.figure}>{left}</span>
        </p>
      )}
      {name && (
        <p>
          {next ? words.next : words.last} <bdi className={isAsking ? undefined : css.next}>{next}</bdi>
        </p>
      )}
      {second && !isAsking && (
        <p>
          {words.afterwards} <bdi>{second}</bdi>
        </p>
      )}
      {isOffline && <p>○ {words.offline}</p>}
    </>
  );
}

const nameOf = (records: View, segment: Segment | null): string =>
  segment ? segmentName(records, segment) : '';

function Join() {
  const { code } = useLive();
  const url = useConnection((state) => state.join);
  if (url === null) return null;
  return (
    <div className={css.join}>
      <div>
        {words.join}
        <span className={css.host}>{hostOf(url)}/</span>
        <strong>{code}</strong>
      </div>
      <Qr className={css.qr} text={url} label={words.qr(url)} />
    </div>
  );
}

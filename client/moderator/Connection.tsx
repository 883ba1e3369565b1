import { duration } from '../../shared/kernel/time.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useLive, useTime } from '../store/hooks.ts';
import { span } from '../ui/format.ts';
import { unheardFor } from '../ui/useOfflineSeconds.ts';
import css from './Bar.module.css';

/** The connection in words. What changes each second is not read out; that it went or came back is. */
export function Connection() {
  const live = useLive();
  const status = useConnection((state) => state.status);
  const rtt = useConnection((state) => (state.rtt === null ? null : Math.max(1, Math.round(state.rtt))));
  const gone = useTime(() => (status === 'offline' ? goneFor(unheardFor(live)) : ''));
  const { bar } = words;
  return (
    <>
      <p className={css.connection} data-status={status}>
        <i aria-hidden="true" />
        {status === 'offline'
          ? bar.offline(gone)
          : status === 'online'
            ? rtt === null
              ? bar.connectedUnmeasured
              : bar.connected(rtt)
            : bar.connecting}
      </p>
      <ConnectionNews status={status} />
    </>
  );
}

const goneFor = (ms: number): string => (ms < 60_000 ? `${Math.floor(ms / 1000)} s` : span(duration(ms)));

function ConnectionNews({ status }: { status: string }) {
  return (
    <p className="sr" role="status">
      {status === 'offline' ? words.bar.wentOffline : ''}
    </p>
  );
}

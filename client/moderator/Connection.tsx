import { duration } from '../../shared/kernel/time.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useTime } from '../store/hooks.ts';
import { span } from '../ui/format.ts';
import css from './Bar.module.css';

/** The connection in words. What changes each second is not read out; that it went or came back is. */
export function Connection() {
  const status = useConnection((state) => state.status);
  const since = useConnection((state) => state.since);
  const rtt = useConnection((state) => (state.rtt === null ? null : Math.max(1, Math.round(state.rtt))));
  const gone = useTime(() => (status === 'offline' ? goneFor(performance.now() - since) : ''));
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

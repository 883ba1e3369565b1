import { io, type Socket } from 'socket.io-client';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { CommandAck, DoneAck, QueryAck, ServerToClient } from '../../shared/protocol/down.ts';
import type { ClientToServer } from '../../shared/protocol/socketEvents.ts';
import type { Auth, HandUp, Identify, Query, WireCommand } from '../../shared/protocol/up.ts';
import { ServerClock } from './serverClock.ts';

/** What a transport tells; each handler is called as it happens. */
export interface TransportEvents extends ServerToClient {
  /** The line came up, or went down and is being tried again. */
  line: (up: boolean) => void;
  /** The server will not have this connection; it is not tried again. */
  refused: (rejection: Rejection) => void;
  /** A fresh reading of the server's clock. */
  timed: () => void;
  /** Nobody can say any more whether what was heard is the present: the line went down, or the page was away from it. */
  doubted: () => void;
  /** The server has answered, and all that it had to say before that is here. */
  proven: () => void;
}

export interface Transport {
  readonly clock: ServerClock;
  readonly isUp: () => boolean;
  /** Sends once; null when no answer came within `timeout` ms or the line went down meanwhile. */
  command: (command: WireCommand, timeout: number) => Promise<CommandAck | null>;
  query: (query: Query) => Promise<QueryAck | null>;
  identify: (which: Identify) => Promise<DoneAck | null>;
  hand: (hand: HandUp) => Promise<DoneAck | null>;
  /** When the server was last heard of, in the clock's lasting ms. */
  readonly heard: () => number;
  /** Has this page give a sign of life every few seconds from now on, and find out by it that the line is dead. */
  readonly beat: () => void;
  /** Drops the line and takes it up again, so that the server sends what is missing. */
  restart: () => void;
  close: () => void;
}

/** WebSocket first, long polling where a network blocks it. */
const WAYS = ['websocket', 'polling'];
/** How long one attempt may take, ms. */
const OPEN_TIMEOUT = 7_000;
const QUERY_TIMEOUT = 8_000;
const TIME_TIMEOUT = 4_000;
/** After sleep, a line that does not answer within this is taken for dead. */
const PROBE_TIMEOUT = 1_500;
/** The same where it was silent for longer than a living one is: the server has most likely hung up, and waiting would cost the present. */
const SHORT_PROBE = 300;
/** On a line that lives the server is heard of at least so often, and hangs up on a page that is silent for as long. ms. */
const LONGEST_SILENCE = 20_000;
/** What was heard within this is the present, however often the page is looked at. ms. */
const RECENT = 3_000;
/** How often to look whether the page was stopped: it was when a look is so late, and out of sight, where timers are slowed down. ms. */
const LOOK = 1_000;
const STOPPED = 5_000;
const STOPPED_HIDDEN = 90_000;
/**
 * A burst on every connect, ms after it, then now and then. It goes on for some seconds because a page that is just being built answers
 * late, and because a line that stalls does not do so for long.
 */
const BURST = [0, 80, 160, 320, 640, 1_500, 3_000, 5_000];
const RESYNC = 20_000;
/** Between two signs of life, and how long an answer to one may take before the line is taken for dead, ms. */
const BEAT = 3_000;
const BEAT_TIMEOUT = 4_000;
/** What cannot get better by trying again. */
const FINAL: readonly string[] = ['unknown_session', 'bad_key', 'wrong_protocol', 'malformed'];

/** Opens the line to the server. `auth` is asked anew for each attempt, since what the replica knows moves on. */
export function openTransport(auth: () => Auth, on: TransportEvents): Transport {
  const clock = new ServerClock();
  let askedAt = clock.monotonic();
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: WAYS,
    tryAllTransports: true,
    timeout: OPEN_TIMEOUT,
    auth: (use) => {
      askedAt = clock.monotonic();
      use(auth());
    },
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
    autoConnect: false,
  });
  let closed = false;
  let refused = false;
  let heard = clock.lasting();
  /** What was asked before the last doubt says nothing of the time after it. */
  let doubts = 0;
  const doubt = () => {
    doubts += 1;
    on.doubted();
  };
  let beating: ReturnType<typeof setInterval> | undefined;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!closed) act();
    }, ms);
    timers.add(timer);
  };

  const measure = async (timeout = TIME_TIMEOUT): Promise<boolean> => {
    if (!socket.connected) return false;
    const { era } = clock;
    const asked = doubts;
    const t0 = clock.monotonic();
    const answer = await socket
      .timeout(timeout)
      .emitWithAck('time', t0)
      .catch(() => null); // no answer is no reading: the next one comes soon
    if (!answer || 'error' in answer) return false;
    hear();
    clock.answered(answer.t0, clock.monotonic(), answer.now, era);
    if (asked === doubts) on.proven();
    on.timed();
    return true;
  };
  let bursts = 0;
  /** Takes the place of a burst that is not over. */
  const burst = () => {
    bursts += 1;
    const mine = bursts;
    for (const ms of BURST) after(ms, () => mine === bursts && void measure());
  };
  let lookedAt = clock.monotonic();
  /** Whether the page has stood still since the last look. */
  const wasStopped = (): boolean => {
    const late = clock.monotonic() - lookedAt - LOOK;
    lookedAt = clock.monotonic();
    return late > (document.visibilityState === 'visible' ? STOPPED : STOPPED_HIDDEN);
  };
  const look = setInterval(() => {
    const hasStopped = wasStopped();
    if (clock.slept() || hasStopped) void wake();
  }, LOOK);
  const hear = () => {
    const hasStopped = wasStopped();
    // What lay waiting while the page stood still says nothing of the present.
    if (clock.slept() || hasStopped) void wake();
    else heard = clock.lasting();
  };
  const resync = setInterval(() => void measure(), RESYNC);

  /** After sleep, or back in sight: the line may be dead without knowing it, and the clock a guess. */
  async function wake(): Promise<void> {
    if (closed || refused) return;
    clock.slept();
    const silence = clock.lasting() - heard;
    if (silence > RECENT) doubt();
    on.timed();
    const patience = silence < LONGEST_SILENCE ? PROBE_TIMEOUT : SHORT_PROBE;
    if (socket.connected && (await measure(patience))) burst();
    else restart();
  }
  const giveSign = async (): Promise<void> => {
    if (!socket.connected) return;
    const { id } = socket;
    const answer = await socket
      .timeout(BEAT_TIMEOUT)
      .emitWithAck('here', { visible: document.visibilityState === 'visible' })
      .catch(() => null);
    if (answer) hear();
    else if (socket.id === id) restart();
  };
  /** Takes the line up at once, whatever the pause that a failed attempt imposed. */
  function restart(): void {
    if (closed || refused) return;
    socket.disconnect();
    socket.connect();
  }
  const visible = () => {
    if (beating) void giveSign();
    if (document.visibilityState === 'visible') void wake();
  };
  document.addEventListener('visibilitychange', visible);
  // A page that was frozen in sight, or is back from the browser's cache of pages.
  const resumed = () => void wake();
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) resumed();
  };
  document.addEventListener('resume', resumed);
  window.addEventListener('pageshow', shown);
  // A socket notices a lost network only when its heartbeat fails; the browser often knows at once.
  const network = () => void wake();
  window.addEventListener('online', network);
  window.addEventListener('offline', network);

  socket.onAny(hear);
  // The server's own sign of life, where nothing else happens.
  socket.io.on('ping', hear);
  socket.on('connect', () => {
    on.line(true);
    if (beating) void giveSign();
    burst();
  });
  socket.on('disconnect', (reason) => {
    doubt();
    on.line(false);
    // The server hung up, on purpose: asking again tells why.
    if (reason === 'io server disconnect') after(300, () => socket.connect());
  });
  socket.on('connect_error', (error: Error & { data?: Rejection }) => {
    on.line(false);
    if (!error.data) {
      // The network's fault, and socket.io tries again by itself: some let a WebSocket begin and swallow it, so the other way first.
      socket.io.opts.transports = socket.io.opts.transports?.toReversed() ?? WAYS;
      return;
    }
    if (FINAL.includes(error.data.code)) {
      refused = true;
      on.refused(error.data);
    } else after(2_000, () => socket.connect());
  });
  socket.on('welcome', (welcome) => {
    clock.welcomed(askedAt, welcome);
    on.welcome(welcome);
  });
  socket.on('clock', (reading) => {
    clock.told(reading.now, reading.rate);
    on.clock(reading);
    burst();
  });
  socket.on('snapshot', on.snapshot);
  socket.on('patch', on.patch);
  socket.on('own', on.own);
  socket.on('presence', on.presence);
  socket.on('hands', on.hands);
  socket.on('identify', on.identify);
  socket.connect();

  return {
    clock,
    isUp: () => socket.connected,
    command: (command, timeout) =>
      socket.connected
        ? socket
            .timeout(timeout)
            .emitWithAck('command', command)
            .catch(() => null) // the caller decides whether to send it again
        : Promise.resolve(null),
    query: (query) =>
      socket.connected
        ? socket
            .timeout(QUERY_TIMEOUT)
            .emitWithAck('query', query)
            .catch(() => null)
        : Promise.resolve(null),
    hand: (hand) =>
      socket.connected
        ? socket
            .timeout(QUERY_TIMEOUT)
            .emitWithAck('hand', hand)
            .catch(() => null)
        : Promise.resolve(null),
    identify: (which) =>
      socket.connected
        ? socket
            .timeout(QUERY_TIMEOUT)
            .emitWithAck('identify', which)
            .catch(() => null)
        : Promise.resolve(null),
    heard: () => heard,
    beat: () => {
      if (beating) return;
      beating = setInterval(() => void giveSign(), BEAT);
      void giveSign();
    },
    restart,
    close: () => {
      closed = true;
      clearInterval(look);
      clearInterval(resync);
      clearInterval(beating);
      for (const timer of timers) clearTimeout(timer);
      document.removeEventListener('visibilitychange', visible);
      document.removeEventListener('resume', resumed);
      window.removeEventListener('pageshow', shown);
      window.removeEventListener('online', network);
      window.removeEventListener('offline', network);
      socket.disconnect();
    },
  };
}

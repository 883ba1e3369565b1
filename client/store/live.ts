import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { type Instant, instant } from '../../shared/kernel/time.ts';
import type { Hand, Presence } from '../../shared/protocol/down.ts';
import type { Auth } from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { Own } from '../../shared/views/records.ts';
import { fromSnapshot, type Replica, received } from '../../shared/views/replica.ts';
import { openTransport, type Transport } from '../transport/transport.ts';
import type { Place } from './address.ts';
import { createNotices, type Notices } from './notices.ts';
import { storage } from './storage.ts';
import { createTick, type Tick } from './tick.ts';

/** What this page knows of the session. */
export interface ReplicaState {
  /** null until the first snapshot. */
  readonly replica: Replica | null;
  readonly own: Own;
  readonly presence: Presence | null;
  /** What each moderator's page has under the hand; moderators only. */
  readonly hands: readonly Hand[];
  /** When the server told it, on its clock; null before it has. */
  readonly presenceAt: Instant | null;
}

export interface Doubt {
  /** When it last came up, in the clock's lasting ms: the page woke up, or the line went down. */
  readonly since: number;
  /** As of when what is known was the present. */
  readonly asOf: Instant;
  /** For how long the server had not been heard of then, ms. */
  readonly silence: number;
}

/** How this page is connected. */
export interface ConnectionState {
  /** *refused* is final: the session or the link is not there. */
  readonly status: 'connecting' | 'online' | 'offline' | 'refused';
  /** Since when the status holds, in the clock's lasting ms. */
  readonly since: number;
  /** That nobody can say whether what is known is the present; null while it is. */
  readonly doubt: Doubt | null;
  readonly refusal: Rejection | null;
  /** ms, or null before the first measurement. */
  readonly rtt: number | null;
  readonly role: Role | null;
  readonly person: PersonId | null;
  /** How often this page was asked to show which it is. */
  readonly flashes: number;
  /** The address at which attendees join, or null before the server has told it. */
  readonly join: string | null;
}

/** One page's connection to one session, with the stores that its components read. */
export interface Live {
  readonly code: string;
  readonly replica: StoreApi<ReplicaState>;
  readonly connection: StoreApi<ConnectionState>;
  readonly transport: Transport;
  /** The shared display tick. */
  readonly tick: Tick;
  readonly notices: Notices;
  readonly close: () => void;
}

/** Which roles a page is for: a link that lost its key on the way makes an attendee, who has no business on a console. */
const FITTING: Readonly<Record<Exclude<Place, { page: 'home' }>['page'], readonly Role[]>> = {
  moderator: ['moderator', 'co-moderator'],
  speaker: ['speaker'],
  screen: ['screen'],
  attendee: ['attendee'],
};
const NOT_THIS_LINK: Rejection = {
  code: 'bad_key',
  message: 'This link is not complete, or belongs to another page.',
};

/** Votes come by the hundred a second, and are shown together: as often as anybody can read them. ms. */
const VOTES_PAUSE = 200;

const NOTHING_OWN: Own = { questions: [], upvotes: [], muted: false };

/** Opens the session that an address names. */
export function openLive(place: Exclude<Place, { page: 'home' }>): Live {
  const tokenAt = `moderato:attendee:${place.code}`;
  const replica = createStore<ReplicaState>(() => ({
    replica: null,
    own: NOTHING_OWN,
    presence: null,
    hands: [],
    presenceAt: null,
  }));
  const connection = createStore<ConnectionState>(() => ({
    status: 'connecting',
    since: performance.now(),
    doubt: null,
    refusal: null,
    rtt: null,
    role: null,
    person: null,
    join: null,
    flashes: 0,
  }));
  const become = (status: ConnectionState['status'], more: Partial<ConnectionState> = {}) => {
    if (connection.getState().status !== status)
      connection.setState({ status, since: transport.clock.lasting(), ...more });
    else connection.setState(more);
  };

  // Whoever this page is stays that person, whatever another tab, opened at the same moment, has stored since.
  let token = storage.get(tokenAt);
  const auth = (): Auth => {
    const known = arrived;
    return {
      protocol: PROTOCOL,
      session: place.code,
      ...(place.key !== null && { key: place.key }),
      ...(token !== null && { attendee: token }),
      ...(known && { since: { epoch: known.epoch, seq: known.seq } }),
    };
  };

  // What has arrived; what the page shows is at most a moment behind.
  let arrived: Replica | null = null;
  let showing: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(showing);
    showing = undefined;
    replica.setState({ replica: arrived });
    tick.wake();
  };

  const transport = openTransport(auth, {
    // Online only with the first word of the server, so that a screen never claims to know what it does not.
    line: (up) => {
      if (!up && connection.getState().status !== 'refused') {
        become(connection.getState().role === null ? 'connecting' : 'offline');
      }
    },
    refused: (refusal) => become('refused', { refusal }),
    doubted: () => {
      const { clock, heard } = transport;
      const since = clock.lasting();
      const silence = since - heard();
      const asOf = instant(Math.round(clock.now() - silence * clock.rate));
      connection.setState(({ doubt }) => ({ doubt: { since, silence, asOf: doubt?.asOf ?? asOf } }));
    },
    proven: () => {
      if (connection.getState().doubt) connection.setState({ doubt: null });
    },
    timed: () => {
      connection.setState({ rtt: transport.clock.rtt });
      tick.wake();
    },
    welcome: (welcome) => {
      if (!FITTING[place.page].includes(welcome.role)) {
        transport.close();
        become('refused', { refusal: NOT_THIS_LINK });
        return;
      }
      if (welcome.attendee && welcome.attendee.token !== token) {
        token = welcome.attendee.token;
        storage.set(tokenAt, token);
      }
      // Who is watched for: attendees are many, and nobody looks after them one by one.
      if (welcome.role !== 'attendee') transport.beat();
      become('online', { role: welcome.role, person: welcome.person, join: welcome.join, refusal: null });
      tick.wake();
    },
    snapshot: (snapshot) => {
      arrived = fromSnapshot(snapshot);
      show();
    },
    patch: (patch) => {
      const next = arrived ? received(arrived, patch) : 'gap';
      if (next === 'gap') transport.restart();
      else if (next !== arrived) {
        arrived = next;
        if (patch.put || patch.del) show();
        else showing ??= setTimeout(show, VOTES_PAUSE);
      }
    },
    own: (own) => replica.setState({ own }),
    presence: (presence) => replica.setState({ presence, presenceAt: transport.clock.now() }),
    hands: (hands) => replica.setState({ hands }),
    clock: () => tick.wake(),
    identify: () => connection.setState(({ flashes }) => ({ flashes: flashes + 1 })),
  });
  const tick = createTick(transport.clock, () => replica.getState().replica?.records ?? null);

  return {
    code: place.code,
    replica,
    connection,
    transport,
    tick,
    notices: createNotices(),
    close: () => {
      clearTimeout(showing);
      transport.close();
      tick.close();
    },
  };
}

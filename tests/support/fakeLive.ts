import { createStore } from 'zustand/vanilla';
import type { Body } from '../../client/actions/sendCommand.ts';
import type { ConnectionState, Live, ReplicaState } from '../../client/store/live.ts';
import { createNotices } from '../../client/store/notices.ts';
import { createTick } from '../../client/store/tick.ts';
import { ServerClock } from '../../client/transport/serverClock.ts';
import type { AttendeeId, PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { CommandAck, QueryAck } from '../../shared/protocol/down.ts';
import type { Query, WireCommand } from '../../shared/protocol/up.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import { ownView } from '../../shared/views/participant.ts';
import { viewFor, viewKeyOf } from '../../shared/views/viewKey.ts';

/** A page's connection without a network: it shows what the test says, and remembers what was sent. */
export interface FakeLive {
  readonly live: Live;
  /** Everything that reached the server, in order. */
  readonly sent: readonly WireCommand[];
  /** What the server answers; null is no answer at all. */
  answer: (command: WireCommand) => CommandAck | null;
  answerQuery: (query: Query) => QueryAck | null;
  /** The session went on, and this page was told. */
  readonly show: (session: Session) => void;
  readonly become: (status: ConnectionState['status']) => void;
  /** Sets the server's clock; rate 0 lets it stand. */
  readonly setClock: (now: Instant, rate?: number) => void;
}

export function fakeLive(actor: Actor, session: Session | null, now: Instant, rate = 1): FakeLive {
  const clock = new ServerClock();
  clock.told(now, rate);
  const replica = createStore<ReplicaState>(() => ({
    replica: null,
    own: { questions: [], upvotes: [], muted: false },
    presence: null,
    hands: [],
    presenceAt: null,
  }));
  const connection = createStore<ConnectionState>(() => ({
    status: 'online',
    since: performance.now(),
    doubt: null,
    refusal: null,
    rtt: 5,
    role: actor.role === 'system' ? null : actor.role,
    person: actor.id as PersonId, // whoever sends is a person here
    join: `${location.origin}/GRHT7`,
    flashes: 0,
  }));
  const tick = createTick(clock, () => replica.getState().replica?.records ?? null);
  const sent: WireCommand[] = [];
  const isUp = () => connection.getState().status === 'online';
  const live: Live = {
    code: session?.code ?? 'GRHT7',
    replica,
    connection,
    tick,
    notices: createNotices(),
    close: () => tick.close(),
    transport: {
      clock,
      isUp,
      hand: async () => ({ ok: true }),
      identify: async () => ({ ok: true }),
      heard: () => performance.now(),
      beat: () => {},
      restart: () => {},
      close: () => {},
      command: async (command) => {
        if (!isUp()) return null;
        sent.push(command);
        return fake.answer(command);
      },
      query: async (query) => (isUp() ? fake.answerQuery(query) : null),
    },
  };
  const fake: FakeLive = {
    live,
    sent,
    answer: () => ({ ok: true, seq: (replica.getState().replica?.seq ?? 0) + 1 }),
    answerQuery: () => null,
    show: (next) => {
      replica.setState((before) => ({
        replica: {
          epoch: 'test',
          seq: (before.replica?.seq ?? 0) + 1,
          records: viewFor(next, viewKeyOf(actor)),
        },
        ...(actor.role === 'attendee' && { own: ownView(next, actor.id as AttendeeId) }), // the role says so
      }));
      tick.wake();
    },
    become: (status) =>
      connection.setState({
        status,
        since: performance.now(),
        doubt: status === 'online' ? null : { since: performance.now(), asOf: clock.now(), silence: 0 },
      }),
    setClock: (next, nextRate = 1) => {
      clock.told(next, nextRate);
      tick.wake();
    },
  };
  if (session) fake.show(session);
  return fake;
}

/** Commands without the ids that clients make up. */
export const bodies = (commands: readonly WireCommand[]): readonly Body[] =>
  commands.map(({ id: _, ...body }) => body as Body); // a command without its id is a body

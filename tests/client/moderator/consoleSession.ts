import { createStore } from 'zustand/vanilla';
import type { ConnectionState, Live, ReplicaState } from '../../../client/store/live.ts';
import { createNotices } from '../../../client/store/notices.ts';
import { createTick } from '../../../client/store/tick.ts';
import { ServerClock } from '../../../client/transport/serverClock.ts';
import type { CommandId, DeviceId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { CommandAck, Hand, Link, Presence } from '../../../shared/protocol/down.ts';
import type { HandUp, WireCommand } from '../../../shared/protocol/up.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { created, evolve } from '../../../shared/session/evolve.ts';
import type { Actor } from '../../../shared/session/permissions.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import type { Session } from '../../../shared/session/types.ts';
import { viewFor } from '../../../shared/views/viewKey.ts';
import { createdFrom, oslo } from '../../support/domain.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { NOTHING_READ } from '../../support/reading.ts';

/** The real domain behind a console, in the page itself: what is sent is decided, and comes back as records. */
export interface ConsoleSession {
  readonly live: Live;
  readonly session: () => Session;
  /** Every command that was sent, in order, without its id. */
  readonly sent: readonly SessionCommand[];
  /** What the page told of its hand, in order. */
  readonly told: readonly HandUp[];
  /** What others have under the hand from now on. */
  readonly setHands: (hands: readonly ({ readonly who: Actor } & Omit<Hand, 'device' | 'person'>)[]) => void;
  /** Somebody does something; it must be accepted. */
  readonly happens: (who: Actor, command: SessionCommand, clock?: string) => void;
  /** Sets the server's clock, and has everything look. */
  readonly setClock: (clock: string, rate?: number) => void;
  readonly goOffline: (since?: number) => void;
  /** Answers come only when this is called again with null. */
  readonly holdAnswers: (wait: Promise<void> | null) => void;
}

export function consoleSession(actor: Actor = JOSTEIN, clock = '08:55'): ConsoleSession {
  let session = created(SEMINAR_CODE, createdFrom(SEMINAR));
  let seq = 1;
  let count = 0;
  let waiting: Promise<void> | null = null;
  const sent: SessionCommand[] = [];
  const told: HandUp[] = [];
  const serverClock = new ServerClock();
  serverClock.told(oslo(clock), 0);

  const records = () => viewFor(session, 'moderator');
  const replica = createStore<ReplicaState>(() => ({
    replica: { epoch: 'e', seq, records: records() },
    own: { questions: [], upvotes: [], muted: false },
    hands: [],
    presence: PRESENCE,
    presenceAt: oslo(clock),
  }));
  const connection = createStore<ConnectionState>(() => ({
    status: 'online',
    since: performance.now(),
    doubt: null,
    refusal: null,
    rtt: 24,
    role: actor.role === 'system' ? null : actor.role,
    person: actor.id,
    join: `${location.origin}/GRHT7`,
    flashes: 0,
  }));
  const tick = createTick(serverClock, () => replica.getState().replica?.records ?? null);

  const apply = (who: Actor, command: SessionCommand, now: Instant): CommandAck => {
    count += 1;
    const id = `command-${count}` as CommandId; // ids are opaque
    const result = decide(session, command, who, { now, newId: `q${count}`, read: NOTHING_READ });
    if (!result.ok) return { ok: false, error: result.error };
    if (result.value.events.length > 0) {
      session = evolve(session, { id, by: who.id, at: now, events: result.value.events });
      seq += 1;
      // As on the wire, what did not change stays the identical record.
      const before = replica.getState().replica?.records ?? new Map();
      const after = new Map(
        [...records()].map(([key, record]) => [
          key,
          same(before.get(key), record) ? before.get(key) : record,
        ]),
      );
      replica.setState({ replica: { epoch: 'e', seq, records: after as ReturnType<typeof records> } });
      tick.wake();
    }
    const { events: _, ...made } = result.value;
    return { ok: true, seq, ...made };
  };

  const live: Live = {
    code: SEMINAR_CODE,
    replica,
    connection,
    tick,
    notices: createNotices(),
    transport: {
      clock: serverClock,
      isUp: () => connection.getState().status === 'online',
      command: async ({ id: _, ...command }: WireCommand) => {
        sent.push(command as SessionCommand); // a wire command is one of the domain's with an id
        await waiting;
        return apply(actor, command as SessionCommand, serverClock.now());
      },
      query: async (query) => {
        if (query.type === 'links') return { ok: true, type: 'links', links: LINKS };
        if (query.type === 'trail')
          return { ok: true, type: 'trail', trail: session.questions.byId.get(query.question)?.trail ?? [] };
        return { ok: true, type: 'questions', questions: [], total: 0, page: 0 };
      },
      hand: async (hand) => {
        told.push(hand);
        return { ok: true };
      },
      identify: async () => ({ ok: true }),
      heard: () => performance.now(),
      beat: () => undefined,
      restart: () => undefined,
      close: () => undefined,
    },
    close: () => tick.close(),
  };

  return {
    live,
    sent,
    told,
    setHands: (hands) =>
      replica.setState({
        hands: hands.map(({ who, ...hand }, index) => ({
          device: `device-${index}` as DeviceId, // ids are opaque
          person: who.id,
          ...hand,
        })),
      }),
    session: () => session,
    happens: (who, command, at) => {
      const answer = apply(who, command, at === undefined ? serverClock.now() : oslo(at));
      if (!answer.ok) throw new Error(`${command.type}: ${answer.error.message}`);
    },
    setClock: (to, rate = 0) => {
      serverClock.told(oslo(to), rate);
      tick.wake();
    },
    goOffline: (ago = 0) => {
      connection.setState({ status: 'offline', since: performance.now() - ago });
      tick.wake();
    },
    holdAnswers: (wait) => {
      waiting = wait;
    },
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const PRESENCE: Presence = {
  attendees: 214,
  screens: 1,
  people: ['jostein', 'ulrika-dagard', 'hans-sakkers'] as PersonId[], // ids are opaque
  devices: [],
};

const LINKS: readonly Link[] = (
  [
    {
      role: 'moderator',
      person: 'jostein',
      name: 'Jostein Kobbeltvedt',
      url: 'http://localhost:4000/moderator/GRHT7#secret-1',
    },
    {
      role: 'co-moderator',
      person: 'co-moderator',
      name: 'Co-moderator',
      url: 'http://localhost:4000/co-moderator/GRHT7#secret-2',
    },
    {
      role: 'speaker',
      person: 'speaker-graz',
      name: null,
      url: 'http://localhost:4000/speaker/GRHT7#secret-3',
    },
    {
      role: 'speaker',
      person: 'ulrika-dagard',
      name: 'Ulrika Dagård',
      url: 'http://localhost:4000/speaker/GRHT7#secret-4',
    },
    {
      role: 'speaker',
      person: 'hans-sakkers',
      name: 'Hans Sakkers',
      url: 'http://localhost:4000/speaker/GRHT7#secret-5',
    },
    {
      role: 'speaker',
      person: 'lubna-jaffry',
      name: 'Lubna Boby Jaffry',
      url: 'http://localhost:4000/speaker/GRHT7#secret-6',
    },
    { role: 'screen', person: 'screen', name: null, url: 'http://localhost:4000/screen/GRHT7#secret-7' },
    { role: 'attendee', person: null, name: null, url: 'http://localhost:4000/GRHT7' },
  ] as const
).map((link) => ({ ...link, person: link.person as PersonId | null })); // ids are opaque

import type { DeviceId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Device, Presence } from '../../shared/protocol/down.ts';
import { gathered } from './gathered.ts';
import { type Connection, type Io, roomOf, sessionRoomOf } from './socketServer.ts';

/** A room that fills says so at most this often, ms. */
const PAUSE = 1_000;
/** How often moderators are told when their colleagues', speakers' and projectors' pages were last heard of, ms. */
const BEAT = 3_000;

/** Tells the moderators of a session who is here. */
export interface PresenceBoard {
  /** Somebody came or went, or a page came into sight or went out of it. */
  readonly changed: (code: SessionCode) => void;
  readonly reading: (code: SessionCode) => Presence;
  /** Has a page of the session show which it is; false when there is none of this name. */
  readonly identify: (code: SessionCode, device: DeviceId) => boolean;
  readonly close: () => void;
}

export function presenceBoard(io: Io): PresenceBoard {
  const connections = (code: SessionCode): readonly Connection[] =>
    [...(io.sockets.adapter.rooms.get(sessionRoomOf(code)) ?? [])].flatMap(
      (id) => (io.sockets.sockets.get(id) as Connection | undefined) ?? [],
    );

  function reading(code: SessionCode): Presence {
    const attendees = new Set<string>();
    const people = new Set<Presence['people'][number]>();
    const devices: Device[] = [];
    for (const socket of connections(code)) {
      const { role, id: person } = socket.data.admitted.actor;
      if (role === 'attendee') {
        attendees.add(person);
        continue;
      }
      const { heard, visible } = socket.data;
      devices.push({ id: deviceOf(socket), person, role, heard, visible });
      if (role !== 'screen') people.add(person);
    }
    const screens = devices.filter(({ role }) => role === 'screen').length;
    return { attendees: attendees.size, screens, people: [...people], devices };
  }

  const tell = (code: SessionCode) => io.to(roomOf(code, 'moderator')).emit('presence', reading(code));
  const news = gathered(PAUSE, tell);
  const beat = setInterval(() => {
    const codes = new Set([...io.sockets.sockets.values()].flatMap(watched));
    for (const code of codes) if (!news.isDue(code)) tell(code);
  }, BEAT);

  return {
    reading,
    changed: news.soon,
    identify: (code, device) => {
      const socket = connections(code).find(
        (one) => deviceOf(one) === device && one.data.admitted.actor.role !== 'attendee',
      );
      socket?.emit('identify');
      return socket !== undefined;
    },
    close: () => {
      clearInterval(beat);
      news.close();
    },
  };
}

/** The session that a connection watches as one of its moderators. */
const watched = (socket: Connection): readonly SessionCode[] => {
  const { open, actor } = socket.data.admitted;
  return actor.role === 'moderator' || actor.role === 'co-moderator' ? [open.live.code] : [];
};

const deviceOf = (socket: Connection): DeviceId => socket.id as DeviceId; // unique among those that are open

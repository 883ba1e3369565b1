import type { SessionCode } from '../../shared/kernel/ids.ts';
import type { Presence } from '../../shared/protocol/down.ts';
import { type Connection, type Io, roomOf, sessionRoomOf } from './socketServer.ts';

/** A room that fills says so at most this often, ms. */
const PAUSE = 1_000;

/** Tells the moderators of a session who is here. */
export interface PresenceBoard {
  /** Somebody came or went. */
  readonly changed: (code: SessionCode) => void;
  readonly reading: (code: SessionCode) => Presence;
  readonly close: () => void;
}

export function presenceBoard(io: Io): PresenceBoard {
  const due = new Map<SessionCode, NodeJS.Timeout>();

  function reading(code: SessionCode): Presence {
    const rooms = io.sockets.adapter.rooms;
    const attendees = new Set<string>();
    const people = new Set<Presence['people'][number]>();
    let screens = 0;
    for (const id of rooms.get(sessionRoomOf(code)) ?? []) {
      const { role, id: person } = (io.sockets.sockets.get(id) as Connection).data.admitted.actor;
      if (role === 'attendee') attendees.add(person);
      else if (role === 'screen') screens += 1;
      else people.add(person);
    }
    return { attendees: attendees.size, screens, people: [...people] };
  }

  return {
    reading,
    changed: (code) => {
      if (due.has(code)) return;
      const tell = () => {
        due.delete(code);
        io.to(roomOf(code, 'moderator')).emit('presence', reading(code));
      };
      due.set(code, setTimeout(tell, PAUSE));
    },
    close: () => {
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}

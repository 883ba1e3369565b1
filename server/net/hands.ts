import type { DeviceId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Hand } from '../../shared/protocol/down.ts';
import { gathered } from './gathered.ts';
import { type Io, roomOf } from './socketServer.ts';

/** Moderators are told of each other's hands at most this often, ms: quick enough to be seen, seldom enough for a held arrow key. */
const PAUSE = 80;

/** Tells the moderators of a session what each of them has under the hand. */
export interface HandsBoard {
  /** Somebody took something into the hand, or put it down, or went. */
  readonly changed: (code: SessionCode) => void;
  readonly reading: (code: SessionCode) => readonly Hand[];
  readonly close: () => void;
}

export function handsBoard(io: Io): HandsBoard {
  const reading = (code: SessionCode): readonly Hand[] =>
    [...(io.sockets.adapter.rooms.get(roomOf(code, 'moderator')) ?? [])].flatMap((id) => {
      const { hand, admitted } = io.sockets.sockets.get(id)?.data ?? {};
      return hand && admitted ? [{ device: id as DeviceId, person: admitted.actor.id, ...hand }] : [];
    });

  const news = gathered(PAUSE, (code) => io.to(roomOf(code, 'moderator')).emit('hands', reading(code)));
  return { reading, changed: news.soon, close: news.close };
}

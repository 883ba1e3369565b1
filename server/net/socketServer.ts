import type { Server as HttpServer } from 'node:http';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import type { QuestionId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { ServerToClient } from '../../shared/protocol/down.ts';
import { FRAME_BYTES } from '../../shared/protocol/limits.ts';
import type { ClientToServer } from '../../shared/protocol/socketEvents.ts';
import type { ViewKey } from '../../shared/views/viewKey.ts';
import type { Outlet } from '../session/publisher.ts';
import type { Admitted } from './auth.ts';
import { onceParser } from './onceParser.ts';

/** What a connection carries once it is admitted. */
export interface SocketData {
  admitted: Admitted;
  /** When it was last heard of. */
  heard: Instant;
  /** Whether its page is in sight. */
  visible: boolean;
  /** What a moderator's page has under the hand; gone with its line, so that nothing stays claimed by who has left. */
  hand: { readonly question: QuestionId; readonly taken: boolean } | null;
}

export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type Connection = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

/** A silent line counts as lost after these, ms: a phone that walked off, a laptop that was closed. */
const PING_INTERVAL = 10_000;
const PING_TIMEOUT = 8_000;

/** Socket.IO on the server's port: WebSocket first, long polling where a network blocks it, no compression of small packets. */
export const createIo = (http: HttpServer): Io =>
  new Server(http, {
    serveClient: false,
    maxHttpBufferSize: FRAME_BYTES,
    pingInterval: PING_INTERVAL,
    pingTimeout: PING_TIMEOUT,
    perMessageDeflate: false,
    parser: onceParser,
  });

/** The connections that hold a view of a session. */
export const roomOf = (code: SessionCode, key: ViewKey): string => `${code}:${key}`;
/** The connections of one attendee. */
export const ownRoomOf = (code: SessionCode, attendee: string): string => `${code}:own:${attendee}`;
/** All connections of a session. */
export const sessionRoomOf = (code: SessionCode): string => `${code}:all`;

/** How a session's publisher reaches its connections. Rooms encode a message once for all who are in them (invariant 5). */
export function outletOf(io: Io, code: SessionCode): Outlet {
  const size = (room: string) => io.sockets.adapter.rooms.get(room)?.size ?? 0;
  return {
    patch: (key, patch) => io.to(roomOf(code, key)).emit('patch', patch),
    own: (attendee, own) => io.to(ownRoomOf(code, attendee)).emit('own', own),
    isHere: (attendee) => size(ownRoomOf(code, attendee)) > 0,
    audience: () => size(roomOf(code, 'audience')),
    drop: () => io.in(sessionRoomOf(code)).disconnectSockets(),
  };
}

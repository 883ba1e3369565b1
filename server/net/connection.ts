import type { z } from 'zod';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { duration, type Instant, plus } from '../../shared/kernel/time.ts';
import type { CommandAck, DoneAck, Failure, QueryAck, TimeAck } from '../../shared/protocol/down.ts';
import {
  commandSchema,
  handSchema,
  hereSchema,
  identifySchema,
  querySchema,
  timeSchema,
} from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { inWords } from '../../shared/session/permissions.ts';
import { viewKeyOf } from '../../shared/views/viewKey.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { HandsBoard } from './hands.ts';
import type { Keys } from './keys.ts';
import { attendeeUrl } from './links.ts';
import type { PresenceBoard } from './presence.ts';
import { answerQuery } from './query.ts';
import type { Limits } from './rateLimits.ts';
import { type Connection, ownRoomOf, roomOf, sessionRoomOf } from './socketServer.ts';

export interface ConnectionParts {
  readonly clock: Clock;
  readonly epoch: string;
  readonly keys: Keys;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly presence: PresenceBoard;
  readonly hands: HandsBoard;
  /** The address that links carry. */
  readonly publicUrl: () => string;
}

/** What a client may send. */
const MESSAGES = ['command', 'query', 'time', 'here', 'hand', 'identify'] as const;

/** Greets an admitted connection with what its role sees, and answers what it sends. */
export function serveConnection(socket: Connection, parts: ConnectionParts): void {
  greet(socket, parts);

  handle(
    socket,
    parts,
    'command',
    commandSchema,
    parts.limits.commands,
    async (command): Promise<CommandAck> => {
      const { open, actor } = socket.data.admitted;
      const { id, ...body } = command;
      const answer = await open.live.command(actor, id, body);
      parts.metrics.command(body.type, answer.ok ? 'accepted' : answer.error.code);
      return answer.ok ? { ok: true, ...answer.value } : { ok: false, error: answer.error };
    },
  );
  handle(socket, parts, 'query', querySchema, parts.limits.queries, async (query): Promise<QueryAck> => {
    const { open, actor } = socket.data.admitted;
    return answerQuery(query, actor.role, open.live.state, parts.keys, parts.publicUrl());
  });
  handle(
    socket,
    parts,
    'time',
    timeSchema,
    parts.limits.time,
    async (t0): Promise<TimeAck> => ({
      t0,
      now: parts.clock.now(),
    }),
  );
  handle(socket, parts, 'here', hereSchema, parts.limits.here, async ({ visible }): Promise<DoneAck> => {
    socket.data.heard = parts.clock.now();
    if (visible !== socket.data.visible) {
      socket.data.visible = visible;
      parts.presence.changed(socket.data.admitted.open.live.code);
    }
    return { ok: true };
  });
  handle(
    socket,
    parts,
    'hand',
    handSchema,
    parts.limits.hands,
    async ({ question, taken }): Promise<DoneAck> => {
      const { open, actor } = socket.data.admitted;
      if (actor.role !== 'moderator' && actor.role !== 'co-moderator')
        return failure({ code: 'wrong_role', message: `This is not for ${inWords(actor.role)} to do.` });
      socket.data.hand = question === null ? null : { question, taken };
      parts.hands.changed(open.live.code);
      return { ok: true };
    },
  );
  handle(
    socket,
    parts,
    'identify',
    identifySchema,
    parts.limits.queries,
    async ({ device }): Promise<DoneAck> => {
      const { open, actor } = socket.data.admitted;
      if (actor.role !== 'moderator' && actor.role !== 'co-moderator')
        return failure({ code: 'wrong_role', message: `This is not for ${inWords(actor.role)} to do.` });
      return parts.presence.identify(open.live.code, device)
        ? { ok: true }
        : failure({ code: 'unknown_id', message: 'This page is no longer open.' });
    },
  );
  socket.onAny((event: string, ...message: unknown[]) => {
    const ack = message.at(-1);
    if (!(MESSAGES as readonly string[]).includes(event) && typeof ack === 'function')
      ack(
        failure({
          code: 'malformed',
          message: `There is no such message; there are ${MESSAGES.join(', ')}.`,
        }),
      );
  });
}

function greet(socket: Connection, { clock, epoch, publicUrl }: ConnectionParts): void {
  const { open, actor, attendee, since } = socket.data.admitted;
  const { code } = open.live;
  const key = viewKeyOf(actor);
  void socket.join([sessionRoomOf(code), roomOf(code, key)]);
  socket.emit('welcome', {
    protocol: PROTOCOL,
    role: actor.role,
    person: actor.id,
    join: attendeeUrl(publicUrl(), code),
    epoch,
    ...clock.reading(),
    ...(attendee && { attendee }),
  });
  const missed = since ? open.publisher.missed(key, since) : null;
  if (missed) for (const patch of missed) socket.emit('patch', patch);
  else socket.emit('snapshot', open.publisher.snapshot(key));
  if (attendee) {
    void socket.join(ownRoomOf(code, attendee.id));
    socket.emit('own', open.publisher.own(attendee.id));
  }
}

/**
 * Answers one kind of message: limited, then parsed, then given to `answer`. What does not fit is refused with a code and the line
 * lives on; what nobody waits for an answer to is not looked at.
 */
function handle<T, A>(
  socket: Connection,
  { clock, logger }: ConnectionParts,
  event: (typeof MESSAGES)[number],
  schema: z.ZodType<T>,
  limit: Limits[keyof Limits],
  answer: (message: T) => Promise<A>,
): void {
  const respond = async (raw: unknown): Promise<A | Failure> => {
    const { open, actor } = socket.data.admitted;
    const wait = await limit({ session: open.live.code, actor, connection: socket.id });
    if (wait !== null) return failure(rateLimited(plus(clock.now(), duration(wait))));
    const parsed = schema.safeParse(raw);
    if (!parsed.success) return failure(malformed(event, parsed.error.issues[0]));
    return answer(parsed.data);
  };
  const listener = (...message: unknown[]): void => {
    const ack = message.pop();
    if (typeof ack !== 'function') return;
    respond(message[0]).then(
      (result) => ack(result),
      (error: unknown) => {
        logger.error({ err: error, event }, 'a message could not be answered');
        ack(
          failure({
            code: 'unavailable',
            message: 'Something went wrong on the server. Try again in a moment.',
          }),
        );
      },
    );
  };
  // The wire's types say what a well-behaved client sends; whatever else arrives is what the schema is for.
  socket.on(event, listener as never);
}

const failure = (error: Rejection): Failure => ({ ok: false, error });

const rateLimited = (retryAt: Instant): Rejection => ({
  code: 'rate_limited',
  message: 'That was too much at once. Wait a moment and go on.',
  retryAt,
});

/** Says where it does not fit; what an unknown type could have been instead, the protocol's document lists. */
function malformed(event: string, issue: z.core.$ZodIssue | undefined): Rejection {
  const where = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
  const what =
    issue?.code === 'invalid_union' ? 'there is no such type' : (issue?.message ?? 'it cannot be read');
  return { code: 'malformed', message: `This ${event} is not of its form${where}: ${what}.` };
}

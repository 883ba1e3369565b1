import type { AttendeeId, PersonId } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import { reject } from '../../shared/kernel/rejection.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type Auth, authSchema } from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import type { OpenSession, Registry } from '../session/registry.ts';
import type { Keys } from './keys.ts';
import { SCREEN } from './links.ts';

/** Who a connection is, and to what. */
export interface Admitted {
  readonly open: OpenSession;
  readonly actor: { readonly role: Role; readonly id: PersonId };
  /** An attendee's identity, with the token to be kept for the next time. */
  readonly attendee: { readonly id: AttendeeId; readonly token: string } | null;
  readonly since: Auth['since'];
}

/** Admits a handshake, or says why not: `wrong_protocol`, `malformed`, `unknown_session`, `bad_key`. */
export async function admit(
  handshake: unknown,
  registry: Registry,
  keys: Keys,
): Promise<Result<Admitted, Rejection>> {
  if ((handshake as { protocol?: unknown } | null)?.protocol !== PROTOCOL)
    return reject('wrong_protocol', `This server speaks protocol ${PROTOCOL}. Load the page again.`);
  const parsed = authSchema.safeParse(handshake);
  if (!parsed.success)
    return reject('malformed', 'The handshake lacks a session code, or a part of it is not of its form.');
  const auth = parsed.data;

  const open = await registry.get(auth.session);
  if (!open) return reject('unknown_session', 'There is no session with this code.');

  if (auth.key !== undefined) {
    const holder = keys.verify(auth.session, auth.key);
    if (!holder || holder.role === 'system' || !isOf(open.live.state, holder.role, holder.id))
      return reject('bad_key', 'This link does not open this session, or no longer.');
    const attendee = holder.role === 'attendee' ? { id: holder.id as AttendeeId, token: auth.key } : null;
    return ok({ open, actor: { role: holder.role, id: holder.id }, attendee, since: auth.since });
  }

  // A token that is not ours (an older secret, another session) makes nobody lose the way in: it is a new attendee then.
  const known = auth.attendee === undefined ? null : keys.verify(auth.session, auth.attendee);
  const id: AttendeeId = known?.role === 'attendee' ? (known.id as AttendeeId) : keys.newAttendee();
  const actor = { role: 'attendee', id } as const;
  return ok({ open, actor, attendee: { id, token: keys.issue(auth.session, actor) }, since: auth.since });
}

/** Whether the plan still knows this person in this role. */
function isOf(session: Session, role: Role, id: PersonId): boolean {
  switch (role) {
    case 'moderator':
    case 'co-moderator':
      return session.moderators.some((moderator) => moderator.id === id && moderator.role === role);
    case 'speaker':
      return session.speakers.some((speaker) => speaker.id === id);
    case 'screen':
      return id === SCREEN;
    case 'attendee':
      return true;
  }
}

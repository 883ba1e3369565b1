import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttendeeId, PersonId, SessionCode } from '../../shared/kernel/ids.ts';
import { type Actor, ROLES, type Role } from '../../shared/session/permissions.ts';

/** 160 bits of an HMAC-SHA256: nobody guesses that. */
const MAC_BYTES = 20;
/** The shortest secret that is taken, in characters. */
const SECRET_LENGTH = 32;
/** The generation that keys are made for; one that carries another is revoked. */
const GENERATION = 0;

/**
 * Links are keys (invariant 9): derived from a secret and what they are for, never stored, so that they can be shown again and
 * a stolen database opens nothing. The text is `role.person.generation.mac`.
 */
export interface Keys {
  readonly issue: (session: SessionCode, actor: { readonly role: Role; readonly id: PersonId }) => string;
  /** Who holds this key of this session; null when it is not one, or no longer. */
  readonly verify: (session: SessionCode, key: string) => Actor | null;
  /** A new attendee's identity. */
  readonly newAttendee: () => AttendeeId;
}

export function createKeys(secret: string): Keys {
  const mac = (session: SessionCode, role: string, person: string, generation: number): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([session, role, person, generation]))
      .digest()
      .subarray(0, MAC_BYTES)
      .toString('base64url');

  return {
    issue: (session, { role, id }) => [role, id, GENERATION, mac(session, role, id, GENERATION)].join('.'),
    verify: (session, key) => {
      const [role = '', person = '', generation = '', given = ''] = key.split('.');
      if (!(ROLES as readonly string[]).includes(role) || generation !== String(GENERATION)) return null;
      // Compared as text: decoded, several spellings of the last letter would mean the same bytes.
      const expected = Buffer.from(mac(session, role, person, GENERATION));
      const actual = Buffer.from(given);
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
      return { role: role as Role, id: person as PersonId };
    },
    newAttendee: () => randomBytes(12).toString('base64url') as AttendeeId,
  };
}

/** The secret behind all keys, made on the first start: in a folder of its own, so that a backup of the database lacks it. */
export function keptSecret(dataDir: string): string {
  const folder = join(dataDir, 'secret');
  const file = join(folder, 'links.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    // Whole or not at all: half a secret, left by a power cut, would be one that can be guessed.
    const fresh = `${file}.new`;
    writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(fresh, file);
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < SECRET_LENGTH) throw new WeakSecret(file);
  return secret;
}

/** The kept secret is too short to be one. */
export class WeakSecret extends Error {}

import type { PersonId, ScreenId, SessionCode } from '../../shared/kernel/ids.ts';
import type { Link } from '../../shared/protocol/down.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import type { Keys } from './keys.ts';

/** The one screen link; whoever shows it is nobody. */
export const SCREEN = 'screen' as ScreenId;

/** Which roles' links a role may see: never one above its own (invariant 9). */
const SHOWN: Readonly<Record<Role, readonly Role[]>> = {
  moderator: ['moderator', 'co-moderator', 'speaker', 'screen', 'attendee'],
  'co-moderator': ['co-moderator', 'speaker', 'screen', 'attendee'],
  speaker: [],
  screen: [],
  attendee: [],
};

/** The links that `role` may see, in the order of the roles; `base` is the server's address without a slash at its end. */
export function linksFor(role: Role, session: Session, keys: Keys, base: string): readonly Link[] {
  const { code } = session;
  const link = (of: Role, id: PersonId, name: string | null): Link => ({
    role: of,
    person: id,
    name,
    url: `${base}/${of}/${code}#${keys.issue(code, { role: of, id })}`,
  });
  const all: readonly Link[] = [
    ...session.moderators.map((moderator) => link(moderator.role, moderator.id, moderator.name)),
    ...session.speakers.map(({ id, name, city }) =>
      link('speaker', id, name ?? session.cities.find((c) => c.id === city)?.name ?? null),
    ),
    link('screen', SCREEN, null),
    { role: 'attendee', person: null, name: null, url: attendeeUrl(base, code) },
  ];
  return all.filter((one) => SHOWN[role].includes(one.role));
}

export const attendeeUrl = (base: string, code: SessionCode): string => `${base}/${code}`;

import type { AttendeeId, ModeratorId, ScreenId, SpeakerId } from '../../shared/kernel/ids.ts';
import { SYSTEM } from '../../shared/kernel/ids.ts';
import type { Actor, Role } from '../../shared/session/permissions.ts';

// The people of the tests. Their ids are given their brands here and nowhere else.

export const JOSTEIN: Actor = { role: 'moderator', id: 'jostein' as ModeratorId };
/** A second moderator, with a link of her own. */
export const INGRID: Actor = { role: 'moderator', id: 'ingrid' as ModeratorId };
export const COMO: Actor = { role: 'co-moderator', id: 'co-moderator' as ModeratorId };
export const ULRIKA = { role: 'speaker', id: 'ulrika-dagard' as SpeakerId } as const satisfies Actor;
export const HANS = { role: 'speaker', id: 'hans-sakkers' as SpeakerId } as const satisfies Actor;
export const PROJECTOR: Actor = { role: 'screen', id: 'screen-1' as ScreenId };
export const TIME: Actor = { role: 'system', id: SYSTEM };

const attendee = (id: string) => ({ role: 'attendee', id: id as AttendeeId }) as const satisfies Actor;
export const ASTRID = attendee('attendee-astrid');
export const BJORN = attendee('attendee-bjorn');
export const CHEN = attendee('attendee-chen');
export const DALIA = attendee('attendee-dalia');

/** One of each who can send a command. */
export const ONE_OF_EACH: Readonly<Record<Role | 'system', Actor>> = {
  moderator: JOSTEIN,
  'co-moderator': COMO,
  speaker: ULRIKA,
  attendee: ASTRID,
  screen: PROJECTOR,
  system: TIME,
};

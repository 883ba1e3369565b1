import { unreachable } from '../kernel/assert.ts';
import type { SpeakerId } from '../kernel/ids.ts';
import type { Actor } from '../session/permissions.ts';
import type { Session } from '../session/types.ts';
import { audienceView } from './audience.ts';
import type { View } from './common.ts';
import { moderatorView } from './moderator.ts';
import { screenView } from './screen.ts';
import { speakerView } from './speaker.ts';

/** Names a view: all connections with the same key see the same records, encoded once (invariant 5). */
export type ViewKey = 'moderator' | 'screen' | 'audience' | `speaker:${string}`;

export function viewKeyOf({ role, id }: Actor): ViewKey {
  switch (role) {
    case 'moderator':
    case 'co-moderator':
    case 'system':
      return 'moderator';
    case 'speaker':
      return `speaker:${id}`;
    case 'attendee':
      return 'audience';
    case 'screen':
      return 'screen';
    default:
      return unreachable(role);
  }
}

/** The records that the holders of a view may see. */
export function viewFor(session: Session, key: ViewKey): View {
  switch (key) {
    case 'moderator':
      return moderatorView(session);
    case 'screen':
      return screenView(session);
    case 'audience':
      return audienceView(session);
    default:
      return speakerView(session, key.slice('speaker:'.length) as SpeakerId);
  }
}

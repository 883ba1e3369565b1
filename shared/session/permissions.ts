import type { PersonId } from '../kernel/ids.ts';
import type { CommandType } from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { Action } from './types.ts';

export const ROLES = ['moderator', 'co-moderator', 'speaker', 'attendee', 'screen'] as const;
/** Who can open a connection. */
export type Role = (typeof ROLES)[number];

/** The role with its article, for sentences. */
export const inWords = (role: Actor['role']): string => `${role === 'attendee' ? 'an' : 'a'} ${role}`;

/** Who sends a command: a person in a role, or time itself (T13). */
export interface Actor {
  readonly role: Role | 'system';
  readonly id: PersonId;
}

const MODERATOR = ['moderator'] as const;
const TRIAGE = ['moderator', 'co-moderator'] as const;
const STAFF = ['moderator', 'co-moderator', 'speaker'] as const;
const SPEAKER = ['speaker'] as const;
const ATTENDEE = ['attendee'] as const;
const SYSTEM_ONLY = ['system'] as const;

/** Who may send which command (P1). The whole of it. */
export const PERMISSIONS: Readonly<Record<CommandType, readonly Actor['role'][]>> = {
  'rundown.start': MODERATOR,
  'rundown.next': MODERATOR,
  'rundown.previous': MODERATOR,
  'rundown.goTo': MODERATOR,
  'rundown.hold': MODERATOR,
  'rundown.resume': MODERATOR,
  'rundown.adjust': MODERATOR,
  'rundown.end': MODERATOR,
  'rundown.advance': SYSTEM_ONLY,
  'rundown.insert': MODERATOR,
  'rundown.duplicate': MODERATOR,
  'rundown.remove': MODERATOR,
  'rundown.reorder': MODERATOR,
  'rundown.edit': MODERATOR,
  'rundown.plan': MODERATOR,
  'rundown.drop': MODERATOR,
  'rundown.restore': MODERATOR,
  'rundown.recover': MODERATOR,
  'floor.give': MODERATOR,
  'question.submit': ATTENDEE,
  'question.enter': TRIAGE,
  'question.edit': ['moderator', 'co-moderator', 'attendee'],
  'question.upvote': ATTENDEE,
  'question.unvote': ATTENDEE,
  'question.withdraw': ATTENDEE,
  'question.approve': TRIAGE,
  'question.review': TRIAGE,
  'question.dismiss': TRIAGE,
  'question.queue': TRIAGE,
  'question.reorder': TRIAGE,
  'question.batch': TRIAGE,
  'question.merge': TRIAGE,
  'question.split': TRIAGE,
  'question.putOff': TRIAGE,
  'question.reply': TRIAGE,
  'question.unreply': TRIAGE,
  'question.decline': TRIAGE,
  'question.offer': SPEAKER,
  'question.propose': SPEAKER,
  'question.skip': MODERATOR,
  'question.show': MODERATOR,
  'question.ask': MODERATOR,
  'question.answered': MODERATOR,
  'question.return': MODERATOR,
  'asker.mute': TRIAGE,
  'submissions.set': MODERATOR,
  'moderation.set': MODERATOR,
  'message.send': TRIAGE,
  'message.delivered': STAFF,
  'message.seen': STAFF,
  'message.clear': TRIAGE,
  'message.nudge': SYSTEM_ONLY,
  'curtain.set': MODERATOR,
  'session.edit': MODERATOR,
  'city.zone': MODERATOR,
  undo: TRIAGE,
  redo: TRIAGE,
};

export const may = (role: Actor['role'], command: CommandType): boolean =>
  PERMISSIONS[command].includes(role);

/** What a co-moderator can do, and therefore also undo. */
const CO_MODERATED: readonly SessionEvent['type'][] = [
  'question.approved',
  'question.reviewed',
  'question.dismissed',
  'question.queued',
  'question.reordered',
  'question.edited',
  'question.merged',
  'question.split',
  'question.putOff',
  'asker.muted',
];

/** Whether the role may undo or redo this action: whoever could have done it (T12, P1). */
export const mayRevert = (role: Actor['role'], action: Pick<Action, 'events'>): boolean =>
  role === 'moderator' ||
  (role === 'co-moderator' && action.events.every((type) => CO_MODERATED.includes(type)));

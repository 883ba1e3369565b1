import type { Brand } from './brand.ts';

/** The short code that people say and type to join a session; also the session's id in the log. */
export type SessionCode = Brand<string, 'SessionCode'>;
export type SegmentId = Brand<string, 'SegmentId'>;
export type CityId = Brand<string, 'CityId'>;
export type QuestionId = Brand<string, 'QuestionId'>;
export type MessageId = Brand<string, 'MessageId'>;
/** A moderator's or co-moderator's id: one person, one link, so that the record says who did what. */
export type ModeratorId = Brand<string, 'ModeratorId'>;
export type SpeakerId = Brand<string, 'SpeakerId'>;
/** Opaque: says nothing about the person. The name, if one was given, is stored apart (invariant 10). */
export type AttendeeId = Brand<string, 'AttendeeId'>;
/** One open page of somebody's; names it while its line holds. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** Made by the client, unique for its sender; a retry carries the same one. */
export type CommandId = Brand<string, 'CommandId'>;

/** Whoever can send a command. */
export type PersonId = ModeratorId | SpeakerId | AttendeeId | ScreenId | SystemId;
export type ScreenId = Brand<string, 'ScreenId'>;
export type SystemId = Brand<string, 'SystemId'>;

/** The sender of what time alone causes (T13). */
export const SYSTEM = 'system' as SystemId;

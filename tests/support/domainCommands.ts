import type {
  CityId,
  CommandId,
  MessageId,
  QuestionId,
  SegmentId,
  SpeakerId,
} from '../../shared/kernel/ids.ts';
import { type Duration, minutes } from '../../shared/kernel/time.ts';
import type { MessageCommand } from '../../shared/messages/commands.ts';
import type { Curtain, Recipient } from '../../shared/messages/types.ts';
import type { QuestionCommand } from '../../shared/questions/commands.ts';
import type {
  PlanFields,
  RecoveryWay,
  RundownCommand,
  SegmentChange,
} from '../../shared/rundown/commands.ts';
import type { Holder } from '../../shared/rundown/types.ts';
import type { SettingsCommand } from '../../shared/session/commands.ts';
import type { Settings } from '../../shared/session/plan.ts';
import type { Doing } from './domain.ts';

// Commands as the tests speak of them. Plain strings become ids here.

export const segmentId = (id: string) => id as SegmentId;
export const questionId = (id: string) => id as QuestionId;
export const addressee = (id: string) => id as CityId | SpeakerId;

export const start = (plan: 'keep' | 'now'): RundownCommand => ({ type: 'rundown.start', plan });
export const next = (from: string): RundownCommand => ({ type: 'rundown.next', from: segmentId(from) });
export const previous = (from: string): RundownCommand => ({
  type: 'rundown.previous',
  from: segmentId(from),
});
export const goTo = (from: string, to: string): RundownCommand => ({
  type: 'rundown.goTo',
  from: segmentId(from),
  to: segmentId(to),
});
export const hold = (from: string): RundownCommand => ({ type: 'rundown.hold', from: segmentId(from) });
export const resume = (from: string): RundownCommand => ({ type: 'rundown.resume', from: segmentId(from) });
export const adjust = (segment: string, by: Duration): RundownCommand => ({
  type: 'rundown.adjust',
  segment: segmentId(segment),
  by,
});
export const end: RundownCommand = { type: 'rundown.end' };
export const advance = (from: string): RundownCommand => ({ type: 'rundown.advance', from: segmentId(from) });

/** A segment of five minutes, unless the test says otherwise. */
export const insert = (
  after: string | null,
  segment: SegmentChange = { title: 'Music', length: minutes(5) },
): RundownCommand => ({
  type: 'rundown.insert',
  after: after === null ? null : segmentId(after),
  segment,
});
const aboutSegment =
  <T extends string>(type: T) =>
  (segment: string) =>
    ({ type, segment: segmentId(segment) }) as const;
export const duplicate = aboutSegment('rundown.duplicate');
export const remove = aboutSegment('rundown.remove');
export const drop = aboutSegment('rundown.drop');
export const restore = aboutSegment('rundown.restore');
export const reorder = (segment: string, after: string | null): RundownCommand => ({
  type: 'rundown.reorder',
  segment: segmentId(segment),
  after: after === null ? null : segmentId(after),
});
export const edit = (segment: string, change: SegmentChange, over: SegmentChange): RundownCommand => ({
  type: 'rundown.edit',
  segment: segmentId(segment),
  change,
  over,
});
export const replan = (change: Partial<PlanFields>, over: Partial<PlanFields>): RundownCommand => ({
  type: 'rundown.plan',
  change,
  over,
});
export const recover = (from: string | null, way: RecoveryWay, segment?: string): RundownCommand => ({
  type: 'rundown.recover',
  from: from === null ? null : segmentId(from),
  way,
  ...(segment !== undefined && { segment: segmentId(segment) }),
});
export const giveFloor = (to: string | null): RundownCommand => ({
  type: 'floor.give',
  to: to as Holder | null,
});

export const send = (to: string, text: string): MessageCommand => ({
  type: 'message.send',
  to: to as Recipient,
  text,
});
const aboutMessage =
  <T extends string>(type: T) =>
  (message: string) =>
    ({ type, message: message as MessageId }) as const;
export const deliver = aboutMessage('message.delivered');
export const see = aboutMessage('message.seen');
export const clear = aboutMessage('message.clear');
export const nudge = (from: string, left: Duration): MessageCommand => ({
  type: 'message.nudge',
  from: segmentId(from),
  left,
});
export const setCurtain = (to: Curtain): MessageCommand => ({ type: 'curtain.set', to });

export const settings = (change: Partial<Settings>, over: Partial<Settings>): SettingsCommand => ({
  type: 'session.edit',
  change,
  over,
});
export const zone = (city: string, timeZone: string | null, over: string | null): SettingsCommand => ({
  type: 'city.zone',
  city: city as CityId,
  timeZone,
  over,
});

export const submit = (text: string, more: { to?: string; name?: string } = {}): QuestionCommand => ({
  type: 'question.submit',
  text,
  ...(more.to !== undefined && { to: addressee(more.to) }),
  ...(more.name !== undefined && { name: more.name }),
});
/** Most of what is done to a question, and most of what happens to it, says no more than which. */
export const about =
  <T extends string>(type: T) =>
  (id: string) =>
    ({ type, question: questionId(id) }) as const;

export const upvote = about('question.upvote');
export const unvote = about('question.unvote');
export const withdraw = about('question.withdraw');
export const approve = about('question.approve');
export const queue = about('question.queue');
export const markAnswered = about('question.answered');
/** From the stage, or from among the answered, to the head of the queue. */
export const putBack = about('question.return');
export const dismiss = (id: string, reason?: string): QuestionCommand => ({
  ...about('question.dismiss')(id),
  ...(reason !== undefined && { reason }),
});
/** `over` is the question that the sender believes live. */
export const ask = (id: string, over: string | null = null): QuestionCommand => ({
  ...about('question.ask')(id),
  over: over === null ? null : questionId(over),
});
export const moderateFirst = (before: boolean): QuestionCommand => ({ type: 'moderation.set', before });

const NEVER_HAPPENED = 'never-happened' as CommandId;

/** Takes back what is on top of the stack that all moderators share. */
export const undo: Doing = ({ history }) => ({ type: 'undo', of: history.done.at(-1)?.id ?? NEVER_HAPPENED });
export const redo: Doing = ({ history }) => ({
  type: 'redo',
  of: history.undone.at(-1)?.id ?? NEVER_HAPPENED,
});

import fc from 'fast-check';
import type { SegmentId } from '../../shared/kernel/ids.ts';
import { type Duration, seconds } from '../../shared/kernel/time.ts';
import { isHeld, running } from '../../shared/rundown/clock.ts';
import type { CommandType, SessionCommand } from '../../shared/session/commands.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import { PERMISSIONS } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import { commandId } from './domain.ts';
import { editingCommand } from './domainEditing.ts';
import {
  ASTRID,
  BJORN,
  CHEN,
  COMO,
  DALIA,
  HANS,
  INGRID,
  JOSTEIN,
  PROJECTOR,
  TIME,
  ULRIKA,
} from './domainPeople.ts';
import { questionCommand } from './domainQuestionGestures.ts';

/** Everybody who tries something in the properties. */
export const CAST: readonly Actor[] = [
  JOSTEIN,
  INGRID,
  COMO,
  ASTRID,
  BJORN,
  CHEN,
  DALIA,
  ULRIKA,
  HANS,
  PROJECTOR,
  TIME,
];
export const ATTENDEES = [ASTRID, BJORN, CHEN, DALIA];

/**
 * Something that somebody tries after a while. What it comes to is found out when it is tried: mostly what makes sense as the session
 * stands by then, from somebody who may. Numbers pick from whatever there is to pick from.
 */
export interface Gesture {
  readonly what: CommandType;
  /** Does not look at how the session stands. */
  readonly blind: boolean;
  /** Is anybody, allowed to or not. */
  readonly stranger: boolean;
  readonly wait: Duration;
  readonly who: number;
  readonly which: number;
  readonly other: number;
  readonly amount: Duration;
  readonly flag: boolean;
  readonly text: string;
}

/** How often each is tried, compared with the others. */
const OFTEN: Readonly<Record<CommandType, number>> = {
  'rundown.start': 12,
  'rundown.next': 8,
  'rundown.previous': 2,
  'rundown.goTo': 3,
  'rundown.hold': 3,
  'rundown.resume': 5,
  'rundown.adjust': 5,
  'rundown.end': 2,
  'rundown.advance': 1,
  'rundown.insert': 2,
  'rundown.duplicate': 1,
  'rundown.remove': 2,
  'rundown.reorder': 2,
  'rundown.edit': 6,
  'rundown.plan': 2,
  'rundown.drop': 2,
  'rundown.restore': 2,
  'rundown.recover': 6,
  'floor.give': 5,
  'question.submit': 24,
  'question.enter': 2,
  'question.edit': 8,
  'question.upvote': 10,
  'question.unvote': 4,
  'question.withdraw': 6,
  'question.approve': 14,
  'question.review': 2,
  'question.dismiss': 3,
  'question.queue': 6,
  'question.reorder': 6,
  'question.skip': 3,
  'question.ask': 8,
  'question.answered': 4,
  'question.return': 3,
  'question.show': 3,
  'question.batch': 5,
  'question.merge': 8,
  'question.split': 5,
  'question.putOff': 4,
  'question.offer': 4,
  'question.propose': 9,
  'question.decline': 7,
  'question.reply': 5,
  'question.unreply': 3,
  'asker.mute': 2,
  'submissions.set': 2,
  'moderation.set': 1,
  'message.send': 8,
  'message.delivered': 6,
  'message.seen': 4,
  'message.clear': 2,
  'message.nudge': 1,
  'curtain.set': 4,
  'session.edit': 2,
  'city.zone': 2,
  undo: 3,
  redo: 9,
};

const oneOf = (types: readonly CommandType[]): fc.Arbitrary<CommandType> =>
  fc.oneof(...types.map((type) => ({ weight: OFTEN[type], arbitrary: fc.constant(type) })));

/** What attendees and moderators do to questions, and undo of it, without the stage. */
export const TRIAGE: readonly CommandType[] = [
  'question.submit',
  'question.upvote',
  'question.unvote',
  'question.edit',
  'question.withdraw',
  'question.approve',
  'question.queue',
  'question.batch',
  'question.merge',
  'question.split',
  'question.dismiss',
  'undo',
  'redo',
];

/** Nothing, some seconds, some minutes, or a long break; on top of it a part of a second. */
const wait = (ms: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 4, arbitrary: fc.integer({ min: 60, max: 600 }) },
        { weight: 1, arbitrary: fc.integer({ min: 900, max: 7200 }) },
      ),
      ms,
    )
    .map(([s, ms]) => seconds(s + ms / 1000));

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constant('Who pays for it?') },
  { weight: 1, arbitrary: fc.constantFrom('Varför?', 'Who was bribed?', 'Warum verdammt?') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);

const seldom = fc.integer({ min: 0, max: 7 }).map((n) => n === 7);

export interface GestureOptions {
  /** Everything happens at whole seconds. */
  readonly wholeSeconds?: boolean;
  readonly maxLength?: number;
  /** Nothing else is tried, beside what opens the show. */
  readonly only?: readonly CommandType[];
}

/** What people try in a session, one after the other. */
export function gestures({ wholeSeconds = false, maxLength = 75, only }: GestureOptions = {}) {
  const what = oneOf(only ?? (Object.keys(OFTEN) as CommandType[]));
  const gesture = (type: fc.Arbitrary<CommandType>): fc.Arbitrary<Gesture> =>
    fc.record({
      what: type,
      blind: seldom,
      stranger: seldom,
      wait: wait(wholeSeconds ? fc.constant(0) : fc.constantFrom(0, 0, 1, 250, 999)),
      who: fc.nat(99),
      which: fc.nat(99),
      other: fc.nat(99),
      amount: fc.integer({ min: -600, max: 600 }).map(seconds),
      flag: fc.boolean(),
      text,
    });
  return fc
    .tuple(
      fc.array(gesture(fc.constant('rundown.start')), { maxLength: 2 }),
      fc.array(gesture(what), { minLength: 1, maxLength, size: 'max' }),
    )
    .map(([opening, rest]) => [...opening, ...rest]);
}

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

/** What a gesture comes to as the session stands: who tries it, and the command. `nth` makes a question's text unlike any other. */
export function attempt(
  session: Session,
  tried: Gesture,
  nth: number,
): { who: Actor; command: SessionCommand } {
  const gesture = tried.blind ? tried : { ...tried, what: whatMakesSense(session, tried.what) };
  const command = commandOf(session, gesture, nth);
  const able = CAST.filter((who) => isAble(session, command, who));
  return { who: pick(gesture.stranger ? CAST : able, gesture.who) ?? JOSTEIN, command };
}

/** Whether it makes sense that this person sends the command. */
function isAble({ questions }: Session, command: SessionCommand, { role, id }: Actor): boolean {
  if (!PERMISSIONS[command.type].includes(role)) return false;
  switch (command.type) {
    case 'message.delivered':
    case 'message.seen':
      return id === ULRIKA.id;
    // Only who asked a question can withdraw it, or change its words and its addressee beside the moderators.
    case 'question.withdraw':
      return id === (questions.byId.get(command.question)?.author ?? id);
    case 'question.edit': {
      const { labels, starred, note } = command.change;
      const isAskers = labels === undefined && starred === undefined && note === undefined;
      return role !== 'attendee' || (isAskers && id === questions.byId.get(command.question)?.author);
    }
    default:
      return true;
  }
}

/** Some things come in pairs, of which only one can be done at a time. */
function whatMakesSense({ rundown, history }: Session, what: CommandType): CommandType {
  switch (what) {
    case 'rundown.start':
      return running(rundown) ? 'rundown.next' : what;
    case 'rundown.hold':
    case 'rundown.resume':
      return isHeld(rundown) ? 'rundown.resume' : 'rundown.hold';
    case 'undo':
    case 'redo':
      return history.undone.length === 0 ? 'undo' : what;
    default:
      return what;
  }
}

function commandOf(session: Session, gesture: Gesture, nth: number): SessionCommand {
  const { what, blind, which, other, flag } = gesture;
  const { rundown, history } = session;
  const segments = [...rundown.segments.map(({ id }) => id), 'nowhere' as SegmentId];
  const anySegment = pick(segments, which) ?? ('nowhere' as SegmentId);
  const from = blind && flag ? anySegment : (running(rundown)?.segment.id ?? anySegment);

  switch (what) {
    case 'rundown.start':
      return { type: what, plan: flag ? 'keep' : 'now' };
    case 'rundown.next':
    case 'rundown.previous':
    case 'rundown.hold':
    case 'rundown.resume':
    case 'rundown.advance':
      return { type: what, from };
    case 'rundown.goTo':
      return { type: what, from, to: pick(segments, other) ?? from };
    case 'rundown.adjust':
      return { type: what, segment: flag ? from : anySegment, by: gesture.amount };
    case 'rundown.end':
      return { type: what };
    case 'rundown.insert':
    case 'rundown.duplicate':
    case 'rundown.remove':
    case 'rundown.reorder':
    case 'rundown.edit':
    case 'rundown.plan':
    case 'rundown.drop':
    case 'rundown.restore':
    case 'rundown.recover':
    case 'floor.give':
    case 'message.send':
    case 'message.delivered':
    case 'message.seen':
    case 'message.clear':
    case 'message.nudge':
    case 'curtain.set':
    case 'session.edit':
    case 'city.zone':
      return editingCommand(session, what, gesture);
    case 'question.submit':
    case 'question.enter':
    case 'question.edit':
    case 'question.upvote':
    case 'question.unvote':
    case 'question.withdraw':
    case 'question.approve':
    case 'question.review':
    case 'question.dismiss':
    case 'question.queue':
    case 'question.reorder':
    case 'question.skip':
    case 'question.ask':
    case 'question.answered':
    case 'question.return':
    case 'question.show':
    case 'question.batch':
    case 'question.merge':
    case 'question.split':
    case 'question.putOff':
    case 'question.offer':
    case 'question.propose':
    case 'question.decline':
    case 'question.reply':
    case 'question.unreply':
    case 'asker.mute':
    case 'submissions.set':
    case 'moderation.set':
      return questionCommand(session, what, gesture, nth);
    case 'undo':
    case 'redo': {
      const top = (what === 'undo' ? history.done : history.undone).at(-1)?.id;
      return { type: what, of: blind || top === undefined ? commandId(which) : top };
    }
  }
}

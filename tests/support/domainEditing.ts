import type { CityId, MessageId, SegmentId } from '../../shared/kernel/ids.ts';
import { duration, hours, type Instant, instant, minutes, plus, seconds } from '../../shared/kernel/time.ts';
import type { Recipient } from '../../shared/messages/types.ts';
import { running } from '../../shared/rundown/clock.ts';
import type { RecoveryWay, SegmentChange, SegmentFields } from '../../shared/rundown/commands.ts';
import { fieldsOf } from '../../shared/rundown/edit.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Session } from '../../shared/session/types.ts';
import type { Gesture } from './domainGestures.ts';

// What the gestures about the plan, the floor, messages and settings come to.

const NOWHERE = 'nowhere' as SegmentId;
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

type Editing = Extract<
  SessionCommand['type'],
  | `rundown.${'insert' | 'duplicate' | 'remove' | 'reorder' | 'edit' | 'plan' | 'drop' | 'restore' | 'recover'}`
  | `message.${string}`
  | 'floor.give'
  | 'curtain.set'
  | 'session.edit'
  | 'city.zone'
>;

/** The command of such a gesture, as the session stands. */
export function editingCommand(
  session: Session,
  what: Editing,
  { which, other, flag, blind, amount, text }: Gesture,
): SessionCommand {
  const { rundown, messages, settings } = session;
  const current = running(rundown)?.segment.id ?? null;
  const ids = rundown.segments.map(({ id }) => id);
  const segment = (blind ? pick([...ids, NOWHERE], which) : pick(ids, which)) ?? NOWHERE;
  const after = pick([...ids, null], other) ?? null;
  switch (what) {
    case 'rundown.insert':
      return {
        type: what,
        after,
        segment: { title: text, length: length(amount, blind), ...(flag && { keep: true }) },
      };
    case 'rundown.duplicate':
    case 'rundown.remove':
    case 'rundown.drop':
    case 'rundown.restore':
      return { type: what, segment };
    case 'rundown.reorder':
      return { type: what, segment, after };
    case 'rundown.edit': {
      const found = rundown.segments.find(({ id }) => id === segment);
      const change = changeOf(session, other, amount, flag, text);
      const fields: Partial<SegmentFields> = found ? fieldsOf(found) : {};
      const over = Object.fromEntries(
        Object.keys(change).map((key) => [key, blind && flag ? null : fields[key as keyof SegmentFields]]),
      ) as SegmentChange;
      return { type: what, segment, change, over };
    }
    case 'rundown.plan': {
      const { plannedStart, hardEnd } = rundown;
      return flag
        ? { type: what, change: { hardEnd: plus(hardEnd, amount) }, over: blind ? {} : { hardEnd } }
        : {
            type: what,
            change: { plannedStart: plus(plannedStart, amount) },
            over: blind ? {} : { plannedStart },
          };
    }
    case 'rundown.recover': {
      const way = pick<RecoveryWay>(['take', 'spread', 'drop', 'shorten', 'over'], other) ?? 'spread';
      return { type: what, from: blind && flag ? segment : current, way, segment };
    }
    case 'floor.give':
      return {
        type: what,
        to:
          pick(
            [...session.cities.map(({ id }) => id), 'moderator', null, blind ? ('nowhere' as CityId) : null],
            which,
          ) ?? null,
      };
    case 'message.send': {
      const recipients: readonly string[] = [
        'speakers',
        'ulrika-dagard',
        'screen',
        'attendees',
        'moderators',
      ];
      return { type: what, to: (pick([...recipients, 'nobody'], which) ?? 'speakers') as Recipient, text };
    }
    case 'message.delivered':
    case 'message.seen':
    case 'message.clear': {
      const to = what === 'message.clear' ? null : pick(['ulrika-dagard', 'speakers'], other);
      const sensible = [...messages.byId.values()].filter((one) => blind || to === null || one.to === to);
      const message = pick(sensible, which)?.id ?? ('no-message' as MessageId);
      return { type: what, message };
    }
    case 'message.nudge':
      return {
        type: what,
        from: current ?? NOWHERE,
        left: pick(settings.autoNudges, which)?.left ?? minutes(1),
      };
    case 'curtain.set':
      return { type: what, to: pick(['open', 'standby', 'blackout'] as const, which) ?? 'open' };
    case 'session.edit': {
      const autoNudges = flag ? [{ left: minutes(which % 4), text: 'So much is left' }] : [];
      return {
        type: what,
        change: { autoNudges, askGivesFloor: flag, ...(blind && { timeZone: 'Nowhere/Land' }) },
        over: {
          autoNudges: settings.autoNudges,
          askGivesFloor: settings.askGivesFloor,
          timeZone: settings.timeZone,
        },
      };
    }
    case 'city.zone': {
      const city = pick(session.cities, which);
      return {
        type: what,
        city: city?.id ?? ('nowhere' as CityId),
        timeZone: blind ? 'Nowhere/Land' : (pick(['Asia/Tokyo', 'Europe/Oslo', null], other) ?? null),
        over: city?.timeZone ?? null,
      };
    }
  }
}

/** A length that is right mostly, and otherwise none, negative, or absurd. */
const length = (amount: number, blind: boolean) =>
  blind ? duration(amount * 1000) : seconds(1 + Math.abs(amount) / 1000);

/** One field or two, mostly with values that they can have. */
function changeOf(session: Session, n: number, amount: number, flag: boolean, text: string): SegmentChange {
  const at: Instant | null = flag ? null : instant(session.rundown.plannedStart + amount * 6);
  switch (n % 9) {
    case 0:
      return { title: text, keep: flag };
    case 1:
      return { length: length(amount, n % 5 === 0) };
    case 2:
      return { fixedStart: at };
    case 3:
      return { fixedEnd: at };
    case 4:
      return { city: pick(session.cities, n)?.id ?? null, counts: flag ? 'up' : 'down' };
    case 5:
      return { atZero: flag ? 'advance' : 'count' };
    case 6:
      return { minimum: flag ? null : seconds(Math.abs(amount) / 1000) };
    case 7:
      return { wrapUp: flag ? null : seconds(30), note: text };
    default:
      return { takesQuestions: flag, colour: n % 10, length: n > 90 ? hours(25) : minutes(1 + (n % 20)) };
  }
}

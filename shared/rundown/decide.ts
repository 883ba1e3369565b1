import { unreachable } from '../kernel/assert.ts';
import type { SegmentId } from '../kernel/ids.ts';
import { type Rejection, reject } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { between, duration, type Instant, longest, minuteOf, ZERO } from '../kernel/time.ts';
import { following, heldSince, lengthOf, preceding, running, statusOf, zeroAt } from './clock.ts';
import type { RundownCommand } from './commands.ts';
import type { RundownContext } from './context.ts';
import { drop, duplicate, edit, insert, plan, remove, reorder, restore, unknownSegment } from './edit.ts';
import type { RundownEvent } from './events.ts';
import { holderOf } from './floor.ts';
import { missing, recoveryBy } from './recovery.ts';
import type { Holder, Run, Rundown, Segment } from './types.ts';

type Decision = Result<readonly RundownEvent[], Rejection>;

type Current = { segment: Segment; index: number; run: Run };

/**
 * What a command about the running order causes at `now`: facts, or a refusal with a sentence.
 * Refuses with `stale` when the sender believed something else to be there, `unknown_id`, `not_in_state`, and for edits `empty`,
 * `too_long`, `too_many` and `invalid`.
 */
export function decideRundown(rundown: Rundown, command: RundownCommand, context: RundownContext): Decision {
  const { now } = context;
  switch (command.type) {
    case 'rundown.start':
      return start(rundown, command.plan, now);
    case 'rundown.adjust':
      return adjust(rundown, command.segment, command.by);
    case 'rundown.end':
      return whileRunning(rundown, ({ segment }) => ok([{ type: 'rundown.ended', segment: segment.id }]));
    case 'rundown.next':
      return fromCurrent(rundown, command.from, ({ segment, index }) => {
        const next = following(rundown, index);
        if (!next)
          return reject('not_in_state', `${segment.title} is the last segment. End the session instead.`);
        return moved(segment, next, 'next');
      });
    case 'rundown.previous':
      return fromCurrent(rundown, command.from, ({ segment, index }) => {
        const previous = preceding(rundown, index);
        if (!previous)
          return reject('not_in_state', `${segment.title} is the first segment; nothing comes before it.`);
        return moved(segment, previous, 'previous');
      });
    case 'rundown.goTo':
      return fromCurrent(rundown, command.from, ({ segment }) => {
        const target = rundown.segments.find((s) => s.id === command.to);
        if (!target) return unknownSegment();
        if (target.id === segment.id) return reject('not_in_state', `${segment.title} is already running.`);
        if (target.dropped) return reject('not_in_state', `${target.title} has been dropped from the show.`);
        return moved(segment, target, 'goTo');
      });
    case 'rundown.hold':
      return fromCurrent(rundown, command.from, ({ segment, run }) =>
        heldSince(run) === null
          ? ok([{ type: 'rundown.held', segment: segment.id }])
          : reject('not_in_state', `${segment.title} is already on hold.`),
      );
    case 'rundown.resume':
      return fromCurrent(rundown, command.from, ({ segment, run }) =>
        heldSince(run) === null
          ? reject('not_in_state', `${segment.title} is not on hold.`)
          : ok([{ type: 'rundown.resumed', segment: segment.id }]),
      );
    case 'rundown.advance':
      return fromCurrent(rundown, command.from, ({ segment, index }) => {
        const next = following(rundown, index);
        const due = nextAdvance(rundown, now);
        if (!next || !due || due.at > now) return reject('stale', `${segment.title} is not due to make way.`);
        return moved(segment, next, 'advance');
      });
    case 'rundown.insert':
      return insert(rundown, command, context);
    case 'rundown.duplicate':
      return duplicate(rundown, command.segment, context);
    case 'rundown.remove':
      return remove(rundown, command.segment);
    case 'rundown.reorder':
      return reorder(rundown, command);
    case 'rundown.edit':
      return edit(rundown, command, context);
    case 'rundown.plan':
      return plan(rundown, command);
    case 'rundown.drop':
      return drop(rundown, command.segment);
    case 'rundown.restore':
      return restore(rundown, command.segment);
    case 'rundown.recover':
      return recover(rundown, command, now);
    case 'floor.give':
      return whileRunning(rundown, () => giveFloor(rundown, command.to, context));
    default:
      return unreachable(command);
  }
}

/** When the running segment makes way by itself, and to be told as what; null when nothing is due (T13). */
export function nextAdvance(
  rundown: Rundown,
  now: Instant,
): { at: Instant; command: Extract<RundownCommand, { type: 'rundown.advance' }> } | null {
  const current = running(rundown);
  if (current?.segment.atZero !== 'advance' || heldSince(current.run) !== null) return null;
  if (!following(rundown, current.index)) return null;
  const at = zeroAt(current.segment, now);
  // Gone back to with nothing left, it stays until it is given more time (T7).
  if (current.segment.runs.length > 1 && at <= current.run.start) return null;
  return { at, command: { type: 'rundown.advance', from: current.segment.id } };
}

function start(rundown: Rundown, plan: 'keep' | 'now', now: Instant): Decision {
  const status = statusOf(rundown);
  if (status === 'running') return reject('not_in_state', 'The session has already started.');
  if (status === 'ended') return reject('not_in_state', 'The session has ended. Undo the end to go on.');
  const first = rundown.segments.find((segment) => !segment.dropped);
  if (!first) return reject('not_in_state', 'The run of show has no segment to start.');
  const shift = plan === 'keep' ? ZERO : between(rundown.plannedStart, minuteOf(now));
  return ok([{ type: 'rundown.started', segment: first.id, shift }]);
}

function adjust(rundown: Rundown, id: SegmentId, by: number): Decision {
  const index = rundown.segments.findIndex((segment) => segment.id === id);
  const segment = rundown.segments[index];
  if (!segment) return unknownSegment();
  if (statusOf(rundown) === 'ended') return reject('not_in_state', 'The session has ended.');
  if (segment.dropped) return reject('not_in_state', `${segment.title} has been dropped from the show.`);
  const current = running(rundown);
  if (current && index < current.index)
    return reject('not_in_state', `${segment.title} is over; its time can no longer be changed.`);
  if (by === 0) return ok([]);
  const changed = longest(duration(by), duration(-lengthOf(segment)));
  if (changed === 0) return reject('not_in_state', `${segment.title} has no time left to take.`);
  return ok([{ type: 'rundown.adjusted', segment: id, by: changed }]);
}

function whileRunning(rundown: Rundown, then: (current: Current) => Decision): Decision {
  const current = running(rundown);
  if (current) return then(current);
  return reject(
    'not_in_state',
    statusOf(rundown) === 'ended' ? 'The session has ended.' : 'The session has not started yet.',
  );
}

function fromCurrent(rundown: Rundown, from: SegmentId, then: (current: Current) => Decision): Decision {
  return whileRunning(rundown, (current) =>
    current.segment.id === from
      ? then(current)
      : reject('stale', `Nothing was changed: ${current.segment.title} is running by now.`),
  );
}

const moved = (from: Segment, to: Segment, how: 'next' | 'previous' | 'goTo' | 'advance'): Decision =>
  ok([{ type: 'rundown.moved', from: from.id, to: to.id, how }]);

/** Wins back what is missing, as it looks now (T18); `stale` when the show has gone on, or that way no longer leads anywhere. */
function recover(
  rundown: Rundown,
  { from, way, segment }: Extract<RundownCommand, { type: 'rundown.recover' }>,
  now: Instant,
): Decision {
  const current = running(rundown)?.segment ?? null;
  if (statusOf(rundown) === 'ended') return reject('not_in_state', 'The session has ended.');
  if ((current?.id ?? null) !== from)
    return reject('stale', 'Nothing was changed: the show has gone on meanwhile. Look again.');
  if (missing(rundown, now) === 0)
    return reject('not_in_state', 'The session makes its hard end; there is nothing to win back.');
  const recovery = recoveryBy(rundown, now, way, segment);
  if (!recovery) return reject('not_in_state', 'No time can be won this way any more. Look again.');
  return ok([
    {
      type: 'rundown.recovered',
      way,
      adjusted: recovery.adjusted,
      dropped: recovery.dropped,
      accepted: recovery.rundown.acceptedOver,
    },
  ]);
}

function giveFloor(rundown: Rundown, to: Holder | null, { isCity }: RundownContext): Decision {
  if (to !== null && to !== 'moderator' && !isCity(to))
    return reject('unknown_id', 'This city is not in the session.');
  return ok(holderOf(rundown) === to ? [] : [{ type: 'floor.given', to }]);
}

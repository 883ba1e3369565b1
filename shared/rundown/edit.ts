import type { SegmentId } from '../kernel/ids.ts';
import { type Rejection, reject, rejectField } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { same } from '../kernel/same.ts';
import { between, type Duration, less, plus, ZERO } from '../kernel/time.ts';
import { adjustedBy, endsAt, lengthOf, running, statusOf } from './clock.ts';
import type { PlanFields, RundownCommand, SegmentChange, SegmentFields } from './commands.ts';
import type { RundownContext } from './context.ts';
import type { RundownEvent } from './events.ts';
import { BLANK, soundChange, soundPlan } from './fields.ts';
import { holderOf } from './floor.ts';
import type { Rundown, Segment, SegmentPlan } from './types.ts';

type Decision = Result<readonly RundownEvent[], Rejection>;
type Edit<T extends string> = Extract<RundownCommand, { type: `rundown.${T}` }>;

type Undefined<T> = { readonly [K in keyof T]: T[K] | undefined };

/** More than anybody can look through. */
const MOST = 200;
/** What can still be changed of a segment that has run. */
const AFTERWARDS: readonly (keyof SegmentFields)[] = ['note'];

/** A new segment at its place: not before what has run or runs (T17). */
export function insert(
  rundown: Rundown,
  { after, segment }: Edit<'insert'>,
  context: RundownContext,
): Decision {
  const { title, length, ...rest } = segment;
  if (title === undefined) return rejectField('title', 'empty', 'A segment needs a title.');
  if (length === undefined) return rejectField('length', 'empty', 'A segment needs a length.');
  const full = { ...BLANK, ...rest, title, length };
  const sound = sounded(rundown, full, full, context);
  if (!sound.ok) return sound;
  const { length: planned, ...fields } = { ...full, ...sound.value };
  return inserted(rundown, after, { ...fields, planned, id: context.newId });
}

/** The same once more, right behind it, or behind the running one where it has run; without fixed times, which can be only one's. */
export function duplicate(rundown: Rundown, id: SegmentId, { newId }: RundownContext): Decision {
  const index = indexOf(rundown, id);
  const segment = rundown.segments[index];
  if (!segment) return unknownSegment();
  const { adjustments: _, dropped: __, runs: ___, atStart: ____, ...plan } = segment;
  const place = rundown.segments[Math.max(index, running(rundown)?.index ?? 0)];
  return inserted(rundown, place?.id ?? null, {
    ...plan,
    planned: lengthOf(segment) > 0 ? lengthOf(segment) : segment.planned,
    fixedStart: null,
    fixedEnd: null,
    id: newId,
  });
}

function inserted(rundown: Rundown, after: SegmentId | null, segment: SegmentPlan): Decision {
  if (rundown.segments.length >= MOST)
    return reject('too_many', `A run of show can have up to ${MOST} segments.`);
  return atPlace(rundown, after, () => ok([{ type: 'rundown.inserted', after, segment }]));
}

export function remove(rundown: Rundown, id: SegmentId): Decision {
  return untouched(rundown, id, 'removed', () =>
    rundown.segments.length === 1
      ? reject('empty', 'A run of show needs at least one segment.')
      : ok([{ type: 'rundown.removed', segment: id }]),
  );
}

export function reorder(rundown: Rundown, { segment: id, after }: Edit<'reorder'>): Decision {
  const index = indexOf(rundown, id);
  const segment = rundown.segments[index];
  if (!segment) return unknownSegment();
  if (id === after || (rundown.segments[index - 1]?.id ?? null) === after) return ok([]);
  const current = running(rundown);
  if (current?.index === index)
    return reject('not_in_state', `${segment.title} is running; it cannot be put elsewhere.`);
  if (isRecord(rundown, index))
    return reject('not_in_state', `${segment.title} has run; it cannot be put elsewhere.`);
  return atPlace(rundown, after, () => ok([{ type: 'rundown.reordered', segment: id, after }]));
}

/**
 * Each field takes its new value if it still holds the one that the sender believed there; so two people who edit different fields
 * both win, and of two who edit the same one the later is told (T17).
 */
export function edit(
  rundown: Rundown,
  { segment: id, change: wanted, over }: Edit<'edit'>,
  context: RundownContext,
): Decision {
  const index = indexOf(rundown, id);
  const segment = rundown.segments[index];
  if (!segment) return unknownSegment();
  if (statusOf(rundown) === 'ended') return hasEnded();
  const fields = fieldsOf(segment);
  const sound = sounded(rundown, wanted, { ...fields, ...wanted }, context);
  if (!sound.ok) return sound;
  const keys = (Object.keys(sound.value) as (keyof SegmentFields)[]).filter(
    (key) => !same(sound.value[key], fields[key]),
  );
  if (isRecord(rundown, index) && keys.some((key) => !AFTERWARDS.includes(key)))
    return reject('not_in_state', `${segment.title} has run; only its note can still be changed.`);
  const isRunning = running(rundown)?.index === index;
  if (isRunning && keys.includes('fixedStart'))
    return rejectField('fixedStart', 'not_in_state', `${segment.title} has started already.`);
  const taken = keys.find((key) => !same(over[key], fields[key]));
  if (taken)
    return rejectField(
      taken,
      'stale',
      `Somebody else has changed this of ${segment.title} meanwhile. Look again.`,
    );

  const { length, ...rest } = Object.fromEntries(keys.map((key) => [key, sound.value[key]])) as SegmentChange;
  const { planned, by } = timed(rundown, segment, { length, fixedEnd: rest.fixedEnd });
  const changed = { ...rest, ...planned };
  return ok([
    // The floor is the city's from the start of its segment, and so from the moment on that it becomes its segment (T14).
    // First, so that the action is named after the edit.
    ...(isRunning && rest.city !== undefined && holderOf(rundown) === segment.city
      ? [{ type: 'floor.given' as const, to: rest.city }]
      : []),
    ...(Object.keys(changed).length > 0 ? [edited(id, changed)] : []),
    ...(by === 0 ? [] : [{ type: 'rundown.adjusted' as const, segment: id, by }]),
  ]);
}

/**
 * What a new length or fixed end comes to: before the start a new plan, after it an adjustment (T17). An adjustment moves a fixed end
 * along; so where there is one, length and end are planned anew at any time, and take the place of what was adjusted (T16).
 */
function timed(
  rundown: Rundown,
  segment: Segment,
  { length, fixedEnd }: Undefined<Pick<SegmentFields, 'length' | 'fixedEnd'>>,
): { planned: Partial<SegmentPlan>; by: Duration } {
  const end = fixedEnd === undefined ? endsAt(segment) : fixedEnd;
  if (!isBefore(rundown) && end === null)
    return { planned: {}, by: length === undefined ? ZERO : less(length, lengthOf(segment)) };
  const isMoved = end !== null && fixedEnd !== undefined && adjustedBy(segment) !== 0;
  if (length === undefined && !isMoved) return { planned: {}, by: ZERO };
  const planned = { planned: length ?? lengthOf(segment) };
  return { planned: end === segment.fixedEnd ? planned : { ...planned, fixedEnd: end }, by: ZERO };
}

/** The session's own times: its start until it starts, its hard end until it ends. */
export function plan(rundown: Rundown, { change, over }: Edit<'plan'>): Decision {
  const status = statusOf(rundown);
  if (status === 'ended') return hasEnded();
  const current: PlanFields = { plannedStart: rundown.plannedStart, hardEnd: rundown.hardEnd };
  const keys = (['plannedStart', 'hardEnd'] as const).filter(
    (key) => change[key] !== undefined && change[key] !== current[key],
  );
  if (status === 'running' && keys.includes('plannedStart'))
    return rejectField('plannedStart', 'not_in_state', 'The session has started; its start is what it was.');
  const taken = keys.find((key) => over[key] !== current[key]);
  if (taken) return rejectField(taken, 'stale', 'Somebody else has changed this meanwhile. Look again.');
  const shift: Duration =
    change.plannedStart === undefined ? ZERO : between(rundown.plannedStart, change.plannedStart);
  const sound = soundPlan({
    plannedStart: plus(rundown.plannedStart, shift),
    hardEnd: change.hardEnd ?? plus(rundown.hardEnd, shift),
  });
  if (!sound.ok) return sound;
  return ok(keys.length === 0 ? [] : [{ type: 'rundown.planned', shift, hardEnd: sound.value.hardEnd }]);
}

export function drop(rundown: Rundown, id: SegmentId): Decision {
  const dropped = rundown.segments.find((segment) => segment.id === id)?.dropped;
  if (dropped) return ok([]);
  return untouched(rundown, id, 'dropped', () => ok([{ type: 'rundown.dropped', segment: id }]));
}

export function restore(rundown: Rundown, id: SegmentId): Decision {
  const segment = rundown.segments.find((one) => one.id === id);
  if (!segment) return unknownSegment();
  if (statusOf(rundown) === 'ended') return hasEnded();
  return ok(segment.dropped ? [{ type: 'rundown.restored', segment: id }] : []);
}

/** A segment's fields as they are edited. */
export const fieldsOf = (segment: Segment): SegmentFields => {
  const {
    id: _,
    planned: __,
    adjustments: ___,
    dropped: ____,
    runs: _____,
    atStart: ______,
    ...fields
  } = segment;
  return { ...fields, length: lengthOf(segment) };
};

/** Whether the segment lies behind and has run: it is part of the record then, and what has run is not rewritten. */
export const isRecord = (rundown: Rundown, index: number): boolean => {
  const segment = rundown.segments[index];
  const current = running(rundown);
  const isBehind = statusOf(rundown) === 'ended' || (current !== null && index < current.index);
  return isBehind && segment !== undefined && segment.runs.length > 0;
};

/** Checks `change`, and how it goes together with all the rest, `whole`. */
function sounded(
  rundown: Rundown,
  change: SegmentChange,
  whole: SegmentFields,
  { isCity, isSpeaker }: RundownContext,
): Result<SegmentChange, Rejection> {
  const sound = soundChange(change, rundown.plannedStart);
  if (!sound.ok) return sound;
  if (change.city != null && !isCity(change.city))
    return rejectField('city', 'unknown_id', 'This city is not in the session.');
  if (change.speakers && !change.speakers.every(isSpeaker))
    return rejectField('speakers', 'unknown_id', 'Somebody among these does not speak in the session.');
  if (whole.fixedStart !== null && whole.fixedEnd !== null && whole.fixedEnd <= whole.fixedStart)
    return rejectField('fixedEnd', 'invalid', 'A fixed end has to come after the fixed start.');
  return sound;
}

/** A place that is not among what has run or runs. */
function atPlace(rundown: Rundown, after: SegmentId | null, then: () => Decision): Decision {
  if (statusOf(rundown) === 'ended') return hasEnded();
  const index = after === null ? -1 : indexOf(rundown, after);
  if (after !== null && index === -1)
    return reject('stale', 'The segment before that place is gone by now. Look again.');
  const current = running(rundown);
  return current !== null && index < current.index
    ? reject('not_in_state', `${current.segment.title} is running; nothing new can stand before it.`)
    : then();
}

/** A segment that has not run, and does not run. */
function untouched(
  rundown: Rundown,
  id: SegmentId,
  what: 'removed' | 'dropped',
  then: () => Decision,
): Decision {
  const index = indexOf(rundown, id);
  const segment = rundown.segments[index];
  if (!segment) return unknownSegment();
  if (statusOf(rundown) === 'ended') return hasEnded();
  if (running(rundown)?.index === index)
    return reject(
      'not_in_state',
      `${segment.title} is running; go on to another segment before it is ${what}.`,
    );
  return segment.runs.length > 0
    ? reject('not_in_state', `${segment.title} has run and is part of the record; it cannot be ${what}.`)
    : then();
}

const edited = (segment: SegmentId, change: Partial<Omit<SegmentPlan, 'id'>>) =>
  ({ type: 'rundown.edited', segment, change }) as const;

const isBefore = (rundown: Rundown): boolean => statusOf(rundown) === 'before';
const indexOf = (rundown: Rundown, id: SegmentId): number =>
  rundown.segments.findIndex((segment) => segment.id === id);

const hasEnded = () => reject('not_in_state', 'The session has ended. Undo the end to go on.');
export const unknownSegment = () => reject('unknown_id', 'This segment is not in the run of show.');

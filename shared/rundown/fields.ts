import { type Rejection, rejectField } from '../kernel/rejection.ts';
import { ok, type Result } from '../kernel/result.ts';
import { cleaned, countGraphemes } from '../kernel/text.ts';
import { type Duration, hours, type Instant, ZERO } from '../kernel/time.ts';
import type { PlanFields, SegmentChange } from './commands.ts';
import type { SegmentPlan } from './types.ts';

/** The longest segment, and the longest session. */
const DAY = hours(24);
/** Accents that a segment can have (`SegmentPlan.colour`). */
export const COLOURS = 8;
export const TITLE_LENGTH = 100;
export const NOTE_LENGTH = 2_000;
/** UTF-16 units that a grapheme can have at most in what is kept. */
const UNITS = 8;

/** What a new segment has where nothing else is said. */
export const BLANK: Omit<SegmentPlan, 'id' | 'title' | 'planned'> = {
  city: null,
  speakers: [],
  colour: null,
  fixedStart: null,
  fixedEnd: null,
  counts: 'down',
  wrapUp: null,
  atZero: 'count',
  keep: false,
  minimum: null,
  takesQuestions: false,
  submissions: 'open',
  note: '',
};

/**
 * The change as it is kept: texts cleaned (Q8). Refused with the field that cannot be so: `empty`, `too_long`, `invalid`. `plannedStart`
 * is the session's, from which a fixed time can be a day away at most.
 */
export function soundChange(change: SegmentChange, plannedStart: Instant): Result<SegmentChange, Rejection> {
  const title = change.title === undefined ? undefined : cleaned(change.title);
  const note = change.note === undefined ? undefined : paragraphs(change.note);
  const problem =
    titleProblem(title) ??
    (note !== undefined && isTooLong(note, NOTE_LENGTH)
      ? rejectField('note', 'too_long', `A note can have up to ${NOTE_LENGTH} characters.`)
      : null) ??
    lengthProblem(change.length) ??
    partProblem('wrapUp', 'A wrap-up', change.wrapUp) ??
    partProblem('minimum', 'The shortest length', change.minimum) ??
    (change.colour != null &&
    !(Number.isInteger(change.colour) && change.colour >= 0 && change.colour < COLOURS)
      ? rejectField('colour', 'invalid', 'There is no such colour.')
      : null) ??
    instantProblem('fixedStart', change.fixedStart, plannedStart) ??
    instantProblem('fixedEnd', change.fixedEnd, plannedStart);
  if (problem) return problem;
  return ok({ ...change, ...(title !== undefined && { title }), ...(note !== undefined && { note }) });
}

/** Whether the session's own times can be so: refused as `invalid` with the field that cannot. */
export function soundPlan({ plannedStart, hardEnd }: PlanFields): Result<PlanFields, Rejection> {
  if (!isInstant(plannedStart))
    return rejectField('plannedStart', 'invalid', 'The start has to be a date and a time.');
  if (!isInstant(hardEnd))
    return rejectField('hardEnd', 'invalid', 'The hard end has to be a date and a time.');
  if (hardEnd <= plannedStart)
    return rejectField('hardEnd', 'invalid', 'The hard end has to come after the start.');
  if (hardEnd - plannedStart > DAY)
    return rejectField('hardEnd', 'invalid', 'A session can last a day at most.');
  return ok({ plannedStart, hardEnd });
}

function titleProblem(title: string | undefined) {
  if (title === undefined) return null;
  if (title === '') return rejectField('title', 'empty', 'A segment needs a title.');
  return isTooLong(title, TITLE_LENGTH)
    ? rejectField('title', 'too_long', `A title can have up to ${TITLE_LENGTH} characters.`)
    : null;
}

function lengthProblem(length: Duration | undefined) {
  if (length === undefined) return null;
  if (!Number.isInteger(length)) return rejectField('length', 'invalid', 'A length is a time like 10:00.');
  if (length <= 0) return rejectField('length', 'invalid', 'A segment has to last longer than nothing.');
  return length > DAY ? rejectField('length', 'invalid', 'A segment can last a day at most.') : null;
}

function partProblem(field: string, what: string, length: Duration | null | undefined) {
  if (length === undefined || length === null) return null;
  return Number.isInteger(length) && length >= ZERO && length <= DAY
    ? null
    : rejectField(field, 'invalid', `${what} is a time like 2:00, from nothing up to a day.`);
}

function instantProblem(field: string, at: Instant | null | undefined, plannedStart: Instant) {
  if (at === undefined || at === null) return null;
  return isInstant(at) && Math.abs(at - plannedStart) <= DAY
    ? null
    : rejectField(field, 'invalid', 'A fixed time lies within a day of the start of the session.');
}

/** Within what a date can be. */
const isInstant = (at: number): boolean => Number.isInteger(at) && Math.abs(at) <= 8.64e15;

const isTooLong = (text: string, graphemes: number): boolean =>
  text.length > graphemes * UNITS || countGraphemes(text) > graphemes;

/** Each line cleaned, so that a note keeps its lines. */
const paragraphs = (text: string): string => text.split('\n').map(cleaned).join('\n').trim();

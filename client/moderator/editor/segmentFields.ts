import type { CityId, SpeakerId } from '../../../shared/kernel/ids.ts';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type Instant, instant, minuteOf } from '../../../shared/kernel/time.ts';
import type { SegmentChange, SegmentFields } from '../../../shared/rundown/commands.ts';
import { fieldsOf } from '../../../shared/rundown/edit.ts';
import { soundChange } from '../../../shared/rundown/fields.ts';
import { plannedTimes } from '../../../shared/rundown/forecast.ts';
import type { Rundown, Segment } from '../../../shared/rundown/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { Field } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { city, session, speaker } from '../../store/selectors.ts';
import { length, timeOfDay, timeWithSeconds } from '../../ui/format.ts';
import { lengthIn, timeOfDayIn } from '../../ui/typedTime.ts';
import { atTimeOfDay } from '../../ui/zonedTime.ts';

/** Down, up, or to a time of day: one choice to a person, two fields to the domain (T16). */
export type CountMode = SegmentFields['counts'] | 'clock';
export type Counting = Pick<SegmentFields, 'counts' | 'fixedEnd'>;

const { editor } = words;

/** Whether questions can be sent in while it runs, and already before the session (Q12). */
export const SUBMISSIONS: readonly SegmentFields['submissions'][] = ['open', 'before', 'closed'];

/** The fields of a segment, as they are now, and as people read and type them. */
export function segmentFields(order: Rundown, segment: Segment, records: View) {
  const zone = session(records)?.timeZone ?? 'UTC';
  const values = fieldsOf(segment);
  const field = <K extends keyof SegmentFields>(
    name: K,
    how: Pick<Field<SegmentFields[K]>, 'show' | 'read' | 'say'>,
  ): Field<SegmentFields[K]> => ({
    key: `${segment.id} ${name}`,
    now: values[name],
    check: (value) => checked(name, value, order.plannedStart),
    body: (value, over) => ({
      type: 'rundown.edit',
      segment: segment.id,
      change: { [name]: value },
      over: { [name]: over },
    }),
    ...how,
  });
  const time = (name: 'fixedStart' | 'fixedEnd') =>
    field(name, {
      show: (at) => (at === null ? '' : shortTime(at, zone)),
      read: (typed) => timeIn(typed, zone, order.plannedStart),
    });
  const part = (name: 'wrapUp' | 'minimum') =>
    field(name, {
      show: (value) => (value === null ? '' : length(value)),
      read: (typed) => (typed.trim() === '' ? null : lengthIn(typed)),
    });
  const yesNo = (name: 'keep' | 'takesQuestions') =>
    field(name, {
      show: String,
      read: (typed) => typed === 'true',
      say: (value) => (value ? editor.fields.yes : editor.fields.no),
    });

  return {
    title: field('title', { show: (value) => value, read: (typed) => typed }),
    note: field('note', { show: (value) => value, read: (typed) => typed }),
    length: field('length', { show: length, read: lengthIn }),
    city: field('city', {
      show: (value) => value ?? '',
      read: (typed) => (typed === '' ? null : (typed as CityId)), // one of the choices
      say: (value) => city(records, value)?.name ?? editor.fields.everybody,
    }),
    speakers: field('speakers', {
      show: (value) => JSON.stringify(value),
      read: (typed) => JSON.parse(typed) as SpeakerId[], // shown above, and chosen from a list
      say: (value) =>
        value.map((id) => speaker(records, id)?.name ?? words.unnamed).join(', ') || editor.fields.nobody,
    }),
    colour: field('colour', {
      show: (value) => String(value ?? ''),
      read: (typed) => (typed === '' ? null : Number(typed)),
      say: (value) => (value === null ? editor.fields.colourOwn : (editor.fields.colours[value] ?? '')),
    }),
    fixedStart: time('fixedStart'),
    fixedEnd: time('fixedEnd'),
    counting: countingField(order, segment),
    wrapUp: part('wrapUp'),
    minimum: part('minimum'),
    atZero: field('atZero', {
      show: (value) => value,
      read: (typed) => (typed === 'advance' ? 'advance' : 'count'),
      say: (value) => editor.fields.zero[value],
    }),
    keep: yesNo('keep'),
    takesQuestions: yesNo('takesQuestions'),
    submissions: field('submissions', {
      show: (value) => value,
      read: (typed) => SUBMISSIONS.find((one) => one === typed) ?? 'open',
      say: (value) => words.segmentSubmissions.choices[value],
    }),
  };
}

function countingField(order: Rundown, segment: Segment): Field<Counting> {
  const { counts, fixedEnd } = segment;
  const plannedEnd = plannedTimes(order)[order.segments.indexOf(segment)]?.end ?? order.hardEnd;
  return {
    key: `${segment.id} counting`,
    now: { counts, fixedEnd },
    show: modeOf,
    // A time of day to begin with: when it was to end anyway. The field for it stands beside.
    read: (mode) =>
      mode === 'clock'
        ? { counts: 'down', fixedEnd: fixedEnd ?? minuteOf(plannedEnd) }
        : { counts: mode === 'up' ? 'up' : 'down', fixedEnd: null },
    say: (value) => editor.fields.modes[modeOf(value)],
    check: ok,
    body: (change, over) => ({ type: 'rundown.edit', segment: segment.id, change, over }),
  };
}

export const modeOf = ({ counts, fixedEnd }: Counting): CountMode => (fixedEnd === null ? counts : 'clock');

/** What the domain says to one field by itself. */
function checked<K extends keyof SegmentFields>(
  name: K,
  value: SegmentFields[K],
  plannedStart: Instant,
): Result<SegmentFields[K], Rejection> {
  // The name and the value belong together, which a computed key hides; the sound change has what it was asked about.
  const sound = soundChange({ [name]: value } as SegmentChange, plannedStart);
  return sound.ok ? ok(sound.value[name] as SegmentFields[K]) : sound;
}

/** Nothing typed is no fixed time; what is no time of day is no instant, which the domain refuses in words. */
function timeIn(typed: string, zone: string, plannedStart: Instant): Instant | null {
  if (typed.trim() === '') return null;
  const time = timeOfDayIn(typed);
  return time === null ? instant(Number.NaN) : atTimeOfDay(time, zone, plannedStart);
}

const shortTime = (at: Instant, zone: string): string =>
  at % 60_000 === 0 ? timeOfDay(at, zone) : timeWithSeconds(at, zone);

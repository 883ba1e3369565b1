import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { between, type Instant, plus } from '../../../shared/kernel/time.ts';
import type { PlanFields } from '../../../shared/rundown/commands.ts';
import { soundPlan } from '../../../shared/rundown/fields.ts';
import type { Rundown } from '../../../shared/rundown/types.ts';
import type { CityRecord, SessionRecord } from '../../../shared/views/records.ts';
import type { Field } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { atDateTime, dateTimeOf } from '../../ui/zonedTime.ts';

/** The session's own times, as dates and times in its zone. */
export function planField(name: keyof PlanFields, order: Rundown, zone: string): Field<Instant> {
  return {
    key: `session ${name}`,
    now: order[name],
    show: (at) => dateTimeOf(at, zone),
    read: (typed) => atDateTime(typed, zone),
    say: (at) => dateTimeOf(at, zone).replace('T', ', '),
    check: (value) => checked(name, value, order),
    body: (value, over) => ({
      type: 'rundown.plan',
      change: { [name]: value },
      over: { [name]: over },
    }),
  };
}

/** A changed start moves the whole plan, and the hard end with it. */
function checked(name: keyof PlanFields, value: Instant, order: Rundown): Result<Instant, Rejection> {
  const { plannedStart, hardEnd } = order;
  const sound = soundPlan(
    name === 'hardEnd'
      ? { plannedStart, hardEnd: value }
      : { plannedStart: value, hardEnd: plus(hardEnd, between(plannedStart, value)) },
  );
  return sound.ok ? ok(value) : sound;
}

// Which zones there are, the server says: a browser may know fewer, or more.

export const zoneField = ({ timeZone }: SessionRecord): Field<string> => ({
  key: 'session timeZone',
  now: timeZone,
  show: (zone) => zone,
  read: (typed) => typed.trim(),
  check: ok,
  body: (zone, over) => ({ type: 'session.edit', change: { timeZone: zone }, over: { timeZone: over } }),
});

export const cityZoneField = ({ id, timeZone }: CityRecord): Field<string | null> => ({
  key: `${id} timeZone`,
  now: timeZone,
  show: (zone) => zone ?? '',
  read: (typed) => (typed.trim() === '' ? null : typed.trim()),
  say: (zone) => zone ?? words.editor.session.sessions,
  check: ok,
  body: (zone, over) => ({ type: 'city.zone', city: id, timeZone: zone, over }),
});

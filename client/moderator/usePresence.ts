import { useMemo } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Device } from '../../shared/protocol/down.ts';
import { following, running, statusOf } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { speakersIn } from '../../shared/session/due.ts';
import type { View } from '../../shared/views/common.ts';
import { useLive, useRecords, useReplica, useTime } from '../store/hooks.ts';
import { speakers } from '../store/messaging.ts';
import { attendance, type Telling } from '../store/roster.ts';
import { rundown } from '../store/selectors.ts';
import { personName } from './people.ts';

const NOBODY: readonly Device[] = [];

/** Everybody's pages as they were told last; null before anything was. */
export function useDevices(): { readonly devices: readonly Device[]; readonly told: Instant } | null {
  const presence = useReplica((state) => state.presence);
  const told = useReplica((state) => state.presenceAt);
  return useMemo(
    () => (presence && told !== null ? { devices: presence.devices, told } : null),
    [presence, told],
  );
}

/** How that telling is to be judged: the server's clock may run at another rate in a rehearsal. */
export function useTelling(told: Instant): Telling {
  const { clock } = useLive().transport;
  return { at: told, rate: clock.rate };
}

export const pagesOf = (devices: readonly Device[], person: PersonId): readonly Device[] =>
  devices.some((device) => device.person === person)
    ? devices.filter((device) => device.person === person)
    : NOBODY;

/** The segments whose speakers should be here by now: the running one and the next; before the start the first that has any. */
function awaited(records: View): readonly Segment[] {
  const order = rundown(records);
  if (!order || statusOf(order) === 'ended') return [];
  const current = running(order);
  if (current) {
    const next = following(order, current.index);
    return next ? [current.segment, next] : [current.segment];
  }
  const all = speakers(records);
  const first = order.segments.find(
    (segment) => !segment.dropped && speakersIn({ speakers: all }, segment).length > 0,
  );
  return first ? [first] : [];
}

/** Of the speakers who should be here the names of those who are not, or whose line is dead; one a line. */
export function useMissing(): readonly string[] {
  const known = useDevices();
  const records = useRecords((all) => all);
  const telling = useTelling(known?.told ?? (0 as Instant));
  const missing = useTime((now) => {
    if (!known) return '';
    const all = speakers(records);
    const ids = new Set(awaited(records).flatMap((segment) => speakersIn({ speakers: all }, segment)));
    return [...ids]
      .filter((id) => ['lost', 'not here'].includes(attendance(pagesOf(known.devices, id), now, telling)))
      .map((id) => personName(records, id))
      .join('\n');
  });
  return useMemo(() => (missing === '' ? [] : missing.split('\n')), [missing]);
}

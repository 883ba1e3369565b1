import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { rundown, session } from '../store/selectors.ts';
import { segmentName } from '../store/show.ts';
import { ownTime } from '../ui/ownTime.ts';
import { useOwn } from './desk.ts';
import { readerZone } from './readerZone.ts';
import { seenAt, undated } from './undated.ts';

/** What keeps this attendee from asking at the moment; writing is possible all the same. */
export type Bar =
  | { readonly by: 'muted' }
  /** Questions are closed (Q12): why, and what the moderator has to say about it. */
  | { readonly by: 'closed'; readonly why: string; readonly message: string | null };

/** null while questions are taken from this attendee (Q7, Q12). */
export function useBar(): Bar | null {
  const { muted } = useOwn();
  const gate = useRecords((records) => session(records)?.submissions ?? null);
  const opensWith = useRecords((records) => {
    const segment = rundown(records)?.segments.find(({ id }) => id === gate?.opensWith);
    return segment ? segmentName(records, segment) : null;
  });
  const at = useExpected(gate?.opensWith ?? null);
  if (muted) return { by: 'muted' };
  if (!gate || gate.open) return null;
  const why = opensWith === null ? words.gate.closed : words.gate.opensWith(opensWith, at);
  return { by: 'closed', why, message: gate.message };
}

/** When a segment is expected to start, by the reader's clock; empty while nobody can tell. */
function useExpected(segment: string | null): string {
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  return useRundownTime((order, now) => {
    if (undated(order, zone, now)) return '';
    const index = order.segments.findIndex(({ id }) => id === segment);
    const start = seenAt(order, index, now)?.expectedStart ?? null;
    return start === null ? '' : ownTime(order.plannedStart, start, readerZone(zone), zone);
  }, '');
}

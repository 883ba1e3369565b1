import type { Segment } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { session, speaker } from '../store/selectors.ts';

/** Who speaks in a segment: its speakers, all of them in one word where they are many, or the host where nobody else does. */
export const useSpeakers = (segment: Segment): string =>
  useRecords((records) => speakersOf(records, segment));

export function speakersOf(records: View, { speakers }: Segment): string {
  if (speakers.length === 0) return session(records)?.host ?? '';
  if (speakers.length > 2) return words.everyone;
  return speakers.map((id) => speaker(records, id)?.name ?? words.unnamed).join(', ');
}

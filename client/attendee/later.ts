import type { Later } from '../../shared/questions/types.ts';
import type { View } from '../../shared/views/common.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { city, rundown } from '../store/selectors.ts';
import { segmentName } from '../store/show.ts';

/** What a question was put off to, in words (Q17); null where it was not. */
export function laterIn(records: View, later: Later | undefined): string | null {
  if (later === undefined) return null;
  const follows = city(records, later);
  if (follows) return words.mine.followsUp(follows.name);
  const segment = rundown(records)?.segments.find(({ id }) => id === later);
  return segment ? words.mine.kept(segmentName(records, segment)) : null;
}

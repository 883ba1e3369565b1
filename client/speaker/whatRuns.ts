import type { Instant } from '../../shared/kernel/time.ts';
import { isHeld } from '../../shared/rundown/clock.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { shownTime } from '../ui/shownTime.ts';

/** What runs now, and its time, for those who are not on. */
export function whatRuns(order: Rundown, segment: Segment, name: string, now: Instant): string {
  if (isHeld(order)) return words.wait.nowHeld(name);
  const { means, text } = shownTime(segment, now);
  return means === 'over'
    ? words.wait.nowOver(name, text.slice(1))
    : words.wait.now(name, words[means](text));
}

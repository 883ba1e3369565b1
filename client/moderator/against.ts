import { type Duration, duration } from '../../shared/kernel/time.ts';
import { isOnTime } from '../../shared/rundown/forecast.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { length } from '../ui/format.ts';

/** The two differences of T10 in words, with the tone that goes with them. */

export type Tone = 'over' | 'under' | 'on-time';

export const toneOf = (difference: Duration): Tone =>
  isOnTime(difference) ? 'on-time' : difference > 0 ? 'over' : 'under';

const size = (difference: Duration): string => length(duration(Math.abs(difference)));

/** `1:12 over`, short, where its label stands beside it. */
export function overInShort(over: Duration): string {
  const { against } = words;
  const tone = toneOf(over);
  if (tone === 'on-time') return against.onTime;
  return tone === 'over' ? against.over(size(over)) : against.under(size(over));
}

export function overInWords(over: Duration): string {
  const { against } = words;
  const tone = toneOf(over);
  if (tone === 'on-time') return against.hardOnTime;
  return tone === 'over' ? against.hardOver(size(over)) : against.hardUnder(size(over));
}

export function behindInWords(behind: Duration): string {
  const { against } = words;
  const tone = toneOf(behind);
  if (tone === 'on-time') return against.onPlan;
  return tone === 'over' ? against.behind(size(behind)) : against.ahead(size(behind));
}

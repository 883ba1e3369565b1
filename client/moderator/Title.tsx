import { heldSince, running } from '../../shared/rundown/clock.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useRundownTime } from '../store/hooks.ts';
import { session } from '../store/selectors.ts';
import { shownTime } from '../ui/shownTime.ts';

/** The running segment and its time in the tab's title, for when the console is not in sight. */
export function Title() {
  const name = useRecords((records) => session(records)?.title ?? '');
  const shown = useRundownTime((order, now) => {
    const current = running(order);
    if (!current) return null;
    const held = heldSince(current.run) === null ? '' : `${words.held} `;
    return `${held}${shownTime(current.segment, now).text} · ${current.segment.title}`;
  }, null);
  return <title>{`${shown ?? name} · ${words.product}`}</title>;
}

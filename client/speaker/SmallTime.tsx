import { between } from '../../shared/kernel/time.ts';
import { isHeld, phaseOf, running } from '../../shared/rundown/clock.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useConnection, useRecords, useRundownTime } from '../store/hooks.ts';
import { liveQuestion, speaker } from '../store/selectors.ts';
import { countdown } from '../ui/format.ts';
import { shownTime } from '../ui/shownTime.ts';
import css from './Message.module.css';
import { partOf } from './part.ts';
import { startOf } from './Waiting.tsx';

/** The time beside something that takes its place: what is left of the segment, or how long until one's own. */
export function SmallTime() {
  const person = useConnection((state) => state.person);
  const city = useRecords((records) => speaker(records, person)?.city ?? null);
  const live = useRecords(liveQuestion);
  const digits = useRundownTime((order, now) => {
    const part = partOf(order, person, city, live);
    if (part.kind === 'talk' || part.kind === 'conversation') return shownTime(part.now, now).text;
    if (part.kind !== 'waiting') return '';
    const left = between(now, startOf(order, part.mine, now));
    return left > 0 ? words.message.toStart(countdown(left)) : '';
  }, '');
  const tone = useRundownTime((order, now) => {
    const part = partOf(order, person, city, live);
    return part.kind === 'talk' || part.kind === 'conversation' ? phaseOf(part.now, now) : 'running';
  }, 'running');
  const held = useRundownTime((order) => running(order) !== null && isHeld(order), false);
  const phase = tone === 'wrap-up' || tone === 'overtime' ? words.phase[tone] : '';
  if (!digits) return null;
  return (
    <p className={css.time} data-tone={tone} role="timer">
      {(phase || held) && <span>{[phase, held && words.held].filter(Boolean).join(' · ')}</span>}
      <b>{digits}</b>
    </p>
  );
}

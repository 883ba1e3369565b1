import { useEffect, useRef } from 'react';
import { statusOf } from '../../shared/rundown/clock.ts';
import { DOUBLE } from '../actions/presses.ts';
import { useRecords } from '../store/hooks.ts';
import { liveQuestion, rundown } from '../store/selectors.ts';
import { currentSegment } from '../store/show.ts';
import { BeforeCard } from './BeforeCard.tsx';
import { EndedCard } from './EndedCard.tsx';
import { NoteCard } from './editor/NoteCard.tsx';
import { focusForward } from './focus.ts';
import { JoinCard } from './JoinCard.tsx';
import { LiveQuestion } from './LiveQuestion.tsx';
import { Messages } from './Messages.tsx';
import { NowCard } from './NowCard.tsx';
import { LeftAtEnd, Leftovers } from './stage/Leftovers.tsx';
import { TalkTime } from './TalkTime.tsx';
import { ThenQuestion } from './ThenQuestion.tsx';

const useStatus = () =>
  useRecords((records) => {
    const order = rundown(records);
    return order ? statusOf(order) : null;
  });

/** The clock of the running segment, or what stands in its place before and after. */
export function Clock({ compact }: { compact: boolean }) {
  const status = useStatus();
  const isLive = useRecords((records) => liveQuestion(records) !== null);
  const atStart = useRef(false);
  useEffect(() => {
    const lost = status === 'running' && atStart.current;
    atStart.current = false;
    if (!lost) return;
    // Start is gone with the focus that was on it. Not at once: the second press of a double one would be a press of Next.
    const timer = setTimeout(focusForward, DOUBLE);
    return () => clearTimeout(timer);
  }, [status]);
  switch (status) {
    case 'before':
      return (
        <BeforeCard
          onFocus={() => {
            atStart.current = true;
          }}
          onBlur={() => {
            atStart.current = false;
          }}
        />
      );
    case 'running':
      return <NowCard compact={compact || isLive} />;
    case 'ended':
      return <EndedCard />;
    default:
      return null;
  }
}

/**
 * What is on stage, what comes then, and who has spoken; and messages, which stand first while talks are given, and last while
 * questions are taken or answered, and after the end.
 */
export function Stage() {
  const status = useStatus();
  const asking = useRecords(
    (records) => liveQuestion(records) !== null || (currentSegment(records)?.takesQuestions ?? false),
  );
  const isLate = asking || status === 'ended';
  return (
    <>
      {status === 'running' && <Leftovers />}
      {!isLate && <Messages key="messages" />}
      <NoteCard />
      {status === 'before' && <JoinCard />}
      <LiveQuestion />
      {status === 'ended' ? <LeftAtEnd /> : <ThenQuestion />}
      {status !== 'before' && <TalkTime />}
      {isLate && <Messages key="messages" />}
    </>
  );
}

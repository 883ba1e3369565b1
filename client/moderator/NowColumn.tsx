import { statusOf } from '../../shared/rundown/clock.ts';
import { useRecords } from '../store/hooks.ts';
import { liveQuestion, rundown } from '../store/selectors.ts';
import { BeforeCard } from './BeforeCard.tsx';
import { EndedCard } from './EndedCard.tsx';
import { JoinCard } from './JoinCard.tsx';
import { LiveQuestion } from './LiveQuestion.tsx';
import { NowCard } from './NowCard.tsx';
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
  switch (status) {
    case 'before':
      return <BeforeCard />;
    case 'running':
      return <NowCard compact={compact || isLive} />;
    case 'ended':
      return <EndedCard />;
    default:
      return null;
  }
}

/** What is on stage, what comes then, and who has spoken. */
export function Stage() {
  const status = useStatus();
  return (
    <>
      {status === 'before' && <JoinCard />}
      <LiveQuestion />
      {status !== 'ended' && <ThenQuestion />}
      {status !== 'before' && <TalkTime />}
    </>
  );
}

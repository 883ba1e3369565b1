import '@fontsource-variable/inter/wght.css';
import { useLayoutEffect } from 'react';
import { unreachable } from '../../shared/kernel/assert.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useConnection, useIsKnown, useRecords } from '../store/hooks.ts';
import { liveQuestion, rundown, speaker } from '../store/selectors.ts';
import { Loading } from '../ui/Loading.tsx';
import { Before } from './Before.tsx';
import { AskedMeanwhile, Conversation } from './Conversation.tsx';
import { Done, Ended } from './Done.tsx';
import { partOf } from './part.ts';
import css from './SpeakerPage.module.css';
import { Talk } from './Talk.tsx';
import { useWakeLock } from './useWakeLock.ts';
import { Waiting } from './Waiting.tsx';

export default function SpeakerPage() {
  const isKnown = useIsKnown();
  const isAwake = useWakeLock();
  useDarkStage();
  return isKnown ? (
    <main className={css.stage}>
      <div className={css.place}>
        <Part />
      </div>
      {!isAwake && <p className={css.awake}>{words.awake}</p>}
    </main>
  ) : (
    <Loading />
  );
}

/** A stage is dark, whatever the desk is like. Told to the root, where the tokens choose between their two colours. */
function useDarkStage(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    dataset.theme = 'dark';
    return () => {
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
    };
  }, []);
}

/** One of few faces, each with one thing to read. */
function Part() {
  const person = useConnection((state) => state.person);
  const city = useRecords((records) => speaker(records, person)?.city ?? null);
  const order = useRecords(rundown);
  const live = useRecords(liveQuestion);
  if (!order) return null;
  const part = partOf(order, person, city, live);
  switch (part.kind) {
    case 'before':
      return <Before mine={part.mine} />;
    case 'waiting':
      return part.now && <Waiting now={part.now} mine={part.mine} />;
    case 'talk':
      return (
        <Talk segment={part.now}>
          <AskedMeanwhile speaker={person} city={city} />
        </Talk>
      );
    case 'conversation':
      return <Conversation segment={part.now} speaker={person} city={city} />;
    case 'done':
      return <Done now={part.now} />;
    case 'ended':
      return <Ended at={order.endedAt} />;
    default:
      return unreachable(part);
  }
}

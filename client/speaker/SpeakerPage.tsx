import '@fontsource-variable/inter/wght.css';
import { useLayoutEffect, useState } from 'react';
import { unreachable } from '../../shared/kernel/assert.ts';
import type { PersonId, QuestionId } from '../../shared/kernel/ids.ts';
import type { View } from '../../shared/views/common.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useConnection, useIsKnown, useRecords } from '../store/hooks.ts';
import { curtain, standingMessages } from '../store/messaging.ts';
import { city, liveQuestion, question as questionIn, rundown, speaker } from '../store/selectors.ts';
import { Flash } from '../ui/Flash.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ReceiptsContext, useOwnReceipts, useUnseen } from '../ui/receipts.ts';
import { Before } from './Before.tsx';
import { AskedMeanwhile, Conversation } from './Conversation.tsx';
import { Blackout, Standby } from './Curtained.tsx';
import { Done, Ended } from './Done.tsx';
import { Message, Untold } from './Message.tsx';
import { partOf } from './part.ts';
import { ReplyPanel } from './ReplyPanel.tsx';
import { Signalled } from './Signalled.tsx';
import css from './SpeakerPage.module.css';
import { Talk } from './Talk.tsx';
import { useWakeLock } from './useWakeLock.ts';
import { Waiting } from './Waiting.tsx';
import { WritingContext } from './writing.ts';

export default function SpeakerPage() {
  const isKnown = useIsKnown();
  const receipts = useOwnReceipts();
  useDarkStage();
  return isKnown && receipts ? (
    <ReceiptsContext value={receipts}>
      <Stage />
    </ReceiptsContext>
  ) : (
    <Loading />
  );
}

function Stage() {
  const isAwake = useWakeLock();
  const person = useConnection((state) => state.person);
  const name = useRecords((records) => ownName(records, person));
  const [message, ...others] = useUnseen(standingMessages);
  return (
    <main className={css.stage}>
      <div className={css.place}>
        <div className={css.under} inert={message !== undefined}>
          <Signalled>
            <Behind />
          </Signalled>
        </div>
        {message && <Message message={message} more={others.length} />}
      </div>
      <Untold />
      {!isAwake && <p className={css.awake}>{words.awake}</p>}
      <Flash name={name} />
    </main>
  );
}

/** What stands behind the messages: the speaker's part, or the moderator's curtain over it (M5). */
function Behind() {
  const over = useRecords(curtain);
  switch (over) {
    case 'open':
      return <Open />;
    case 'standby':
      return <Standby />;
    case 'blackout':
      return <Blackout />;
    default:
      return unreachable(over);
  }
}

/** The part, or over it a reply while it is written. */
function Open() {
  const [to, write] = useState<QuestionId | null>(null);
  // A question that is no longer this speaker's closes it; what was typed stays.
  const question = useRecords((records) => questionIn(records, to));
  return (
    <WritingContext value={write}>
      <div className={css.under} inert={question !== null}>
        <Part />
      </div>
      {question && <ReplyPanel key={question.id} question={question} close={() => write(null)} />}
    </WritingContext>
  );
}

/** A speaker who is not named yet goes by the city. */
const ownName = (records: View, person: PersonId | null): string => {
  const own = speaker(records, person);
  return own?.name ?? city(records, own?.city ?? null)?.name ?? '';
};

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
  const home = useRecords((records) => speaker(records, person)?.city ?? null);
  const order = useRecords(rundown);
  const live = useRecords(liveQuestion);
  if (!order) return null;
  const part = partOf(order, person, home, live);
  switch (part.kind) {
    case 'before':
      return <Before mine={part.mine} />;
    case 'waiting':
      return part.now && <Waiting now={part.now} mine={part.mine} />;
    case 'talk':
      return (
        <Talk segment={part.now}>
          <AskedMeanwhile speaker={person} city={home} />
        </Talk>
      );
    case 'conversation':
      return <Conversation segment={part.now} speaker={person} city={home} />;
    case 'done':
      return <Done now={part.now} />;
    case 'ended':
      return <Ended at={order.endedAt} city={home} />;
    default:
      return unreachable(part);
  }
}

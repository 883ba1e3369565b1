import { useEffect, useRef, useState } from 'react';
import { createOutbox } from '../actions/outbox.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useIsKnown, useLive, useRecords } from '../store/hooks.ts';
import { rundown } from '../store/selectors.ts';
import { Loading } from '../ui/Loading.tsx';
import { Agenda } from './Agenda.tsx';
import { Announcer } from './Announcer.tsx';
import { AskBar } from './AskBar.tsx';
import { AskSheet } from './AskSheet.tsx';
import css from './AttendeePage.module.css';
import { type Desk, DeskContext } from './desk.ts';
import { createDraft } from './draft.ts';
import { Ended } from './Ended.tsx';
import { Header } from './Header.tsx';
import { LiveCard } from './LiveCard.tsx';
import { Notices } from './Notices.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { Questions, type Tab } from './Questions.tsx';
import { Told } from './Told.tsx';

export default function AttendeePage() {
  const live = useLive();
  const isKnown = useIsKnown();
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const outbox = createOutbox(live);
    setDesk({ outbox, draft: createDraft(live.code) });
    return () => outbox.close();
  }, [live]);
  if (!desk || !isKnown) return <Loading />;
  return (
    <DeskContext value={desk}>
      <Attendee />
    </DeskContext>
  );
}

function Attendee() {
  const hasEnded = useRecords((records) => (rundown(records)?.endedAt ?? null) !== null);
  const scroller = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<Tab>('top');
  const [isAsking, setAsking] = useState(false);
  const [sent, setSent] = useState('');
  const show = (next: Tab) => {
    setTab(next);
    scroller.current?.scrollTo?.({ top: 0 });
  };
  const ask = () => {
    setSent('');
    setAsking(true);
  };
  return (
    <div className={css.page}>
      <Header />
      <Told scroller={scroller} />
      {/* It scrolls, and after the end holds nothing else that the keyboard could reach. */}
      <main className={css.scroller} ref={scroller} tabIndex={hasEnded ? 0 : undefined}>
        <OfflineLine />
        {!hasEnded && <Agenda />}
        <LiveCard />
        {hasEnded ? <Ended /> : <Questions tab={tab} onTab={show} onAsk={ask} scroller={scroller} />}
      </main>
      {!hasEnded && <AskBar onOpen={ask} />}
      {!hasEnded && isAsking && (
        <AskSheet
          onClose={() => setAsking(false)}
          onSent={() => {
            setAsking(false);
            setSent(words.ask.sent);
            show('mine');
          }}
        />
      )}
      <Notices />
      <Announcer sent={sent} />
    </div>
  );
}

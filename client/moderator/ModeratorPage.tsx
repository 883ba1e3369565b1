import '@fontsource-variable/inter';
import './font.css';
import { useState } from 'react';
import { createKeymap } from '../actions/keymap.ts';
import { useConnection, useIsKnown, useLive, useRecords } from '../store/hooks.ts';
import type { Live } from '../store/live.ts';
import { Flash } from '../ui/Flash.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Bar } from './Bar.tsx';
import { BoardContext, createBoard, useLook } from './board.ts';
import { Columns } from './Columns.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Floating } from './Floating.tsx';
import { KEY_ROWS } from './keyTable.ts';
import layout from './Layout.module.css';
import { MessageBanner } from './MessageBanner.tsx';
import { Notices } from './Notices.tsx';
import { personName } from './people.ts';
import { firstTab } from './questionLists.ts';
import { Ribbon } from './Ribbon.tsx';
import { RunSheet } from './RunSheet.tsx';
import { Title } from './Title.tsx';
import { tellHand } from './triage/hand.ts';
import { useKeys } from './useKeys.ts';
import { PHONE, useMedia } from './useMedia.ts';

/** The moderator's console, and a co-moderator's, who does less on the same page. */
export default function ModeratorPage() {
  const live = useLive();
  return useIsKnown() ? <Console live={live} /> : <Loading />;
}

function Console({ live }: { live: Live }) {
  const [board] = useState(() => {
    const { role } = live.connection.getState();
    const records = live.replica.getState().replica?.records ?? new Map();
    const made = createBoard(live, firstTab(records, role), createKeymap(KEY_ROWS));
    tellHand(live, made.look);
    return made;
  });
  return (
    <BoardContext value={board}>
      <Page />
    </BoardContext>
  );
}

/** Which page this is, when a colleague asks. */
function Identified() {
  const person = useConnection((state) => state.person);
  const name = useRecords((records) => (person === null ? '' : personName(records, person)));
  return <Flash name={name} />;
}

function Page() {
  useKeys();
  // A phone has room for the questions or for the whole; the other parts show that.
  const phone = useMedia(PHONE);
  const brief = useLook((look) => look.part === 'questions') && phone;
  return (
    <div className={layout.page}>
      <Title />
      <header>
        <Bar brief={brief} />
        {!brief && <Ribbon />}
      </header>
      <Columns />
      <MessageBanner />
      <Notices />
      <Dialogs />
      <Identified />
      <RunSheet />
      <Floating />
      {/* Stands for the style that React Aria would put into the page, which its security policy forbids; font.css has the rule. */}
      <span hidden id="react-aria-pressable-style" />
    </div>
  );
}

import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { moderator as words } from '../locales/en/moderator.ts';
import { type Part, useBoard, useLook } from './board.ts';
import { EditButton } from './editor/EditButton.tsx';
import { Editor } from './editor/Editor.tsx';
import { FloatButton } from './FloatButton.tsx';
import layout from './Layout.module.css';
import { Clock, Stage } from './NowColumn.tsx';
import { PrintButton } from './PrintButton.tsx';
import { PhoneClock } from './phone/PhoneClock.tsx';
import { PhoneQuestions } from './phone/PhoneQuestions.tsx';
import { Questions } from './Questions.tsx';
import { RunOfShow } from './RunOfShow.tsx';
import { NARROW, PHONE, useMedia } from './useMedia.ts';

/** Where the session stands, who has how long, what is asked next: beside each other, or on a narrow page one at a time. */
export function Columns() {
  return useMedia(NARROW) ? <Narrow /> : <Wide />;
}

function Wide() {
  const editing = useLook((look) => look.right === 'editor');
  return (
    <main className={layout.columns}>
      <section className={layout.column} aria-labelledby="run-of-show">
        <div className={layout.head}>
          <h2 id="run-of-show">{words.rundown.title}</h2>
          <div className={layout.tools}>
            <PrintButton />
            <EditButton />
          </div>
        </div>
        <RunOfShow />
      </section>
      <section className={layout.column} aria-labelledby="now">
        <div className={layout.head}>
          <h2 id="now">{words.now.title}</h2>
          <FloatButton />
        </div>
        <Clock compact={false} />
        <Stage />
      </section>
      <section className={`${layout.column} ${layout.questions}`} aria-labelledby="questions">
        <h2 id="questions" className="sr">
          {editing ? words.editor.title : words.questions.title}
        </h2>
        {editing ? <Editor /> : <Questions />}
      </section>
    </main>
  );
}

function Narrow() {
  const board = useBoard();
  const part = useLook((look) => look.part);
  const editing = useLook((look) => look.right === 'editor');
  const phone = useMedia(PHONE);
  const { narrow } = words;
  return (
    <main className={layout.narrow}>
      <section className={layout.clock} aria-labelledby="now">
        <h2 id="now" className="sr">
          {words.now.title}
        </h2>
        {phone && part === 'questions' ? (
          <PhoneClock />
        ) : (
          <>
            <div className={layout.head}>
              <FloatButton />
            </div>
            <Clock compact={phone} />
          </>
        )}
      </section>
      <Tabs
        className={layout.tabs ?? ''}
        selectedKey={part}
        onSelectionChange={(key) => board.look.setState({ part: key as Part }) /* one of the tabs below */}
      >
        <TabList className={layout.tabList ?? ''} aria-label={narrow.label}>
          <Tab id="questions">{narrow.questions}</Tab>
          <Tab id="stage">{narrow.stage}</Tab>
          <Tab id="rundown">{narrow.rundown}</Tab>
        </TabList>
        <TabPanel id="questions" className={layout.panel ?? ''}>
          {phone ? <PhoneQuestions /> : <Questions />}
        </TabPanel>
        <TabPanel id="stage" className={layout.panel ?? ''}>
          <Stage />
        </TabPanel>
        <TabPanel id="rundown" className={layout.panel ?? ''}>
          <div className={editing ? layout.both : layout.one}>
            <div className={layout.one}>
              <div className={layout.head}>
                <h2>{words.rundown.title}</h2>
                <div className={layout.tools}>
                  <PrintButton />
                  <EditButton />
                </div>
              </div>
              <RunOfShow />
            </div>
            {editing && <Editor />}
          </div>
        </TabPanel>
      </Tabs>
    </main>
  );
}

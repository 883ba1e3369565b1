import { Tab as AriaTab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { TABS, type Tab, useBoard, useLook } from './board.ts';
import { QuestionList } from './QuestionList.tsx';
import css from './Questions.module.css';
import { QuestionTools } from './QuestionTools.tsx';
import { byTab } from './questionLists.ts';
import { Intake } from './stage/Intake.tsx';
import { NO_FILTERS } from './triage/filters.ts';

/** All questions, by where they stand. */
export function Questions() {
  const board = useBoard();
  const selected = useLook((look) => look.tab);
  // What is put off has a place of its own only while there is any.
  const later = useRecords((records) => byTab(records).later.length > 0) || selected === 'later';
  const tabs = TABS.filter((tab) => tab !== 'later' || later);
  return (
    <Tabs
      className={css.root ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        if (key === selected) return;
        // What was looked for in one tab would hide most of the next, and what was selected there is out of sight.
        board.look.setState({
          tab: key as Tab, // the keys are TABS
          chosen: null,
          search: '',
          filters: NO_FILTERS,
          selected: new Map(),
        });
      }}
    >
      <div className={css.top}>
        <TabList className={css.tabs ?? ''} aria-label={words.questions.title}>
          {tabs.map((tab) => (
            <Counted key={tab} tab={tab} />
          ))}
        </TabList>
        <Intake />
      </div>
      <TabPanel key={selected} id={selected} className={css.panel ?? ''}>
        <QuestionTools />
        <QuestionList />
      </TabPanel>
    </Tabs>
  );
}

function Counted({ tab }: { tab: Tab }) {
  const count = useRecords((records) => byTab(records)[tab].length);
  const name = words.questions.tabs[tab];
  return (
    <AriaTab
      id={tab}
      className={css.tab ?? ''}
      {...(tab === 'review' && count > 0 && { 'data-alert': true })}
    >
      <b data-text={name}>{name}</b> <span>{count}</span>
    </AriaTab>
  );
}

import { type RefObject, useMemo, useState } from 'react';
import type { Order, Wanted } from '../actions/moreQuestions.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { counts } from '../store/selectors.ts';
import { useBar } from './bar.ts';
import { useOutbox, useOwn } from './desk.ts';
import { ANYTHING, Find, Found } from './Find.tsx';
import { Mine } from './Mine.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import css from './Questions.module.css';
import { useCalmOrder } from './useCalmOrder.ts';
import { type ListedQuestions, useQuestions } from './useQuestions.ts';

export type Tab = 'top' | 'new' | 'mine';
const TABS: readonly Tab[] = ['top', 'new', 'mine'];

/** All questions that can be voted on, by votes or by age, and one's own. */
export function Questions({
  tab,
  onTab,
  onAsk,
  scroller,
}: {
  tab: Tab;
  onTab: (tab: Tab) => void;
  onAsk: () => void;
  scroller: RefObject<HTMLElement | null>;
}) {
  const [takenIn, setTakenIn] = useState(0);
  const total = useRecords((records) => {
    const tally = counts(records);
    return tally ? tally.open + tally.queued : 0;
  });
  const [sought, setSought] = useState(ANYTHING);
  const order: Order = tab === 'new' ? 'newest' : 'votes';
  const { city } = sought;
  const search = sought.search.trim();
  const wanted = useMemo((): Wanted => ({ order, city, search }), [order, city, search]);
  const listed = useQuestions(wanted);
  const press = (next: Tab) => {
    setTakenIn((times) => times + 1);
    onTab(next);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset */}
      <div className={css.order} role="group" aria-label={words.order.label}>
        {TABS.map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => press(name)}>
            {words.order[name]}
            {name === 'mine' && <MineCount />}
          </button>
        ))}
        <span>{words.order.total(total)}</span>
      </div>
      {tab === 'mine' ? (
        <Mine onEdit={onAsk} />
      ) : (
        <>
          <Find sought={sought} onChange={setSought} />
          {listed.search && <Found listed={listed} onClear={() => setSought(ANYTHING)} />}
          <List
            // What was searched for is taken in at once; what only comes waits its turn.
            key={JSON.stringify([wanted, listed.search, takenIn])}
            listed={listed}
            scroller={scroller}
            onTakeIn={() => press(tab)}
          />
        </>
      )}
    </>
  );
}

function MineCount() {
  const own = useOwn().questions.length;
  const onTheWay = useOutbox(
    (entries) => entries.filter(({ command }) => command.type === 'question.submit').length,
  );
  return own + onTheWay > 0 ? ` ${own + onTheWay}` : null;
}

function List({
  listed,
  scroller,
  onTakeIn,
}: {
  listed: ListedQuestions;
  scroller: RefObject<HTMLElement | null>;
  onTakeIn: () => void;
}) {
  const bar = useBar();
  const { order, fresh } = useCalmOrder(listed.order, scroller);
  const { more, answered, search } = listed;
  return (
    <>
      {fresh > 0 && (
        <div className={css.fresh}>
          <button type="button" onClick={onTakeIn}>
            {words.order.fresh(fresh)}
          </button>
        </div>
      )}
      {order.length === 0 && !search && <p className={css.empty}>{words.list[bar ? 'none' : 'empty']}</p>}
      <ul className={css.list}>
        {order.map((id) => {
          const entry = listed.known.get(id);
          return entry && <QuestionRow key={id} question={entry.question} counted={entry.counted} />;
        })}
      </ul>
      {more !== 'none' && search !== 'searching' && (
        <div className={css.more}>
          {more === 'failed' && <p role="alert">{words.list.noMore}</p>}
          <button type="button" disabled={more === 'coming'} onClick={listed.loadMore}>
            {more === 'coming' ? words.list.moreComing : words.list.more}
          </button>
        </div>
      )}
      {answered.length > 0 && (
        <details className={css.answered} open={search !== null}>
          <summary>{words.list.answered(answered.length)}</summary>
          <ul className={css.list}>
            {answered.map((question) => (
              <QuestionRow key={question.id} question={question} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

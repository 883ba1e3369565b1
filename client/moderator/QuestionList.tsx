import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords, useTime } from '../store/hooks.ts';
import { queued } from '../store/selectors.ts';
import { classes } from './ActionButton.tsx';
import { type Look, useBoard, useLook } from './board.ts';
import controls from './controls.module.css';
import { focusCard, focusEnd, QUESTION_LIST, stepTo } from './focus.ts';
import { MinuteContext } from './minute.ts';
import { QuestionCard } from './QuestionCard.tsx';
import css from './QuestionList.module.css';
import questionsCss from './Questions.module.css';
import { byTab, shownIn } from './questionLists.ts';
import { QueuePlace } from './stage/QueuePlace.tsx';
import { TOUCH, useMedia } from './useMedia.ts';
import { useSteady } from './useSteady.ts';

/** So many cards are drawn at first, and with every "more". */
const PORTION = 150;

/** The questions of the tab, as found and ordered. While the keyboard is in it, it does not move by itself. */
export function QuestionList() {
  const look = useLook((all) => all);
  const { tab, city, sort, search } = look;
  const records = useRecords((all) => all);
  const list = useMemo(
    () => shownIn(records, { tab, search, city, sort }),
    [records, tab, search, city, sort],
  );
  // Another list starts anew.
  return <Feed key={`${tab} ${city} ${sort}`} list={list} look={look} />;
}

function Feed({ list, look }: { list: readonly QuestionRecord[]; look: Look }) {
  const board = useBoard();
  const minute = useTime((now) => Math.floor(now / 60_000));
  const touch = useMedia(TOUCH);
  const queue = useRecords(queued);
  const [limit, setLimit] = useState(PORTION);
  const steady = useSteady(list);
  const shown = steady.shown.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const inside = useRef(false);
  useHeir(ids, inside);

  const { chosen, tab } = look;
  const tabbable = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  const entered = ({ target }: FocusEvent) => {
    inside.current = true;
    // The queue's order is the moderators' own doing, and is followed at once.
    if (tab !== 'queue') steady.hold();
    const card = target.closest<HTMLElement>('[data-question]');
    if (card) board.look.setState({ chosen: card.dataset.question as QuestionId }); // written there by the card
  };
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget === null ? !document.hasFocus() : staysIn(currentTarget, relatedTarget)) return;
    inside.current = false;
    steady.release();
  };

  if (list.length === 0) return <None look={look} />;
  return (
    <MinuteContext value={minute}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes */}
      <div className={css.frame} onFocus={entered} onBlur={left}>
        {steady.fresh > 0 && (
          <button
            type="button"
            className={classes(controls.button, controls.round, css.fresh)}
            aria-label={words.questions.showFresh(steady.fresh)}
            onClick={() => {
              // Drawn first, so that the first is the new first.
              flushSync(() => steady.refresh());
              focusEnd('first');
            }}
          >
            ↑ {words.questions.fresh(steady.fresh)}
          </button>
        )}
        <div className={css.scroller}>
          <div
            id={QUESTION_LIST}
            className={css.feed}
            role="feed"
            aria-label={words.questions.list[tab]}
            tabIndex={-1}
            onKeyDown={(event) => moved(event, chosen)}
          >
            {shown.map((question, index) => {
              const inQueue = tab === 'queue' ? queue.indexOf(question) + 1 : null;
              const card = (
                <QuestionCard
                  key={question.id}
                  question={question}
                  tab={tab}
                  chosen={question.id === chosen}
                  tabbable={question.id === tabbable}
                  place={index + 1}
                  of={steady.shown.length}
                  inQueue={inQueue}
                  touch={touch}
                />
              );
              return inQueue === null ? (
                card
              ) : (
                <QueuePlace key={question.id} question={question}>
                  {card}
                </QueuePlace>
              );
            })}
          </div>
          {steady.shown.length > limit && (
            <div className={css.more}>
              <button type="button" className={controls.button} onClick={() => setLimit(limit + PORTION)}>
                {words.questions.showMore(Math.min(PORTION, steady.shown.length - limit))}
              </button>
            </div>
          )}
        </div>
      </div>
    </MinuteContext>
  );
}

const staysIn = (feed: Element, next: Element): boolean =>
  // A card's menu and the dialogs are drawn elsewhere on the page, and lead back.
  feed.contains(next) || next.closest('[role="menu"], [role="dialog"]') !== null;

/** Arrows, Home and End; not where a key of the card's own button means something. */
function moved(event: KeyboardEvent, chosen: QuestionId | null): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
  if (event.key === 'ArrowDown') stepTo(chosen, 1);
  else if (event.key === 'ArrowUp') stepTo(chosen, -1);
  else if (event.key === 'Home') focusEnd('first');
  else if (event.key === 'End') focusEnd('last');
  else return;
  event.preventDefault();
}

/** When the chosen card leaves the list while the keyboard is on it, its neighbour takes the focus over. */
function useHeir(ids: readonly QuestionId[], inside: React.RefObject<boolean>): void {
  const board = useBoard();
  const before = useRef<readonly QuestionId[]>([]);
  useLayoutEffect(() => {
    const earlier = before.current;
    before.current = ids;
    const { chosen } = board.look.getState();
    if (chosen === null || ids.includes(chosen)) return;
    const at = earlier.indexOf(chosen);
    const there = (id: QuestionId) => ids.includes(id);
    const heir = inside.current
      ? (earlier.slice(at + 1).find(there) ?? earlier.slice(0, Math.max(0, at)).findLast(there) ?? null)
      : null;
    board.look.setState({ chosen: heir });
    // Focus went with the card; where it is elsewhere by now, it stays.
    if (!inside.current || !(document.activeElement === null || document.activeElement === document.body))
      return;
    if (heir !== null) focusCard(heir);
    else document.getElementById(QUESTION_LIST)?.focus();
  });
}

function None({ look: { tab, search, city } }: { look: Look }) {
  const board = useBoard();
  const some = useRecords((records) => byTab(records)[tab].length > 0);
  const { questions } = words;
  return (
    <div id={QUESTION_LIST} tabIndex={-1} className={questionsCss.none}>
      <strong>{some ? questions.noMatch : questions.none[tab]}</strong>
      <p>{some ? questions.noMatchAdvice : questions.noneAdvice[tab]}</p>
      {some && (search !== '' || city !== 'any') && (
        <button
          type="button"
          className={controls.button}
          onClick={() => board.look.setState({ search: '', city: 'any' })}
        >
          {questions.everything}
        </button>
      )}
    </div>
  );
}

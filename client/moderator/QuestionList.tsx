import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useRecords, useTime } from '../store/hooks.ts';
import { queued } from '../store/selectors.ts';
import { classes } from './ActionButton.tsx';
import { type Look, useBoard, useLook } from './board.ts';
import controls from './controls.module.css';
import { focusCard, focusEnd, QUESTION_LIST, stepTo } from './focus.ts';
import { MinuteContext } from './minute.ts';
import { QuestionCard } from './QuestionCard.tsx';
import css from './QuestionList.module.css';
import { shownIn, sortOf } from './questionLists.ts';
import { QueuePlace } from './stage/QueuePlace.tsx';
import { NoQuestions } from './triage/NoQuestions.tsx';
import { SelectionBar } from './triage/SelectionBar.tsx';
import { selectAll } from './triage/selection.ts';
import { useAnchor } from './triage/useAnchor.ts';
import { useMore } from './triage/useMore.ts';
import { TOUCH, useMedia } from './useMedia.ts';
import { type Row, useSteady } from './useSteady.ts';

/** The questions of the tab, as found and ordered. While somebody's hand is in it, it does not move by itself. */
export function QuestionList() {
  const look = useLook((all) => all);
  const { tab, filters, sorts, search } = look;
  // Votes come faster than anybody reads; what is pressed goes before them.
  const records = useDeferredValue(useRecords((all) => all));
  const list = useMemo(
    () => shownIn(records, { tab, search, filters, sorts }),
    [records, tab, search, filters, sorts],
  );
  // Another list starts anew.
  return (
    <Feed
      key={`${tab} ${JSON.stringify(filters)} ${sortOf(look)}`}
      list={list}
      records={records}
      look={look}
    />
  );
}

/** Drawn when what it shows has changed, and not already when something has arrived. */
const Feed = memo(function Feed({
  list,
  records,
  look,
}: {
  list: readonly QuestionRecord[];
  records: View;
  look: Look;
}) {
  const board = useBoard();
  const self = useConnection((state) => state.person);
  const minute = useTime((now) => Math.floor(now / 60_000));
  const touch = useMedia(TOUCH);
  const queue = useRecords(queued);
  const { chosen, tab, selected, filters } = look;
  const steady = useSteady({
    list,
    records,
    self,
    sought: look.search,
    // The queue's order is the moderators' own doing, and is followed at once.
    ordered: tab === 'queue' && filters.status === null,
  });
  const more = useMore(steady.rows.length);
  const shown = steady.rows.slice(0, more.limit);
  const there = shown.filter(({ gone }) => !gone).map(({ question }) => question.id);
  const inside = useRef(false);
  const over = useRef(false);
  useHeir(shown, inside);
  const scroller = useAnchor(inside, over);

  const letGo = () => {
    if (!inside.current && !over.current && board.look.getState().selected.size === 0) steady.release();
  };
  const holdsSome = selected.size > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a selection that begins or ends is of interest
  useEffect(() => {
    if (holdsSome) steady.hold();
    else letGo();
  }, [holdsSome]);

  const entered = ({ target }: FocusEvent) => {
    inside.current = true;
    steady.hold();
    const card = target.closest<HTMLElement>('[data-question]');
    if (!card) return;
    const question = card.dataset.question as QuestionId; // written there by the card
    if (question !== chosen) steady.movedTo(question);
    board.look.setState({ chosen: question });
  };
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget === null ? !document.hasFocus() : staysIn(currentTarget, relatedTarget)) return;
    inside.current = false;
    letGo();
  };
  const pointed = ({ pointerType, type }: PointerEvent) => {
    // A finger is where it was last, and not over anything.
    over.current = pointerType !== 'touch' && type === 'pointerenter';
    if (over.current) steady.hold();
    else letGo();
  };
  /** With Shift, all from the chosen one to the one that is pressed. */
  const ranged = (event: MouseEvent) => {
    const card =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-question]') : null;
    if (!event.shiftKey || !card) return;
    event.preventDefault();
    const at = (id: string | null | undefined) => shown.findIndex(({ question }) => question.id === id);
    const to = at(card.dataset.question);
    const from = chosen === null ? to : at(chosen);
    const range = shown.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
    selectAll(
      board,
      range.filter(({ gone }) => !gone).map(({ question }) => question),
    );
  };

  const tabbable = chosen !== null && there.includes(chosen) ? chosen : (there[0] ?? null);
  return (
    <MinuteContext value={minute}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the hand goes */}
      <div
        className={css.frame}
        onFocus={entered}
        onBlur={left}
        onPointerEnter={pointed}
        onPointerLeave={pointed}
        {...(holdsSome && { 'data-selecting': true })}
      >
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
        {steady.rows.length === 0 ? (
          <NoQuestions look={look} />
        ) : (
          <div className={css.scroller} ref={scroller}>
            <div
              id={QUESTION_LIST}
              className={css.feed}
              role="feed"
              aria-label={words.questions.list[tab]}
              tabIndex={-1}
              onKeyDown={(event) => moved(event, chosen)}
              onMouseDown={ranged}
            >
              {shown.map(({ question, gone }, index) => {
                const inQueue =
                  tab === 'queue' && filters.status === null ? queue.indexOf(question) + 1 : null;
                const card = (
                  <QuestionCard
                    key={question.id}
                    question={question}
                    gone={gone}
                    tab={tab}
                    everywhere={filters.status !== null}
                    chosen={question.id === chosen}
                    tabbable={question.id === tabbable}
                    place={index + 1}
                    of={steady.rows.length}
                    inQueue={inQueue}
                    touch={touch}
                    selected={selected.has(question.id)}
                    selecting={holdsSome}
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
            {more.left > 0 && (
              <div className={css.more} ref={more.end}>
                <button type="button" className={controls.button} onClick={more.show}>
                  {words.questions.showMore(more.next)}
                </button>
              </div>
            )}
          </div>
        )}
        {holdsSome && steady.rows.length > 0 && <SelectionBar found={list} />}
      </div>
    </MinuteContext>
  );
});

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
function useHeir(rows: readonly Row[], inside: React.RefObject<boolean>): void {
  const board = useBoard();
  const before = useRef<readonly QuestionId[]>([]);
  useLayoutEffect(() => {
    const earlier = before.current;
    before.current = rows.map(({ question }) => question.id);
    const { chosen } = board.look.getState();
    // Focus went with the card, or with its button; where it is elsewhere by now, it stays.
    const isLost =
      inside.current && (document.activeElement === null || document.activeElement === document.body);
    if (chosen === null) {
      // It was on the list as such, which gives way to a sentence when it is empty, and that to a list.
      if (isLost && (earlier.length === 0) !== (rows.length === 0))
        document.getElementById(QUESTION_LIST)?.focus();
      return;
    }
    if (before.current.includes(chosen)) {
      if (isLost) focusCard(chosen);
      return;
    }
    const at = earlier.indexOf(chosen);
    const there = (id: QuestionId) => rows.some(({ question, gone }) => question.id === id && !gone);
    const heir = inside.current
      ? (earlier.slice(at + 1).find(there) ?? earlier.slice(0, Math.max(0, at)).findLast(there) ?? null)
      : null;
    board.look.setState({ chosen: heir });
    if (!isLost) return;
    if (heir !== null) focusCard(heir);
    else document.getElementById(QUESTION_LIST)?.focus();
  });
}

import { useEffect, useRef } from 'react';
import { MenuItem, Text } from 'react-aria-components/Menu';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { labelOf } from '../../actions/action.ts';
import { batchOf, ON_SEVERAL } from '../../actions/batchActions.ts';
import { type About, about } from '../../actions/questionActions.ts';
import { caption, isDeaf, spelled } from '../../actions/shortcuts.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { classes, isOffered } from '../ActionButton.tsx';
import { useBoard, useKeyOf, useLook } from '../board.ts';
import controls from '../controls.module.css';
import { Dots } from '../Dots.tsx';
import { backToCard } from '../focus.ts';
import { KeyHint } from '../KeyHint.tsx';
import overlays from '../overlays.module.css';
import { useSituation } from '../useActions.ts';
import { performOnSelected } from './onSelected.ts';
import { selectAll, selectedQuestions, selectNone } from './selection.ts';
import css from './Triage.module.css';

const BUTTONS: readonly About[] = [about.open, about.queue, about.dismiss];

/** How many are selected, and what can be done to all of them at once. */
export function SelectionBar({ found }: { found: readonly QuestionRecord[] }) {
  const board = useBoard();
  const situation = useSituation();
  const count = useLook((look) => look.selected.size);
  const bar = useRef<HTMLElement>(null);
  const all = selectedQuestions(board);
  useEscape();
  useWayBack(bar);
  // What applies to one of them at least.
  const offered = ON_SEVERAL.filter(
    (action) =>
      batchOf(action, all) !== null && all.some((question) => isOffered(action, situation, question)),
  );
  const [first] = all;
  if (!first) return null;
  const { several } = words.triage;
  return (
    <section ref={bar} className={css.bar} aria-label={several.bar}>
      <b role="status">{several.count(count)}</b>
      {BUTTONS.filter((action) => offered.includes(action)).map((action) => (
        <OnAll key={action.id} action={action} label={labelOf(action, situation, first)} />
      ))}
      <Dots label={words.more} className={controls.small}>
        {offered
          .filter((action) => !BUTTONS.includes(action))
          .map((action) => {
            const label = labelOf(action, situation, first);
            return (
              <MenuItem
                key={action.id}
                id={action.id}
                className={overlays.item ?? ''}
                textValue={label}
                onAction={() => performOnSelected(board, action)}
              >
                <Text slot="label">{label}</Text>
                <KeyHint action={action} />
              </MenuItem>
            );
          })}
      </Dots>
      {found.length > count && (
        <button
          type="button"
          className={classes(controls.button, controls.small, controls.push)}
          onClick={() => selectAll(board, found)}
        >
          {several.all(found.length)}
        </button>
      )}
      <button
        type="button"
        className={classes(controls.button, controls.small, found.length <= count && controls.push)}
        aria-label={several.none}
        title={several.none}
        onClick={() => selectNone(board)}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </section>
  );
}

function OnAll({ action, label }: { action: About; label: string }) {
  const board = useBoard();
  const key = useKeyOf()(action);
  return (
    <button
      type="button"
      className={classes(controls.button, controls.small)}
      {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
      onClick={() => performOnSelected(board, action)}
    >
      {label}
      {key !== undefined && (
        <span aria-hidden="true">
          <kbd>{caption(key)}</kbd>
        </span>
      )}
    </button>
  );
}

/** Escape selects none, from wherever on the page it means nothing else. */
function useEscape(): void {
  const board = useBoard();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isDeaf(event.target)) return;
      selectNone(board);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [board]);
}

/** When the bar goes while the focus is in it, the chosen card takes it over. */
function useWayBack(bar: React.RefObject<HTMLElement | null>): void {
  const board = useBoard();
  useEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement) || document.activeElement === document.body)
        backToCard(board.look.getState().chosen);
    };
  }, [board, bar]);
}

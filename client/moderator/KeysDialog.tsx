import { Heading } from 'react-aria-components/Dialog';
import type { Action } from '../actions/action.ts';
import { ABOUT_WITH_KEYS } from '../actions/questionActions.ts';
import { caption } from '../actions/shortcuts.ts';
import { show, WITH_KEYS } from '../actions/showActions.ts';
import { allowed } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection } from '../store/hooks.ts';
import { closeDialog, useBoard } from './board.ts';
import controls from './controls.module.css';
import css from './overlays.module.css';
import { PAGE_KEYS } from './pageKeys.ts';

type Keyed = Pick<Action, 'command' | 'keys' | 'name'>;
type Row = Pick<Action, 'keys' | 'name'>;

/** One row a key: what it does depends on the question, where it does several things. */
const rowsOf = (actions: readonly Keyed[]): readonly Row[] =>
  [...Map.groupBy(actions, ({ keys }) => keys[0] ?? '')].map(([key, same]) => ({
    keys: [key],
    name: same.map(({ name }) => name).join(' / '),
  }));

/** The key map, drawn from the very table that the keys are read from. */
export function KeysDialog() {
  const board = useBoard();
  const role = useConnection((state) => state.role);
  const { keysDialog } = words;
  const theirs = (actions: readonly Keyed[]): readonly Row[] =>
    rowsOf(actions.filter(({ command }) => allowed(role, command)));
  const groups = [
    { name: keysDialog.groups.show, rows: theirs(WITH_KEYS.show) },
    { name: keysDialog.groups.stage, rows: theirs(WITH_KEYS.stage) },
    { name: keysDialog.groups.question, rows: theirs(ABOUT_WITH_KEYS) },
    { name: keysDialog.groups.page, rows: [...theirs([show.undo, show.redo]), ...PAGE_KEYS] },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Heading slot="title" level={2}>
        {keysDialog.title}
      </Heading>
      <p>{keysDialog.advice}</p>
      <div className={css.keys}>
        {groups.map(({ name, rows }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {rows.map((row) => (
                <div key={row.name}>
                  <dt>
                    {row.keys.map((key) => (
                      <kbd key={key} className={controls.kbd}>
                        {caption(key)}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{row.name}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={css.buttons}>
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.close}
        </button>
      </div>
    </>
  );
}

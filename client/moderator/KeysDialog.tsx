import { useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { offerOf, spelled } from '../actions/shortcuts.ts';
import { allowed } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection } from '../store/hooks.ts';
import { classes } from './ActionButton.tsx';
import { closeDialog, useBoard } from './board.ts';
import controls from './controls.module.css';
import { KeyMapRow } from './KeyMapRow.tsx';
import css from './KeysDialog.module.css';
import { KEY_GROUPS, KEY_ROWS, type KeyRow, nameOf } from './keyTable.ts';
import overlays from './overlays.module.css';
import { useSituation } from './useActions.ts';

const { keysDialog } = words;

/** The key map, drawn from the very table that keys are read from; and where they are changed, and switched off. */
export function KeysDialog() {
  const board = useBoard();
  const { turn, change, reset, store } = board.keymap;
  const { on, inForce } = useStore(store);
  const role = useConnection((state) => state.role);
  const situation = useSituation();
  // Which row waits for its new key, and what became of the last change.
  const [listening, setListening] = useState<string | null>(null);
  const [said, say] = useState(on ? '' : keysDialog.turnedOff);

  const offer = (row: KeyRow, name: string, event: KeyboardEvent) => {
    const offered = offerOf(event);
    if (offered === null) return;
    if ('refused' in offered) {
      say(keysDialog.refused[offered.refused]);
      return;
    }
    const { key } = offered;
    const user = KEY_ROWS.find(({ ids: [id] }) => inForce.get(id)?.includes(key));
    if (user && user !== row) {
      say(keysDialog.used(spelled(key), nameOf(user.parts)));
      return;
    }
    change(row, key);
    setListening(null);
    say(keysDialog.changed(name, spelled(key)));
  };

  const drawn = (row: KeyRow) => {
    const theirs = row.parts.filter(
      ({ command, exists }) =>
        (command === undefined || allowed(role, command)) && (exists?.(situation) ?? true),
    );
    if (theirs.length === 0) return [];
    const [id] = row.ids;
    const name = nameOf(theirs);
    return (
      <KeyMapRow
        key={id}
        name={name}
        keys={inForce.get(id) ?? []}
        usable={on}
        listening={listening === id}
        onListen={() => {
          setListening(id);
          say(keysDialog.listening(name));
        }}
        onLeave={() => {
          setListening(null);
          say(keysDialog.left(name));
        }}
        onPress={(event) => offer(row, name, event)}
        onRemove={() => {
          change(row, null);
          say(keysDialog.removed(name));
        }}
      />
    );
  };

  const groups = KEY_GROUPS.map(({ name, rows }) => ({ name, rows: rows.flatMap(drawn) })).filter(
    ({ rows }) => rows.length > 0,
  );
  return (
    <>
      <div className={css.head}>
        <Heading slot="title" level={2}>
          {keysDialog.title}
        </Heading>
        <Switch
          className={controls.switch ?? ''}
          isSelected={on}
          onChange={(wanted) => {
            turn(wanted);
            say(wanted ? keysDialog.turnedOn : keysDialog.turnedOff);
          }}
        >
          {keysDialog.use}
          <span className={controls.knob} aria-hidden="true" />
        </Switch>
      </div>
      <p>{keysDialog.advice}</p>
      <div className={css.keys}>
        {groups.map(({ name, rows }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>{rows}</dl>
          </section>
        ))}
      </div>
      <div className={classes(overlays.buttons, css.foot)}>
        <p role="status">{said}</p>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            reset();
            say(keysDialog.resetDone);
          }}
        >
          {keysDialog.reset}
        </button>
        <button type="button" className={controls.button} onClick={() => closeDialog(board)}>
          {words.close}
        </button>
      </div>
    </>
  );
}

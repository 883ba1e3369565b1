import { Keyboard } from 'react-aria-components/Menu';
import type { Action } from '../actions/action.ts';
import { caption } from '../actions/shortcuts.ts';
import { useKeyOf } from './board.ts';
import controls from './controls.module.css';

/** The key of a menu's item, beside its name. */
export function KeyHint({ action }: { action: Pick<Action, 'id'> }) {
  const key = useKeyOf()(action);
  return key === undefined ? null : <Keyboard className={controls.kbd ?? ''}>{caption(key)}</Keyboard>;
}

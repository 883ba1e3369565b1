import { caption, spelled } from '../../actions/shortcuts.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useBoard, useKeyOf, useLook } from '../board.ts';
import controls from '../controls.module.css';
import { EDIT } from '../pageKeys.ts';
import { useMay } from '../useActions.ts';
import { EDIT_BUTTON, toggleEditor } from './opening.ts';

/** Opens the editor and closes it, in one place. */
export function EditButton() {
  const board = useBoard();
  const open = useLook((look) => look.right === 'editor');
  const may = useMay({ command: 'rundown.edit' });
  const key = useKeyOf()(EDIT);
  if (!may) return null;
  return (
    <button
      type="button"
      id={EDIT_BUTTON}
      className={`${controls.button} ${controls.small}`}
      {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
      title={words.editor.title}
      onClick={() => toggleEditor(board)}
    >
      {open ? words.editor.done : words.editor.edit}
      {key !== undefined && (
        <span aria-hidden="true">
          <kbd>{caption(key)}</kbd>
        </span>
      )}
    </button>
  );
}

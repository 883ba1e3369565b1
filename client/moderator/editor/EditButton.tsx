import { moderator as words } from '../../locales/en/moderator.ts';
import { useBoard, useLook } from '../board.ts';
import controls from '../controls.module.css';
import { useMay } from '../useActions.ts';
import { EDIT_BUTTON, toggleEditor } from './opening.ts';

/** Opens the editor and closes it, in one place. */
export function EditButton() {
  const board = useBoard();
  const open = useLook((look) => look.right === 'editor');
  const may = useMay({ command: 'rundown.edit' });
  if (!may) return null;
  return (
    <button
      type="button"
      id={EDIT_BUTTON}
      className={`${controls.button} ${controls.small}`}
      aria-keyshortcuts="W"
      title={words.editor.title}
      onClick={() => toggleEditor(board)}
    >
      {open ? words.editor.done : words.editor.edit}
      <span aria-hidden="true">
        <kbd>W</kbd>
      </span>
    </button>
  );
}

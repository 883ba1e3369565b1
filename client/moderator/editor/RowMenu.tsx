import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { Segment } from '../../../shared/rundown/types.ts';
import { labelOf } from '../../actions/action.ts';
import { ON_SEGMENT } from '../../actions/editActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { classes } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { useSituation } from '../useActions.ts';
import css from './Editor.module.css';
import { onRow } from './rowEdits.ts';

/** What can be done to a segment as a whole. What cannot is said when it is tried. */
export function RowMenu({ segment }: { segment: Segment }) {
  const board = useBoard();
  const situation = useSituation();
  return (
    <MenuTrigger>
      <Button
        className={classes(controls.button, controls.icon, controls.small, css.menu)}
        aria-label={words.editor.menu(segment.title)}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className={overlays.popover ?? ''} placement="bottom end">
        <Menu className={overlays.menu ?? ''} aria-label={words.editor.menu(segment.title)}>
          {ON_SEGMENT.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={overlays.item ?? ''}
              textValue={labelOf(action, situation, segment.id)}
              onAction={() => onRow(board, action, segment.id)}
            >
              {labelOf(action, situation, segment.id)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

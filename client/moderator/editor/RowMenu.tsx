import { MenuItem, MenuSection, Text } from 'react-aria-components/Menu';
import type { SegmentId } from '../../../shared/kernel/ids.ts';
import type { Segment } from '../../../shared/rundown/types.ts';
import { type Action, labelOf } from '../../actions/action.ts';
import { ON_SEGMENT } from '../../actions/editActions.ts';
import { goTo, ON_ROW } from '../../actions/showActions.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { classes, isOffered } from '../ActionButton.tsx';
import { useBoard } from '../board.ts';
import controls from '../controls.module.css';
import { Dots } from '../Dots.tsx';
import { KeyHint } from '../KeyHint.tsx';
import overlays from '../overlays.module.css';
import rows from '../RunOfShow.module.css';
import { usePerform, useSituation } from '../useActions.ts';
import css from './Editor.module.css';
import { onRow } from './rowEdits.ts';

/** What is done to its time and its turn, where that applies. */
const SHOWN: readonly Action<SegmentId>[] = [goTo, ...ON_ROW];

/** What can be done to a segment as a whole. What cannot is said when it is tried. */
export function RowMenu({
  segment,
  quiet = false,
  tabbable = true,
}: {
  segment: Segment;
  /** Seen only where the pointer or the focus is; its room is kept. */
  quiet?: boolean;
  tabbable?: boolean;
}) {
  const board = useBoard();
  const situation = useSituation();
  const perform = usePerform();
  return (
    <Dots
      label={words.editor.menu(segment.title)}
      className={classes(controls.small, quiet ? rows.menu : css.menu)}
      excludeFromTabOrder={!tabbable}
    >
      <MenuSection aria-label={words.rundown.title}>
        {SHOWN.filter((action) => isOffered(action, situation, segment.id)).map((action) => (
          <MenuItem
            key={action.id}
            id={action.id}
            className={overlays.item ?? ''}
            textValue={labelOf(action, situation, segment.id)}
            onAction={() => perform(action, segment.id)}
          >
            <Text slot="label">{labelOf(action, situation, segment.id)}</Text>
            <KeyHint action={action} />
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection aria-label={words.editor.title}>
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
      </MenuSection>
    </Dots>
  );
}

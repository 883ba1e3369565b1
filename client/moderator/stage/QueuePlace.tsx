import { createContext, type ReactNode, useContext, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useDrag } from 'react-aria-components/useDrag';
import { useDrop } from 'react-aria-components/useDrop';
import type { QuestionId } from '../../../shared/kernel/ids.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { queueOrder } from '../../store/selectors.ts';
import { type Board, useBoard, useLook } from '../board.ts';
import { useMay } from '../useActions.ts';
import css from './QueuePlace.module.css';

/** What is dragged names itself so, and nothing else is let drop here. */
const KIND = 'moderato-question';

/** A card's place in the queue: taken elsewhere by pointer, or by its handle and the keyboard, and where others are put. */
export function QueuePlace({
  question: { id, text },
  children,
}: {
  question: QuestionRecord;
  /** The card, and nothing else. */
  children: ReactNode;
}) {
  const board = useBoard();
  const may = useMay({ command: 'question.reorder' });
  const card = useRef<HTMLElement | null>(null);
  const dragged = useLook((look) => look.dragged);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [KIND]: id, 'text/plain': text }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
    isDisabled: !may,
    onDragStart: () => board.look.setState({ dragged: id }),
    onDragEnd: () => board.look.setState({ dragged: null }),
  });
  const { dropProps, isDropTarget } = useDrop({
    // What the keyboard goes to while something is taken elsewhere.
    ref: card,
    isDisabled: !may,
    getDropOperation: (types) => (types.has(KIND) ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      const [item] = items;
      if (item?.kind === 'text')
        void item.getText(KIND).then((moved) => putAt(board, moved as QuestionId, id)); // written above
    },
  });
  const side = dragged !== null && isDropTarget ? sideOf(board, dragged, id) : null;
  return (
    <div
      ref={(place) => {
        card.current = place?.querySelector('article') ?? null;
      }}
      {...dragProps}
      {...dropProps}
      className={css.place}
      data-dragging={isDragging}
      {...(side !== null && { 'data-drop': side })}
    >
      <HandleContext value={may ? dragButtonProps : null}>{children}</HandleContext>
    </div>
  );
}

type Handle = ReturnType<typeof useDrag>['dragButtonProps'];

/** What makes a button the handle of the card's place; null where there is none. */
const HandleContext = createContext<Handle | null>(null);

/** What a card is taken elsewhere by; stands in the card, and Tab leads to it where it leads to the card. */
export function QueueHandle({ place, tabbable }: { place: number; tabbable: boolean }) {
  const handle = useContext(HandleContext);
  return (
    handle && (
      <Button
        {...handle}
        excludeFromTabOrder={!tabbable}
        className={css.handle ?? ''}
        aria-label={words.stage.drag(place)}
      >
        <span aria-hidden="true">⠿</span>
      </Button>
    )
  );
}

const orderIn = ({ live }: Board): readonly QuestionId[] =>
  queueOrder(live.replica.getState().replica?.records ?? new Map());

/** On which side of another it comes to stand: what goes later stands behind the one that it is dropped on. */
function sideOf(board: Board, moved: QuestionId, on: QuestionId): 'before' | 'after' | null {
  const order = orderIn(board);
  if (moved === on) return null;
  return order.indexOf(moved) < order.indexOf(on) ? 'after' : 'before';
}

/** Into the place of another, which makes room. */
function putAt(board: Board, moved: QuestionId, on: QuestionId): void {
  const order = orderIn(board);
  const side = sideOf(board, moved, on);
  if (side === null) return;
  const after = side === 'after' ? on : (order[order.indexOf(on) - 1] ?? null);
  const press = { guard: `reorder ${moved}`, what: `reorder ${moved}`, repeats: true };
  void board.presses.send(press, { type: 'question.reorder', question: moved, after });
}

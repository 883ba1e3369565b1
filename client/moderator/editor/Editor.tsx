import type { KeyboardEvent } from 'react';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { rundown, session as sessionOf } from '../../store/selectors.ts';
import { accentOf } from '../../store/show.ts';
import { type Board, useBoard, useLook } from '../board.ts';
import controls from '../controls.module.css';
import css from './Editor.module.css';
import { closeEditor, rowOf } from './opening.ts';
import { SegmentForm } from './SegmentForm.tsx';
import { SessionForm } from './SessionForm.tsx';

const { editor } = words;

/** Beside the run of show: what is said of the segment that is chosen there, and of the session. */
export function Editor() {
  const board = useBoard();
  const order = useRecords(rundown);
  const session = useRecords(sessionOf);
  const edited = useLook((look) => look.edited);
  const segment = order?.segments.find(({ id }) => id === edited) ?? null;
  const place = useRecords((records) => accentOf(records, segment));
  if (!order || !session) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape
    <div className={css.editor} onKeyDown={(event) => escaped(event, board)}>
      <SessionForm order={order} session={session} />
      {segment ? (
        <section
          data-city={place ?? ''}
          className={css.segment}
          aria-label={editor.editSegment(segment.title)}
        >
          {/* Another segment has other fields. */}
          <SegmentForm key={segment.id} order={order} segment={segment} />
        </section>
      ) : (
        <p className={controls.note}>{edited === null ? editor.choose : editor.gone}</p>
      )}
    </div>
  );
}

/** Out of a field, which is sent then, to its segment's row; from anywhere else out of the editor. */
export function escaped(event: KeyboardEvent, board: Board): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
  event.preventDefault();
  const row = rowOf(board.look.getState().edited);
  const typed = event.target.matches('textarea, input:not([type="checkbox"], [type="radio"])');
  if (typed && row) row.focus();
  else closeEditor(board);
}

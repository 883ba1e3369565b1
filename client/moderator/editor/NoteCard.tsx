import { following, running, statusOf } from '../../../shared/rundown/clock.ts';
import type { Segment } from '../../../shared/rundown/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { rundown } from '../../store/selectors.ts';
import css from './Editor.module.css';

const { notes: said } = words.editor;

/** The moderator's notes on what runs, and the first line on what comes next: the introduction, at hand when it is needed. */
export function NoteCard() {
  const order = useRecords(rundown);
  if (!order || statusOf(order) === 'ended') return null;
  const current = running(order);
  const next = following(order, current?.index ?? -1);
  const now = current?.segment.note ?? '';
  const opening = firstLine(next);
  if (now === '' && opening === '') return null;
  return (
    <details className={css.notes} open>
      <summary>{said.title}</summary>
      <dl>
        {current && now !== '' && (
          <div>
            <dt>{said.now(current.segment.title)}</dt>
            <dd>{now}</dd>
          </div>
        )}
        {next && opening !== '' && (
          <div>
            <dt>{said.next(next.title)}</dt>
            <dd>{opening}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

const firstLine = (segment: Segment | null): string => segment?.note.split('\n')[0] ?? '';

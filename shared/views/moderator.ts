import { memo } from '../kernel/memo.ts';
import type { Action, Session } from '../session/types.ts';
import { notedSegment, queueRecord, reasonedQuestion, stageRecords, type View, viewOf } from './common.ts';
import type { ActionRecord, HistoryRecord, ModeratorRecord } from './records.ts';

/** Moderators and co-moderators see everything but who asked what. */
export const moderatorView = (session: Session): View =>
  viewOf([
    ...stageRecords(session),
    ...session.rundown.segments.map(notedSegment),
    ...moderatorRecords(session.moderators),
    ...[...session.questions.byId.values()].map(reasonedQuestion),
    queueRecord(session.questions.queue),
    historyRecord(session.history),
  ]);

const moderatorRecords = memo((moderators: Session['moderators']): readonly ModeratorRecord[] =>
  moderators.map(({ id, name, role }) => ({ kind: 'moderator', id, name, role })),
);

const historyRecord = memo(
  ({ done, undone }: Session['history']): HistoryRecord => ({
    kind: 'history',
    id: 'history',
    undo: actionRecord(done.at(-1)),
    redo: actionRecord(undone.at(-1)),
  }),
);

const actionRecord = (action: Action | undefined): ActionRecord | null =>
  action ? { of: action.id, by: action.by, at: action.at, events: action.events } : null;

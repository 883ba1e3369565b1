import { memo } from '../kernel/memo.ts';
import type { Message } from '../messages/types.ts';
import type { Action, Session } from '../session/types.ts';
import {
  curtainRecord,
  floorRecord,
  publicMessage,
  queueRecord,
  reasonedQuestion,
  stageRecords,
  type View,
  viewOf,
  wholeRundown,
} from './common.ts';
import type {
  ActionRecord,
  HistoryRecord,
  MessageRecord,
  ModeratorRecord,
  SettingsRecord,
} from './records.ts';

/** As many messages as anybody looks back through; those that still stand are among them in any session there is. */
const LATEST_MESSAGES = 100;

/** Moderators and co-moderators see everything but who asked what. */
export const moderatorView = (session: Session): View =>
  viewOf([
    ...stageRecords(session),
    ...wholeRundown(session.rundown),
    floorRecord(session.rundown.floor),
    ...moderatorRecords(session.moderators),
    ...[...session.questions.byId.values()].map(reasonedQuestion),
    queueRecord(session.questions.queue),
    historyRecord(session.history),
    curtainRecord(session.messages.curtain),
    settingsRecord(session.settings),
    ...[...session.messages.byId.values()].slice(-LATEST_MESSAGES).map(wholeMessage),
  ]);

const moderatorRecords = memo((moderators: Session['moderators']): readonly ModeratorRecord[] =>
  moderators.map(({ id, name, role }) => ({ kind: 'moderator', id, name, role })),
);

const settingsRecord = memo(
  ({ askGivesFloor, nudges, autoNudges, messages }: Session['settings']): SettingsRecord => ({
    kind: 'settings',
    id: 'settings',
    askGivesFloor,
    nudges,
    autoNudges,
    messages,
  }),
);

const wholeMessage = memo(
  (message: Message): MessageRecord => ({
    ...publicMessage(message),
    by: message.by,
    clearedAt: message.clearedAt,
    receipts: [...message.receipts].map(([person, receipt]) => ({ person, ...receipt })),
  }),
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
  action
    ? { of: action.id, by: action.by, at: action.at, events: action.events, segment: action.segment }
    : null;

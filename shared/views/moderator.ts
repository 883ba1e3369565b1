import { memo } from '../kernel/memo.ts';
import type { Message } from '../messages/types.ts';
import type { Action, Session } from '../session/types.ts';
import {
  curtainRecord,
  floorRecord,
  publicMessage,
  queueRecord,
  stageRecords,
  type View,
  viewOf,
  wholeRundown,
} from './common.ts';
import { wholeQuestion } from './questions.ts';
import type {
  ActionRecord,
  HistoryRecord,
  MessageRecord,
  ModeratorRecord,
  SettingsRecord,
} from './records.ts';

/** As many messages as anybody looks back through; those that still stand are among them in any session there is. */
const LATEST_MESSAGES = 100;

/** Moderators and co-moderators see everything; who asked what they know by a number and, where one was given, a name. */
export const moderatorView = (session: Session): View =>
  viewOf([
    ...stageRecords(session),
    ...wholeRundown(session.rundown),
    floorRecord(session.rundown.floor),
    ...moderatorRecords(session.moderators),
    ...[...session.questions.byId.values()].map((question) => wholeQuestion(question, session.questions)),
    { ...queueRecord(session.questions.queue), offScreen: session.questions.offScreen },
    historyRecord(session.history),
    curtainRecord(session.messages.curtain),
    settingsRecord(session.settings),
    ...[...session.messages.byId.values()].slice(-LATEST_MESSAGES).map(wholeMessage),
  ]);

const moderatorRecords = memo((moderators: Session['moderators']): readonly ModeratorRecord[] =>
  moderators.map(({ id, name, role }) => ({ kind: 'moderator', id, name, role })),
);

const settingsRecord = memo(
  ({
    askGivesFloor,
    nudges,
    autoNudges,
    messages,
    limits,
    labels,
    heldWords,
    keptWords,
  }: Session['settings']): SettingsRecord => ({
    kind: 'settings',
    id: 'settings',
    askGivesFloor,
    nudges,
    autoNudges,
    messages,
    pause: limits.pause,
    undecided: limits.undecided,
    labels,
    heldWords,
    keptWords,
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
    ? {
        of: action.id,
        by: action.by,
        at: action.at,
        events: action.events,
        questions: action.questions,
        segment: action.segment,
      }
    : null;

import type { CommandId } from '../kernel/ids.ts';
import type { QuestionCommand } from '../questions/commands.ts';
import type { RundownCommand } from '../rundown/commands.ts';

/** `of` is the action that the sender saw on top of the shared stack (T12). */
export type HistoryCommand =
  | { readonly type: 'undo'; readonly of: CommandId }
  | { readonly type: 'redo'; readonly of: CommandId };

export type SessionCommand = RundownCommand | QuestionCommand | HistoryCommand;
export type CommandType = SessionCommand['type'];

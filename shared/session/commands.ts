import type { CityId, CommandId } from '../kernel/ids.ts';
import type { MessageCommand } from '../messages/commands.ts';
import type { QuestionCommand } from '../questions/commands.ts';
import type { RundownCommand } from '../rundown/commands.ts';
import type { Settings } from './plan.ts';

/** `of` is the action that the sender saw on top of the shared stack (T12). */
export type HistoryCommand =
  | { readonly type: 'undo'; readonly of: CommandId }
  | { readonly type: 'redo'; readonly of: CommandId };

/** `over` is what the sender believed to be there. */
export type SettingsCommand =
  | { readonly type: 'session.edit'; readonly change: Partial<Settings>; readonly over: Partial<Settings> }
  | {
      readonly type: 'city.zone';
      readonly city: CityId;
      readonly timeZone: string | null;
      readonly over: string | null;
    };

export type SessionCommand =
  | RundownCommand
  | QuestionCommand
  | MessageCommand
  | SettingsCommand
  | HistoryCommand;
export type CommandType = SessionCommand['type'];

import type { Recipient } from '../../shared/messages/types.ts';
import type { Settings } from '../../shared/session/plan.ts';

/** What this dialog edits of the settings. */
export type Values = Pick<
  Settings,
  | 'nudges'
  | 'autoNudges'
  | 'messages'
  | 'answerBudget'
  | 'askGivesFloor'
  | 'names'
  | 'limits'
  | 'labels'
  | 'heldWords'
  | 'keptWords'
>;
export type Field = keyof Values;
/** Where a refusal stands: beside a setting, or beside one of the limits. */
export type Spot = Field | keyof Values['limits'];

/** A line of a list while it is edited; the key stays with it wherever it goes. */
export interface TextRow {
  readonly key: number;
  readonly text: string;
}
export interface AutoRow extends TextRow {
  /** As it is typed: `2:00`. */
  readonly left: string;
}
export interface PreparedRow extends TextRow {
  readonly to: Recipient;
}

/** The settings while they are edited, as they are typed. */
export interface SettingsForm {
  readonly nudges: readonly TextRow[];
  readonly isAuto: boolean;
  readonly autoNudges: readonly AutoRow[];
  readonly messages: readonly PreparedRow[];
  readonly answerBudget: string;
  readonly askGivesFloor: boolean;
  readonly names: Values['names'];
  readonly graphemes: string;
  /** As it is typed: `0:10`. */
  readonly pause: string;
  readonly undecided: string;
  /** One a line, as the next. */
  readonly labels: string;
  readonly heldWords: string;
  readonly keptWords: boolean;
  /** What was there when it was opened, or was shown to be there since. */
  readonly over: Values;
  readonly isSaving: boolean;
  readonly refused: Refusal | null;
}

export interface Refusal {
  /** null where it is about no field. */
  readonly field: Spot | null;
  readonly message: string;
  /** The setting in which somebody else's is now; null where that is not why. */
  readonly stale: Field | null;
}

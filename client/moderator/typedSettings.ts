import type { Recipient } from '../../shared/messages/types.ts';
import type { Settings } from '../../shared/session/plan.ts';

/** What this dialog edits of the settings. */
export type Values = Pick<Settings, 'nudges' | 'autoNudges' | 'messages' | 'answerBudget' | 'askGivesFloor'>;
export type Field = keyof Values;

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
  /** What was there when it was opened, or was shown to be there since. */
  readonly over: Values;
  readonly isSaving: boolean;
  readonly refused: Refusal | null;
}

export interface Refusal {
  /** null where it is about no field. */
  readonly field: Field | null;
  readonly message: string;
  /** Somebody else's is there now. */
  readonly isStale: boolean;
}

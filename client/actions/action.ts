import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { CommandType } from '../../shared/session/commands.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Body } from './sendCommand.ts';
import { allowed, type Situation } from './situation.ts';

/** A letter in lower case or a sign, with `shift+` where that is part of it. The first of several is the one that is shown. */
export type Key = string;

/** A dialog in which something is done to a question, or looked up of it. */
export type QuestionDialog =
  | 'dismiss'
  | 'wording'
  | 'address'
  | 'label'
  | 'note'
  | 'reply'
  | 'merge'
  | 'merged'
  | 'later'
  | 'trail';

/**
 * What a press comes to where it sends nothing yet: a dialog that sends it, a question taken up or put down, a question selected or not,
 * all questions of its asker.
 */
export type OnPage =
  | { readonly type: 'open'; readonly dialog: QuestionDialog }
  | { readonly type: 'take' | 'select' | 'allOfAsker' };

/**
 * One thing a moderator does: what it is called, its key, when it applies, and the command it sends. Buttons, keys and the key
 * map are drawn from this. `S` is what it is done to: nothing, for what concerns the show, or a question.
 */
export interface Action<S = null> {
  readonly id: string;
  /** None for what is too rare, or too final, for a key. */
  readonly keys: readonly Key[];
  /** Decides who may do it. */
  readonly command: CommandType;
  /** As the key map calls it. */
  readonly name: string;
  /** As its button calls it; `name` where nothing else is said. */
  readonly label?: (situation: Situation, subject: S) => string;
  /** The command to send, or what happens on the page in its place; null when it does not apply. */
  readonly body: (situation: Situation, subject: S, now: Instant) => Body | OnPage | null;
  /** A sentence on why it does not apply, for a press that does nothing. */
  readonly why?: (situation: Situation, subject: S, now: Instant) => string | null;
  /** Whether there is such a thing in this session at all; what is not has no row in the key map. */
  readonly exists?: (situation: Situation) => boolean;
  /** Whether it is asked back before it is done. */
  readonly confirms?: (situation: Situation) => boolean;
  /** What asks then; the end's dialog where nothing else is said. */
  readonly asks?: 'end' | 'recover';
  /** Whether it decides on a question: on one that another moderator has taken up, it asks for a second press. */
  readonly decides?: boolean;
  /** Shared by actions whose buttons take each other's place, so that a double click on the one does not do the other too. */
  readonly guard?: string;
  /** Whether each of several quick presses counts, rather than the first. */
  readonly repeats?: boolean;
  /** A sentence for when it is done, where the screen alone does not tell. */
  readonly told?: (situation: Situation, whose: (person: PersonId) => string, subject: S) => string;
  /** Whether Undo stands beside that sentence. */
  readonly offersUndo?: boolean;
}

export const labelOf = <S>(action: Action<S>, situation: Situation, subject: S): string =>
  action.label?.(situation, subject) ?? action.name;

/** Why pressing it does nothing, as a sentence; null when it does something. */
export function obstacle<S>(
  action: Action<S>,
  situation: Situation,
  subject: S,
  now: Instant,
): string | null {
  if (!allowed(situation.role, action.command)) return words.why.moderatorsOnly;
  const why = action.why?.(situation, subject, now) ?? null;
  if (why !== null) return why;
  return action.body(situation, subject, now) === null ? words.why.notNow : null;
}

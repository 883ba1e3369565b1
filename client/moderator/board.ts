import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { present } from '../../shared/kernel/assert.ts';
import type { QuestionId, SegmentId } from '../../shared/kernel/ids.ts';
import type { QuestionStatus } from '../../shared/questions/types.ts';
import type { Action, Key, QuestionDialog } from '../actions/action.ts';
import type { Keymap } from '../actions/keymap.ts';
import { createPresses, type Presses } from '../actions/presses.ts';
import { createDrafts, type Drafts } from '../store/drafts.ts';
import type { Live } from '../store/live.ts';
import { createMessageDraft, type MessageDraftStore } from './messageDraft.ts';
import { type Moves, watchMoves } from './moves.ts';
import { type Claims, watchClaims } from './triage/claims.ts';
import { type Filters, NO_FILTERS } from './triage/filters.ts';
import type { SettingsForm } from './typedSettings.ts';

export const TABS = ['review', 'open', 'queue', 'done', 'prepared', 'dismissed', 'later'] as const;
export type Tab = (typeof TABS)[number];
/** `own` is the order that a tab has by itself. */
export type Sort = 'own' | 'votes' | 'newest' | 'oldest';

/** A narrow page shows one of these at a time. */
export type Part = 'questions' | 'stage' | 'rundown';

export type Asked =
  | { readonly dialog: 'end' | 'recover' | 'keys' | 'links' | 'messages' | 'compose' | 'settings' }
  | {
      readonly dialog: QuestionDialog;
      readonly question: QuestionId;
      /** Whether it is about all that are selected; `question` is then the one it was opened from. */
      readonly several?: boolean;
    }
  | { readonly dialog: 'enter' | 'submissions' | 'proposals' };

/** What this one moderator is looking at. Of it the others are told which question is chosen, and whether it is taken up. */
export interface Look {
  readonly tab: Tab;
  readonly search: string;
  readonly filters: Filters;
  /** The order chosen for a tab; one that is not here has its own. */
  readonly sorts: Readonly<Partial<Record<Tab, Sort>>>;
  /** The question that keys are about. */
  readonly chosen: QuestionId | null;
  /** The question taken up, so that other moderators leave it alone. */
  readonly taken: QuestionId | null;
  /** The questions that are acted upon together, with where each stood when it was selected. */
  readonly selected: ReadonlyMap<QuestionId, QuestionStatus>;
  /** The question that is taken to another place in the queue. */
  readonly dragged: QuestionId | null;
  /** The dialog that is open. */
  readonly asked: Asked | null;
  /** What stands beside the clock. */
  readonly right: 'questions' | 'editor';
  /** The segment whose row has the focus, which some keys are then about. */
  readonly row: SegmentId | null;
  /** The segment in the editor. */
  readonly edited: SegmentId | null;
  /** The part that a narrow page shows. */
  readonly part: Part;
  /** The window in which the clock floats above others. */
  readonly floating: Window | null;
}

export interface Board {
  readonly live: Live;
  readonly look: StoreApi<Look>;
  readonly presses: Presses;
  readonly moves: Moves;
  readonly claims: Claims;
  /** What was typed and is not yet sent. */
  readonly drafts: Drafts;
  readonly keymap: Keymap;
  readonly messageDraft: MessageDraftStore;
  /** The settings while they are edited; null while they are not. */
  readonly settingsForm: StoreApi<SettingsForm | null>;
}

/** `tab` is where the questions open. */
export function createBoard(live: Live, tab: Tab, keymap: Keymap): Board {
  const look = createStore<Look>(() => ({
    tab,
    search: '',
    filters: NO_FILTERS,
    sorts: {},
    chosen: null,
    taken: null,
    selected: new Map(),
    dragged: null,
    asked: null,
    right: 'questions',
    row: null,
    edited: null,
    // A co-moderator comes for the questions, a moderator for the stage.
    part: live.connection.getState().role === 'moderator' ? 'stage' : 'questions',
    floating: null,
  }));
  return {
    live,
    look,
    presses: createPresses(live),
    moves: watchMoves(live),
    claims: watchClaims(live),
    drafts: createDrafts(live.code),
    keymap,
    messageDraft: createMessageDraft(live),
    settingsForm: createStore<SettingsForm | null>(() => null),
  };
}

export const BoardContext = createContext<Board | null>(null);

export const useBoard = (): Board => present(useContext(BoardContext), 'a board around this component');

export const useLook = <T>(select: (look: Look) => T): T => useStore(useBoard().look, select);

/** The key that an action has now, as its button shows it. */
export const useKeyOf = (): ((action: Pick<Action, 'id'>) => Key | undefined) => {
  const inForce = useStore(useBoard().keymap.store, (keymap) => keymap.inForce);
  return ({ id }) => inForce.get(id)?.[0];
};

export const openDialog = (board: Board, asked: Asked): void => board.look.setState({ asked });
export const closeDialog = (board: Board): void => board.look.setState({ asked: null });

import { useStore } from 'zustand';
import { choose, type Field, keepMine, send, theirs, type } from '../../actions/fieldEdits.ts';
import { useBoard } from '../board.ts';

/** A field as it stands on the page: what is typed where something is, else what is there. */
export interface FieldState<V> {
  readonly shown: string;
  /** The same, as a value. */
  readonly value: V;
  readonly refusal: string | null;
  /** Whether a new attempt may help, with nothing changed. */
  readonly again: boolean;
  /** What somebody else has set it to meanwhile, in words; null where nobody has. */
  readonly theirs: string | null;
  readonly saving: boolean;
  readonly type: (typed: string) => void;
  readonly send: () => void;
  readonly choose: (value: V) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

export function useField<V>(field: Field<V>): FieldState<V> {
  const board = useBoard();
  const draft = useStore(board.drafts.store, (all) => all.get(field.key) ?? null);
  const others = theirs(field, draft);
  const shown = draft?.typed ?? field.show(field.now);
  return {
    shown,
    value: draft ? field.read(draft.typed) : field.now,
    refusal: others === undefined ? (draft?.refusal?.message ?? null) : null,
    again: draft?.refusal?.code === 'unavailable',
    theirs: others === undefined ? null : (field.say ?? field.show)(others),
    saving: draft?.sending ?? false,
    type: (typed) => type(board, field, typed),
    send: () => void send(board, field),
    choose: (value) => choose(board, field, value),
    keepMine: () => keepMine(board, field),
    takeTheirs: () => board.drafts.discard(field.key),
  };
}

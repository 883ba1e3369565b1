import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { same } from '../../shared/kernel/same.ts';
import type { Draft, Drafts } from '../store/drafts.ts';
import type { Live } from '../store/live.ts';
import { type Body, sendCommand } from './sendCommand.ts';

/** One value that moderators edit in a field: how it is shown, read and sent. It is saved as it is typed, and lost to nobody (T17). */
export interface Field<V> {
  /** Names what is typed into it; no two have the same. */
  readonly key: string;
  /** The value as it is known now. */
  readonly now: V;
  readonly show: (value: V) => string;
  readonly read: (typed: string) => V;
  /** In words, where what the field shows is not. */
  readonly say?: (value: V) => string;
  /** The value as it is kept, or why it cannot be so; as the server would say it, and at once. */
  readonly check: (value: V) => Result<V, Rejection>;
  /** `over` is what the sender believed to be there. */
  readonly body: (value: V, over: V) => Body;
}

/** Where fields are sent from. */
export interface Desk {
  readonly live: Live;
  readonly drafts: Drafts;
}

/** What a field's draft began with; its type went with the draft into the store. */
const overOf = <V>(draft: Draft): V => draft.over as V;

/** Something is typed, and not yet sent. */
export function type<V>({ drafts }: Desk, field: Field<V>, typed: string): void {
  const draft = drafts.get(field.key);
  if (draft) drafts.set(field.key, { ...draft, typed });
  else if (typed !== field.show(field.now))
    drafts.set(field.key, { typed, over: field.now, refusal: null, sending: false, again: false });
}

/** The value that somebody else has set since this person began to type another; undefined while there is none. */
export function theirs<V>(field: Field<V>, draft: Draft | null): V | undefined {
  if (!draft || draft.sending || same(draft.over, field.now)) return undefined;
  return same(field.read(draft.typed), field.now) ? undefined : field.now;
}

/** The field is left: what was typed goes to the server, unless it cannot be so, or somebody else's value is in the way. */
export async function send<V>(desk: Desk, field: Field<V>): Promise<void> {
  const { live, drafts } = desk;
  const draft = drafts.get(field.key);
  if (!draft) return;
  if (draft.sending) {
    drafts.set(field.key, { ...draft, again: true });
    return;
  }
  const untouched = draft.typed === field.show(field.now);
  const sound = untouched ? { ok: true as const, value: field.now } : field.check(field.read(draft.typed));
  if (!sound.ok) {
    drafts.set(field.key, { ...draft, refusal: sound.error });
    return;
  }
  const { value } = sound;
  if (same(value, field.now)) {
    drafts.discard(field.key);
    return;
  }
  if (theirs(field, draft) !== undefined) return;

  drafts.set(field.key, { ...draft, refusal: null, sending: true });
  const answer = await sendCommand(live, field.body(value, overOf(draft)));
  if (answer.ok) await caughtUp(live, answer.seq);
  const later = drafts.get(field.key);
  if (!later) return;
  if (!answer.ok) drafts.set(field.key, { ...later, refusal: answer.error, sending: false, again: false });
  else if (later.typed === draft.typed) drafts.discard(field.key);
  else {
    drafts.set(field.key, { ...later, over: value, sending: false, again: false });
    if (later.again) await send(desk, { ...field, now: value });
  }
}

/** A choice among a few, which is sent at once. */
export function choose<V>(desk: Desk, field: Field<V>, value: V): void {
  type(desk, field, field.show(value));
  void send(desk, field);
}

/** One's own value, over the one that somebody else has set. */
export function keepMine<V>(desk: Desk, field: Field<V>): void {
  const draft = desk.drafts.get(field.key);
  if (draft) desk.drafts.set(field.key, { ...draft, over: field.now, refusal: null });
  void send(desk, field);
}

/** Resolves when the page shows what the log held at `seq`. */
export const caughtUp = ({ replica }: Live, seq: number): Promise<void> =>
  new Promise((resolve) => {
    const there = () => (replica.getState().replica?.seq ?? -1) >= seq;
    if (there()) {
      resolve();
      return;
    }
    const stop = replica.subscribe(() => {
      if (!there()) return;
      stop();
      resolve();
    });
  });

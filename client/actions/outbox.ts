import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandId, QuestionId } from '../../shared/kernel/ids.ts';
import type { Rejection } from '../../shared/kernel/rejection.ts';
import type { WireCommand } from '../../shared/protocol/up.ts';
import type { Live, ReplicaState } from '../store/live.ts';
import { storage } from '../store/storage.ts';
import { newId } from './newId.ts';
import type { Body } from './sendCommand.ts';

/** A command on its way. */
export interface OutboxEntry {
  readonly command: WireCommand;
  /** Its place in the order of sending. */
  readonly place: number;
  /** Why it was refused for good, if it was; it then waits for its author to mend it or put it away. */
  readonly refusal: Rejection | null;
  /** The server has it, but what this page knows does not hold it yet: it stays until then, so that nothing flickers. */
  readonly accepted: { readonly seq: number; readonly question: QuestionId | null } | null;
  /** Of a vote: whether the count that this page knew held the sender's own vote when it was sent. */
  readonly counted: boolean;
  /** Why it has to wait a moment, and until when; it goes out by itself. */
  readonly waits?: Rejection;
}

export interface Outbox {
  readonly store: StoreApi<readonly OutboxEntry[]>;
  readonly send: (body: Body) => void;
  /** Puts a refused entry away. */
  readonly discard: (id: CommandId) => void;
  /** Sends a refused entry as it is once more. */
  readonly again: (id: CommandId) => void;
  readonly close: () => void;
}

const TIMEOUT = 8_000;
const PAUSE = 1_000;
/** Votes do not wait behind a question that has to wait a moment, and the other way round. */
const LANES = ['question.submit', 'other'] as const;
type Lane = (typeof LANES)[number];
/** Refusals that time alone heals. */
const PASSING: readonly string[] = ['too_soon', 'rate_limited', 'unavailable'];

/**
 * What an attendee sends: kept on the device until the server has it, so that it survives reload, sleep and a lost network, and sent
 * once, in order (invariant 2). The same command twice is one for the server, so that being unsure means sending again.
 */
export function createOutbox(live: Live): Outbox {
  const prefix = `moderato:outbox:${live.code}:`;
  const store = createStore<readonly OutboxEntry[]>(() => kept(prefix));
  const busy = new Set<Lane>();
  let closed = false;

  const put = (entry: OutboxEntry) =>
    store.setState((entries) => sorted([...without(entries, entry.command.id), entry]), true);
  const keep = (entry: OutboxEntry) => {
    storage.set(prefix + entry.command.id, JSON.stringify(entry));
    put(entry);
  };
  const discard = (id: CommandId) => {
    storage.remove(prefix + id);
    store.setState((entries) => without(entries, id), true);
  };
  /** A later vote may have taken its place while it was under way. */
  const isThere = ({ command }: OutboxEntry) => store.getState().some((e) => e.command.id === command.id);

  const accept = (entry: OutboxEntry, seq: number, question: QuestionId | undefined) => {
    storage.remove(prefix + entry.command.id);
    if (!isThere(entry)) return;
    put({ ...entry, accepted: { seq, question: question ?? null } });
    if (isVote(entry.command)) live.replica.setState(withVote(live.replica.getState(), entry.command));
    settle();
  };
  /** Lets go of what the page's own knowledge has caught up with. */
  function settle(): void {
    const state = live.replica.getState();
    const entries = store.getState();
    const rest = entries.filter((entry) => !isKnown(entry, state, entries));
    if (rest.length < entries.length) store.setState(rest, true);
  }

  /** Sends a lane's entries one by one for as long as there is a line and something to send. */
  async function drain(lane: Lane): Promise<void> {
    if (busy.has(lane)) return;
    busy.add(lane);
    while (!closed && live.connection.getState().status === 'online') {
      const entry = store.getState().find((e) => isWaiting(e) && laneOf(e.command) === lane);
      if (!entry) break;
      const answer = await live.transport.command(entry.command, TIMEOUT);
      if (closed) break;
      if (!answer) await pause(PAUSE);
      else if (answer.ok) accept(entry, answer.seq, answer.question);
      else if (PASSING.includes(answer.error.code)) {
        if (answer.error.code === 'too_soon' && isThere(entry)) put({ ...entry, waits: answer.error });
        await pause(waitFor(answer.error));
      } else if (isWritten(entry.command)) keep({ ...entry, refusal: answer.error });
      else {
        discard(entry.command.id);
        live.notices.show(answer.error.message, 'problem');
      }
    }
    busy.delete(lane);
  }
  const waitFor = ({ retryAt }: Rejection) =>
    retryAt === undefined ? PAUSE : Math.max(200, retryAt - live.transport.clock.now() + 100);
  const drainAll = () => {
    for (const lane of LANES) void drain(lane);
  };

  const unsubscribe = [live.connection.subscribe(drainAll), live.replica.subscribe(settle)];
  drainAll();

  return {
    store,
    discard,
    again: (id) => {
      const entry = store.getState().find(({ command }) => command.id === id);
      if (entry) keep({ ...entry, refusal: null });
      drainAll();
    },
    send: (body) => {
      const command = { ...body, id: newId() } as WireCommand; // a body with an id is a command again
      const earlier = store.getState().filter((entry) => replaces(command, entry.command));
      const counted = isVote(command) && countedBefore(earlier, live.replica.getState(), command.question);
      // A vote and its taking back, both unsent, are decided by the later one.
      for (const entry of earlier) if (!entry.accepted) discard(entry.command.id);
      // A change that was refused has been mended by the one after it.
      for (const entry of changesOf(store.getState(), command)) if (entry.refusal) discard(entry.command.id);
      const places = store.getState().map((entry) => entry.place);
      const place = Math.max(Date.now(), ...places.map((taken) => taken + 1));
      keep({ command, place, refusal: null, accepted: null, counted });
      drainAll();
    },
    close: () => {
      closed = true;
      for (const stop of unsubscribe) stop();
    },
  };
}

const laneOf = (command: WireCommand): Lane =>
  command.type === 'question.submit' ? 'question.submit' : 'other';

/** What holds somebody's words: it is kept when it is refused. */
const isWritten = ({ type }: WireCommand) => type === 'question.submit' || type === 'question.edit';

/** The earlier changes of the question that a command changes. */
const changesOf = (entries: readonly OutboxEntry[], later: WireCommand) =>
  entries.filter(
    ({ command }) =>
      command.type === 'question.edit' &&
      later.type === 'question.edit' &&
      command.question === later.question &&
      command.id !== later.id,
  );

const isWaiting = (entry: OutboxEntry) => entry.refusal === null && entry.accepted === null;

type Vote = Extract<WireCommand, { type: 'question.upvote' | 'question.unvote' }>;
const isVote = (command: WireCommand): command is Vote =>
  command.type === 'question.upvote' || command.type === 'question.unvote';

const replaces = (later: WireCommand, earlier: WireCommand): boolean =>
  isVote(later) && isVote(earlier) && later.question === earlier.question;

/** Whether the known count of a question will hold the own vote when its earlier votes are through. */
function countedBefore(
  earlier: readonly OutboxEntry[],
  { own }: ReplicaState,
  question: QuestionId,
): boolean {
  const last = earlier.at(-1);
  if (!last) return own.upvotes.includes(question);
  return last.accepted ? last.command.type === 'question.upvote' : last.counted;
}

/** The own votes as the server has them now, without waiting to be told. */
function withVote({ own }: ReplicaState, { type, question }: Vote): Partial<ReplicaState> {
  const others = own.upvotes.filter((id) => id !== question);
  return { own: { ...own, upvotes: type === 'question.upvote' ? [...others, question] : others } };
}

/** Whether what was accepted shows in what this page knows: its own question, or the count with its vote. */
function isKnown(
  { command, accepted, place }: OutboxEntry,
  { replica, own }: ReplicaState,
  entries: readonly OutboxEntry[],
): boolean {
  if (!accepted) return false;
  if (command.type === 'question.edit') {
    const question = own.questions.find(({ id }) => id === command.question);
    const { text, to } = command.change;
    return (
      !question?.editable ||
      // A later change may have come through before this one was ever shown.
      changesOf(entries, command).some((later) => later.accepted !== null && later.place > place) ||
      ((text === undefined || question.text === text) && (to === undefined || question.to === to))
    );
  }
  if (command.type === 'question.submit') return own.questions.some(({ id }) => id === accepted.question);
  if (command.type === 'question.withdraw')
    return !own.questions.some(
      ({ id, status }) => id === command.question && (status === 'pending' || status === 'approved'),
    );
  return replica === null || replica.seq >= accepted.seq;
}

/** What an earlier visit left unsent. */
const kept = (prefix: string): readonly OutboxEntry[] =>
  sorted(
    storage.keys(prefix).flatMap((key) => {
      try {
        return [JSON.parse(storage.get(key) ?? '') as OutboxEntry]; // written above, and by nobody else
      } catch {
        storage.remove(key); // cut short
        return [];
      }
    }),
  );

const sorted = (entries: readonly OutboxEntry[]) => entries.toSorted((a, b) => a.place - b.place);
const without = (entries: readonly OutboxEntry[], id: CommandId) =>
  entries.filter(({ command }) => command.id !== id);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

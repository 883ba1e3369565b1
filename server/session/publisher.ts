import type { AttendeeId, QuestionId } from '../../shared/kernel/ids.ts';
import type { Question, Questions } from '../../shared/questions/types.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Session } from '../../shared/session/types.ts';
import type { View } from '../../shared/views/common.ts';
import { ownView } from '../../shared/views/participant.ts';
import { diff, type Patch } from '../../shared/views/patch.ts';
import type { Own } from '../../shared/views/records.ts';
import type { Snapshot } from '../../shared/views/replica.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import type { Publication } from './liveSession.ts';

/** How what is published gets out; the sockets' side. */
export interface Outlet {
  /** To everybody who holds the view. */
  readonly patch: (key: ViewKey, patch: Patch) => void;
  readonly own: (attendee: AttendeeId, own: Own) => void;
  readonly isHere: (attendee: AttendeeId) => boolean;
  /** How many attendees are connected. */
  readonly audience: () => number;
  /** Ends all connections of the session, so that they come back to a fresh one. */
  readonly drop: () => void;
}

/** One role's view as it was last told. */
interface Channel {
  view: View;
  /** Everything up to here is in `view`. */
  seq: number;
  /** The `to` of the last patch: what came since was empty for this role and folds into the next. */
  told: number;
  recent: Patch[];
  snapshot: Snapshot | null;
}

/** Patches kept for those who come back soon; for who missed more, a snapshot is the shorter way. */
const RECENT = 32;

/**
 * Tells each role what changed: once per role, not per connection (invariant 5). Moderators, speakers and screens at once, and so
 * everybody of the running segment and the live question; an audience's lists and counts are gathered for a while.
 */
export class Publisher {
  readonly #epoch: string;
  readonly #outlet: Outlet;
  readonly #channels = new Map<ViewKey, Channel>();
  #session: Session;
  #seq: number;
  #timer: NodeJS.Timeout | null = null;
  /** Attendees who can be told with the audience: of whose own questions only the votes changed, or the session ended. */
  readonly #unhurried = new Set<AttendeeId>();

  constructor(session: Session, seq: number, epoch: string, outlet: Outlet) {
    this.#session = session;
    this.#seq = seq;
    this.#epoch = epoch;
    this.#outlet = outlet;
  }

  /** A role's whole view, as of the last patch that it was sent; made once, however many ask (invariant 7). */
  snapshot(key: ViewKey): Snapshot {
    const channel = this.#channel(key);
    channel.snapshot ??= { epoch: this.#epoch, seq: channel.seq, records: [...channel.view.values()] };
    return channel.snapshot;
  }

  /** The patches that somebody missed who holds the view as of `since`, or null when too many are gone. */
  missed(key: ViewKey, since: { readonly epoch: string; readonly seq: number }): readonly Patch[] | null {
    if (since.epoch !== this.#epoch) return null;
    const channel = this.#channel(key);
    if (since.seq > channel.seq) return null;
    const patches = channel.recent.filter((patch) => patch.to > since.seq);
    const first = channel.recent[0];
    const known = since.seq >= channel.told || (first !== undefined && first.from <= since.seq);
    return known ? patches : null;
  }

  own(attendee: AttendeeId): Own {
    return ownView(this.#session, attendee);
  }

  publish({ before, after, seq, entries }: Publication): void {
    this.#session = after;
    this.#seq = seq;
    const urgent = entries.some(({ events }) => events.some(concernsEverybody));
    for (const key of this.#channels.keys()) if (key !== 'audience' || urgent) this.#tell(key);
    this.#tellOwn(
      before,
      after,
      entries.flatMap(({ events }) => events),
    );
    if (!urgent || this.#unhurried.size > 0) this.#soon();
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #channel(key: ViewKey): Channel {
    let channel = this.#channels.get(key);
    if (!channel) {
      channel = {
        view: viewFor(this.#session, key),
        seq: this.#seq,
        told: this.#seq,
        recent: [],
        snapshot: null,
      };
      this.#channels.set(key, channel);
    }
    return channel;
  }

  #tell(key: ViewKey): void {
    const channel = this.#channel(key);
    const view = viewFor(this.#session, key);
    const change = diff(channel.view, view);
    channel.view = view;
    channel.seq = this.#seq;
    channel.snapshot = null;
    if (!change) return;
    const patch = { from: channel.told, to: this.#seq, ...change };
    channel.told = this.#seq;
    channel.recent = [...channel.recent.slice(1 - RECENT), patch];
    this.#outlet.patch(key, patch);
  }

  #tellOwn(before: Session, after: Session, events: readonly SessionEvent[]): void {
    const now = new Set<AttendeeId>();
    for (const event of events) {
      if (event.type === 'question.upvoted' || event.type === 'question.unvoted') now.add(event.voter);
    }
    const { byId, muted } = after.questions;
    // What can be reworded no longer can be after the end.
    if (before.rundown.endedAt !== after.rundown.endedAt)
      for (const asker of after.questions.askers.keys()) this.#unhurried.add(asker);
    for (const attendee of before.questions.muted.symmetricDifference(muted)) now.add(attendee);
    const met = { now: new Set<QuestionId>(), unhurried: new Set<QuestionId>() };
    for (const [id, question] of byId) {
      const old = before.questions.byId.get(id);
      if (old === question) continue;
      if (old && onlyVotesChanged(old, question))
        addAskers(this.#unhurried, met.unhurried, after.questions, id);
      else addAskers(now, met.now, after.questions, id);
    }
    for (const attendee of now) this.#sendOwn(attendee);
  }

  #sendOwn(attendee: AttendeeId): void {
    this.#unhurried.delete(attendee);
    if (this.#outlet.isHere(attendee)) this.#outlet.own(attendee, this.own(attendee));
  }

  /** Tells the audience after a while that grows with the room, together with all that happens until then. */
  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#channels.has('audience')) this.#tell('audience');
      for (const attendee of this.#unhurried) this.#sendOwn(attendee);
    }, pauseFor(this.#outlet.audience()));
  }
}

/** Whether nothing else of a question changed, so that its asker can be told with the audience. */
const onlyVotesChanged = (old: Question, now: Question): boolean =>
  old.voters !== now.voters &&
  (Object.keys(now) as (keyof Question)[]).every(
    (key) => old[key] === now[key] || key === 'voters' || key === 'cast' || key === 'declined',
  );

/**
 * Adds whose question it is, and whose were merged into it: to all of them it is theirs. Questions in `met` have been looked at; however
 * many of a long chain changed, each is once.
 */
function addAskers(
  to: Set<AttendeeId>,
  met: Set<QuestionId>,
  { byId, merged }: Questions,
  of: QuestionId,
): void {
  const next = [of];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    const author = byId.get(id)?.author;
    if (author) to.add(author);
    next.push(...(merged.get(id) ?? []));
  }
}

/** ms between two patches to an audience of this size: from 100 ms in a small room to 2 s in one of four thousand and more. */
const pauseFor = (audience: number): number => Math.min(2_000, Math.max(100, audience / 2));

const concernsEverybody = ({ type }: SessionEvent): boolean =>
  type.startsWith('rundown.') ||
  type.startsWith('action.') ||
  type === 'question.asked' ||
  type === 'question.answered' ||
  type === 'question.returned' ||
  type === 'question.skipped' ||
  type === 'submissions.set' ||
  type === 'message.sent' ||
  type === 'message.cleared';

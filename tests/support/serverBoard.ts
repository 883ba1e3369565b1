import { memoryLog } from '../../server/log/memory.ts';
import { type Outlet, Publisher } from '../../server/session/publisher.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Actor } from '../../shared/session/permissions.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import type { Session } from '../../shared/session/types.ts';
import type { Patch } from '../../shared/views/patch.ts';
import type { Own } from '../../shared/views/records.ts';
import type { ViewKey } from '../../shared/views/viewKey.ts';
import { openDesk } from './serverSession.ts';

export const EPOCH = 'this-process';

/** A publisher on a live session, and all that it sent to anybody. */
export interface Board {
  readonly publisher: Publisher;
  readonly patches: (key: ViewKey) => readonly Patch[];
  readonly owns: (attendee: string) => readonly Own[];
  readonly state: () => Session;
  /** Somebody sends a command that is accepted; gives the question that it made, if it made one. */
  readonly does: (who: Actor, command: SessionCommand) => Promise<string>;
  /** Several do something in one breath, so that it shares a commit. */
  readonly together: (...deeds: readonly (readonly [Actor, SessionCommand])[]) => Promise<void>;
}

interface BoardOptions {
  readonly plan?: SessionPlan;
  /** How many attendees are connected. */
  readonly audience?: number;
}

export async function openBoard({ plan, audience = 3 }: BoardOptions = {}): Promise<Board> {
  const sent: { key: ViewKey; patch: Patch }[] = [];
  const owns: { attendee: string; own: Own }[] = [];
  const outlet: Outlet = {
    patch: (key, patch) => sent.push({ key, patch }),
    own: (attendee, own) => owns.push({ attendee, own }),
    isHere: (attendee) => !attendee.includes('dalia'), // Dalia has left
    audience: () => audience,
    drop: () => {},
  };
  const desk = await openDesk(memoryLog(), plan && { plan });
  const publisher = new Publisher(desk.live.state, desk.live.seq, EPOCH, outlet);
  let told = 0;
  const does: Board['does'] = async (who, command) => {
    const answer = await desk.send(who, command);
    assert(answer.ok, `${command.type} to be accepted`);
    for (const publication of desk.publications.slice(told)) publisher.publish(publication);
    told = desk.publications.length;
    return answer.value.question ?? '';
  };
  return {
    publisher,
    patches: (key) => sent.filter((one) => one.key === key).map(({ patch }) => patch),
    owns: (attendee) => owns.filter((one) => one.attendee === attendee).map(({ own }) => own),
    state: () => desk.live.state,
    does,
    together: async (...deeds) => {
      await Promise.all(deeds.map(([who, command]) => does(who, command)));
    },
  };
}

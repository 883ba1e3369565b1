import type { SegmentId } from '../../shared/kernel/ids.ts';
import type { RecoveryWay } from '../../shared/rundown/commands.ts';
import { recoveries } from '../../shared/rundown/recovery.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import type { Body } from './sendCommand.ts';
import { unlessOver } from './showActions.ts';
import type { Situation } from './situation.ts';

/** One way out, as it is offered. What exactly it changes, the server finds at the moment of the press (T18). */
export interface WayOut {
  /** The way and the segment, which no two have in common. */
  readonly id: string;
  readonly way: RecoveryWay;
  readonly segment: SegmentId | null;
  /** A sentence for when it is done. */
  readonly done: string;
}

const bodyOf = (
  { order, current }: Situation,
  { way, segment }: Pick<WayOut, 'way' | 'segment'>,
): Body | null =>
  order && { type: 'rundown.recover', from: current?.id ?? null, way, ...(segment !== null && { segment }) };

/** Shows the ways; by itself it would go the gentlest. */
export const recover: Action = {
  id: 'recover',
  keys: ['v'],
  command: 'rundown.recover',
  name: words.recovery.name,
  body: (situation, _, now) => {
    const [gentlest] = situation.order ? recoveries(situation.order, now) : [];
    return gentlest ? bodyOf(situation, gentlest) : null;
  },
  why: (situation, _, now) =>
    unlessOver(situation) ??
    (situation.order && recoveries(situation.order, now).length > 0 ? null : words.recovery.nothing),
  confirms: () => true,
  asks: 'recover',
};

export const takeWayOut: Action<WayOut> = {
  id: 'takeWayOut',
  keys: [],
  command: 'rundown.recover',
  name: words.recovery.name,
  body: bodyOf,
  why: unlessOver,
  told: (_, __, { done }) => done,
  offersUndo: true,
};

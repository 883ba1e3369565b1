import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewRecord } from '../../../shared/views/records.ts';
import { accepted, handshake } from '../rooms.ts';
import { payloadOf, WireClient } from '../wire.ts';

/** The segment in which pages are watched, and its length, ms: an attendee's bar moves by half a per cent a second. */
const SEGMENT = 'talk-graz';
const LENGTH = 200_000;

/** A segment that runs, and when what pages show of it is due, all in ms on the server's clock. */
export interface RunningSegment {
  readonly moderator: WireClient;
  /** When a countdown is to turn to this; null when it shows something else. */
  readonly digitsDue: (shown: string) => number | null;
  /** When a bar is to be drawn like this: pages look at each whole second, of the clock and of the segment. */
  readonly barDue: (shown: string) => number | null;
}

export async function beginSegment(url: string, key: string): Promise<RunningSegment> {
  let start: number | null = null;
  const moderator = await WireClient.connect(url, { ...handshake, key }, (event, message) => {
    if (event === 'patch') start = startIn(payloadOf(message) as { put?: readonly ViewRecord[] }) ?? start;
  });
  let sent = 0;
  const command = (type: string, more: object) =>
    accepted(moderator.ask('command', { id: `segment-${sent++}`, type, ...more }));
  await command('rundown.adjust', { segment: SEGMENT, by: LENGTH - 600_000 });
  await command('rundown.start', { plan: 'now' });
  await halfOfSecond(moderator);
  await command('rundown.goTo', { from: 'welcome', to: SEGMENT });
  while (start === null) await sleep(10);
  const began: number = start;

  return {
    moderator,
    digitsDue: (shown) => {
      const [, minutes, seconds] = /^(\d+):(\d\d)$/.exec(shown) ?? [];
      const left = (Number(minutes) * 60 + Number(seconds)) * 1000;
      return left <= LENGTH ? began + LENGTH - left : null; // beyond, it is the time of day
    },
    barDue: (shown) => {
      const [, percent] = /^([\d.]+)%$/.exec(shown) ?? [];
      if (percent === undefined) return null;
      const meant = began + (Number(percent) / 100) * LENGTH;
      const dues = [nearestSecond(meant, 0), nearestSecond(meant, began % 1000)];
      return dues.reduce((a, b) => (Math.abs(a - meant) < Math.abs(b - meant) ? a : b));
    },
  };
}

const nearestSecond = (at: number, fraction: number): number =>
  Math.round((at - fraction) / 1000) * 1000 + fraction;

function startIn({ put = [] }: { put?: readonly ViewRecord[] }): number | undefined {
  const segment = put.find(({ id }) => id === SEGMENT);
  return segment?.kind === 'segment' ? segment.runs.at(-1)?.start : undefined;
}

/** The segment's seconds are to fall between the clock's, so that it is plain which of the two a bar was drawn for. */
async function halfOfSecond(client: WireClient): Promise<void> {
  const { now } = (await client.ask('time', 0)) as { now: number };
  await sleep((1500 - (now % 1000)) % 1000);
}

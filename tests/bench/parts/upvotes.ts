import { syncTimes } from '../disk.ts';
import { type Figure, median, percentile } from '../figures.ts';
import { openRooms, PEOPLE, type Room } from '../rooms.ts';

/** Votes that wait for their ack at any moment of a flood. */
const IN_FLIGHT = 200;
/** An attendee may send ten commands a second; ms from one to the next. The ceiling has no such limit. */
const APART = 105;
/** What a room of two thousand may send when a good question comes up. */
const PER_SECOND = 500;

/** Votes that are durable before they are acked, beside acks of a server that does nothing else. */
export async function upvotes(quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 2 : 5;
  const seconds = quick ? 2 : 3;
  await using rooms = await openRooms();
  const { moderato, stock, questions } = rooms;
  const floods: Beside<Flood> = { ours: [], ceiling: [] };
  const calms: Beside<readonly number[]> = { ours: [], ceiling: [] };
  const batches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await commitsOf(moderato);
    floods.ours.push(await flood(moderato, questions, seconds, APART));
    batches.push(batchBetween(before, await commitsOf(moderato)));
    floods.ceiling.push(await flood(stock, questions, seconds, 0));
    for (const [room, to] of [
      [moderato, calms.ours],
      [stock, calms.ceiling],
    ] as const)
      to.push(await room.crowd.ask('trickle', questions, { seconds: 2, perSecond: PER_SECOND }));
  }
  const p99 = (latencies: readonly number[]) => percentile(latencies, 0.99);
  return [
    {
      what: `acked votes of ${PEOPLE} attendees, durable`,
      unit: '1/s',
      ...each(floods, ({ rate }) => rate),
    },
    { what: 'server CPU per ack', unit: 'µs', ...each(floods, ({ cpu }) => cpu) },
    { what: "the server's load on one core", unit: '%', ...each(floods, ({ load }) => load) },
    { what: 'votes that shared a commit', unit: '1', ours: batches },
    {
      what: `ack with ${IN_FLIGHT} under way, p50`,
      unit: 'ms',
      ...each(floods, ({ latencies }) => median(latencies)),
    },
    {
      what: `ack with ${IN_FLIGHT} under way, p99`,
      unit: 'ms',
      ...each(floods, ({ latencies }) => p99(latencies)),
    },
    { what: `ack at ${PER_SECOND} votes a second, p50`, unit: 'ms', ...each(calms, median) },
    { what: `ack at ${PER_SECOND} votes a second, p99`, unit: 'ms', ...each(calms, p99) },
    { what: 'a sync of 4 kB to this disk alone', unit: 'ms', ceiling: syncTimes() },
  ];
}

interface Beside<T> {
  readonly ours: T[];
  readonly ceiling: T[];
}

const each = <T>({ ours, ceiling }: Beside<T>, pick: (round: T) => number) => ({
  ours: ours.map(pick),
  ceiling: ceiling.map(pick),
});

interface Flood {
  /** Acks a second. */
  readonly rate: number;
  /** µs for each ack. */
  readonly cpu: number;
  /** Per cent. Well below a hundred, it was the crowd that could not do more. */
  readonly load: number;
  /** ms until each ack. */
  readonly latencies: readonly number[];
}

async function flood(
  room: Room,
  questions: readonly string[],
  seconds: number,
  apart: number,
): Promise<Flood> {
  const before = await room.cpu();
  const { latencies, ms } = await room.crowd.ask('flood', questions, { seconds, inFlight: IN_FLIGHT, apart });
  const cpu = (await room.cpu()) - before;
  return {
    rate: latencies.length / (ms / 1000),
    cpu: cpu / latencies.length,
    load: cpu / (ms * 10),
    latencies,
  };
}

interface Commits {
  readonly commands: number;
  readonly commits: number;
}

/** How many commits there were so far, and how many commands in them. */
async function commitsOf({ url }: Room): Promise<Commits> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
  return { commands: read('moderato_commit_commands_sum'), commits: read('moderato_commit_commands_count') };
}

const batchBetween = (before: Commits, after: Commits): number =>
  (after.commands - before.commands) / (after.commits - before.commits);

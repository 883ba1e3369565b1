import type { Figure } from '../figures.ts';
import { adjustment, broadcast, openRooms, PAUSE, PEOPLE, type Room } from '../rooms.ts';

/** One change to everybody at once: what it costs the server for each who gets it, beside a bare broadcast of as many bytes. */
export async function delivery(quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 3 : 9;
  const changes = quick ? 15 : 30;
  await using rooms = await openRooms();
  const ours: Round[] = [];
  const stock: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(rooms.moderato, Array.from({ length: changes }, adjustment)));
    stock.push(await measure(rooms.stock, Array(changes).fill(broadcast)));
  }
  return [
    {
      what: `server CPU per delivery of a ${rooms.bytes.patch}-byte change to ${PEOPLE} attendees`,
      unit: 'µs',
      ours: ours.map(({ cpu }) => cpu),
      ceiling: stock.map(({ cpu }) => cpu),
    },
    {
      what: `from sending it until all ${PEOPLE} have it`,
      unit: 'ms',
      ours: ours.flatMap(({ ms }) => ms),
      ceiling: stock.flatMap(({ ms }) => ms),
    },
  ];
}

interface Round {
  /** µs for each delivery. */
  readonly cpu: number;
  readonly ms: readonly number[];
}

async function measure({ cpu, crowd }: Room, commands: readonly unknown[]): Promise<Round> {
  const before = await cpu();
  const ms = await crowd.ask('broadcasts', commands, PAUSE);
  return { cpu: ((await cpu()) - before) / (commands.length * PEOPLE), ms };
}

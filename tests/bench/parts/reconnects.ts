import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figures.ts';
import { handshake, openRooms, PEOPLE, type Room } from '../rooms.ts';

/** What servers do about connections that ended is over by then, ms. */
const SETTLING = 1_500;

/** Everybody comes back within seconds, as after a restart, and gets a snapshot, beside a bare connect that sends as many bytes. */
export async function reconnects(quick: boolean): Promise<Figure[]> {
  const rounds = quick ? 2 : 4;
  await using rooms = await openRooms();
  const ours: Round[] = [];
  const stock: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(rooms.moderato, handshake));
    stock.push(await measure(rooms.stock, {}));
  }
  return [
    {
      what: `server CPU per reconnect with a snapshot of ${Math.round(rooms.bytes.snapshot / 1000)} kB`,
      unit: 'µs',
      ours: ours.map(({ cpu }) => cpu),
      ceiling: stock.map(({ cpu }) => cpu),
    },
    {
      what: `until all ${PEOPLE} are back`,
      unit: 's',
      ours: ours.map(({ seconds }) => seconds),
      ceiling: stock.map(({ seconds }) => seconds),
    },
  ];
}

interface Round {
  /** µs for each connection. */
  readonly cpu: number;
  readonly seconds: number;
}

async function measure({ url, cpu, crowd }: Room, auth: object): Promise<Round> {
  await crowd.ask('disconnect');
  await sleep(SETTLING);
  const before = await cpu();
  const started = performance.now();
  await crowd.ask('connect', url, auth, PEOPLE);
  const seconds = (performance.now() - started) / 1000;
  return { cpu: ((await cpu()) - before) / PEOPLE, seconds };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { SEMINAR_CODE } from '../../shared/session/seminar.ts';
import { Helper } from './calls.ts';
import type { CrowdCalls } from './processes/crowd.ts';
import type { ModeratoCalls } from './processes/moderato.ts';
import type { Payloads, StockCalls } from './processes/stock.ts';
import { payloadOf, WireClient } from './wire.ts';
import { folder } from './workspace.ts';

export const PEOPLE = 2_000;
/** Enough that an audience's view is at its ceiling, so that a snapshot is as large as it gets. */
const QUESTIONS = 120;
/** Changes before the first that counts, while the engine still compiles. */
const WARM_UP = 10;

export const handshake = { protocol: PROTOCOL, session: SEMINAR_CODE };

/** A server and the crowd before it, each in a process of its own. */
export interface Room {
  readonly url: string;
  readonly cpu: () => Promise<number>;
  readonly crowd: Helper<CrowdCalls>;
}

export interface Rooms extends AsyncDisposable {
  readonly moderato: Room;
  readonly stock: Room;
  /** The ids of the questions that can be voted on. */
  readonly questions: readonly string[];
  /** Bytes of what both servers send, as JSON. */
  readonly bytes: { readonly snapshot: number; readonly patch: number };
}

/** The product amid its show and a stock Socket.IO server, both with everybody there, sending payloads of the same size. */
export async function openRooms(): Promise<Rooms> {
  await using opened = new AsyncDisposableStack();
  const server = opened.use(new Helper<ModeratoCalls>('moderato.ts'));
  const crowd = opened.use(new Helper<CrowdCalls>('crowd.ts'));
  const { url, links } = await server.ask('start', folder());
  await crowd.ask('connectLead', url, { ...handshake, key: keyIn(links, 'moderator') });
  await crowd.ask('connect', url, handshake, PEOPLE);
  const questions = await beginShow(crowd);
  const sends = await payloadsOf(crowd, url);

  const stockServer = opened.use(new Helper<StockCalls>('stock.ts'));
  const stockCrowd = opened.use(new Helper<CrowdCalls>('crowd.ts'));
  const stock = await stockServer.ask('start', sends);
  await stockCrowd.ask('connectLead', stock.url, {});
  await stockCrowd.ask('connect', stock.url, {}, PEOPLE);
  await stockCrowd.ask('broadcasts', Array(WARM_UP).fill(broadcast), PAUSE);

  const kept = opened.move(); // it went well, so all of it stays open until the rooms are left
  return {
    moderato: { url, cpu: () => server.ask('cpu'), crowd },
    stock: { url: stock.url, cpu: () => stockServer.ask('cpu'), crowd: stockCrowd },
    questions,
    bytes: { snapshot: bytesOf(sends.snapshot), patch: bytesOf(sends.patch) },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** The key of a role's first link. */
export function keyIn(links: readonly { role: string; url: string }[], role: string): string {
  const link = links.find((one) => one.role === role);
  if (!link) throw new Error(`no link for ${role}`);
  return new URL(link.url).hash.slice(1);
}

/** What the moderator is allowed each second is 40 commands; ms from one to the next. */
export const PAUSE = 30;

let adjusted = 0;
/** A change that goes to everybody at once: the last segment gets a second more, or one less. */
export function adjustment(): unknown {
  adjusted += 1;
  return {
    id: `adjust-${adjusted}`,
    type: 'rundown.adjust',
    segment: 'closing',
    by: adjusted % 2 ? 1000 : -1000,
  };
}

/** What makes the stock server broadcast. */
export const broadcast = { type: 'broadcast' };

async function beginShow(crowd: Helper<CrowdCalls>): Promise<readonly string[]> {
  await accepted(crowd.ask('askAsLead', { id: 'open', type: 'moderation.set', before: false }));
  await accepted(crowd.ask('askAsLead', { id: 'start', type: 'rundown.start', plan: 'now' }));
  const questions: string[] = [];
  for (let asker = 0; asker < QUESTIONS; asker += 1) {
    const text = `Question ${asker}: how does a city find out whether what it promised has reached those it was meant for?`;
    const ack = await accepted(
      crowd.ask('askAs', asker, { id: `question-${asker}`, type: 'question.submit', text }),
    );
    questions.push(String(ack.question));
  }
  await sleep(2_000); // the audience's lists come after a while, and are not to come into what is measured
  return questions;
}

/** What the product sends to an attendee on a change and on a connect; it warms up on the way. */
async function payloadsOf(crowd: Helper<CrowdCalls>, url: string): Promise<Payloads> {
  const heard: Record<string, unknown> = {};
  const visitor = await WireClient.connect(url, handshake, (event, message) => {
    heard[event] = payloadOf(message);
  });
  await crowd.ask('broadcasts', Array.from({ length: WARM_UP }, adjustment), PAUSE);
  await visitor.close();
  return { snapshot: heard.snapshot, patch: heard.patch };
}

/** The answer to a command, which must not be a refusal: figures of refused commands mean nothing. */
export async function accepted(answering: Promise<unknown>): Promise<{ question?: unknown }> {
  const answer = (await answering) as { ok: boolean; question?: unknown };
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

const bytesOf = (payload: unknown): number => Buffer.byteLength(JSON.stringify(payload));

import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../calls.ts';
import { payloadOf, WireClient } from '../wire.ts';

/** Handshakes under way at a time. */
const AT_ONCE = 100;

const attendees: WireClient[] = [];
/** Each attendee's identity, brought along on every connect but the first. */
const tokens: (string | undefined)[] = [];
let lead: WireClient | null = null;
/** Tells whoever waits for a patch to have reached everybody. */
let patched: () => void = () => {};

const connect = (url: string, auth: object, place: number) =>
  WireClient.connect(
    url,
    { ...auth, ...(tokens[place] && { attendee: tokens[place] }) },
    (event, message) => {
      if (event === 'patch') patched();
      else if (event === 'welcome' && tokens[place] === undefined) {
        tokens[place] = (payloadOf(message) as { attendee: { token: string } }).attendee.token;
      }
    },
  );

/** One vote after another, over few questions, given and then taken back, so that each changes something and none piles up. */
const VOTED = 20;
const steps: number[] = [];
function vote(place: number, questions: readonly string[]): unknown {
  const step = steps[place] ?? 0;
  steps[place] = step + 1;
  const isGiven = Math.floor(step / VOTED) % 2 === 0;
  const question = questions[(place + 1 + (step % VOTED)) % questions.length];
  return { id: `${place}-${step}`, type: isGiven ? 'question.upvote' : 'question.unvote', question };
}

/** Sends one attendee's next vote; resolves with the ms until its ack. */
async function timedVote(place: number, questions: readonly string[]): Promise<number> {
  const started = performance.now();
  const ack = await attendees[place]?.ask('command', vote(place, questions));
  if ((ack as { ok: boolean }).ok) return performance.now() - started;
  throw new Error(`a vote was refused: ${JSON.stringify(ack)}`);
}

const calls = {
  /** Connects that many attendees, as fast as the server lets them in. */
  connect: async (url: string, auth: object, people: number) => {
    let next = 0;
    const some = async () => {
      while (next < people) {
        const place = next++;
        attendees[place] = await connect(url, auth, place);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, some));
  },
  disconnect: async () => {
    await Promise.all(attendees.splice(0).map((attendee) => attendee.close()));
  },
  connectLead: async (url: string, auth: object) => {
    lead = await WireClient.connect(url, auth);
  },
  askAsLead: (command: unknown) => lead?.ask('command', command),
  askAs: (place: number, command: unknown) => attendees[place]?.ask('command', command),

  /**
   * The lead sends the commands one after the other, `pause` ms apart or when the one before has reached every attendee, whichever
   * is later. Resolves with the ms that each took to do so.
   */
  broadcasts: async (commands: readonly unknown[], pause: number) => {
    const times: number[] = [];
    for (const command of commands) {
      let missing = attendees.length;
      const started = performance.now();
      const everybody = new Promise<void>((resolve) => {
        patched = () => {
          missing -= 1;
          if (missing === 0) resolve();
        };
      });
      await lead?.ask('command', command);
      await everybody;
      times.push(performance.now() - started);
      await sleep(Math.max(0, started + pause - performance.now()));
    }
    return times;
  },

  /** As many votes as the server acks in that time, `inFlight` of them waiting at any moment, an attendee's own `apart` ms apart. */
  flood: async (questions: readonly string[], { seconds, inFlight, apart }: Flood) => {
    const sent: number[] = [];
    const latencies: number[] = [];
    const started = performance.now();
    const end = started + seconds * 1000;
    let turn = 0;
    const line = async () => {
      while (performance.now() < end) {
        const place = turn++ % attendees.length;
        const early = (sent[place] ?? 0) + apart - performance.now();
        if (early > 0) await sleep(early);
        sent[place] = performance.now();
        latencies.push(await timedVote(place, questions));
      }
    };
    await Promise.all(Array.from({ length: inFlight }, line));
    return { latencies, ms: performance.now() - started };
  },

  /** `perSecond` votes each second, whether or not the server keeps up. */
  trickle: async (questions: readonly string[], { seconds, perSecond }: Trickle) => {
    const started = performance.now();
    const votes: Promise<number>[] = [];
    for (let turn = 0; turn < seconds * perSecond; turn += 1) {
      const early = started + (turn / perSecond) * 1000 - performance.now();
      if (early > 1) await sleep(early);
      votes.push(timedVote(turn % attendees.length, questions));
    }
    return Promise.all(votes);
  },
};
export type CrowdCalls = typeof calls;

export interface Flood {
  readonly seconds: number;
  readonly inFlight: number;
  readonly apart: number;
}

export interface Trickle {
  readonly seconds: number;
  readonly perSecond: number;
}

answer(calls);

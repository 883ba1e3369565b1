import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryLog } from '../../server/log/memory.ts';
import { createLogger } from '../../server/logger.ts';
import { type Admitted, admit } from '../../server/net/auth.ts';
import { createKeys } from '../../server/net/keys.ts';
import { attendeeUrl } from '../../server/net/links.ts';
import { answerQuery } from '../../server/net/query.ts';
import { type OpenSession, Registry } from '../../server/session/registry.ts';
import { assert, present } from '../../shared/kernel/assert.ts';
import type {
  AttendeeId,
  CityId,
  ModeratorId,
  SegmentId,
  SessionCode,
  SpeakerId,
} from '../../shared/kernel/ids.ts';
import { type Instant, instant, minutes, plus } from '../../shared/kernel/time.ts';
import type { Welcome } from '../../shared/protocol/down.ts';
import { authSchema, commandSchema, querySchema, timeSchema } from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { BLANK } from '../../shared/rundown/fields.ts';
import type { SessionPlan } from '../../shared/session/plan.ts';
import { DEFAULT_SETTINGS } from '../../shared/session/seminar.ts';
import { type ViewKey, viewKeyOf } from '../../shared/views/viewKey.ts';
import { NOTHING_READ } from './reading.ts';

// The example session of docs/protocol.md. What the clients send (→) stands in the document; what they are told (←) is what the
// server's own session, publisher, keys and queries answer. Only the sockets are left out.

const CODE = 'K7QFM' as SessionCode;
const EPOCH = 'hT3bq0xJ2vM';
const SECRET = 'the secret of the example, which opens nothing else';
const PUBLIC_URL = 'https://panel.example';
/** 10 December 2020 in Oslo. */
const MIDNIGHT = instant(Date.parse('2020-12-10T00:00:00+01:00'));
/** Longer than the server gathers what it tells a small audience. ms. */
const GATHERING = 150;
/** Longer than this, a list of records gets a line each. */
const WIDTH = 120;

const PLAN: SessionPlan = {
  title: 'Water in the city',
  settings: { ...DEFAULT_SETTINGS, timeZone: 'Europe/Oslo' },
  plannedStart: plus(MIDNIGHT, minutes(9 * 60)),
  hardEnd: plus(MIDNIGHT, minutes(9 * 60 + 25)),
  cities: [{ id: 'lund' as CityId, name: 'Lund', country: 'Sweden', timeZone: 'Europe/Stockholm' }],
  speakers: [{ id: 'ada' as SpeakerId, name: 'Ada Berg', title: 'Engineer', city: 'lund' as CityId }],
  moderators: [{ id: 'mira' as ModeratorId, name: 'Mira Holm', role: 'moderator' }],
  segments: [
    {
      ...BLANK,
      id: 'talk' as SegmentId,
      title: 'Lund',
      city: 'lund' as CityId,
      speakers: ['ada' as SpeakerId],
      planned: minutes(10),
      note: 'Ask about the old pipes.',
    },
    {
      ...BLANK,
      id: 'questions' as SegmentId,
      title: 'Questions',
      speakers: ['ada' as SpeakerId],
      planned: minutes(15),
      takesQuestions: true,
      submissions: 'before',
    },
  ],
  prepared: [],
  moderateFirst: true,
};

/** The document with what the clients of its example are told made anew. */
export async function withExample(document: string): Promise<string> {
  const show = await openShow();
  let result = '';
  let rest = document;
  for (;;) {
    const found = /(```moderato\n)([\s\S]*?)(```)/.exec(rest);
    if (!found) return result + rest;
    const [whole, head = '', body = '', tail = ''] = found;
    result += rest.slice(0, found.index) + head;
    for (const line of body.split('\n').filter((line) => SENT.test(line))) result += await played(show, line);
    result += tail;
    rest = rest.slice(found.index + whole.length);
  }
}

const SENT = /^(\d\d:\d\d:\d\d) (\S+) +→ (\S+) (.+)$/;

/** A sent line, and below it everything that anybody is told because of it. */
async function played(show: Show, line: string): Promise<string> {
  const [, clock = '', who = '', event = '', json = ''] = present(SENT.exec(line), 'a line of the example');
  show.setTime(clock);
  const told = await show.sent(who, event, JSON.parse(json));
  const arrived = told.map(
    ({ whom, what, payload }) => `${clock} ${whom.padEnd(4)} ← ${what} ${shown(payload)}`,
  );
  return [`${clock} ${who.padEnd(4)} → ${event} ${json}`, ...arrived, ''].join('\n');
}

/** JSON on one line, or with a line for each of a message's records where that would be long. */
function shown(payload: object): string {
  const flat = JSON.stringify(payload);
  if (flat.length <= WIDTH) return flat;
  const parts = Object.entries(payload).map(([name, value]) => {
    const isList = Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
    const items = isList ? value.map((item) => `\n    ${JSON.stringify(item)}`).join(',') : '';
    return `${JSON.stringify(name)}:${isList ? `[${items}]` : JSON.stringify(value)}`;
  });
  return `{${parts.join(',')}}`;
}

interface Told {
  readonly whom: string;
  readonly what: string;
  readonly payload: object;
}

interface Show {
  readonly setTime: (clock: string) => void;
  readonly sent: (who: string, event: string, payload: unknown) => Promise<readonly Told[]>;
}

async function openShow(): Promise<Show> {
  let now: Instant = PLAN.plannedStart;
  let told: Told[] = [];
  const connections = new Map<string, Admitted>();
  const hold = (key: ViewKey) =>
    [...connections].filter(([, { actor }]) => viewKeyOf(actor) === key).map(([whom]) => whom);
  const are = (attendee: AttendeeId) =>
    [...connections].filter(([, { actor }]) => actor.id === attendee).map(([whom]) => whom);
  const tell = (whom: string, what: string, payload: object) => told.push({ whom, what, payload });

  let made = 0;
  const newId = () => {
    made += 1;
    return createHash('sha256').update(String(made)).digest('base64url').slice(0, 12);
  };
  const keys = { ...createKeys(SECRET), newAttendee: () => 'pX2mVd0sQe7uYb4k' as AttendeeId };
  const registry = new Registry({
    log: memoryLog(),
    clock: { now: () => now, reading: () => ({ now, rate: 1 }), at: () => () => {} },
    logger: createLogger('silent'),
    epoch: EPOCH,
    newId,
    read: NOTHING_READ,
    outlet: () => ({
      patch: (key, patch) => {
        for (const whom of hold(key)) tell(whom, 'patch', patch);
      },
      own: (attendee, own) => {
        for (const whom of are(attendee)) tell(whom, 'own', own);
      },
      isHere: (attendee) => are(attendee).length > 0,
      audience: () => hold('audience').length,
      drop: () => {},
    }),
  });
  await registry.create(CODE, PLAN);

  async function connect(who: string, auth: unknown): Promise<void> {
    connections.delete(who);
    const admitted = await admit(authSchema.parse(auth), registry, keys);
    if (!admitted.ok) {
      tell(who, 'connect_error', admitted.error);
      return;
    }
    const { open, actor, attendee, since } = admitted.value;
    connections.set(who, admitted.value);
    tell(who, 'welcome', {
      protocol: PROTOCOL,
      role: actor.role,
      person: actor.id,
      join: attendeeUrl(PUBLIC_URL, open.live.code),
      epoch: EPOCH,
      now,
      rate: 1,
      ...(attendee && { attendee }),
    } satisfies Welcome);
    const missed = since ? open.publisher.missed(viewKeyOf(actor), since) : null;
    if (missed) for (const patch of missed) tell(who, 'patch', patch);
    else tell(who, 'snapshot', open.publisher.snapshot(viewKeyOf(actor)));
    if (attendee) tell(who, 'own', open.publisher.own(attendee.id));
  }

  async function answer({ open, actor }: Admitted, event: string, payload: unknown): Promise<object> {
    switch (event) {
      case 'command': {
        const { id, ...body } = commandSchema.parse(payload);
        const { ok, ...result } = await open.live.command(actor, id, body);
        return 'value' in result ? { ok, ...result.value } : { ok, ...result };
      }
      case 'query':
        return answerQuery(querySchema.parse(payload), actor.role, open.live.state, keys, PUBLIC_URL);
      case 'time':
        return { t0: timeSchema.parse(payload), now };
      default:
        throw new Error(`Nobody sends "${event}"`);
    }
  }

  return {
    setTime: (clock) => {
      const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
      const next = instant(MIDNIGHT + ((h * 60 + m) * 60 + s) * 1000);
      assert(next >= now || made === 0, `the example to go forward in time, also at ${clock}`);
      now = next;
    },
    sent: async (who, event, payload) => {
      told = [];
      const before = await seqOf(registry);
      if (event === 'connect') await connect(who, payload);
      else if (event === 'disconnect') connections.delete(who);
      else
        tell(
          who,
          'ack',
          await answer(present(connections.get(who), `${who} to be connected`), event, payload),
        );
      if ((await seqOf(registry)) > before) await sleep(GATHERING);
      return told;
    },
  };
}

const seqOf = async (registry: Registry): Promise<number> =>
  ((await registry.get(CODE)) as OpenSession).live.seq; // created above

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeys } from '../../../server/net/keys.ts';
import { answerQuery } from '../../../server/net/query.ts';
import type { CityId, CommandId, SegmentId } from '../../../shared/kernel/ids.ts';
import { REJECTION_CODES, type Rejection } from '../../../shared/kernel/rejection.ts';
import { minutes, plus, ZERO } from '../../../shared/kernel/time.ts';
import type { Query } from '../../../shared/protocol/up.ts';
import type { SegmentChange } from '../../../shared/rundown/commands.ts';
import { BLANK } from '../../../shared/rundown/fields.ts';
import type { CommandType, SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { may, PERMISSIONS, ROLES } from '../../../shared/session/permissions.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, givenPlan, oslo } from '../../support/domain.ts';
import * as command from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  dismissed,
  ended,
  moved,
  queued,
  sent,
  submitted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { CAST } from '../../support/domainGestures.ts';
import { BJORN, CHEN, DALIA } from '../../support/domainPeople.ts';
import { plays } from '../../support/domainPlay.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import {
  HOW_TO_UPDATE,
  readDocument,
  sectionOf,
  tableIn,
  UNWRITTEN,
  updated,
} from '../../support/protocolDoc.ts';
import { NOTHING_READ } from '../../support/reading.ts';

const document = readDocument();

/** A question in each status, and Astrid with as many undecided ones as she may have. */
const asked5 = ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => submitted(id));
const before = given(
  at('08:50', submitted('pending', { by: BJORN }), submitted('open', { by: BJORN, status: 'approved' })),
  at(
    '08:51',
    submitted('queued', { by: BJORN }),
    queued('queued'),
    submitted('gone', { by: BJORN }),
    withdrawn('gone'),
  ),
  at('08:52', submitted('done', { by: CHEN }), asked('done'), answered('done'), asked('prepared-what')),
  at('08:53', submitted('no', { by: CHEN }), dismissed('no'), ...asked5),
);
const during = before.and(...onPlanUntil('conversation'));
const MOMENTS = [
  { session: before.session, clock: '08:55' },
  { session: during.session, clock: '09:47' },
  { session: during.and(at('10:00', moved('conversation', 'closing'))).session, clock: '10:01' },
  { session: during.and(at('10:00', moved('conversation', 'welcome', 'goTo'))).session, clock: '10:01' },
  { session: before.and(at('08:55', submitted('now', { by: DALIA }))).session, clock: '08:55:03' },
  { session: during.and(at('10:15', ended('conversation'))).session, clock: '10:16' },
  { session: during.and(at('09:50', sent('m1', 'speakers', 'Wrap up'))).session, clock: '10:11' },
];
/** Runs of show that are as short and as long as there can be. */
const EXTREMES = [1, 200].map((length) =>
  givenPlan({
    ...SEMINAR,
    segments: Array.from({ length }, (_, n) => ({
      ...BLANK,
      id: `segment-${n}` as SegmentId,
      title: `Segment ${n}`,
      planned: minutes(5),
    })),
  }),
);

/** What nobody would type, and what is sound; for each field that can be edited. */
const CHANGES: readonly SegmentChange[] = [
  { title: 'Thanks', length: minutes(3) },
  { title: ' ', length: minutes(3) },
  { title: 'x'.repeat(101), length: minutes(3) },
  { title: 'Thanks', length: ZERO },
  { title: 'Thanks', length: minutes(3), city: 'nowhere' as CityId },
];

/** What changes the plan, the floor, messages and settings; with what does and what does not. */
function editing({ rundown, messages, settings, cities }: Session): readonly SessionCommand[] {
  const segments = [...rundown.segments.slice(0, 8).map(({ id }) => id), 'nowhere'];
  const { plannedStart, hardEnd } = rundown;
  return [
    ...segments.flatMap((id) => [
      ...CHANGES.map((change) => command.insert(id, change)),
      command.duplicate(id),
      command.remove(id),
      command.drop(id),
      command.restore(id),
      ...segments.map((after) => command.reorder(id, after)),
      ...CHANGES.flatMap((change) => [
        command.edit(id, change, {}),
        command.edit(id, change, { title: segmentTitle(rundown, id), length: minutes(5) }),
      ]),
      ...(['take', 'drop'] as const).map((way) => command.recover(id, way, id)),
    ]),
    command.recover(null, 'over'),
    command.replan({ hardEnd: plus(hardEnd, minutes(5)) }, { hardEnd }),
    command.replan({ hardEnd: plus(hardEnd, minutes(5)) }, {}),
    command.replan({ hardEnd: plannedStart }, { hardEnd }),
    ...['graz', 'moderator', null, 'nowhere'].map(command.giveFloor),
    ...['', 'Wrap up', 'x'.repeat(201)].flatMap((text) => [
      command.send('speakers', text),
      command.send('nobody', text),
    ]),
    ...[...messages.byId.keys(), 'nothing'].flatMap((id) => [
      command.deliver(id),
      command.see(id),
      command.clear(id),
    ]),
    ...(['open', 'blackout'] as const).map(command.setCurtain),
    ...[[], ['Now'], [' '], ['x'.repeat(201)], Array.from({ length: 21 }, () => 'Now')].flatMap((nudges) => [
      command.settings({ nudges }, { nudges: settings.nudges }),
      command.settings({ nudges }, {}),
    ]),
    command.settings({ answerBudget: ZERO }, { answerBudget: settings.answerBudget }),
    command.settings({ messages: [{ to: 'nobody' as never, text: 'Now' }] }, { messages: settings.messages }),
    ...[...cities.map(({ id }) => id), 'nowhere'].flatMap((city) => [
      command.zone(city, 'Asia/Tokyo', null),
      command.zone(city, 'Nowhere/Land', 'Europe/Vienna'),
    ]),
  ];
}

const segmentTitle = ({ segments }: Session['rundown'], id: string): string =>
  segments.find((segment) => segment.id === id)?.title ?? '';

/** Every command on everything that a session has, and on something that it has not; with texts that do and that do not. */
function everything(session: Session): readonly SessionCommand[] {
  const { rundown, questions } = session;
  const segments = [...rundown.segments.map(({ id }) => id), 'nowhere'];
  const texts = ['', 'Who pays for it?', 'x'.repeat(301)];
  return [
    ...editing(session),
    command.start('keep'),
    command.end,
    command.moderateFirst(false),
    ...(['undo', 'redo'] as const).map((type) => ({ type, of: 'nothing' as CommandId })),
    ...segments.flatMap((from) => [
      command.next(from),
      command.previous(from),
      command.hold(from),
      command.resume(from),
      command.adjust(from, minutes(1)),
      ...segments.map((to) => command.goTo(from, to)),
    ]),
    ...texts.flatMap((text) => [command.submit(text), command.submit(text, { to: 'nowhere' })]),
    ...[...questions.byId.keys(), 'nowhere'].flatMap((id) => [
      command.upvote(id),
      command.unvote(id),
      command.withdraw(id),
      command.approve(id),
      command.queue(id),
      command.markAnswered(id),
      command.putBack(id),
      command.ask(id),
      command.ask(id, questions.live),
      ...texts.map((reason) => command.dismiss(id, reason)),
    ]),
  ];
}

/** What a cell has in code style. */
const inCode = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

const commands = tableIn(sectionOf(document, '### Commands')).map((cells) => ({
  type: inCode(cells[0])[0] as CommandType, // the generated column is that of the schemas, as the first test holds
  refusedWith: inCode(cells.at(-1)),
}));

test('what is generated in the document, and what its example is told, is what the program says', async () => {
  expect(await updated(document), HOW_TO_UPDATE).toBe(document);
});

test('nothing in it waits to be described', () => {
  expect(document).not.toContain(UNWRITTEN);
});

test('every code that it speaks of is one of the closed list', () => {
  const handshake = tableIn(sectionOf(document, '## Handshake')).slice(5);
  const spokenOf = [
    ...commands.flatMap(({ refusedWith }) => refusedWith),
    ...handshake.flatMap(([code]) => inCode(code)),
  ];

  expect(spokenOf.length).toBeGreaterThan(40);
  for (const code of spokenOf) expect(REJECTION_CODES).toContain(code);
});

describe('what each command is refused with', () => {
  const met = new Map<CommandType, Set<string>>();
  const meets = (type: CommandType, { code }: Rejection) =>
    met.set(type, (met.get(type) ?? new Set()).add(code));
  // What somebody is refused who sends everything there is at different moments of a session …
  const attempts = [
    ...MOMENTS.map(({ session, clock }) => ({ session, clock, commands: everything(session) })),
    ...EXTREMES.map(({ session }) => ({ session, clock: '08:55', commands: editing(session) })),
  ];
  for (const { session, clock, commands } of attempts) {
    for (const command of commands) {
      for (const who of CAST.filter(({ role }) => may(role, command.type))) {
        const result = decide(session, command, who, { now: oslo(clock), newId: 'q9', read: NOTHING_READ });
        if (!result.ok) meets(command.type, result.error);
      }
    }
  }
  // … and what people were refused in many sessions, always the same ones.
  for (const { steps } of fc.sample(plays({ maxLength: 120 }), { seed: 20_201_210, numRuns: 100 })) {
    for (const { who, command, outcome } of steps)
      if ('refusal' in outcome && may(who.role, command.type)) meets(command.type, outcome.refusal);
  }

  test.each(commands)('$type', ({ type, refusedWith }) => {
    // Whose a command is not, the third column tells.
    const others = [...(met.get(type) ?? [])].filter((code) => code !== 'wrong_role').sort();

    expect(refusedWith).toEqual(others);
  });
});

describe('who may ask what', () => {
  const keys = createKeys('a secret for the tests of the document');
  const queries: Readonly<Record<Query['type'], Query>> = {
    questions: { type: 'questions', order: 'votes' },
    links: { type: 'links' },
  };

  test.each(tableIn(sectionOf(document, '### Queries')))('%s', (type, _fields, who = '') => {
    const query = queries[inCode(type)[0] as Query['type']]; // as above
    const answered = ROLES.filter(
      (role) => answerQuery(query, role, given().session, keys, 'https://panel.example').ok,
    );

    expect(who.split(', ')).toEqual(answered);
  });
});

test('what time alone sends is not among the commands', () => {
  const timeOnly = Object.entries(PERMISSIONS).flatMap(([type, roles]) =>
    roles.every((role) => role === 'system') ? type : [],
  );

  for (const type of timeOnly) expect(commands.map((command) => command.type)).not.toContain(type);
});

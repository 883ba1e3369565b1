import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeys } from '../../../server/net/keys.ts';
import { answerQuery } from '../../../server/net/query.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { REJECTION_CODES, type Rejection } from '../../../shared/kernel/rejection.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import type { Query } from '../../../shared/protocol/up.ts';
import type { CommandType, SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { may, PERMISSIONS, ROLES } from '../../../shared/session/permissions.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, oslo } from '../../support/domain.ts';
import * as command from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  dismissed,
  ended,
  moved,
  queued,
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
];

/** Every command on everything that a session has, and on something that it has not; with texts that do and that do not. */
function everything({ rundown, questions }: Session): readonly SessionCommand[] {
  const segments = [...rundown.segments.map(({ id }) => id), 'nowhere'];
  const texts = ['', 'Who pays for it?', 'x'.repeat(301)];
  return [
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
  for (const { session, clock } of MOMENTS) {
    for (const command of everything(session)) {
      for (const who of CAST.filter(({ role }) => may(role, command.type))) {
        const result = decide(session, command, who, { now: oslo(clock), newId: 'q9' });
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

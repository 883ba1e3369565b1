import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeys } from '../../../server/net/keys.ts';
import { answerQuery } from '../../../server/net/query.ts';
import { REJECTION_CODES, type Rejection } from '../../../shared/kernel/rejection.ts';
import type { Query } from '../../../shared/protocol/up.ts';
import type { CommandType } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { may, PERMISSIONS, ROLES } from '../../../shared/session/permissions.ts';
import { given, oslo } from '../../support/domain.ts';
import { questionId } from '../../support/domainCommands.ts';
import { CAST } from '../../support/domainGestures.ts';
import { plays } from '../../support/domainPlay.ts';
import { ATTEMPTS } from '../../support/protocolAttempts.ts';
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
  for (const { session, clock, commands } of ATTEMPTS) {
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
    trail: { type: 'trail', question: questionId('prepared-what') },
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

import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { ID_LENGTH, SEARCH_LENGTH } from '../../../shared/protocol/limits.ts';
import {
  authSchema,
  commandFields,
  commandSchema,
  querySchema,
  timeSchema,
} from '../../../shared/protocol/up.ts';
import { PERMISSIONS } from '../../../shared/session/permissions.ts';
import * as command from '../../support/domainCommands.ts';

const COMMANDS = [
  command.start('keep'),
  command.start('now'),
  command.next('talk-graz'),
  command.previous('talk-graz'),
  command.goTo('talk-graz', 'closing'),
  command.hold('talk-graz'),
  command.resume('talk-graz'),
  command.adjust('talk-graz', minutes(-2)),
  command.end,
  command.submit('Who pays for it?'),
  command.submit('Who pays for it?', { to: 'lund', name: 'Astrid' }),
  { type: 'question.submit', text: '', to: null, name: null },
  command.upvote('q1'),
  command.unvote('q1'),
  command.withdraw('q1'),
  command.approve('q1'),
  command.dismiss('q1'),
  command.dismiss('q1', 'Asked already.'),
  { type: 'question.dismiss', question: 'q1', reason: null },
  command.queue('q1'),
  command.ask('q1'),
  command.ask('q1', 'q2'),
  command.markAnswered('q1'),
  command.putBack('q1'),
  command.moderateFirst(false),
  { type: 'undo', of: 'command-1' },
  { type: 'redo', of: 'command-1' },
];

const accepts = (message: unknown) => commandSchema.safeParse(message).success;

describe('commands', () => {
  test.each(COMMANDS.map((body) => [JSON.stringify(body), body]))('%s is let in as it is', (_, body) => {
    const message = { id: 'command-2', ...(body as object) };

    expect(commandSchema.parse(message)).toEqual(message);
  });

  test('each that somebody may send has its schema, and what time sends has none', () => {
    const sendable = Object.entries(PERMISSIONS).filter(([, roles]) => !roles.includes('system'));

    expect(Object.keys(commandFields).sort()).toEqual(sendable.map(([type]) => type).sort());
    expect(accepts({ id: 'command-2', ...command.advance('talk-graz') })).toBe(false);
    expect(new Set(COMMANDS.map(({ type }) => type)).size).toBe(sendable.length);
  });

  test('what a schema does not name is left outside', () => {
    const message = { id: 'command-2', ...command.next('talk-graz'), by: 'jostein', now: 0 };

    expect(commandSchema.parse(message)).toEqual({
      id: 'command-2',
      type: 'rundown.next',
      from: 'talk-graz',
    });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'rundown.next'],
    ['a list', [command.next('talk-graz')]],
    ['no type', { id: 'command-2' }],
    ['a type of no kind', { id: 'command-2', type: 'rundown.fly' }],
    ['the name of something else', { id: 'command-2', type: 'toString' }],
    ['a prototype', { id: 'command-2', type: '__proto__' }],
    ['no id', command.next('talk-graz')],
    ['an empty id', { ...command.next('talk-graz'), id: '' }],
    ['a number as id', { ...command.next('talk-graz'), id: 7 }],
    ['an endless id', { ...command.next('talk-graz'), id: 'x'.repeat(ID_LENGTH + 1) }],
    ['a missing field', { id: 'command-2', type: 'rundown.next' }],
    ['a field of another kind', { id: 'command-2', type: 'rundown.next', from: ['talk-graz'] }],
    ['a plan of no kind', { id: 'command-2', type: 'rundown.start', plan: 'later' }],
    ['half a millisecond', { id: 'command-2', ...command.adjust('talk-graz', minutes(0)), by: 0.5 }],
    ['no number', { id: 'command-2', ...command.adjust('talk-graz', minutes(0)), by: Number.NaN }],
    ['more than a day', { id: 'command-2', ...command.adjust('talk-graz', minutes(24 * 60 + 1)) }],
    ['a question without its over', { id: 'command-2', type: 'question.ask', question: 'q1' }],
    ['a text that is none', { id: 'command-2', type: 'question.submit', text: 7 }],
    ['a switch that is none', { id: 'command-2', type: 'moderation.set', before: 'yes' }],
  ])('%s is not let in', (_, message) => {
    expect(accepts(message)).toBe(false);
  });
});

describe('queries', () => {
  const parses = (message: unknown) => querySchema.safeParse(message).success;

  test('for pages of questions and for links', () => {
    expect(parses({ type: 'questions', order: 'votes' })).toBe(true);
    expect(parses({ type: 'questions', order: 'newest', city: 'lund', search: 'budget', page: 3 })).toBe(
      true,
    );
    expect(parses({ type: 'links' })).toBe(true);
  });

  test.each([
    ['another order', { type: 'questions', order: 'random' }],
    ['a page before the first', { type: 'questions', order: 'votes', page: -1 }],
    ['half a page', { type: 'questions', order: 'votes', page: 1.5 }],
    ['an endless search', { type: 'questions', order: 'votes', search: 'x'.repeat(SEARCH_LENGTH + 1) }],
    ['anything else', { type: 'log' }],
  ])('not for %s', (_, message) => {
    expect(parses(message)).toBe(false);
  });
});

describe('the handshake', () => {
  const parses = (message: unknown) => authSchema.safeParse(message).success;

  test('needs the protocol and a session; the rest is for who comes with a link or comes back', () => {
    expect(parses({ protocol: 1, session: 'GRHT7' })).toBe(true);
    expect(parses({ protocol: 1, session: 'GRHT7', key: 'k' })).toBe(true);
    expect(parses({ protocol: 1, session: 'GRHT7', attendee: 't', since: { epoch: 'e', seq: 0 } })).toBe(
      true,
    );
  });

  test.each([
    ['another protocol', { protocol: 2, session: 'GRHT7' }],
    ['no session', { protocol: 1 }],
    ['an empty code', { protocol: 1, session: '' }],
    ['a key without end', { protocol: 1, session: 'GRHT7', key: 'k'.repeat(301) }],
    ['a sequence below zero', { protocol: 1, session: 'GRHT7', since: { epoch: 'e', seq: -1 } }],
  ])('refuses %s', (_, message) => {
    expect(parses(message)).toBe(false);
  });
});

test('a client’s clock reading is any number', () => {
  expect(timeSchema.safeParse(12.5).success).toBe(true);
  expect(timeSchema.safeParse('now').success).toBe(false);
  expect(timeSchema.safeParse(Number.POSITIVE_INFINITY).success).toBe(false);
});

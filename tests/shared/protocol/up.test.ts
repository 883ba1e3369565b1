import { describe, expect, test } from 'vitest';
import type { CityId, SpeakerId } from '../../../shared/kernel/ids.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { ID_LENGTH, LIST_LENGTH, SEARCH_LENGTH, WORDS } from '../../../shared/protocol/limits.ts';
import {
  authSchema,
  commandFields,
  commandSchema,
  handSchema,
  hereSchema,
  identifySchema,
  querySchema,
  timeSchema,
} from '../../../shared/protocol/up.ts';
import type { SegmentChange } from '../../../shared/rundown/commands.ts';
import { PERMISSIONS } from '../../../shared/session/permissions.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import { oslo } from '../../support/domain.ts';
import * as command from '../../support/domainCommands.ts';
import * as about from '../../support/domainQuestionCommands.ts';
import { QUESTION_COMMANDS } from '../../support/protocolQuestions.ts';

/** A segment of which everything is said. */
const WHOLE: SegmentChange = {
  title: 'Graz',
  length: minutes(5),
  city: null,
  speakers: ['speaker-graz' as SpeakerId],
  colour: 3,
  fixedStart: oslo('09:05'),
  fixedEnd: null,
  counts: 'up',
  wrapUp: minutes(1),
  atZero: 'advance',
  keep: true,
  minimum: null,
  takesQuestions: false,
  submissions: 'before',
  note: 'Two\nlines',
};

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
  command.insert(null),
  command.insert('talk-graz', WHOLE),
  command.duplicate('talk-graz'),
  command.remove('talk-graz'),
  command.reorder('talk-graz', null),
  command.edit('talk-graz', WHOLE, {}),
  command.edit('talk-graz', { city: null }, { city: 'graz' as CityId }),
  command.replan({ plannedStart: oslo('09:05'), hardEnd: oslo('10:20') }, { hardEnd: oslo('10:15') }),
  command.drop('talk-graz'),
  command.restore('talk-graz'),
  command.recover(null, 'over'),
  command.recover('talk-graz', 'take', 'conversation'),
  command.giveFloor('graz'),
  command.giveFloor(null),
  command.send('speakers', 'Two minutes'),
  command.deliver('m1'),
  command.see('m1'),
  command.clear('m1'),
  command.setCurtain('blackout'),
  command.settings(
    { ...SEMINAR.settings, autoNudges: [{ left: minutes(2), text: 'Two minutes' }] },
    SEMINAR.settings,
  ),
  command.zone('graz', 'Europe/Vienna', null),
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
  ...QUESTION_COMMANDS,
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
    expect(accepts({ id: 'command-2', ...command.nudge('talk-graz', minutes(2)) })).toBe(false);
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
    [
      'a question that stands nowhere',
      { id: 'command-2', ...about.believing('gone' as never, about.review('q1')) },
    ],
    [
      'a question edited without its over',
      { id: 'command-2', type: 'question.edit', question: 'q1', change: {} },
    ],
    [
      'a field that no question has',
      { id: 'command-2', ...about.editQuestion('q1', { votes: 9 } as never, {}) },
    ],
    ['a star in words', { id: 'command-2', ...about.editQuestion('q1', { starred: 'yes' as never }, {}) }],
    ['a place in the queue that is left out', { id: 'command-2', type: 'question.reorder', question: 'q1' }],
    [
      'something of no kind done to several',
      { id: 'command-2', ...about.batch(['q1'], { type: 'burn' } as never) },
    ],
    [
      'more than it takes done to several',
      { id: 'command-2', ...about.batch(['q1'], { type: 'queue', to: 1 } as never) },
    ],
    ['several that are one', { id: 'command-2', ...about.batch(['q1'], { type: 'queue' }), questions: 'q1' }],
    [
      'several without end',
      {
        id: 'command-2',
        ...about.batch(
          Array.from({ length: LIST_LENGTH + 1 }, () => 'x'),
          { type: 'queue' },
        ),
      },
    ],
    ['a merge into nothing', { id: 'command-2', type: 'question.merge', question: 'q1' }],
    ['an offer of no kind', { id: 'command-2', ...about.offer('q1', 'perhaps' as never) }],
    [
      'a reply to nobody',
      { id: 'command-2', ...about.reply('q1', 'Ten million.', { to: 'nobody' as never }) },
    ],
    [
      'a reply without its over',
      { id: 'command-2', type: 'question.reply', question: 'q1', text: 'Ten.', to: 'all' },
    ],
    ['an asker by name', { id: 'command-2', ...about.mute('astrid' as never, true) }],
    ['an asker before the first', { id: 'command-2', ...about.mute(0, true) }],
    ['half an asker', { id: 'command-2', ...about.mute(1.5, true) }],
    ['submissions that are ajar', { id: 'command-2', ...about.setSubmissions('ajar' as never) }],
    [
      'words without end',
      {
        id: 'command-2',
        ...command.settings({ heldWords: Array.from({ length: WORDS + 1 }, () => 'x') }, {}),
      },
    ],
    ['half of the limits', { id: 'command-2', ...command.settings({ limits: { pause: 0 } as never }, {}) }],
    ['a rule for names of no kind', { id: 'command-2', ...command.settings({ names: 'loud' as never }, {}) }],
    ['a switch that is none', { id: 'command-2', type: 'moderation.set', before: 'yes' }],
    [
      'a field that no segment has',
      { id: 'command-2', ...command.insert(null, { title: 'Music', lenght: 5 } as SegmentChange) },
    ],
    ['a length in words', { id: 'command-2', ...command.insert(null, { length: '5:00' as never }) }],
    [
      'a length that is no number',
      { id: 'command-2', ...command.insert(null, { length: Number.NaN as never }) },
    ],
    ['an edit without its over', { id: 'command-2', type: 'rundown.edit', segment: 's', change: {} }],
    ['a place that is left out', { id: 'command-2', type: 'rundown.reorder', segment: 's' }],
    ['a way of no kind', { id: 'command-2', ...command.recover(null, 'hurry' as never) }],
    [
      'speakers without end',
      {
        id: 'command-2',
        ...command.edit('s', { speakers: Array.from({ length: LIST_LENGTH + 1 }, () => 'x' as never) }, {}),
      },
    ],
    ['a setting of no kind', { id: 'command-2', ...command.settings({ volume: 11 } as never, {}) }],
    ['a message to nobody', { id: 'command-2', ...command.send('', 'Two minutes') }],
    ['a curtain of no kind', { id: 'command-2', ...command.setCurtain('half' as never) }],
  ])('%s is not let in', (_, message) => {
    expect(accepts(message)).toBe(false);
  });
});

describe('queries', () => {
  const parses = (message: unknown) => querySchema.safeParse(message).success;

  test('for pages of questions, for what was done to one, and for links', () => {
    expect(parses({ type: 'trail', question: 'q1' })).toBe(true);
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
    ['what was done to no question', { type: 'trail' }],
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

test('a sign of life says whether the page is in sight', () => {
  expect(hereSchema.safeParse({ visible: false }).success).toBe(true);
  expect(hereSchema.safeParse({}).success).toBe(false);
  expect(hereSchema.safeParse(undefined).success).toBe(false);
});

test('a hand has a question, or none, and says whether it was taken up', () => {
  expect(handSchema.safeParse({ question: 'q1', taken: true }).success).toBe(true);
  expect(handSchema.safeParse({ question: null, taken: false }).success).toBe(true);
  expect(handSchema.safeParse({ question: 'q1' }).success).toBe(false);
  expect(handSchema.safeParse({ question: '', taken: true }).success).toBe(false);
  expect(handSchema.safeParse({ taken: true }).success).toBe(false);
});

test('a device is asked for by its id', () => {
  expect(identifySchema.safeParse({ device: 'd1' }).success).toBe(true);
  expect(identifySchema.safeParse({ device: '' }).success).toBe(false);
  expect(identifySchema.safeParse({}).success).toBe(false);
});

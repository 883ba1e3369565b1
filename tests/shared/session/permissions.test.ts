import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import type { CommandType, SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { type Actor, may, PERMISSIONS, ROLES } from '../../../shared/session/permissions.ts';
import { at, commandId, given, oslo } from '../../support/domain.ts';
import * as command from '../../support/domainCommands.ts';
import { approved, queued, submitted } from '../../support/domainEvents.ts';
import { BJORN, ONE_OF_EACH } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { NOTHING_READ } from '../../support/reading.ts';
import { everyCommand } from '../../support/serverCommands.ts';

/** A session in which there is something to do for everybody. */
const story = given(
  ...onPlanUntil('talk-lund'),
  at('09:16', submitted('q1')),
  at('09:17', submitted('q2', { by: BJORN }), approved('q2')),
  at('09:18', queued('prepared-what')),
);

const ONE_OF_EACH_COMMAND: Record<CommandType, SessionCommand> = {
  ...everyCommand('q2', commandId(story.entries.length - 1)),
  'rundown.advance': command.advance('talk-lund'),
  'message.nudge': command.nudge('talk-lund', minutes(2)),
  'question.withdraw': command.withdraw('q1'),
  'question.approve': command.approve('q1'),
  'question.dismiss': command.dismiss('q1'),
};

const commandTypes = Object.keys(PERMISSIONS) as CommandType[];
const actors = Object.entries(ONE_OF_EACH) as [Actor['role'], Actor][];
const allowed = (role: Actor['role']) => commandTypes.filter((type) => may(role, type));

describe('P1 the table', () => {
  test('knows every role that can connect, and time itself', () => {
    expect(actors.map(([role]) => role)).toEqual([...ROLES, 'system']);
  });

  test('a moderator does everything in the session but what is the attendees’ and what time does', () => {
    const others = [...allowed('attendee'), ...allowed('system')];
    expect(allowed('moderator')).toEqual(commandTypes.filter((type) => !others.includes(type)));
  });

  test('a co-moderator triages and takes back, and touches neither stage nor running order', () => {
    expect(allowed('co-moderator')).toEqual([
      'question.approve',
      'question.dismiss',
      'question.queue',
      'message.send',
      'message.delivered',
      'message.seen',
      'message.clear',
      'undo',
      'redo',
    ]);
  });

  test('an attendee asks, withdraws and votes', () => {
    expect(allowed('attendee')).toEqual([
      'question.submit',
      'question.upvote',
      'question.unvote',
      'question.withdraw',
    ]);
  });

  test('a speaker says what has come and been seen; a screen sends nothing', () => {
    expect(allowed('speaker')).toEqual(['message.delivered', 'message.seen']);
    expect(allowed('screen')).toEqual([]);
  });

  test('time itself lets a segment make way and nudges, and nothing else', () => {
    expect(allowed('system')).toEqual(['rundown.advance', 'message.nudge']);
  });
});

describe.each(actors)('P1 %s', (role, actor) => {
  test.each(commandTypes.filter((type) => !may(role, type)))('is refused %s', (type) => {
    story.when(actor, ONE_OF_EACH_COMMAND[type], '09:20').refused('wrong_role', new RegExp(role));
  });
});

describe.each(actors.filter(([role]) => allowed(role).length > 0))('P1 %s', (role, actor) => {
  test.each(allowed(role))('is let through to %s', (type) => {
    const result = decide(story.session, ONE_OF_EACH_COMMAND[type], actor, {
      now: oslo('09:20'),
      newId: 'q3',
      read: NOTHING_READ,
    });

    // Another refusal, that of a command which does not fit here, is another test's.
    expect(result.ok || result.error.code).not.toBe('wrong_role');
  });
});

import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import type { CommandType, SessionCommand } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { type Actor, may, PERMISSIONS, ROLES } from '../../../shared/session/permissions.ts';
import { at, commandId, given, oslo } from '../../support/domain.ts';
import * as command from '../../support/domainCommands.ts';
import { approved, queued, submitted } from '../../support/domainEvents.ts';
import { BJORN, ONE_OF_EACH } from '../../support/domainPeople.ts';
import * as about from '../../support/domainQuestionCommands.ts';
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
  'question.enter': about.enter('And the children?'),
  'question.edit': about.editQuestion('q1', { text: 'Who pays?' }, { text: 'Who pays for it?' }),
  'question.review': about.review('q2'),
  'question.reorder': about.place('prepared-what', null),
  'question.skip': about.skip('prepared-what'),
  'question.show': about.show('prepared-what', false),
  'question.batch': about.batch(['q1', 'q2'], { type: 'star', starred: true }),
  'question.merge': about.merge('q1', 'q2'),
  'question.split': about.split('q1'),
  'question.putOff': about.putOff('q1', 'lund'),
  'question.offer': about.offer('prepared-what', 'take'),
  'question.propose': about.propose('prepared-what', 'We do.'),
  'question.decline': about.decline('prepared-what', 'ulrika-dagard'),
  'question.reply': about.reply('q2', 'The city does.'),
  'question.unreply': about.unreply('q2', 'The city does.'),
  'asker.mute': about.mute(1, true),
  'submissions.set': about.setSubmissions('closed'),
  'question.withdraw': command.withdraw('q1'),
  'question.approve': command.approve('q1'),
  'question.dismiss': command.dismiss('q1'),
};

const commandTypes = Object.keys(PERMISSIONS) as CommandType[];
const actors = Object.entries(ONE_OF_EACH) as [Actor['role'], Actor][];
const allowed = (role: Actor['role']) => commandTypes.filter((type) => may(role, type));

/** What others send beside the moderators. */
const SHARED: readonly CommandType[] = ['question.edit', 'message.delivered', 'message.seen'];

describe('P1 the table', () => {
  test('knows every role that can connect, and time itself', () => {
    expect(actors.map(([role]) => role)).toEqual([...ROLES, 'system']);
  });

  test('a moderator does everything in the session but what is the attendees’, the speakers’ and time’s', () => {
    const others = ['attendee', 'speaker', 'system'] as const;
    const theirs = others.flatMap(allowed).filter((type) => !SHARED.includes(type));
    expect(allowed('moderator')).toEqual(commandTypes.filter((type) => !theirs.includes(type)));
  });

  test('a co-moderator triages and takes back, and touches neither stage nor running order', () => {
    expect(allowed('co-moderator')).toEqual([
      'question.enter',
      'question.edit',
      'question.approve',
      'question.review',
      'question.dismiss',
      'question.queue',
      'question.reorder',
      'question.batch',
      'question.merge',
      'question.split',
      'question.putOff',
      'question.reply',
      'question.unreply',
      'question.decline',
      'asker.mute',
      'message.send',
      'message.delivered',
      'message.seen',
      'message.clear',
      'undo',
      'redo',
    ]);
  });

  test('an attendee asks, rewords, withdraws and votes', () => {
    expect(allowed('attendee')).toEqual([
      'question.submit',
      'question.edit',
      'question.upvote',
      'question.unvote',
      'question.withdraw',
    ]);
  });

  test('a speaker offers, proposes, and says what has come and been seen; a screen sends nothing', () => {
    expect(allowed('speaker')).toEqual([
      'question.offer',
      'question.propose',
      'message.delivered',
      'message.seen',
    ]);
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

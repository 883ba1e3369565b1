import type { CommandId } from '../../shared/kernel/ids.ts';
import { minutes } from '../../shared/kernel/time.ts';
import type { CommandType, SessionCommand } from '../../shared/session/commands.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import { oslo } from './domain.ts';
import * as command from './domainCommands.ts';

/** One command of every type that a client may send, about `question` or `message`, or undoing `action`. */
export const everyCommand = (
  question: string,
  action: string,
  message = 'message',
): Readonly<Record<Exclude<CommandType, 'rundown.advance' | 'message.nudge'>, SessionCommand>> => ({
  'rundown.start': command.start('keep'),
  'rundown.next': command.next('welcome'),
  'rundown.previous': command.previous('talk-graz'),
  'rundown.goTo': command.goTo('welcome', 'talk-lund'),
  'rundown.hold': command.hold('talk-lund'),
  'rundown.resume': command.resume('talk-lund'),
  'rundown.adjust': command.adjust('talk-lund', minutes(2)),
  'rundown.end': command.end,
  'rundown.insert': command.insert('talk-lund'),
  'rundown.duplicate': command.duplicate('closing'),
  'rundown.remove': command.remove('closing'),
  'rundown.reorder': command.reorder('closing', 'talk-lund'),
  'rundown.edit': command.edit('closing', { title: 'Thanks' }, { title: 'Closing' }),
  'rundown.plan': command.replan({ hardEnd: oslo('10:20') }, { hardEnd: oslo('10:15') }),
  'rundown.drop': command.drop('closing'),
  'rundown.restore': command.restore('closing'),
  'rundown.recover': command.recover('talk-lund', 'spread'),
  'floor.give': command.giveFloor('moderator'),
  'question.submit': command.submit('What did it cost?', { to: 'lund', name: 'Astrid' }),
  'question.upvote': command.upvote(question),
  'question.unvote': command.unvote(question),
  'question.withdraw': command.withdraw(question),
  'question.approve': command.approve(question),
  'question.dismiss': command.dismiss(question, 'Asked already.'),
  'question.queue': command.queue(question),
  'question.ask': command.ask(question),
  'question.answered': command.markAnswered(question),
  'question.return': command.putBack(question),
  'moderation.set': command.moderateFirst(false),
  'message.send': command.send('speakers', 'Two minutes'),
  'message.delivered': command.deliver(message),
  'message.seen': command.see(message),
  'message.clear': command.clear(message),
  'curtain.set': command.setCurtain('standby'),
  'session.edit': command.settings({ nudges: ['Now'] }, { nudges: SEMINAR.settings.nudges }),
  'city.zone': command.zone('graz', 'Europe/Oslo', 'Europe/Vienna'),
  undo: { type: 'undo', of: action as CommandId },
  redo: { type: 'redo', of: action as CommandId },
});

import type { CityId } from '../../shared/kernel/ids.ts';
import type { Batch, QuestionChange } from '../../shared/questions/commands.ts';
import * as command from './domainCommands.ts';
import * as about from './domainQuestionCommands.ts';

/** Everything that can be edited of a question. */
const WHOLE_QUESTION: QuestionChange = {
  text: 'Who pays?',
  to: null,
  labels: ['Money'],
  starred: false,
  note: '',
};
/** Everything that can be done to several. */
const BATCHES: readonly Batch[] = [
  { type: 'approve' },
  { type: 'review' },
  { type: 'dismiss' },
  { type: 'dismiss', reason: 'Asked already.' },
  { type: 'dismiss', reason: null },
  { type: 'queue' },
  { type: 'star', starred: true },
  { type: 'label', label: 'Money', on: false },
  { type: 'address', to: null },
  { type: 'putOff', to: 'lund' as CityId },
  { type: 'putOff', to: null },
  { type: 'merge', into: command.questionId('q2') },
];
/** Every command about questions beside the oldest ones, with all that may be left out and without. */
export const QUESTION_COMMANDS = [
  about.enter('Who pays?'),
  about.enter('Who pays?', { to: 'lund', name: 'Nils' }),
  about.editQuestion('q1', WHOLE_QUESTION, WHOLE_QUESTION),
  about.editQuestion('q1', { text: 'Who pays?' }, {}),
  about.review('q1'),
  ...[
    command.approve('q1'),
    about.review('q1'),
    command.dismiss('q1', 'Asked already.'),
    command.queue('q1'),
    about.merge('q1', 'q2'),
  ].map((one) => about.believing('approved', one)),
  about.place('q1', null),
  about.place('q1', 'q2'),
  about.skip('q1'),
  about.show('q1', false),
  ...BATCHES.map((what) => about.batch(['q1', 'q2'], what)),
  about.batch([], { type: 'approve' }, 'pending'),
  about.merge('q1', 'q2'),
  about.split('q1'),
  about.putOff('q1', 'lund'),
  about.putOff('q1', null),
  about.offer('q1', 'pass'),
  about.offer('q1', null),
  about.propose('q1', 'Ten million.', 'asker'),
  about.decline('q1', 'ulrika-dagard'),
  about.reply('q1', 'Ten million.'),
  about.reply('q1', 'Ten million.', { to: 'asker', speaker: 'ulrika-dagard', over: 'Nine.' }),
  about.unreply('q1', 'Ten million.'),
  about.mute(1, false),
  about.setSubmissions('closed', 'We go on at eleven.'),
  about.setSubmissions(null),
];

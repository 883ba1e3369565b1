import type { NameRule } from '../../shared/questions/types.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import { at, given, givenPlan, type Happened } from './domain.ts';
import { addressee } from './domainCommands.ts';
import { approved, asked, dismissed, queued, submitted, undone } from './domainEvents.ts';
import { ASTRID, BJORN, CHEN, DALIA, HANS, ULRIKA } from './domainPeople.ts';
import {
  entered,
  merged,
  muted,
  offered,
  placed,
  proposed,
  questionEdited,
  replied,
  reviewed,
  reworded,
  shown,
  skipped,
  splitOff,
  submissionsSet,
  wasPutOff,
} from './domainQuestionEvents.ts';
import { seminarWith } from './domainSeminar.ts';

// Sessions in which everything was done to questions that can be done to them, for what docs/protocol.md says of records.

const happened: readonly Happened[] = [
  at('08:40', submitted('held', { language: 'en', held: ['damned'], name: 'Astrid', nameIsPublic: false })),
  at('08:40', submitted('open', { by: BJORN, status: 'approved' }), submitted('other', { by: CHEN })),
  at('08:40', submitted('part', { by: ASTRID, to: 'lund' })),
  at('08:41', merged('part', 'open')),
  at('08:41', entered('spoken', 'And in winter?', { name: 'Nils', to: 'lund' })),
  at('08:42', approved('other'), queued('other')),
  at('08:42', queued('spoken')),
  at('08:42', offered('spoken', ULRIKA, 'take'), proposed('spoken', ULRIKA, 'Less.', 'asker')),
  at('08:43', offered('spoken', HANS, 'pass')),
  at('08:43', placed('spoken', null)),
  at('08:44', skipped('spoken')),
  at(
    '08:44',
    replied('open', 'Ten million.', { by: ULRIKA }),
    replied('held', 'Ask again.', { to: 'asker' }),
  ),
  at('08:45', submitted('later', { by: DALIA }), submitted('next', { by: DALIA, status: 'approved' })),
  at('08:45', wasPutOff('later', 'lund'), wasPutOff('next', 'closing')),
  at('08:46', reworded('later', 'And when?')),
  at('08:46', muted(DALIA)),
  at('08:46', submissionsSet('closed', 'We go on at eleven.')),
  at(
    '08:47',
    questionEdited('other', {
      wording: 'Who pays?',
      to: addressee('lund'),
      labels: ['Money'],
      starred: true,
      note: 'For the end.',
    }),
    questionEdited('part', { to: null }),
    questionEdited('spoken', { to: null }),
  ),
];

const then = (...last: readonly Happened[]): Session => given(...happened, ...last).session;
const named = (names: NameRule): Session =>
  givenPlan({ ...SEMINAR, settings: { ...SEMINAR.settings, names } }).session;

export const TRIAGED: readonly Session[] = [
  ...(['shown', 'moderators', 'anonymous'] as const).map(named),
  givenPlan(seminarWith({ closing: { submissions: 'closed' } })).session,
  given(at('08:40', submissionsSet('open'))).session,
  ...happened.map((_, n) => given(...happened.slice(0, n + 1)).session),
  then(at('08:51', questionEdited('later', { to: addressee('graz') }))),
  then(at('08:51', splitOff('part'))),
  then(
    at('08:51', offered('spoken', ULRIKA, null)),
    at('08:51', questionEdited('other', { starred: false })),
  ),
  then(at('08:51', wasPutOff('next', null))),
  then(at('08:51', reviewed('next'))),
  then(at('08:51', merged('open', 'other'))),
  then(at('08:51', dismissed('open', 'Off the topic.'))),
  then(at('08:51', asked('open')), at('08:52', shown('open', false))),
  then(at('08:51', asked('open')), at('08:52', skipped('open'))),
  then(at('08:51', reviewed('next')), at('08:52', undone(happened.length + 1))),
];

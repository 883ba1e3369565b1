import type { CityId, CommandId, SegmentId } from '../../shared/kernel/ids.ts';
import { minutes, plus, ZERO } from '../../shared/kernel/time.ts';
import { fieldsOf } from '../../shared/questions/edit.ts';
import type { SegmentChange } from '../../shared/rundown/commands.ts';
import { BLANK } from '../../shared/rundown/fields.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { SEMINAR } from '../../shared/session/seminar.ts';
import type { Session } from '../../shared/session/types.ts';
import { at, given, givenPlan } from './domain.ts';
import * as command from './domainCommands.ts';
import { addressee, questionId } from './domainCommands.ts';
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
} from './domainEvents.ts';
import { BJORN, CHEN, DALIA, ULRIKA } from './domainPeople.ts';
import * as about from './domainQuestionCommands.ts';
import {
  merged,
  muted,
  proposed,
  questionEdited,
  replied,
  submissionsSet,
  wasPutOff,
} from './domainQuestionEvents.ts';
import { onPlanUntil } from './domainSeminar.ts';

// Everything that can be tried in a session, at different moments of it: what docs/protocol.md says of refusals is held against it.

/** A question in each status, and Astrid with as many undecided ones as she may have. */
const asked5 = ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => submitted(id));
/** As many labels as a question can have. */
const TEN_LABELS = Array.from({ length: 10 }, (_, n) => `Label ${n}`);
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
  at('08:54', submitted('part', { by: CHEN }), merged('part', 'open'), submitted('lone', { by: DALIA })),
  at('08:54', questionEdited('lone', { labels: TEN_LABELS }), wasPutOff('lone', 'lund')),
  at('08:54', proposed('queued', ULRIKA, 'Ten million.'), replied('done', 'Ten million.')),
);
const during = before.and(...onPlanUntil('conversation'));
/** Where a question has to carry a name. */
const NAMED = { ...SEMINAR, settings: { ...SEMINAR.settings, names: 'shown' as const } };
const MOMENTS = [
  { session: before.session, clock: '08:55' },
  { session: during.session, clock: '09:47' },
  { session: during.and(at('10:00', moved('conversation', 'closing'))).session, clock: '10:01' },
  { session: during.and(at('10:00', moved('conversation', 'welcome', 'goTo'))).session, clock: '10:01' },
  { session: before.and(at('08:55', submitted('now', { by: DALIA }))).session, clock: '08:55:03' },
  { session: during.and(at('10:15', ended('conversation'))).session, clock: '10:16' },
  { session: before.and(at('08:54', muted(DALIA))).session, clock: '08:55' },
  { session: before.and(at('08:54', submissionsSet('closed'))).session, clock: '08:55' },
  { session: givenPlan(NAMED).session, clock: '08:55' },
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

/** What is done to questions beside what their asker and the stage do. */
function triage({ questions, rundown }: Session): readonly SessionCommand[] {
  const ids = [...questions.byId.keys(), 'nowhere'];
  const texts = ['', 'Ten million.', 'x'.repeat(1_001)];
  return [
    about.batch([], { type: 'approve' }),
    about.mute(1, true),
    about.mute(99, true),
    ...ids.flatMap((id) => {
      const question = questions.byId.get(questionId(id));
      const now = question ? fieldsOf(question) : {};
      return [
        about.review(id),
        about.skip(id),
        about.split(id),
        ...[about.review(id), command.approve(id), command.queue(id), command.dismiss(id)].map((one) =>
          about.believing('merged', one),
        ),
        about.show(id, false),
        ...ids.flatMap((other) => [
          about.merge(id, other),
          about.believing('merged', about.merge(id, other)),
          about.place(id, other),
          about.batch([id], { type: 'merge', into: questionId(other) }),
        ]),
        ...(['approve', 'review', 'dismiss', 'queue'] as const).flatMap((type) => [
          about.batch([id], { type }),
          about.batch([id], { type }, 'merged'),
        ]),
        about.batch([id], { type: 'dismiss', reason: 'x'.repeat(301) }),
        about.batch([id], { type: 'address', to: addressee('nowhere') }),
        about.batch([id], { type: 'label', label: 'One more', on: true }),
        about.batch([id], { type: 'label', label: 'x'.repeat(31), on: true }),
        ...[rundown.segments[0]?.id ?? null, 'nowhere'].map((to) => about.putOff(id, to)),
        ...[{ text: 'Who?' }, { text: '' }, { text: 'x'.repeat(301) }, { to: addressee('nowhere') }].flatMap(
          (change) => [about.editQuestion(id, change, now), about.editQuestion(id, change, {})],
        ),
        ...[
          { labels: [...TEN_LABELS, 'One more'] },
          { labels: ['x'.repeat(31)] },
          { note: 'x'.repeat(501) },
          { starred: true },
        ].map((change) => about.editQuestion(id, change, now)),
        about.offer(id, 'take'),
        about.decline(id, 'ulrika-dagard'),
        ...texts.flatMap((text) => [
          about.propose(id, text),
          about.reply(id, text),
          about.reply(id, text, { over: 'Something else.' }),
          about.reply(id, text, { speaker: 'hans-sakkers' }),
          about.unreply(id, text),
        ]),
      ];
    }),
  ];
}

/** Every command on everything that a session has, and on something that it has not; with texts that do and that do not. */
function everything(session: Session): readonly SessionCommand[] {
  const { rundown, questions } = session;
  const segments = [...rundown.segments.map(({ id }) => id), 'nowhere'];
  const texts = ['', 'Who pays for it?', 'x'.repeat(301)];
  return [
    ...editing(session),
    ...triage(session),
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
    ...[...texts, 'x'.repeat(1_001)].flatMap((text) => [
      command.submit(text),
      command.submit(text, { to: 'nowhere' }),
      command.submit('Who pays for it?', { name: text }),
      about.enter(text, { to: 'nowhere' }),
      about.enter(text, { name: text }),
      about.setSubmissions('closed', text),
    ]),
    ...[...questions.byId.keys(), 'nowhere'].flatMap((id) => [
      command.upvote(id),
      command.unvote(id),
      command.withdraw(id),
      command.approve(id),
      command.queue(id),
      command.markAnswered(id),
      command.putBack(id),
      { ...command.putBack(id), from: 'queued' as const },
      { ...about.skip(id), from: 'answered' as const },
      command.ask(id),
      command.ask(id, questions.live),
      ...texts.map((reason) => command.dismiss(id, reason)),
    ]),
  ];
}

/** Sessions at a clock time of theirs, each with all that is to be tried there. */
export const ATTEMPTS: readonly {
  readonly session: Session;
  readonly clock: string;
  readonly commands: readonly SessionCommand[];
}[] = [
  ...MOMENTS.map(({ session, clock }) => ({ session, clock, commands: everything(session) })),
  ...EXTREMES.map(({ session }) => ({ session, clock: '08:55', commands: editing(session) })),
];

import { describe, expect, test } from 'vitest';
import type { CityId } from '../../../shared/kernel/ids.ts';
import { minutes, ZERO } from '../../../shared/kernel/time.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { at, type Doing, given, oslo, type Story } from '../../support/domain.ts';
import {
  drop,
  duplicate,
  giveFloor,
  insert,
  next,
  recover,
  redo,
  remove,
  reorder,
  replan,
  restore,
  undo,
} from '../../support/domainCommands.ts';
import {
  adjusted,
  dropped,
  edited,
  ended,
  floorGiven,
  inserted,
  moved,
  recovered,
  removed,
  reordered,
  replanned,
  restored,
  settingsEdited,
  undone,
} from '../../support/domainEvents.ts';
import { COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { late } from '../../support/domainRecovery.ts';
import { editNow, onPlanUntil, segmentOf } from '../../support/domainSeminar.ts';

const before = given();
const inLund = given(...onPlanUntil('talk-lund'));

/** What is done, in which story and when, the facts of it, and the segment that it is about in the end. */
const ACTIONS: readonly (readonly [string, Story, string, Doing, readonly SessionEvent[], string | null])[] =
  [
    ['inserting', inLund, '09:16', insert('closing'), [inserted('closing', 'q1')], 'q1'],
    [
      'duplicating',
      inLund,
      '09:16',
      duplicate('closing'),
      [inserted('closing', 'q1', { title: 'Closing' })],
      'q1',
    ],
    ['removing', before, '08:50', remove('welcome'), [removed('welcome')], 'welcome'],
    [
      'putting elsewhere',
      inLund,
      '09:16',
      reorder('closing', 'talk-lund'),
      [reordered('closing', 'talk-lund')],
      'closing',
    ],
    [
      'editing',
      inLund,
      '09:16',
      editNow('closing', { title: 'Thanks' }),
      [edited('closing', { title: 'Thanks' })],
      'closing',
    ],
    [
      'editing a length',
      inLund,
      '09:16',
      editNow('closing', { length: minutes(3) }),
      [adjusted('closing', minutes(-2))],
      'closing',
    ],
    [
      'editing a length and more',
      inLund,
      '09:16',
      editNow('closing', { length: minutes(3), keep: true }),
      [edited('closing', { keep: true }), adjusted('closing', minutes(-2))],
      'closing',
    ],
    [
      'editing the running segment’s city',
      inLund,
      '09:16',
      editNow('talk-lund', { city: 'bergen' as CityId }),
      [floorGiven('bergen'), edited('talk-lund', { city: 'bergen' as CityId })],
      'talk-lund',
    ],
    [
      'planning',
      before,
      '08:50',
      replan({ plannedStart: oslo('09:10') }, { plannedStart: oslo('09:00') }),
      [replanned(minutes(10), oslo('10:25'))],
      null,
    ],
    ['dropping', inLund, '09:16', drop('closing'), [dropped('closing')], 'closing'],
    [
      'restoring',
      inLund.and(at('09:16', dropped('closing'))),
      '09:17',
      restore('closing'),
      [restored('closing')],
      'closing',
    ],
    [
      'winning back',
      late(),
      '09:22',
      recover('talk-lund', 'drop', 'closing'),
      [recovered('drop', { dropped: 'closing' })],
      null,
    ],
    [
      'running over',
      late(),
      '09:22',
      recover('talk-lund', 'over'),
      [recovered('over', { accepted: minutes(6) })],
      null,
    ],
    ['giving the floor', inLund, '09:16', giveFloor('moderator'), [floorGiven('moderator')], null],
    ['going on', inLund, '09:25', next('talk-lund'), [moved('talk-lund', 'talk-utrecht')], 'talk-utrecht'],
  ];

describe('T12: what is done to the plan can be undone and redone, by any moderator', () => {
  test.each(ACTIONS)('%s', (_, story, clock, doing, facts, segment) => {
    const done = story.when(JOSTEIN, doing, clock).then(...facts);
    const { history } = done.session;

    expect(history.done.at(-1)).toMatchObject({
      id: done.entries.at(-1)?.id,
      by: JOSTEIN.id,
      at: oslo(clock),
      segment,
    });
    expect(history.done.at(-1)?.events).toEqual(facts.map(({ type }) => type));
    const back = done.when(INGRID, undo, '11:00').then(undone(done.entries.length - 1));
    expect(back.session.rundown).toEqual(story.session.rundown);
    const again = back.when(JOSTEIN, redo, '11:01').then({
      type: 'action.redone',
      of: done.entries.at(-1)?.id as never,
    });
    expect(again.session.rundown).toEqual(done.session.rundown);
  });

  test.each(ACTIONS)('%s is not a co-moderator’s to undo', (_, story, clock, doing, facts) => {
    story
      .when(JOSTEIN, doing, clock)
      .then(...facts)
      .when(COMO, undo, '11:00')
      .refused('wrong_role');
  });
});

test('T12: what changed nothing is no action', () => {
  const story = inLund.when(JOSTEIN, editNow('closing', {}), '09:16').then();

  expect(story.session.history).toEqual(inLund.session.history);
});

test('T12: settings that are changed meanwhile stay, and do not stand in the way', () => {
  const { session } = inLund
    .and(at('09:16', edited('closing', { title: 'Thanks' })), at('09:17', settingsEdited({ nudges: [] })))
    .when(JOSTEIN, undo, '09:18')
    .then(undone(4));

  expect(segmentOf(session, 'closing').title).toBe('Closing');
  expect(session.settings.nudges).toEqual([]);
});

describe('what was expected at the start', () => {
  test('is kept for the record as the session starts, for what is in the show', () => {
    const { session } = given(
      at('08:50', dropped('talk-graz')),
      at('09:02', { type: 'rundown.started', segment: 'welcome' as never, shift: ZERO }),
    );
    const spans = session.rundown.segments.map(({ atStart }) => atStart);

    expect(spans.slice(0, 3)).toEqual([
      { start: oslo('09:02'), end: oslo('09:07') },
      null,
      { start: oslo('09:07'), end: oslo('09:17') },
    ]);
  });

  test('stays what it was, whatever becomes of it', () => {
    const { session } = inLund.and(
      at('09:16', adjusted('closing', minutes(5)), edited('closing', { title: 'Thanks' })),
      at('09:17', dropped('closing')),
      at('09:20', ended('talk-lund')),
    );

    expect(segmentOf(session, 'closing').atStart).toEqual({ start: oslo('10:10'), end: oslo('10:15') });
  });

  test('is forgotten with an undone start', () => {
    const { session } = given(...onPlanUntil('welcome'))
      .when(JOSTEIN, undo, '09:01')
      .then(undone(1));

    for (const { atStart } of session.rundown.segments) expect(atStart).toBeNull();
  });

  test('moves with a plan that is moved to now', () => {
    const { session } = given(
      at('13:00:20', { type: 'rundown.started', segment: 'welcome' as never, shift: minutes(240) }),
    );

    expect(segmentOf(session, 'talk-graz').atStart).toEqual({
      start: oslo('13:05:20'),
      end: oslo('13:15:20'),
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { SegmentId } from '../../../shared/kernel/ids.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { lengthOf } from '../../../shared/rundown/clock.ts';
import { BLANK } from '../../../shared/rundown/fields.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import { at, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import {
  drop,
  duplicate,
  insert,
  next,
  remove,
  reorder,
  restore,
  segmentId,
  start,
} from '../../support/domainCommands.ts';
import {
  adjusted,
  dropped,
  ended,
  inserted,
  moved,
  removed,
  reordered,
  restored,
} from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf, seminarWith, statusesOf } from '../../support/domainSeminar.ts';

const orderOf = ({ session }: Story) => session.rundown.segments.map(({ id }) => id);
const before = given();
const inLund = given(...onPlanUntil('talk-lund'));
/** Graz was jumped over, Lund runs. */
const jumped = given(...onPlanUntil('welcome'), at('09:05', moved('welcome', 'talk-lund', 'goTo')));
/** Graz runs again; Lund has run for two minutes. */
const goneBack = inLund.and(at('09:17', moved('talk-lund', 'talk-graz', 'previous')));
const over = given(...onPlanUntil('closing'), at('10:15', ended('closing')));

describe('T17: a new segment', () => {
  test('stands behind the one that it is put behind, with a title, a length, and nothing else', () => {
    const story = before
      .when(JOSTEIN, insert('talk-graz'), '08:50')
      .then(inserted('talk-graz', 'q1', { title: 'Music', planned: minutes(5) }));

    expect(orderOf(story).slice(1, 4)).toEqual(['talk-graz', 'q1', 'talk-lund']);
    expect(segmentOf(story.session, 'q1')).toEqual({
      ...BLANK,
      id: 'q1',
      title: 'Music',
      planned: minutes(5),
      adjustments: [],
      dropped: false,
      runs: [],
      atStart: null,
    });
  });

  test('can stand first, until the session has started', () => {
    const story = before.when(JOSTEIN, insert(null), '08:50').then(inserted(null, 'q1'));

    expect(orderOf(story)[0]).toBe('q1');
    given(...onPlanUntil('welcome'))
      .when(JOSTEIN, insert(null), '09:01')
      .refused('not_in_state', /Welcome is running; nothing new can stand before it/);
  });

  test('has whatever else is said of it', () => {
    const more = { city: 'graz' as never, atZero: 'advance', counts: 'up', minimum: minutes(2) } as const;

    before
      .when(JOSTEIN, insert('talk-graz', { title: ' Second\nround ', length: minutes(4), ...more }), '08:50')
      .then(inserted('talk-graz', 'q1', { title: 'Second round', planned: minutes(4), ...more }));
  });

  test('during the show comes behind what runs, and not before it', () => {
    inLund.when(JOSTEIN, insert('talk-lund'), '09:16').then(inserted('talk-lund', 'q1'));
    inLund.when(JOSTEIN, insert('closing'), '09:16').then(inserted('closing', 'q1'));
    inLund.when(JOSTEIN, insert('talk-graz'), '09:16').refused('not_in_state', /Lund is running/);
  });

  test('is what Next leads to, and was not expected at the start', () => {
    const story = inLund
      .and(at('09:16', inserted('talk-lund', 'music')))
      .when(JOSTEIN, next('talk-lund'), '09:25')
      .then(moved('talk-lund', 'music'));

    expect(segmentOf(story.session, 'music').atStart).toBeNull();
    expect(segmentOf(story.session, 'talk-utrecht').atStart).toEqual({
      start: oslo('09:25'),
      end: oslo('09:35'),
    });
  });

  test('needs a title and a length', () => {
    before.when(JOSTEIN, insert(null, { length: minutes(5) }), '08:50').refusedAt('title', 'empty');
    before.when(JOSTEIN, insert(null, { title: 'Music' }), '08:50').refusedAt('length', 'empty');
    before
      .when(JOSTEIN, insert(null, { title: '\u200B ', length: minutes(5) }), '08:50')
      .refusedAt('title', 'empty');
  });

  test('at a place that is gone by now comes to nothing', () => {
    given(at('08:49', removed('talk-graz')))
      .when(INGRID, insert('talk-graz'), '08:50')
      .refused('stale', /Look again/);
  });

  test('is one too many beyond two hundred, and after the end', () => {
    const segments = Array.from({ length: 200 }, (_, n) => ({
      ...BLANK,
      id: `s${n}` as SegmentId,
      title: `Segment ${n}`,
      planned: minutes(1),
    }));
    const full = givenPlan({ ...SEMINAR, segments });

    full.when(JOSTEIN, insert(null), '08:50').refused('too_many', /up to 200/);
    full.when(JOSTEIN, duplicate('s7'), '08:50').refused('too_many', /up to 200/);
    over.when(JOSTEIN, insert('closing'), '10:16').refused('not_in_state', /has ended/);
  });
});

describe('T17: a duplicate', () => {
  const graz = SEMINAR.segments[1] as (typeof SEMINAR.segments)[number];

  test('is the same once more, right behind it', () => {
    const story = before
      .when(JOSTEIN, duplicate('talk-graz'), '08:50')
      .then(inserted('talk-graz', 'q1', { ...graz, id: segmentId('q1') }));

    expect(orderOf(story).slice(1, 4)).toEqual(['talk-graz', 'q1', 'talk-lund']);
  });

  test('has the length that the segment has by now, and no fixed times', () => {
    const fixed = { fixedStart: oslo('09:10'), fixedEnd: oslo('09:20'), keep: true };

    givenPlan(seminarWith({ 'talk-graz': fixed }), at('08:49', adjusted('talk-graz', minutes(3))))
      .when(JOSTEIN, duplicate('talk-graz'), '08:50')
      .then(inserted('talk-graz', 'q1', { ...graz, id: segmentId('q1'), planned: minutes(13), keep: true }));
  });

  test('of what has no time left has the time that was planned', () => {
    given(at('08:49', adjusted('closing', minutes(-5))))
      .when(JOSTEIN, duplicate('closing'), '08:50')
      .then(inserted('closing', 'q1', { title: 'Closing', planned: minutes(5) }));
  });

  test('of what has run comes behind what runs, and has not run', () => {
    const story = inLund
      .when(JOSTEIN, duplicate('talk-graz'), '09:16')
      .then(inserted('talk-lund', 'q1', { ...graz, id: segmentId('q1') }));

    expect(segmentOf(story.session, 'q1').runs).toEqual([]);
  });

  test('of a dropped one is in the show', () => {
    const story = given(at('08:49', dropped('closing')))
      .when(JOSTEIN, duplicate('closing'), '08:50')
      .then(inserted('closing', 'q1', { title: 'Closing' }));

    expect(segmentOf(story.session, 'q1').dropped).toBe(false);
  });

  test('needs something to be one of, and a show that goes on', () => {
    before.when(JOSTEIN, duplicate('nowhere'), '08:50').refused('unknown_id');
    over.when(JOSTEIN, duplicate('closing'), '10:16').refused('not_in_state', /has ended/);
  });
});

describe('T17: removing', () => {
  test('takes out what has not run: before the show, to come, or jumped over', () => {
    expect(orderOf(before.when(JOSTEIN, remove('welcome'), '08:50').then(removed('welcome')))[0]).toBe(
      'talk-graz',
    );
    inLund.when(JOSTEIN, remove('closing'), '09:16').then(removed('closing'));
    jumped.when(JOSTEIN, remove('talk-graz'), '09:06').then(removed('talk-graz'));
  });

  test('does not take out what runs or has run, not even in part', () => {
    inLund.when(JOSTEIN, remove('talk-lund'), '09:16').refused('not_in_state', /Lund is running/);
    inLund.when(JOSTEIN, remove('talk-graz'), '09:16').refused('not_in_state', /part of the record/);
    goneBack.when(JOSTEIN, remove('talk-lund'), '09:18').refused('not_in_state', /part of the record/);
    over.when(JOSTEIN, remove('talk-graz'), '10:16').refused('not_in_state', /has ended/);
    before.when(JOSTEIN, remove('nowhere'), '08:50').refused('unknown_id');
  });

  test('leaves one at least', () => {
    const all = SEMINAR.segments.slice(1).map(({ id }) => removed(id));

    given(at('08:49', ...all))
      .when(JOSTEIN, remove('welcome'), '08:50')
      .refused('empty', /at least one segment/);
  });
});

describe('T17: putting elsewhere', () => {
  test('before the show every segment, to every place', () => {
    const closing = before.when(JOSTEIN, reorder('closing', null), '08:50').then(reordered('closing', null));
    const graz = before
      .when(JOSTEIN, reorder('talk-graz', 'talk-bergen'), '08:50')
      .then(reordered('talk-graz', 'talk-bergen'));

    expect(orderOf(closing).slice(0, 2)).toEqual(['closing', 'welcome']);
    expect(orderOf(graz).slice(3, 6)).toEqual(['talk-bergen', 'talk-graz', 'conversation']);
  });

  test('to where it stands is accepted and changes nothing', () => {
    before.when(JOSTEIN, reorder('talk-graz', 'welcome'), '08:50').then();
    before.when(JOSTEIN, reorder('welcome', null), '08:50').then();
    before.when(JOSTEIN, reorder('talk-graz', 'talk-graz'), '08:50').then();
  });

  test('during the show what is to come, behind what runs', () => {
    const story = inLund
      .when(JOSTEIN, reorder('closing', 'talk-lund'), '09:16')
      .then(reordered('closing', 'talk-lund'));

    expect(orderOf(story).slice(2, 5)).toEqual(['talk-lund', 'closing', 'talk-utrecht']);
    inLund.when(JOSTEIN, reorder('closing', 'talk-graz'), '09:16').refused('not_in_state', /Lund is running/);
    inLund.when(JOSTEIN, reorder('closing', null), '09:16').refused('not_in_state', /Lund is running/);
  });

  test('what was jumped over can be put behind what runs, and is to come again', () => {
    const story = jumped
      .when(JOSTEIN, reorder('talk-graz', 'talk-lund'), '09:06')
      .then(reordered('talk-graz', 'talk-lund'));

    expect(orderOf(story).slice(0, 3)).toEqual(['welcome', 'talk-lund', 'talk-graz']);
    expect(statusesOf(story.session, '09:06')).toMatchObject({
      'talk-lund': 'running',
      'talk-graz': 'upcoming',
    });
  });

  test('what ran and is to come again can be put later, with the time that it has had', () => {
    const story = goneBack
      .when(JOSTEIN, reorder('talk-lund', 'closing'), '09:18')
      .then(reordered('talk-lund', 'closing'));

    expect(segmentOf(story.session, 'talk-lund').runs).toHaveLength(1);
  });

  test('not what runs, nor what has run', () => {
    inLund.when(JOSTEIN, reorder('talk-lund', 'closing'), '09:16').refused('not_in_state', /Lund is running/);
    inLund.when(JOSTEIN, reorder('talk-graz', 'closing'), '09:16').refused('not_in_state', /Graz has run/);
    over.when(JOSTEIN, reorder('talk-graz', 'closing'), '10:16').refused('not_in_state');
    before.when(JOSTEIN, reorder('nowhere', 'closing'), '08:50').refused('unknown_id');
  });

  test('behind what somebody has removed meanwhile comes to nothing', () => {
    given(at('08:49', removed('talk-graz')))
      .when(INGRID, reorder('closing', 'talk-graz'), '08:50')
      .refused('stale', /Look again/);
  });
});

describe('T17: dropping', () => {
  test('leaves it in its place, and Next goes past it', () => {
    const story = inLund
      .when(JOSTEIN, drop('talk-utrecht'), '09:16')
      .then(dropped('talk-utrecht'))
      .when(JOSTEIN, next('talk-lund'), '09:25')
      .then(moved('talk-lund', 'talk-bergen'));

    expect(statusesOf(story.session, '09:26')).toMatchObject({ 'talk-utrecht': 'dropped' });
  });

  test('can be taken back, also when it lies behind by then', () => {
    const story = inLund.and(
      at('09:16', dropped('talk-utrecht')),
      at('09:25', moved('talk-lund', 'talk-bergen')),
    );

    const { session } = story.when(JOSTEIN, restore('talk-utrecht'), '09:26').then(restored('talk-utrecht'));
    expect(statusesOf(session, '09:26')).toMatchObject({ 'talk-utrecht': 'skipped' });
    expect(lengthOf(segmentOf(session, 'talk-utrecht'))).toBe(minutes(10));
  });

  test('what is so already is accepted and changes nothing', () => {
    before.when(JOSTEIN, restore('closing'), '08:50').then();
    given(at('08:49', dropped('closing')))
      .when(JOSTEIN, drop('closing'), '08:50')
      .then();
  });

  test('is not for what runs or has run', () => {
    inLund.when(JOSTEIN, drop('talk-lund'), '09:16').refused('not_in_state', /Lund is running/);
    inLund.when(JOSTEIN, drop('talk-graz'), '09:16').refused('not_in_state', /Graz has run/);
    goneBack.when(JOSTEIN, drop('talk-lund'), '09:18').refused('not_in_state', /Lund has run/);
  });

  test('ends with the session', () => {
    const late = given(at('08:49', dropped('closing')), ...onPlanUntil('conversation')).and(
      at('10:10', ended('conversation')),
    );

    late.when(JOSTEIN, restore('closing'), '10:16').refused('not_in_state', /has ended/);
    late.when(JOSTEIN, drop('talk-graz'), '10:16').refused('not_in_state', /has ended/);
    late.when(JOSTEIN, restore('nowhere'), '10:16').refused('unknown_id');
    late.when(JOSTEIN, drop('nowhere'), '10:16').refused('unknown_id');
  });

  test('of all leaves nothing to start', () => {
    given(at('08:49', ...SEMINAR.segments.map(({ id }) => dropped(id))))
      .when(JOSTEIN, start('keep'), '08:50')
      .refused('not_in_state', /no segment to start/);
  });
});

import { describe, expect, test } from 'vitest';
import type { CityId, SpeakerId } from '../../../shared/kernel/ids.ts';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';
import { duration, hours, instant, minutes, plus, seconds, ZERO } from '../../../shared/kernel/time.ts';
import { lengthOf, phase, remaining } from '../../../shared/rundown/clock.ts';
import type { SegmentChange } from '../../../shared/rundown/commands.ts';
import { fieldsOf } from '../../../shared/rundown/edit.ts';
import { at, given, givenPlan, oslo } from '../../support/domain.ts';
import { edit } from '../../support/domainCommands.ts';
import { adjusted, edited, ended, floorGiven, held, moved } from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { editNow, onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const graz = 'graz' as CityId;
const ulrika = 'ulrika-dagard' as SpeakerId;
const before = given();
const inLund = given(...onPlanUntil('talk-lund'));

describe('T17: each field can be edited', () => {
  const CHANGES: readonly SegmentChange[] = [
    { title: 'Thanks to all' },
    { city: graz },
    { speakers: [ulrika] },
    { colour: 7 },
    { fixedStart: oslo('10:10') },
    { fixedEnd: oslo('10:20') },
    { counts: 'up' },
    { wrapUp: minutes(1) },
    { wrapUp: ZERO },
    { atZero: 'advance' },
    { keep: true },
    { minimum: minutes(3) },
    { takesQuestions: true },
    { note: 'Thank\nthe hosts.' },
    { title: 'Thanks', city: graz, keep: true },
  ];

  test.each(CHANGES.map((change) => [JSON.stringify(change), change] as const))(
    '%s, before the show and during it',
    (_, change) => {
      for (const [story, clock] of [
        [before, '08:50'],
        [inLund, '09:16'],
      ] as const) {
        const { session } = story
          .when(JOSTEIN, editNow('closing', change), clock)
          .then(edited('closing', change));
        expect(fieldsOf(segmentOf(session, 'closing'))).toMatchObject(change);
      }
    },
  );

  test('what is optional can be taken away again', () => {
    const everything = {
      city: graz,
      colour: 1,
      fixedStart: oslo('10:10'),
      fixedEnd: oslo('10:20'),
      wrapUp: ZERO,
      minimum: ZERO,
    };
    const nothing = {
      city: null,
      colour: null,
      fixedStart: null,
      fixedEnd: null,
      wrapUp: null,
      minimum: null,
    };

    givenPlan(seminarWith({ closing: everything }))
      .when(JOSTEIN, editNow('closing', nothing), '08:50')
      .then(edited('closing', nothing));
  });

  test('titles and notes are kept clean', () => {
    before
      .when(
        JOSTEIN,
        editNow('closing', { title: ' Thanks\u202E  all ', note: 'One \r\n\n  two\u0000 ' }),
        '08:50',
      )
      .then(edited('closing', { title: 'Thanks all', note: 'One\n\ntwo' }));
  });

  test('what is so already is accepted and changes nothing, whatever the sender believed', () => {
    before.when(JOSTEIN, edit('closing', { title: ' Closing ' }, { title: 'Thanks' }), '08:50').then();
    before.when(JOSTEIN, edit('closing', {}, {}), '08:50').then();
  });
});

describe('T17: a length', () => {
  test('before the show is planned', () => {
    const { session } = given(at('08:49', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { length: minutes(4) }), '08:50')
      .then(edited('closing', { planned: minutes(4) }));

    expect(segmentOf(session, 'closing')).toMatchObject({ planned: minutes(4), adjustments: [] });
  });

  test('during it is an adjustment, and the plan stays what it was', () => {
    const { session } = inLund
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(JOSTEIN, editNow('closing', { length: minutes(4) }), '09:17')
      .then(adjusted('closing', minutes(-3)));

    expect(segmentOf(session, 'closing').planned).toBe(minutes(5));
    expect(lengthOf(segmentOf(session, 'closing'))).toBe(minutes(4));
  });

  test('together with other fields is both', () => {
    inLund
      .when(JOSTEIN, editNow('closing', { length: minutes(4), title: 'Thanks' }), '09:17')
      .then(edited('closing', { title: 'Thanks' }), adjusted('closing', minutes(-1)));
  });

  test('of the running segment counts at once', () => {
    const { session } = inLund
      .when(JOSTEIN, editNow('talk-lund', { length: minutes(3) }), '09:19')
      .then(adjusted('talk-lund', minutes(-7)));

    expect(remaining(segmentOf(session, 'talk-lund'), oslo('09:19'))).toBe(minutes(-1));
    expect(phase(session.rundown, oslo('09:19'))).toBe('overtime');
  });

  test('believed to be another one comes to nothing', () => {
    inLund
      .and(at('09:16', adjusted('closing', minutes(2))))
      .when(INGRID, edit('closing', { length: minutes(4) }, { length: minutes(5) }), '09:17')
      .refusedAt('length', 'stale', /Somebody else has changed this of Closing/);
  });
});

describe('T17: what cannot be', () => {
  const day = hours(24);
  const CASES: readonly (readonly [string, SegmentChange, string, RejectionCode])[] = [
    ['no title', { title: '' }, 'title', 'empty'],
    ['a title of nothing to see', { title: ' \u200B\u2060 ' }, 'title', 'empty'],
    ['a title without end', { title: 'x'.repeat(101) }, 'title', 'too_long'],
    ['a title of too many units', { title: 'x'.repeat(100_000) }, 'title', 'too_long'],
    ['a note without end', { note: 'x'.repeat(2_001) }, 'note', 'too_long'],
    ['a length of nothing', { length: ZERO }, 'length', 'invalid'],
    ['a negative length', { length: minutes(-1) }, 'length', 'invalid'],
    ['more than a day', { length: duration(day + 1) }, 'length', 'invalid'],
    ['a fraction of a ms', { length: duration(1.5) }, 'length', 'invalid'],
    ['no number', { length: duration(Number.NaN) }, 'length', 'invalid'],
    ['a negative wrap-up', { wrapUp: seconds(-1) }, 'wrapUp', 'invalid'],
    ['a wrap-up of half a ms', { wrapUp: duration(0.5) }, 'wrapUp', 'invalid'],
    ['a wrap-up of more than a day', { wrapUp: duration(day + 1) }, 'wrapUp', 'invalid'],
    ['a negative minimum', { minimum: seconds(-1) }, 'minimum', 'invalid'],
    ['a minimum of more than a day', { minimum: duration(day + 1) }, 'minimum', 'invalid'],
    ['a colour beyond the palette', { colour: 8 }, 'colour', 'invalid'],
    ['a negative colour', { colour: -1 }, 'colour', 'invalid'],
    ['half a colour', { colour: 0.5 }, 'colour', 'invalid'],
    ['a city of another session', { city: 'oslo' as CityId }, 'city', 'unknown_id'],
    ['a speaker of another session', { speakers: [ulrika, 'x' as SpeakerId] }, 'speakers', 'unknown_id'],
    ['a start on another day', { fixedStart: plus(oslo('09:00'), hours(25)) }, 'fixedStart', 'invalid'],
    ['a start that is no time', { fixedStart: instant(Number.POSITIVE_INFINITY) }, 'fixedStart', 'invalid'],
    ['an end on another day', { fixedEnd: plus(oslo('09:00'), hours(-25)) }, 'fixedEnd', 'invalid'],
    ['half a ms as an end', { fixedEnd: instant(oslo('10:00') + 0.5) }, 'fixedEnd', 'invalid'],
    [
      'an end before the start',
      { fixedStart: oslo('10:20'), fixedEnd: oslo('10:10') },
      'fixedEnd',
      'invalid',
    ],
    ['an end at the start', { fixedStart: oslo('10:20'), fixedEnd: oslo('10:20') }, 'fixedEnd', 'invalid'],
  ];

  test.each(CASES)('%s', (_, change, field, code) => {
    before.when(JOSTEIN, editNow('closing', change), '08:50').refusedAt(field, code);
  });

  test('an end before the start that it has already', () => {
    givenPlan(seminarWith({ closing: { fixedStart: oslo('10:20') } }))
      .when(JOSTEIN, editNow('closing', { fixedEnd: oslo('10:10') }), '08:50')
      .refusedAt('fixedEnd', 'invalid', /after the fixed start/);
  });

  test('what just goes', () => {
    before
      .when(
        JOSTEIN,
        editNow('closing', { title: 'é'.repeat(100), note: 'x'.repeat(2_000), length: day, colour: 0 }),
        '08:50',
      )
      .then(edited('closing', { title: 'é'.repeat(100), note: 'x'.repeat(2_000), planned: day, colour: 0 }));
  });

  test('a segment that is not there', () => {
    before.when(JOSTEIN, edit('nowhere', { title: 'Thanks' }, {}), '08:50').refused('unknown_id');
  });
});

describe('T17: what has run is not rewritten', () => {
  test('of what has run only the note can still be changed', () => {
    inLund
      .when(JOSTEIN, editNow('talk-graz', { note: 'Great.' }), '09:16')
      .then(edited('talk-graz', { note: 'Great.' }));
    for (const change of [{ title: 'Graz!' }, { length: minutes(12) }, { city: null }, { keep: true }])
      inLund
        .when(JOSTEIN, editNow('talk-graz', { note: 'Great.', ...change }), '09:16')
        .refused('not_in_state', /Graz has run; only its note/);
  });

  test('what was jumped over can be changed: it may be gone to', () => {
    given(...onPlanUntil('welcome'), at('09:05', moved('welcome', 'talk-lund', 'goTo')))
      .when(JOSTEIN, editNow('talk-graz', { length: minutes(5) }), '09:06')
      .then(adjusted('talk-graz', minutes(-5)));
  });

  test('of what runs all can be changed but its fixed start', () => {
    inLund
      .when(
        JOSTEIN,
        editNow('talk-lund', { title: 'Lund!', speakers: [], keep: true, wrapUp: minutes(1) }),
        '09:16',
      )
      .then(edited('talk-lund', { title: 'Lund!', speakers: [], keep: true, wrapUp: minutes(1) }));
    inLund
      .when(JOSTEIN, editNow('talk-lund', { fixedStart: oslo('09:20') }), '09:16')
      .refusedAt('fixedStart', 'not_in_state', /Lund has started already/);
  });

  test('also while it is held', () => {
    inLund
      .and(at('09:16', held('talk-lund')))
      .when(JOSTEIN, editNow('talk-lund', { length: minutes(12) }), '09:17')
      .then(adjusted('talk-lund', minutes(2)));
  });

  test('after the end nothing can', () => {
    given(...onPlanUntil('closing'), at('10:15', ended('closing')))
      .when(JOSTEIN, editNow('talk-graz', { note: 'Great.' }), '10:16')
      .refused('not_in_state', /has ended. Undo the end/);
  });
});

test('T14: the running segment’s new city has the floor, unless it was given to somebody else', () => {
  const inConversation = given(...onPlanUntil('conversation'));

  inConversation
    .when(JOSTEIN, editNow('conversation', { city: graz }), '09:46')
    .then(floorGiven('graz'), edited('conversation', { city: graz }));
  inLund
    .when(JOSTEIN, editNow('talk-lund', { city: null }), '09:16')
    .then(floorGiven(null), edited('talk-lund', { city: null }));
  inLund
    .and(at('09:16', floorGiven('moderator')))
    .when(JOSTEIN, editNow('talk-lund', { city: graz }), '09:17')
    .then(edited('talk-lund', { city: graz }));
  inLund.when(JOSTEIN, editNow('closing', { city: graz }), '09:16').then(edited('closing', { city: graz }));
});

describe('T17: two who edit', () => {
  const asTheySeeIt = fieldsOf(segmentOf(before.session, 'closing'));
  const josteins = before
    .when(JOSTEIN, edit('closing', { title: 'Thanks', note: 'All of them.' }, asTheySeeIt), '08:50')
    .then(edited('closing', { title: 'Thanks', note: 'All of them.' }));

  test('different fields both win', () => {
    const { session } = josteins
      .when(INGRID, edit('closing', { length: minutes(3), keep: true }, asTheySeeIt), '08:50:01')
      .then(edited('closing', { keep: true, planned: minutes(3) }));

    expect(segmentOf(session, 'closing')).toMatchObject({
      title: 'Thanks',
      note: 'All of them.',
      keep: true,
      planned: minutes(3),
    });
  });

  test('the same field: the later is told, and nothing of hers is done', () => {
    josteins
      .when(INGRID, edit('closing', { keep: true, title: 'Goodbye' }, asTheySeeIt), '08:50:01')
      .refusedAt('title', 'stale', /Somebody else has changed this of Closing|of Thanks/);
  });

  test('the same field to the same value agree', () => {
    josteins.when(INGRID, edit('closing', { title: 'Thanks' }, asTheySeeIt), '08:50:01').then();
  });

  test('a field whose old value nobody told comes to nothing', () => {
    before.when(INGRID, edit('closing', { title: 'Thanks' }, {}), '08:50').refusedAt('title', 'stale');
    before
      .when(INGRID, edit('talk-lund', { speakers: [] }, { speakers: [] }), '08:50')
      .refusedAt('speakers', 'stale');
  });
});

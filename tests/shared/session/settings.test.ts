import { describe, expect, test } from 'vitest';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';
import { duration, hours, minutes, seconds, ZERO } from '../../../shared/kernel/time.ts';
import type { Settings } from '../../../shared/session/plan.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import { isZone } from '../../../shared/session/settings.ts';
import { at, given } from '../../support/domain.ts';
import { settings, zone } from '../../support/domainCommands.ts';
import { ended, settingsEdited, zoned } from '../../support/domainEvents.ts';
import { COMO, INGRID, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

const AS_PLANNED = SEMINAR.settings;
const edit = (change: Partial<Settings>) => settings(change, AS_PLANNED);

describe('settings', () => {
  const CHANGES: readonly Partial<Settings>[] = [
    { timeZone: 'America/New_York' },
    { answerBudget: seconds(90) },
    { askGivesFloor: false },
    { nudges: [] },
    { nudges: ['Slower, please', 'Wrap up'] },
    {
      autoNudges: [
        { left: minutes(2), text: 'Two minutes' },
        { left: ZERO, text: 'Time is up' },
      ],
    },
    { messages: [{ to: 'hans-sakkers' as SpeakerId, text: 'You are next' }] },
    { askGivesFloor: false, answerBudget: minutes(1) },
    { names: 'anonymous' },
    { limits: { graphemes: 20, pause: ZERO, undecided: 100 } },
    { limits: { graphemes: 1_000, pause: minutes(10), undecided: 1 } },
    { labels: [], heldWords: ['scam*', '骗局'], keptWords: false },
  ];

  test.each(CHANGES.map((change) => [JSON.stringify(change), change] as const))(
    '%s, before, during and after the show',
    (_, change) => {
      const ends = given(...onPlanUntil('closing'), at('10:15', ended('closing')));
      for (const [story, clock] of [
        [given(), '08:50'],
        [given(...onPlanUntil('talk-graz')), '09:06'],
        [ends, '10:16'],
      ] as const) {
        const { session } = story.when(JOSTEIN, edit(change), clock).then(settingsEdited(change));
        expect(session.settings).toEqual({ ...AS_PLANNED, ...change });
      }
    },
  );

  test('texts are kept clean', () => {
    given()
      .when(JOSTEIN, edit({ nudges: [' Wrap\n up\u202E '] }), '08:50')
      .then(settingsEdited({ nudges: ['Wrap up'] }));
  });

  test('what is so already is accepted and changes nothing', () => {
    given().when(JOSTEIN, edit(AS_PLANNED), '08:50').then();
    given().when(JOSTEIN, edit({}), '08:50').then();
  });

  test('of two who change, both win with different ones, and the later is told with the same one', () => {
    const josteins = given()
      .when(JOSTEIN, edit({ nudges: ['Now'] }), '08:50')
      .then(settingsEdited({ nudges: ['Now'] }));

    josteins
      .when(INGRID, edit({ askGivesFloor: false }), '08:50:01')
      .then(settingsEdited({ askGivesFloor: false }));
    josteins
      .when(INGRID, edit({ askGivesFloor: false, nudges: ['Later'] }), '08:50:01')
      .refusedAt('nudges', 'stale', /Look again/);
    josteins.when(INGRID, edit({ nudges: ['Now'] }), '08:50:01').then();
  });

  test('T12: are not on the stack that undo takes from', () => {
    const story = given(...onPlanUntil('welcome'))
      .when(JOSTEIN, edit({ askGivesFloor: false }), '09:01')
      .then(settingsEdited({ askGivesFloor: false }));

    expect(story.session.history.done).toHaveLength(1);
  });

  test('P1: are the moderator’s', () => {
    given()
      .when(COMO, edit({ nudges: [] }), '08:50')
      .refused('wrong_role');
    given()
      .when(ULRIKA, zone('lund', null, 'Europe/Stockholm'), '08:50')
      .refused('wrong_role');
  });

  const limited = (limits: Partial<Settings['limits']>) => ({ limits: { ...AS_PLANNED.limits, ...limits } });
  const many = <T>(one: (n: number) => T) => Array.from({ length: 21 }, (_, n) => one(n));
  const CASES: readonly (readonly [string, Partial<Settings>, string, RejectionCode])[] = [
    ['a zone that is none', { timeZone: 'Nowhere/Land' }, 'timeZone', 'invalid'],
    ['no zone', { timeZone: '' }, 'timeZone', 'invalid'],
    ['an offset, which knows no summer', { timeZone: '+01:00' }, 'timeZone', 'invalid'],
    ['no time for answers', { answerBudget: ZERO }, 'answerBudget', 'invalid'],
    ['less than none', { answerBudget: minutes(-1) }, 'answerBudget', 'invalid'],
    ['half a ms', { answerBudget: duration(0.5) }, 'answerBudget', 'invalid'],
    ['more than an hour', { answerBudget: duration(hours(1) + 1) }, 'answerBudget', 'invalid'],
    ['a nudge of no words', { nudges: ['Now', ' '] }, 'nudges', 'empty'],
    ['a nudge without end', { nudges: ['x'.repeat(201)] }, 'nudges', 'too_long'],
    ['too many nudges', { nudges: many((n) => `Nudge ${n}`) }, 'nudges', 'too_many'],
    [
      'two automatic nudges at a time',
      {
        autoNudges: [
          { left: ZERO, text: 'Over' },
          { left: ZERO, text: 'Stop' },
        ],
      },
      'autoNudges',
      'invalid',
    ],
    ['one after the end', { autoNudges: [{ left: seconds(-1), text: 'Over' }] }, 'autoNudges', 'invalid'],
    ['one at no time', { autoNudges: [{ left: duration(1.5), text: 'Over' }] }, 'autoNudges', 'invalid'],
    [
      'one more than a day before',
      { autoNudges: [{ left: duration(hours(24) + 1), text: 'Go' }] },
      'autoNudges',
      'invalid',
    ],
    ['one of no words', { autoNudges: [{ left: ZERO, text: '' }] }, 'autoNudges', 'empty'],
    [
      'too many of them',
      { autoNudges: many((n) => ({ left: seconds(n), text: 'Over' })) },
      'autoNudges',
      'too_many',
    ],
    ['questions of 19 characters', limited({ graphemes: 19 }), 'graphemes', 'invalid'],
    ['questions of more than 1,000', limited({ graphemes: 1_001 }), 'graphemes', 'invalid'],
    ['a pause of less than none', limited({ pause: duration(-1) }), 'pause', 'invalid'],
    ['one of more than ten minutes', limited({ pause: duration(minutes(10) + 1) }), 'pause', 'invalid'],
    ['no question that may wait', limited({ undecided: 0 }), 'undecided', 'invalid'],
    ['more than a hundred', limited({ undecided: 101 }), 'undecided', 'invalid'],
    ['half a question', limited({ undecided: 1.5 }), 'undecided', 'invalid'],
    ['a long label', { labels: ['x'.repeat(31)] }, 'labels', 'too_long'],
    ['too many labels', { labels: many((n) => `Label ${n}`) }, 'labels', 'too_many'],
    ['a long word', { heldWords: ['x'.repeat(31)] }, 'heldWords', 'too_long'],
    [
      'too many words',
      { heldWords: Array.from({ length: 1_001 }, (_, n) => `word ${n}`) },
      'heldWords',
      'too_many',
    ],
    ['a message to nobody', { messages: [{ to: 'x' as SpeakerId, text: 'Hi' }] }, 'messages', 'unknown_id'],
    ['a message of no words', { messages: [{ to: 'screen', text: '' }] }, 'messages', 'empty'],
    [
      'too many messages',
      { messages: many(() => ({ to: 'screen' as const, text: 'Soon' })) },
      'messages',
      'too_many',
    ],
  ];

  test.each(CASES)('cannot be: %s', (_, change, field, code) => {
    given().when(JOSTEIN, edit(change), '08:50').refusedAt(field, code);
  });

  test('Q8: labels and listed words are cleaned, each is kept once, and none that is empty', () => {
    given()
      .when(
        JOSTEIN,
        edit({ labels: [' Money ', 'Money', '\u200B'], heldWords: ['sc\u200Bam', 'scam'] }),
        '08:50',
      )
      .then(settingsEdited({ labels: ['Money'], heldWords: ['scam'] }));
  });

  test('twenty of each can be, and an hour, and a day', () => {
    const change = {
      answerBudget: hours(1),
      nudges: many((n) => `Nudge ${n}`).slice(1),
      autoNudges: [{ left: hours(24), text: 'Tomorrow' }],
    };

    given().when(JOSTEIN, edit(change), '08:50').then(settingsEdited(change));
  });
});

describe('a city’s zone', () => {
  test('is its own, or the session’s', () => {
    const { session } = given()
      .when(JOSTEIN, zone('graz', 'Asia/Tokyo', 'Europe/Vienna'), '08:50')
      .then(zoned('graz', 'Asia/Tokyo'))
      .when(JOSTEIN, zone('lund', null, 'Europe/Stockholm'), '08:50')
      .then(zoned('lund', null));

    expect(session.cities.map(({ timeZone }) => timeZone)).toEqual([
      'Asia/Tokyo',
      null,
      'Europe/Amsterdam',
      'Europe/Oslo',
    ]);
  });

  test('that somebody else has changed meanwhile is told; the same one agrees', () => {
    const changed = given(at('08:50', zoned('graz', 'Asia/Tokyo')));

    changed
      .when(INGRID, zone('graz', 'Europe/Oslo', 'Europe/Vienna'), '08:50:01')
      .refusedAt('timeZone', 'stale');
    changed.when(INGRID, zone('graz', 'Asia/Tokyo', 'Europe/Vienna'), '08:50:01').then();
  });

  test('has to be one, of a city that is there', () => {
    given()
      .when(JOSTEIN, zone('graz', 'Nowhere/Land', 'Europe/Vienna'), '08:50')
      .refusedAt('timeZone', 'invalid', /“Nowhere\/Land”/);
    given()
      .when(JOSTEIN, zone('oslo', 'Europe/Oslo', null), '08:50')
      .refusedAt('city', 'unknown_id');
  });
});

test('zones are those of the machine, by name', () => {
  for (const name of ['Europe/Oslo', 'Asia/Kolkata', 'America/Argentina/Ushuaia', 'UTC'])
    expect(isZone(name), name).toBe(true);
  for (const name of ['', 'Oslo', '+01:00', 'Europe/Oslo ', 'Europe\u0000Oslo', 'x'.repeat(1_000)])
    expect(isZone(name), name).toBe(false);
});

import { describe, expect, test } from 'vitest';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { talkTimes } from '../../../shared/rundown/floor.ts';
import { DEFAULT_SETTINGS } from '../../../shared/session/seminar.ts';
import type { MessageRecord, SegmentRecord } from '../../../shared/views/records.ts';
import { rundownOf } from '../../../shared/views/rundown.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { at, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import {
  cleared,
  curtainSet,
  delivered,
  floorGiven,
  recovered,
  seen,
  sent,
  settingsEdited,
  zoned,
} from '../../support/domainEvents.ts';
import { JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

const MODERATOR = 'moderator';
const ULRIKAS = 'speaker:ulrika-dagard';
const HANSS = 'speaker:hans-sakkers';
const VIEWS: readonly ViewKey[] = [MODERATOR, 'audience', 'screen', ULRIKAS, HANSS];

const messagesSeenBy = (key: ViewKey, { session }: Story): readonly MessageRecord[] =>
  [...viewFor(session, key).values()].filter((record) => record.kind === 'message');
/** Who sees something of a message at all. */
const whoSees = (story: Story, id: string) =>
  VIEWS.filter((key) => messagesSeenBy(key, story).some((message) => message.id === id));

describe('M1: who sees a message', () => {
  test.each([
    ['ulrika-dagard', [MODERATOR, ULRIKAS]],
    ['speakers', [MODERATOR, ULRIKAS, HANSS]],
    ['screen', [MODERATOR, 'screen']],
    ['attendees', [MODERATOR, 'audience']],
    ['moderators', [MODERATOR]],
  ])('to %s', (to, views) => {
    expect(whoSees(given(at('08:50', sent('m1', to, 'Soon'))), 'm1')).toEqual(views);
  });

  test('whom it is for sees what it says and when; whose hand it was, and who has seen it, moderators only', () => {
    const story = given(at('08:50', sent('m1', 'speakers', 'Soon')), at('08:51', delivered('m1', ULRIKA)));
    const said = { kind: 'message', id: 'm1', text: 'Soon', to: 'speakers', at: oslo('08:50') };

    expect(recordSeenBy(HANSS, story, 'm1')).toEqual(said);
    expect(recordSeenBy(MODERATOR, story, 'm1')).toEqual({
      ...said,
      by: JOSTEIN.id,
      clearedAt: null,
      receipts: [{ person: ULRIKA.id, deliveredAt: oslo('08:51'), seenAt: null }],
    });
  });

  test('M2: the one before is off where the next one stands', () => {
    const story = given(at('08:50', sent('m1', 'screen', 'Soon')), at('08:51', sent('m2', 'screen', 'Now')));

    expect(whoSees(story, 'm1')).toEqual([MODERATOR]);
    expect(whoSees(story, 'm2')).toEqual([MODERATOR, 'screen']);
  });

  test('M3: a speaker’s stands until that speaker has seen it', () => {
    const story = given(at('08:50', sent('m1', 'speakers', 'Soon')), at('08:51', delivered('m1', ULRIKA)));

    expect(whoSees(story, 'm1')).toEqual([MODERATOR, ULRIKAS, HANSS]);
    expect(whoSees(story.and(at('08:52', seen('m1', ULRIKA))), 'm1')).toEqual([MODERATOR, HANSS]);
  });

  test('M3: what is cleared is off everywhere but at the moderators’', () => {
    const story = given(
      at('08:50', sent('m1', 'speakers', 'Soon'), sent('m2', 'attendees', 'Ask')),
      at('08:51', cleared('m1'), cleared('m2')),
    );

    expect(whoSees(story, 'm1')).toEqual([MODERATOR]);
    expect(whoSees(story, 'm2')).toEqual([MODERATOR]);
  });

  test('moderators look back through the last hundred', () => {
    const all = Array.from({ length: 130 }, (_, n) => sent(`m${n}`, 'moderators', `Message ${n}`));
    const held = messagesSeenBy(MODERATOR, given(at('08:50', ...all)));

    expect(held.map(({ id }) => id)).toEqual(all.slice(-100).map((_, n) => `m${n + 30}`));
  });

  test('somebody who is no longer a speaker sees those to all speakers and no other', () => {
    const story = given(at('08:50', sent('m1', 'ulrika-dagard', 'You'), sent('m2', 'speakers', 'All')));

    expect(messagesSeenBy('speaker:nobody', story).map(({ id }) => id)).toEqual(['m2']);
  });
});

describe('who sees what stands on the stage', () => {
  const story = given(...onPlanUntil('conversation'), at('09:46', floorGiven('lund'), curtainSet('standby')));

  test('T14: moderators and speakers see who has had the floor, and count talk time from it', () => {
    for (const key of [MODERATOR, ULRIKAS] as const) {
      const cities = story.session.cities.map(({ id }) => id);
      const rundown = rundownOf(viewFor(story.session, key));
      expect(rundown && talkTimes(rundown, cities, oslo('09:50'))).toEqual(
        talkTimes(story.session.rundown, cities, oslo('09:50')),
      );
    }
    for (const key of ['audience', 'screen'] as const)
      expect(recordSeenBy(key, story, 'floor')).toBeUndefined();
  });

  test('M5: the curtain is a matter of moderators and speakers', () => {
    for (const key of [MODERATOR, ULRIKAS, HANSS] as const)
      expect(recordSeenBy(key, story, 'curtain')).toEqual({
        kind: 'curtain',
        id: 'curtain',
        over: 'standby',
      });
    for (const key of ['audience', 'screen'] as const)
      expect(recordSeenBy(key, story, 'curtain')).toBeUndefined();
  });

  test('settings are the moderators’; everybody sees the zone and the time for an answer', () => {
    const changed = story.and(
      at('09:47', settingsEdited({ timeZone: 'Asia/Tokyo', answerBudget: minutes(1), nudges: ['Now'] })),
      at('09:47', zoned('graz', null)),
    );
    const { answerBudget: _, names: __, limits, ...rest } = DEFAULT_SETTINGS;

    expect(recordSeenBy(MODERATOR, changed, 'settings')).toEqual({
      kind: 'settings',
      id: 'settings',
      ...rest,
      nudges: ['Now'],
      pause: limits.pause,
      undecided: limits.undecided,
    });
    for (const key of VIEWS) {
      expect(recordSeenBy(key, changed, 'session')).toMatchObject({
        timeZone: 'Asia/Tokyo',
        answerBudget: minutes(1),
      });
      expect(recordSeenBy(key, changed, 'graz')).toMatchObject({ timeZone: null });
      if (key !== MODERATOR) expect(recordSeenBy(key, changed, 'settings')).toBeUndefined();
    }
  });
});

describe('T18: what recovery goes by is the moderators’', () => {
  const story = givenPlan(
    seminarWith({ closing: { keep: true, minimum: minutes(4), note: 'Thank the hosts.' } }),
    ...onPlanUntil('talk-graz'),
    at('09:40', recovered('over', { accepted: minutes(15) })),
  );

  test('keep, minimum, what was expected at the start, and what was agreed to', () => {
    expect(recordSeenBy(MODERATOR, story, 'closing')).toMatchObject({
      keep: true,
      minimum: minutes(4),
      atStart: { start: oslo('10:10'), end: oslo('10:15') },
    });
    expect(recordSeenBy(MODERATOR, story, 'rundown')).toMatchObject({ acceptedOver: minutes(15) });
  });

  test.each(VIEWS.slice(1))('%s sees nothing of it', (key) => {
    const closing = recordSeenBy(key, story, 'closing') as SegmentRecord;

    for (const field of ['keep', 'minimum', 'atStart', 'note']) expect(closing).not.toHaveProperty(field);
    expect(recordSeenBy(key, story, 'rundown')).not.toHaveProperty('acceptedOver');
  });
});

test('a message’s record does not change for its speaker when somebody else has it', () => {
  const story = given(at('08:50', sent('m1', 'speakers', 'Soon')));
  const hans = { id: 'hans-sakkers' as SpeakerId, role: 'speaker' } as const;
  const later = story.and(at('08:51', delivered('m1', hans), seen('m1', hans)));

  expect(recordSeenBy(ULRIKAS, later, 'm1')).toEqual(recordSeenBy(ULRIKAS, story, 'm1'));
});

import { describe, expect, test } from 'vitest';
import type { CityId } from '../../../shared/kernel/ids.ts';
import { minutes, ZERO } from '../../../shared/kernel/time.ts';
import { talkTimes, unheld } from '../../../shared/rundown/floor.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { undo } from '../../support/domainCommands.ts';
import { ended, floorGiven, held, moved, resumed, undone } from '../../support/domainEvents.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

/** The talk times of the seminar's cities at a clock time. */
function talk({ session }: { session: Session }, clock: string) {
  const ids = session.cities.map(({ id }) => id);
  const all = talkTimes(session.rundown, ids, oslo(clock));
  return (city: string) => all.get(city as CityId);
}

describe('T14: talk time', () => {
  test('is the sum of a city’s floor, and grows while it has it', () => {
    const story = given(...onPlanUntil('talk-lund'));

    expect(talk(story, '09:18')('graz')).toMatchObject({ whole: minutes(10), inConversation: ZERO });
    expect(talk(story, '09:18')('lund')).toMatchObject({ whole: minutes(3) });
    expect(talk(story, '09:20')('lund')).toMatchObject({ whole: minutes(5) });
  });

  test('has its part in segments of no city shown apart; the moderator’s floor is no city’s', () => {
    const story = given(
      ...onPlanUntil('conversation'),
      at('09:46', floorGiven('graz')),
      at('09:49', floorGiven('moderator')),
      at('09:51', floorGiven('graz')),
      at('09:52', floorGiven(null)),
    );

    expect(talk(story, '10:00')('graz')).toMatchObject({ whole: minutes(14), inConversation: minutes(4) });
    expect(talk(story, '10:00')('lund')).toMatchObject({ whole: minutes(10), inConversation: ZERO });
  });

  test('of a floor that was given in another city’s segment is no conversation', () => {
    const story = given(
      ...onPlanUntil('talk-graz'),
      at('09:10', floorGiven('lund')),
      at('09:12', floorGiven('graz')),
    );

    expect(talk(story, '09:15')('lund')).toMatchObject({ whole: minutes(2), inConversation: ZERO });
    expect(talk(story, '09:15')('graz')).toMatchObject({ whole: minutes(8) });
  });

  test('is less what was held, also by a hold that goes on, and by one that ended with its run', () => {
    const story = given(
      ...onPlanUntil('talk-graz'),
      at('09:07', held('talk-graz')),
      at('09:09', resumed('talk-graz')),
      at('09:12', held('talk-graz')),
    );
    const left = story.and(at('09:15', moved('talk-graz', 'talk-lund')));

    expect(talk(story, '09:14')('graz')).toMatchObject({ whole: minutes(5) });
    expect(talk(left, '09:20')('graz')).toMatchObject({ whole: minutes(5) });
    expect(talk(left, '09:20')('lund')).toMatchObject({ whole: minutes(5) });
  });

  test('with an undone Next is the earlier city’s', () => {
    const story = given(...onPlanUntil('talk-lund'))
      .when(JOSTEIN, undo, '09:20')
      .then(undone(3));

    expect(talk(story, '09:20')('graz')).toMatchObject({ whole: minutes(15) });
    expect(talk(story, '09:20')('lund')).toMatchObject({ whole: ZERO });
  });

  test('stands still after the end', () => {
    const story = given(...onPlanUntil('talk-graz'), at('09:10', ended('talk-graz')));

    expect(talk(story, '11:00')('graz')).toMatchObject({ whole: minutes(5) });
  });
});

describe('T14: an equal share', () => {
  test('is the cities’ total divided by the cities; each has more or less', () => {
    const story = given(...onPlanUntil('talk-lund'));
    const of = talk(story, '09:21');

    // Sixteen minutes for four cities.
    expect(of('graz')).toMatchObject({ share: 10 / 16, beyondEqual: minutes(6) });
    expect(of('lund')).toMatchObject({ share: 6 / 16, beyondEqual: minutes(2) });
    expect(of('bergen')).toMatchObject({ share: 0, beyondEqual: minutes(-4) });
  });

  test('of nothing is nothing', () => {
    expect(talk(given(), '08:50')('graz')).toEqual({
      whole: ZERO,
      inConversation: ZERO,
      share: 0,
      beyondEqual: ZERO,
    });
    expect(talkTimes(given().session.rundown, [], oslo('08:50')).size).toBe(0);
  });
});

test('T15: how long an answer took is less what was held of it', () => {
  const { rundown } = given(
    ...onPlanUntil('conversation'),
    at('09:50', held('conversation')),
    at('09:53', resumed('conversation')),
    at('09:56', held('conversation')),
  ).session;

  expect(unheld(rundown, oslo('09:48'), oslo('09:58'))).toBe(minutes(5));
  expect(unheld(rundown, oslo('09:51'), oslo('09:52'))).toBe(ZERO);
});

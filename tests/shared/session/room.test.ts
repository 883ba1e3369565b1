import { describe, expect, test } from 'vitest';
import type { CityId } from '../../../shared/kernel/ids.ts';
import { type Duration, minutes, seconds } from '../../../shared/kernel/time.ts';
import { talkTimes, unheld } from '../../../shared/rundown/floor.ts';
import { roomForMore, usualAnswer } from '../../../shared/session/room.ts';
import { at, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import { adjusted, ended, held, moved, resumed } from '../../support/domainEvents.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';

const budget = minutes(2);

describe('T15 an answer’s usual length', () => {
  test.each([
    ['is the budget while there are none', [], 120],
    ['is the budget while there are fewer than three', [10, 20], 120],
    ['is the median of three', [200, 40, 90], 90],
    ['is midway between the two in the middle of four', [30, 100, 60, 500], 80],
    ['is not drawn up by one long speech', [60, 65, 70, 75, 1500], 70],
  ])('%s', (_, answers, usual) => {
    expect(usualAnswer(answers.map(seconds), budget)).toBe(seconds(usual));
  });
});

describe('T15 room for more', () => {
  const room = (
    { session }: Story,
    clock: string,
    more: { answers?: readonly Duration[]; liveSince?: string } = {},
  ) =>
    roomForMore(session.rundown, oslo(clock), {
      answers: more.answers ?? [],
      budget,
      answering:
        more.liveSince === undefined ? null : unheld(session.rundown, oslo(more.liveSince), oslo(clock)),
    });
  const conversation = given(...onPlanUntil('conversation'));

  test.each([
    ['09:45', 12],
    ['09:46', 12],
    ['09:46:01', 11],
    ['10:08', 1],
    ['10:08:01', 0],
    ['10:20', 0],
  ])('at %s, with two minutes for an answer, the conversation has room for %i', (clock, n) => {
    expect(room(conversation, clock)).toBe(n);
  });

  test('what the live question has left of its budget is taken off', () => {
    expect(room(conversation, '09:47', { liveSince: '09:46:30' })).toBe(10);
    expect(room(conversation, '09:47', { liveSince: '09:45' })).toBe(11);
  });

  test('a live question over its budget costs no more than the time that it takes', () => {
    expect(room(conversation, '09:55', { liveSince: '09:46' })).toBe(7);
  });

  test('short answers make room', () => {
    const answers = [minutes(1), minutes(1), minutes(1.5)];

    expect(room(conversation, '10:00', { answers })).toBe(10);
  });

  test('before the segment that takes questions, its whole length counts', () => {
    expect(room(given(), '08:50')).toBe(12);
    expect(room(given(...onPlanUntil('talk-graz')), '09:40')).toBe(12);
    const shortened = given(...onPlanUntil('talk-graz'), at('09:06', adjusted('conversation', minutes(-15))));
    expect(room(shortened, '09:06')).toBe(5);
  });

  test('after it there is no room, nor after the end', () => {
    expect(room(given(...onPlanUntil('closing')), '10:11')).toBe(0);
    const over = given(...onPlanUntil('conversation'), at('09:50', ended('conversation')));
    expect(room(over, '09:50')).toBe(0);
  });

  test('a dropped segment gives no room', () => {
    expect(room(given(...onPlanUntil('talk-graz')).butDropped('conversation'), '09:06')).toBe(0);
  });

  test('on hold the room stands still', () => {
    const story = conversation.and(at('09:50', held('conversation')));

    expect(room(story, '10:05')).toBe(room(story, '09:50'));
  });

  test('where no segment takes questions there is no room', () => {
    const plan = seminarWith({ conversation: { takesQuestions: false } });

    expect(room(givenPlan(plan, ...onPlanUntil('conversation')), '09:46')).toBe(0);
  });
});

describe('T14 talk time', () => {
  const graz = 'graz' as CityId;
  const lund = 'lund' as CityId;

  test('is what a city has had in segments of its own, less what was held', () => {
    const { session } = given(
      ...onPlanUntil('talk-graz'),
      at('09:07', held('talk-graz')),
      at('09:09', resumed('talk-graz')),
      at('09:15', moved('talk-graz', 'talk-lund')),
      at('09:18', moved('talk-lund', 'talk-graz', 'previous')),
    );

    const times = talkTimes(session.rundown, [graz, lund], oslo('09:19'));
    expect(times.get(graz)?.whole).toBe(minutes(8 + 1));
    expect(times.get(lund)?.whole).toBe(minutes(3));
  });

  test('the conversation counts for none to whom the floor is not given', () => {
    const { session } = given(...onPlanUntil('closing'));

    expect(talkTimes(session.rundown, [graz], oslo('10:15')).get(graz)?.whole).toBe(minutes(10));
  });
});

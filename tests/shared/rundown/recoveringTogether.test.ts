import { describe, expect, test } from 'vitest';
import { minutes, seconds, ZERO } from '../../../shared/kernel/time.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { recover, undo } from '../../support/domainCommands.ts';
import { adjusted, ended, moved, recovered, undone } from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { inWords, late, offersAt } from '../../support/domainRecovery.ts';

const overAt = ({ session }: { session: Session }, clock: string) =>
  forecast(session.rundown, oslo(clock)).over;

describe('T18: what the sender believed', () => {
  test('another segment runs by now: nothing is done', () => {
    late()
      .and(at('09:31', moved('talk-lund', 'talk-utrecht')))
      .when(INGRID, recover('talk-lund', 'spread'), '09:31')
      .refused('stale', /the show has gone on/);
    late().when(INGRID, recover(null, 'spread'), '09:31').refused('stale');
    given().when(INGRID, recover('welcome', 'spread'), '09:04').refused('stale');
  });

  test('somebody else has won it back already', () => {
    late()
      .when(JOSTEIN, recover('talk-lund', 'take', 'conversation'), '09:22')
      .then(recovered('take', { adjusted: { conversation: minutes(-6) } }))
      .when(INGRID, recover('talk-lund', 'spread'), '09:22:01')
      .refused('not_in_state', /nothing to win back/);
  });

  test('after the end there is nothing to win back', () => {
    late()
      .and(at('11:00', ended('talk-lund')))
      .when(JOSTEIN, recover('talk-lund', 'spread'), '11:01')
      .refused('not_in_state', /has ended/);
  });
});

test('T18: before the start, what it would be late by can be won back already', () => {
  const { session } = given()
    .when(JOSTEIN, recover(null, 'take', 'conversation'), '09:04')
    .then(recovered('take', { adjusted: { conversation: minutes(-4) } }));

  expect(overAt({ session }, '09:04')).toBe(ZERO);
  expect(offersAt({ session }, '09:05').length).toBeGreaterThan(0);
});

test('T12: undo gives everybody back what was taken', () => {
  const { session } = late()
    .when(JOSTEIN, recover('talk-lund', 'spread'), '09:21')
    .then(
      recovered('spread', {
        adjusted: {
          'talk-lund': seconds(-60),
          'talk-utrecht': seconds(-60),
          'talk-bergen': seconds(-60),
          conversation: seconds(-150),
          closing: seconds(-30),
        },
      }),
    )
    .when(INGRID, undo, '09:22')
    .then(undone(4));

  expect(session.rundown).toEqual(late().session.rundown);
});

describe('T18: a fixed time', () => {
  test('lets through no more than it is late: before it no more is taken, what else is missing comes from behind it', () => {
    // Late by two minutes for the conversation, six for the hard end.
    const dammed = late({ conversation: { fixedStart: oslo('09:49') } });
    const offers = offersAt(dammed, '09:21');
    const spread = offers.find(({ way }) => way === 'spread');
    const taken = (id: string) => spread?.adjusted.find(({ segment }) => segment === id)?.by ?? 0;

    expect(taken('talk-lund') + taken('talk-utrecht') + taken('talk-bergen')).toBe(minutes(-2));
    expect(taken('conversation') + taken('closing')).toBe(minutes(-4));
    expect(spread?.over).toBe(ZERO);
    expect(offers.filter(({ way }) => way === 'take').map(inWords)).toEqual(['take conversation']);
  });

  test('keeps what is taken of one before it from making a gap', () => {
    late({ conversation: { fixedStart: oslo('09:49') } })
      .when(JOSTEIN, recover('talk-lund', 'take', 'talk-bergen'), '09:21')
      .then(recovered('take', { adjusted: { 'talk-bergen': minutes(-2) } }));
  });

  test('that is not late gives nothing to win before it', () => {
    const dammed = late({ conversation: { fixedStart: oslo('09:51') } }).and(
      at('09:21', adjusted('closing', minutes(3))),
    );

    for (const way of ['take', 'shorten', 'drop'] as const)
      dammed.when(JOSTEIN, recover('talk-lund', way, 'talk-bergen'), '09:21').refused('not_in_state');
    expect(offersAt(dammed, '09:21').map(inWords)).toEqual([
      'take conversation',
      'spread',
      'drop conversation',
      'drop closing',
      'shorten closing',
      'over',
    ]);
  });

  test('what ends at a time of day is neither shortened nor dropped', () => {
    const sharp = late({ conversation: { fixedEnd: oslo('10:20') } });

    expect(offersAt(sharp, '09:21').map(inWords)).toEqual(['drop closing', 'shorten closing', 'over']);
  });
});

import { describe, expect, test } from 'vitest';
import { minutes, seconds, ZERO } from '../../../shared/kernel/time.ts';
import { lengthOf } from '../../../shared/rundown/clock.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import { minimumOf, missing, type Recovery } from '../../../shared/rundown/recovery.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, givenPlan, oslo } from '../../support/domain.ts';
import { recover, undo } from '../../support/domainCommands.ts';
import {
  adjusted,
  dropped,
  ended,
  held,
  moved,
  recovered,
  started,
  undone,
} from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { inWords, KEPT_ALL, late, offersAt } from '../../support/domainRecovery.ts';
import { onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const overAt = ({ session }: { session: Session }, clock: string) =>
  forecast(session.rundown, oslo(clock)).over;

describe('T18: what is missing', () => {
  const missingAt = ({ session }: { session: Session }, clock: string) =>
    missing(session.rundown, oslo(clock));

  test('is how much the session is over its hard end', () => {
    expect(missingAt(late(), '09:22')).toBe(minutes(6));
  });

  test('is nothing within five seconds, ahead, or after the end', () => {
    const nearly = given(...onPlanUntil('talk-graz'), at('09:15:05', moved('talk-graz', 'talk-lund')));

    expect(missingAt(nearly, '09:16')).toBe(ZERO);
    expect(offersAt(nearly, '09:16')).toEqual([]);
    expect(missingAt(given(...onPlanUntil('talk-lund')), '09:16')).toBe(ZERO);
    expect(missingAt(late().and(at('11:00', ended('talk-lund'))), '11:01')).toBe(ZERO);
  });

  test('grows with every second that a running segment overruns, or is held', () => {
    expect(missingAt(late(), '09:33')).toBe(minutes(8));
    expect(missingAt(late().and(at('09:22', held('talk-lund'))), '09:25')).toBe(minutes(9));
  });

  test('is there before the start, when it comes too late', () => {
    expect(missingAt(given(), '09:04')).toBe(minutes(4));
    expect(missingAt(given(), '08:50')).toBe(ZERO);
    expect(missingAt(given(), '13:00'), 'when the plan would be moved').toBe(ZERO);
  });
});

test('T18: the gentlest is offered first: one alone (who takes questions before the others), all, dropping, a minimum, not at all', () => {
  expect(offersAt(late(), '09:22').map(inWords)).toEqual([
    'take conversation',
    'spread',
    'drop talk-utrecht',
    'drop talk-bergen',
    'drop conversation',
    'drop closing',
    'shorten talk-lund',
    'shorten talk-utrecht',
    'shorten talk-bergen',
    'shorten closing',
    'over',
  ]);
});

describe('T18: taking from one', () => {
  test('takes all that is missing, to the next whole second', () => {
    const { session } = late()
      .and(at('09:21', adjusted('closing', seconds(0.3))))
      .when(JOSTEIN, recover('talk-lund', 'take', 'conversation'), '09:22')
      .then(recovered('take', { adjusted: { conversation: seconds(-361) } }));

    expect(lengthOf(segmentOf(session, 'conversation'))).toBe(minutes(25) - seconds(361));
    expect(overAt({ session }, '09:22')).toBe(-700);
  });

  test('is offered of each who can give it all, the one that takes questions first', () => {
    const little = given(...onPlanUntil('talk-graz'), at('09:17', moved('talk-graz', 'talk-lund')));

    expect(
      offersAt(little, '09:18')
        .filter(({ way }) => way === 'take')
        .map(inWords),
    ).toEqual([
      'take conversation',
      'take talk-lund',
      'take talk-utrecht',
      'take talk-bergen',
      'take closing',
    ]);
  });

  test('leaves the running segment what it has run', () => {
    const nearDone = givenPlan(
      seminarWith({ 'talk-lund': { minimum: ZERO } }),
      at('09:00', started()),
      at('09:05', moved('welcome', 'talk-graz')),
      at('09:18', moved('talk-graz', 'talk-lund')),
    );
    const takesFromLund = (clock: string) =>
      offersAt(nearDone, clock).some((offer) => inWords(offer) === 'take talk-lund');

    expect(takesFromLund('09:24:59'), 'three minutes and a second are left').toBe(true);
    expect(takesFromLund('09:25:01')).toBe(false);
    nearDone
      .when(JOSTEIN, recover('talk-lund', 'take', 'talk-lund'), '09:26')
      .then(recovered('take', { adjusted: { 'talk-lund': minutes(-2) } }));
  });

  test('from nobody in particular, from one that is not there, or that is done, comes to nothing', () => {
    for (const segment of [undefined, 'nowhere', 'talk-graz'])
      late()
        .when(JOSTEIN, recover('talk-lund', 'take', segment), '09:22')
        .refused('not_in_state', /No time can be won this way/);
  });
});

describe('T18: spreading', () => {
  test('takes from all in proportion to what is left of each, in whole seconds, and as much as is missing', () => {
    const story = late();
    const { session } = story.when(JOSTEIN, recover('talk-lund', 'spread'), '09:21').then(
      recovered('spread', {
        adjusted: {
          'talk-lund': seconds(-60),
          'talk-utrecht': seconds(-60),
          'talk-bergen': seconds(-60),
          conversation: seconds(-150),
          closing: seconds(-30),
        },
      }),
    );

    expect(overAt({ session }, '09:21')).toBe(ZERO);
  });

  test('lets a minimum be, and takes what it cannot give from the others', () => {
    const { session } = late({ 'talk-lund': { minimum: seconds(590) }, closing: { keep: true } })
      .when(JOSTEIN, recover('talk-lund', 'spread'), '09:21')
      .then(
        recovered('spread', {
          adjusted: {
            'talk-lund': seconds(-10),
            'talk-utrecht': seconds(-78),
            'talk-bergen': seconds(-78),
            conversation: seconds(-194),
          },
        }),
      );

    expect(overAt({ session }, '09:21')).toBe(ZERO);
  });

  test('is not offered where one alone could give', () => {
    const { conversation: _, ...others } = KEPT_ALL;

    expect(offersAt(late(others), '09:22').map(inWords)).toEqual([
      'take conversation',
      'drop conversation',
      'over',
    ]);
  });

  test('wins what it can where that is not all', () => {
    const far = given(...onPlanUntil('talk-graz'), at('10:00', moved('talk-graz', 'talk-lund')));
    const spread = offersAt(far, '10:00').find(({ way }) => way === 'spread');

    expect(spread?.over, '45 minutes over, half of 60 to be won').toBe(minutes(15));
  });
});

describe('T18: dropping', () => {
  test('wins what is left of the segment', () => {
    const { session } = late()
      .when(JOSTEIN, recover('talk-lund', 'drop', 'talk-bergen'), '09:22')
      .then(recovered('drop', { dropped: 'talk-bergen' }));

    expect(segmentOf(session, 'talk-bergen').dropped).toBe(true);
    expect(overAt({ session }, '09:22')).toBe(minutes(-4));
  });

  test('is offered also where it does not win all', () => {
    expect(offersAt(late(), '09:22').find((offer) => inWords(offer) === 'drop closing')?.over).toBe(
      minutes(1),
    );
  });

  test('is not for what runs, what has run, and what is dropped already', () => {
    const goneBack = late().and(
      at('09:23', moved('talk-lund', 'talk-graz', 'previous')),
      at('09:23', dropped('closing')),
    );
    const droppable = offersAt(goneBack, '09:35').flatMap(({ way, segment }) =>
      way === 'drop' ? segment : [],
    );

    expect(droppable).toEqual(['talk-utrecht', 'talk-bergen', 'conversation']);
    goneBack.when(JOSTEIN, recover('talk-graz', 'drop', 'talk-lund'), '09:35').refused('not_in_state');
    late()
      .when(JOSTEIN, recover('talk-lund', 'drop', 'talk-lund'), '09:22')
      .refused('not_in_state');
  });
});

describe('T18: shortening to the minimum', () => {
  test('leaves half of what was planned, whatever was adjusted since', () => {
    const { session } = late()
      .and(at('09:21', adjusted('closing', minutes(2))))
      .when(JOSTEIN, recover('talk-lund', 'shorten', 'closing'), '09:22')
      .then(recovered('shorten', { adjusted: { closing: seconds(-270) } }));

    expect(lengthOf(segmentOf(session, 'closing'))).toBe(seconds(150));
    expect(overAt({ session }, '09:22')).toBe(seconds(210));
  });

  test('or the minimum that was set; of nothing, nothing', () => {
    late({ closing: { minimum: minutes(4) } })
      .when(JOSTEIN, recover('talk-lund', 'shorten', 'closing'), '09:22')
      .then(recovered('shorten', { adjusted: { closing: minutes(-1) } }));
    late({ closing: { minimum: ZERO } })
      .when(JOSTEIN, recover('talk-lund', 'shorten', 'closing'), '09:22')
      .then(recovered('shorten', { adjusted: { closing: minutes(-5) } }));
  });

  test('where it has no more than that, or less, wins nothing', () => {
    late({ closing: { minimum: minutes(5) } })
      .when(JOSTEIN, recover('talk-lund', 'shorten', 'closing'), '09:22')
      .refused('not_in_state', /No time can be won this way/);
    late()
      .and(at('09:22', adjusted('closing', minutes(-4))))
      .when(JOSTEIN, recover('talk-lund', 'shorten', 'closing'), '09:22')
      .refused('not_in_state');
  });

  test('a minimum of half is in whole seconds', () => {
    expect(minimumOf(segmentOf(late({ closing: { planned: seconds(31) } }).session, 'closing'))).toBe(
      seconds(16),
    );
  });
});

describe('T18: not at all', () => {
  const agreed = late()
    .when(JOSTEIN, recover('talk-lund', 'over'), '09:22')
    .then(recovered('over', { accepted: minutes(6) }));

  test('is agreed to, and asked about no more', () => {
    expect(overAt(agreed, '09:22')).toBe(minutes(6));
    expect(offersAt(agreed, '09:30')).toEqual([]);
    expect(offersAt(agreed, '09:31:05')).toEqual([]);
  });

  test('until it becomes more than that; then all of it can be won back', () => {
    const offers = offersAt(agreed, '09:33');

    expect(inWords(offers[0] as Recovery)).toBe('take conversation');
    expect(offers[0]?.over).toBe(ZERO);
    agreed
      .when(JOSTEIN, recover('talk-lund', 'over'), '09:33')
      .then(recovered('over', { accepted: minutes(8) }));
  });

  test('what was agreed to stays so when time is won back', () => {
    agreed
      .when(JOSTEIN, recover('talk-lund', 'drop', 'closing'), '09:33')
      .then(recovered('drop', { dropped: 'closing', accepted: minutes(6) }));
  });

  test('T12: can be undone', () => {
    const { session } = agreed.when(INGRID, undo, '09:23').then(undone(4));

    expect(session.rundown.acceptedOver).toBe(ZERO);
    expect(missing(session.rundown, oslo('09:23'))).toBe(minutes(6));
  });

  test('is the only way where all is kept', () => {
    expect(offersAt(late(KEPT_ALL), '09:22').map(inWords)).toEqual(['over']);
  });
});

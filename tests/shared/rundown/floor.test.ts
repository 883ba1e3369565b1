import { describe, expect, test } from 'vitest';
import { holderOf } from '../../../shared/rundown/floor.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, clockOf, given, givenPlan } from '../../support/domain.ts';
import {
  ask,
  end,
  giveFloor,
  goTo,
  hold,
  markAnswered,
  next,
  previous,
  putBack,
  start,
  undo,
} from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  ended,
  floorGiven,
  held,
  moved,
  queued,
  returned,
  settingsEdited,
  started,
  submitted,
  undone,
} from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';

const holder = ({ session }: { session: Session }) => holderOf(session.rundown);
/** Who had the floor when, and in which segment. */
const turns = ({ session }: { session: Session }) =>
  session.rundown.floor.map(
    ({ holder, segment, start, end }) =>
      `${holder} in ${segment} ${clockOf(start)} to ${end === null ? 'now' : clockOf(end)}`,
  );

const inGraz = given(...onPlanUntil('talk-graz'));
const inConversation = given(...onPlanUntil('conversation'));

describe('T14: the floor follows the running order', () => {
  test('a segment that belongs to a city gives it the floor from its start; one of nobody gives it to nobody', () => {
    const story = given()
      .when(JOSTEIN, start('keep'), '09:00')
      .then(started())
      .when(JOSTEIN, next('welcome'), '09:05')
      .then(moved('welcome', 'talk-graz'))
      .when(JOSTEIN, goTo('talk-graz', 'conversation'), '09:14')
      .then(moved('talk-graz', 'conversation', 'goTo'));

    expect(turns(story)).toEqual(['graz in talk-graz 09:05 to 09:14']);
    expect(holder(story)).toBeNull();
  });

  test('going back gives it back', () => {
    const story = given(...onPlanUntil('talk-lund'))
      .when(JOSTEIN, previous('talk-lund'), '09:17')
      .then(moved('talk-lund', 'talk-graz', 'previous'));

    expect(turns(story)).toEqual([
      'graz in talk-graz 09:05 to 09:15',
      'lund in talk-lund 09:15 to 09:17',
      'graz in talk-graz 09:17 to now',
    ]);
  });

  test('a show that begins with a city’s segment begins with its floor', () => {
    const story = given()
      .butDropped('welcome')
      .when(JOSTEIN, start('keep'), '09:00')
      .then(started('talk-graz'));

    expect(holder(story)).toBe('graz');
  });

  test('a hold leaves it where it is', () => {
    const story = inGraz.when(JOSTEIN, hold('talk-graz'), '09:07').then(held('talk-graz'));

    expect(holder(story)).toBe('graz');
  });

  test('the end takes it from everybody', () => {
    const story = inGraz.when(JOSTEIN, end, '09:10').then(ended('talk-graz'));

    expect(turns(story)).toEqual(['graz in talk-graz 09:05 to 09:10']);
  });

  test('what was given by hand ends with the segment', () => {
    const story = inConversation
      .and(at('09:50', floorGiven('lund')))
      .when(JOSTEIN, next('conversation'), '10:10')
      .then(moved('conversation', 'closing'));

    expect(holder(story)).toBeNull();
  });
});

describe('T14: the floor is given', () => {
  test('to a city, to the moderator, to nobody; at most one has it', () => {
    const story = inConversation
      .when(JOSTEIN, giveFloor('lund'), '09:46')
      .then(floorGiven('lund'))
      .when(JOSTEIN, giveFloor('moderator'), '09:48')
      .then(floorGiven('moderator'))
      .when(JOSTEIN, giveFloor(null), '09:49')
      .then(floorGiven(null))
      .when(JOSTEIN, giveFloor('bergen'), '09:52')
      .then(floorGiven('bergen'));

    expect(turns(story).slice(-3)).toEqual([
      'lund in conversation 09:46 to 09:48',
      'moderator in conversation 09:48 to 09:49',
      'bergen in conversation 09:52 to now',
    ]);
  });

  test('also in a segment that is another city’s, and while it is held', () => {
    const story = inGraz
      .and(at('09:06', held('talk-graz')))
      .when(JOSTEIN, giveFloor('lund'), '09:07')
      .then(floorGiven('lund'));

    expect(holder(story)).toBe('lund');
  });

  test('to who has it already changes nothing', () => {
    inGraz.when(JOSTEIN, giveFloor('graz'), '09:06').then();
    inConversation.when(JOSTEIN, giveFloor(null), '09:46').then();
  });

  test('to nobody of another session, and only while the show runs', () => {
    inGraz.when(JOSTEIN, giveFloor('oslo'), '09:06').refused('unknown_id');
    given()
      .when(JOSTEIN, giveFloor('graz'), '08:50')
      .refused('not_in_state', /not started/);
    inGraz
      .and(at('09:10', ended('talk-graz')))
      .when(JOSTEIN, giveFloor('graz'), '09:11')
      .refused('not_in_state', /has ended/);
  });
});

describe('T12, T14: undo', () => {
  test('of giving it leaves it as if it had never been given', () => {
    const story = inGraz
      .and(at('09:06', floorGiven('lund')))
      .when(INGRID, undo, '09:08')
      .then(undone(3));

    expect(turns(story)).toEqual(['graz in talk-graz 09:05 to now']);
  });

  test('of Next gives the time since to the city whose segment it was', () => {
    const story = given(...onPlanUntil('talk-lund'))
      .when(JOSTEIN, undo, '09:17')
      .then(undone(3));

    expect(turns(story)).toEqual(['graz in talk-graz 09:05 to now']);
  });
});

describe('T14: asking gives the floor, and answering takes it back', () => {
  const asking = inConversation.and(
    at(
      '09:46',
      submitted('to-lund', { to: 'lund', status: 'approved' }),
      submitted('to-hans', { to: 'hans-sakkers', status: 'approved' }),
      submitted('to-all', { status: 'approved' }),
    ),
  );
  const lundIsAsked = asking.and(at('09:47', floorGiven('lund'), asked('to-lund')));

  test('a question to a city gives it the floor until it is answered', () => {
    const story = asking
      .when(JOSTEIN, ask('to-lund'), '09:47')
      .then(floorGiven('lund'), asked('to-lund'))
      .when(JOSTEIN, markAnswered('to-lund'), '09:49')
      .then(floorGiven(null), answered('to-lund'));

    expect(turns(story).at(-1)).toBe('lund in conversation 09:47 to 09:49');
  });

  test('a question to a speaker gives it to the speaker’s city', () => {
    asking.when(JOSTEIN, ask('to-hans'), '09:47').then(floorGiven('utrecht'), asked('to-hans'));
  });

  test('a question to all leaves it where it is', () => {
    asking.when(JOSTEIN, ask('to-all'), '09:47').then(asked('to-all'));
    asking
      .and(at('09:46', floorGiven('bergen')))
      .when(JOSTEIN, ask('to-all'), '09:47')
      .then(asked('to-all'))
      .when(JOSTEIN, markAnswered('to-all'), '09:48')
      .then(answered('to-all'));
  });

  test('the next question passes it on, or takes it back', () => {
    lundIsAsked
      .when(JOSTEIN, ask('to-hans', 'to-lund'), '09:49')
      .then(floorGiven('utrecht'), answered('to-lund'), asked('to-hans'));
    lundIsAsked
      .when(JOSTEIN, ask('to-all', 'to-lund'), '09:49')
      .then(floorGiven(null), answered('to-lund'), asked('to-all'));
  });

  test('back in the queue takes it back, too', () => {
    lundIsAsked.when(JOSTEIN, putBack('to-lund'), '09:48').then(floorGiven(null), returned('to-lund'));
  });

  test('what was answered long ago goes back into the queue without touching it', () => {
    const story = asking.and(
      at('09:46:30', asked('to-all'), answered('to-all')),
      at('09:47', floorGiven('lund'), asked('to-lund')),
    );

    story.when(JOSTEIN, putBack('to-all'), '09:48').then(returned('to-all'));
  });

  test('answered, it goes to the city whose segment runs', () => {
    const story = inGraz.and(
      at('09:06', submitted('to-lund', { to: 'lund', status: 'approved' }), queued('to-lund')),
    );

    story
      .when(JOSTEIN, ask('to-lund'), '09:07')
      .then(floorGiven('lund'), asked('to-lund'))
      .when(JOSTEIN, markAnswered('to-lund'), '09:08')
      .then(floorGiven('graz'), answered('to-lund'));
  });

  test('asked to who has it already, it stays, and answered it stays in a segment of its own', () => {
    inGraz
      .and(at('09:06', submitted('to-graz', { to: 'graz', status: 'approved' })))
      .when(JOSTEIN, ask('to-graz'), '09:07')
      .then(asked('to-graz'))
      .when(JOSTEIN, markAnswered('to-graz'), '09:08')
      .then(answered('to-graz'));
  });

  test('what a hand gave to somebody else meanwhile is not taken back', () => {
    lundIsAsked
      .and(at('09:48', floorGiven('moderator')))
      .when(JOSTEIN, markAnswered('to-lund'), '09:49')
      .then(answered('to-lund'));
  });

  test('undo of asking takes back the question and the floor in one', () => {
    const story = lundIsAsked.when(INGRID, undo, '09:48').then(undone(8));

    expect(holder(story)).toBeNull();
    expect(story.session.questions.live).toBeNull();
  });

  test('before the start and after the end there is none to give', () => {
    const setUp = given(at('08:50', submitted('to-lund', { to: 'lund', status: 'approved' })));

    setUp.when(JOSTEIN, ask('to-lund'), '08:51').then(asked('to-lund'));
    lundIsAsked
      .and(at('10:15', answered('to-lund'), ended('conversation')))
      .when(JOSTEIN, putBack('to-lund'), '10:16')
      .then(returned('to-lund'));
  });

  test('not where the session is not run so', () => {
    const off = asking.and(at('09:46', settingsEdited({ askGivesFloor: false })));

    off.when(JOSTEIN, ask('to-lund'), '09:47').then(asked('to-lund'));
    lundIsAsked
      .and(at('09:48', settingsEdited({ askGivesFloor: false })))
      .when(JOSTEIN, markAnswered('to-lund'), '09:49')
      .then(answered('to-lund'));
    const { settings } = seminarWith({});
    givenPlan(
      seminarWith({}, { settings: { ...settings, askGivesFloor: false } }),
      ...onPlanUntil('conversation'),
    )
      .and(at('09:46', submitted('q1', { to: 'lund', status: 'approved' })))
      .when(JOSTEIN, ask('q1'), '09:47')
      .then(asked('q1'));
  });
});

import { act, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import { countdown } from '../../../client/ui/format.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { remaining } from '../../../shared/rundown/clock.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import {
  adjusted,
  asked,
  edited,
  ended,
  floorGiven,
  held,
  queued,
  submitted,
} from '../../support/domainEvents.ts';
import { BJORN, HANS, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf } from '../../support/domainSeminar.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;
beforeAll(completeJsdom);

/** Hans’s screen at a time of the day; the clock stands, so that what it shows can be named. */
const show = (story: Story, clock: string, who: typeof HANS | typeof ULRIKA = HANS) => {
  fake = fakeLive(who, story.session, oslo(clock), 0);
  renderPage(SpeakerPage, fake);
};
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const until = (segment: string) => given(...onPlanUntil(segment));

describe('before one’s own segment', () => {
  test('before the show: how long still, by the forecast', () => {
    show(given(), '08:47:30');
    screen.getByText('Your segment in');
    screen.getByText('37:30');
    screen.getByText('at about 09:25');
  });

  test('an old plan says nothing of today, so only its order is told (T3)', () => {
    show(given(), '12:00');
    screen.getByText('The moderator will start soon');
    screen.getByText('Your segment comes 25 minutes after the start');
  });

  test('during another’s: how long until one’s own as it looks now, and what runs', () => {
    const story = until('talk-lund').and(at('09:16', adjusted('talk-lund', minutes(2))));
    show(story, '09:17:30');
    screen.getByText('9:30');
    screen.getByText('at about 09:27');
    screen.getByText('Now Lund, 9:30 left');
  });

  test('when the one before is over, there is nothing to count', () => {
    show(until('talk-lund'), '09:25:37');
    screen.getByText('You are next');
    screen.getByText('Lund is over by 0:37');
  });
});

describe('one’s own segment (T5)', () => {
  test.each([
    ['09:30:48', '4:12', 'Utrecht · Hans Sakkers', 'then Bergen'],
    ['09:33:18', '1:42', 'Utrecht · wrap up', 'then Bergen'],
    ['09:35:37', '+0:37', 'Utrecht · overtime', 'Bergen is waiting'],
  ])('at %s it reads %s, “%s”', (clock, digits, words, foot) => {
    const story = until('talk-utrecht');
    show(story, clock);
    screen.getByText(digits);
    expect(digits).toBe(countdown(remaining(segmentOf(story.session, 'talk-utrecht'), oslo(clock))));
    expect(heading()).toBe(words);
    screen.getByText(foot);
    expect(document.title).toBe(`${digits} · Utrecht`);
  });

  test('held, the digits stand still', () => {
    show(until('talk-utrecht').and(at('09:30', held('talk-utrecht'))), '09:31');
    expect(heading()).toBe('Utrecht · on hold');
    screen.getByText('On hold');
    screen.getByText('5:00');
    act(() => fake.setClock(oslo('09:33'), 0));
    screen.getByText('5:00');
  });

  test('where it counts up, what has passed, of how much, and by how much it is over (T16)', () => {
    show(until('talk-utrecht').and(at('09:30', edited('talk-utrecht', { counts: 'up' }))), '09:31:12');
    screen.getByText('6:12');
    expect(heading()).toBe('Utrecht · Hans Sakkers · of 10:00, counting up');
    act(() => fake.setClock(oslo('09:35:37'), 0));
    screen.getByText('+0:37');
    expect(screen.queryByText(/counting up/)).toBeNull();
  });

  test('where it ends at a time of day, until when (T16)', () => {
    const sharp = edited('talk-utrecht', { fixedEnd: oslo('09:34') });
    show(until('talk-utrecht').and(at('09:30', sharp)), '09:31:12');
    screen.getByText('2:48');
    expect(heading()).toBe('Utrecht · Hans Sakkers · until 09:34');
  });

  test('it counts on without a network, and says so', () => {
    show(until('talk-utrecht'), '09:30:48');
    expect(screen.getAllByText('connected').length).toBeGreaterThan(0);
    act(() => {
      fake.live.connection.setState({ status: 'offline', since: performance.now() - 20_500 });
      fake.setClock(oslo('09:31:08'), 0);
    });
    screen.getByText('3:52');
    screen.getByText('no network for 20 s, still counting');
  });

  test('a line lost while the device slept is as old as the sleep, and that at once', () => {
    show(until('talk-utrecht'), '09:30:48');
    const { transport, connection } = fake.live;
    vi.spyOn(transport, 'heard').mockReturnValue(performance.now() - 61_500);
    act(() => connection.setState({ status: 'offline', since: performance.now() }));
    act(() => fake.setClock(oslo('09:31:49'), 0));
    screen.getByText('3:11');
    screen.getByText('no network for 61 s, still counting');
  });

  test('a line that comes back at once was never missed', () => {
    show(until('talk-utrecht'), '09:30:48');
    act(() => fake.become('offline'));
    act(() => fake.setClock(oslo('09:30:49'), 0));
    expect(screen.queryByText(/still counting/)).toBeNull();
  });
});

test('during another’s that counts up, what has passed of it (T16)', () => {
  show(until('talk-lund').and(at('09:16', edited('talk-lund', { counts: 'up' }))), '09:18');
  screen.getByText('Now Lund, 3:00 passed');
});

describe('in the conversation', () => {
  let story: Story;
  beforeEach(() => {
    story = until('conversation').and(
      at('09:46', submitted('q1', { by: BJORN, to: 'utrecht', text: 'Why Utrecht?', status: 'approved' })),
      at('09:46', submitted('q2', { by: BJORN, text: 'Why at all?', status: 'approved' })),
    );
  });

  test('a question to one’s city: its text, the answer’s countdown, what is left, one’s talk time', () => {
    show(story.and(at('09:50', asked('q1'))), '09:50:55');
    expect(heading()).toBe('To you');
    screen.getByText('Why Utrecht?');
    screen.getByText('1:05');
    screen.getByText('left for the answer');
    screen.getByText('19:05');
    screen.getByText('10:00');
    screen.getByText('spoken in all');
    act(() => fake.setClock(oslo('09:52:10'), 0));
    screen.getByText('+0:10');
    screen.getByText('over for the answer');
  });

  test('one’s talk time is compared with an equal share of what all have (T14)', () => {
    show(story.and(at('09:50', floorGiven('utrecht'), asked('q1'))), '09:52');
    screen.getByText('12:00');
    screen.getByText('spoken, 1:30 over your share');
    act(() => fake.show(story.and(at('09:50', floorGiven('lund'), asked('q1'))).session));
    screen.getByText('spoken, 0:30 under your share');
  });

  test('a question to all', () => {
    show(story.and(at('09:50', asked('q2'))), '09:50:55');
    expect(heading()).toBe('To all');
    screen.getByText('Why at all?');
  });

  test('a question to another leaves the time in the first place', () => {
    show(story.and(at('09:50', asked('q1'))), '09:50:55', ULRIKA);
    expect(heading()).toBe('Conversation and questions');
    screen.getByText('19:05');
    screen.getByText('To Utrecht: Why Utrecht?');
  });

  test('while one is answered, what is queued to this speaker stands below', () => {
    const both = story.and(at('09:50', asked('q1')), at('09:50', queued('q2')));
    show(both, '09:50:55');
    screen.getByText('then Closing');
    screen.getByText('Next, to all:');
    screen.getByText('Why at all?');
  });

  test('also while another answers', () => {
    const lund = submitted('q3', { by: BJORN, to: 'lund', text: 'Why Lund?', status: 'approved' });
    show(story.and(at('09:50', lund), at('09:50', asked('q3')), at('09:50', queued('q1'))), '09:50:55');
    screen.getByText('To Lund: Why Lund?');
    screen.getByText('Next, to you:');
    screen.getByText('Why Utrecht?');
  });

  test('in overtime, nobody waits for a segment that is everybody’s', () => {
    show(story, '10:11');
    expect(heading()).toBe('Conversation and questions · overtime');
    screen.getByText('then Closing');
  });

  test('without one, what is asked next', () => {
    show(story.and(at('09:50', queued('q2'))), '09:50:55');
    screen.getByText('Why at all?');
  });
});

describe('a question outside the conversation', () => {
  const toUtrecht = submitted('q1', { by: BJORN, to: 'utrecht', text: 'Why Utrecht?', status: 'approved' });
  const toAll = submitted('q2', { by: BJORN, text: 'Why at all?', status: 'approved' });
  const toLund = submitted('q3', { by: BJORN, to: 'lund', text: 'Why Lund?', status: 'approved' });
  const askedIn = (segment: string, clock: string, question: string) =>
    until(segment).and(at(clock, toUtrecht, toAll, toLund), at(clock, asked(question)));

  test.each([
    ['talk-lund', '09:17', '8:00', 'q1', 'To you', 'Why Utrecht?'],
    ['talk-lund', '09:17', '8:00', 'q2', 'To all', 'Why at all?'],
    ['closing', '10:11', '4:00', 'q1', 'To you', 'Why Utrecht?'],
  ])('during %s at %s, %s left, %s goes before waiting and thanks', (segment, clock, left, id, to, text) => {
    show(askedIn(segment, clock, id), clock);
    expect(heading()).toBe(to);
    screen.getByText(text);
    screen.getByText(left);
    screen.getByText('2:00');
  });

  test('to another city, it changes nothing', () => {
    show(askedIn('closing', '10:11', 'q3'), '10:11');
    screen.getByText('That was your part. Thank you.');
  });

  test('during one’s own talk the time keeps its place, and the question stands under it', () => {
    show(askedIn('talk-utrecht', '09:30', 'q1'), '09:30:48');
    screen.getByText('4:12');
    screen.getByText('To you: Why Utrecht?');
  });

  test('also while the time is held', () => {
    show(askedIn('talk-utrecht', '09:30', 'q1').and(at('09:30', held('talk-utrecht'))), '09:31');
    expect(heading()).toBe('Utrecht · on hold');
    screen.getByText('To you: Why Utrecht?');
  });

  test('during one’s own talk, what is to others is not shown', () => {
    show(askedIn('talk-utrecht', '09:30', 'q3'), '09:30:48');
    expect(screen.queryByText(/Why Lund/)).toBeNull();
  });

  test('before the show and after it there is no such face', () => {
    const early = given(at('08:47', toUtrecht), at('08:47', asked('q1')));
    show(early, '08:47:30');
    screen.getByText('37:30');
    const late = until('closing').and(at('10:11', toUtrecht), at('10:14', asked('q1')));
    act(() => fake.show(late.and(at('10:15', ended('closing'))).session));
    screen.getByText('The session has ended. Thank you.');
  });
});

test('after one’s part, and after the show', () => {
  show(until('closing'), '10:11');
  screen.getByText('That was your part. Thank you.');
  screen.getByText('Now Closing, 4:00 left');
  act(() => fake.show(until('closing').and(at('10:15', ended('closing'))).session));
  screen.getByText('The session has ended. Thank you.');
  screen.getByText('Ended at 10:15');
});

test('a browser that cannot keep the screen awake says so', async () => {
  show(until('talk-utrecht'), '09:30');
  await screen.findByText(/cannot keep the screen awake/);
});

import { act, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import { countdown } from '../../../client/ui/format.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { remaining } from '../../../shared/rundown/clock.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { adjusted, asked, ended, held, queued, submitted } from '../../support/domainEvents.ts';
import { BJORN, HANS, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf } from '../../support/domainSeminar.ts';
import { type FakeLive, fakeLive } from '../attendee/fakeLive.ts';
import { completeJsdom, renderPage } from '../attendee/render.tsx';

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
    screen.getByText('you have spoken');
    act(() => fake.setClock(oslo('09:52:10'), 0));
    screen.getByText('+0:10');
    screen.getByText('over for the answer');
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

  test('without one, what is asked next', () => {
    show(story.and(at('09:50', queued('q2'))), '09:50:55');
    screen.getByText('Next: Why at all?');
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

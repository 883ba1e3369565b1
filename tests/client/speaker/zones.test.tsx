import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import { minutes, plus } from '../../../shared/kernel/time.ts';
import { at, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import { ended, started, zoned } from '../../support/domainEvents.ts';
import { HANS, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';
import { fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

beforeAll(completeJsdom);

/** A speaker's screen at a time in Oslo, when Utrecht has clocks of its own. */
const show = (story: Story, clock: string, timeZone: string, who: typeof HANS | typeof ULRIKA = HANS) => {
  const zonedStory = story.and(at('08:00', zoned('utrecht', timeZone)));
  renderPage(SpeakerPage, fakeLive(who, zonedStory.session, oslo(clock), 0));
};

describe('the speaker’s own time', () => {
  test('is that of the city, named where its clocks show another than the session’s', () => {
    show(given(), '08:47', 'America/New_York');
    screen.getByText('at about 03:25 New York time');
    screen.getByText('02:47 New York time');
  });

  test('needs no name where the clocks agree', () => {
    show(given(), '08:47', 'Europe/Madrid');
    screen.getByText('at about 09:25');
    screen.getByText('08:47');
  });

  test('is the session’s for whoever is elsewhere', () => {
    show(given(), '08:47', 'America/New_York', ULRIKA);
    screen.getByText('at about 09:15');
  });

  test('during the show', () => {
    show(given(...onPlanUntil('talk-lund')), '09:17', 'Asia/Tokyo');
    screen.getByText('at about 17:25 Tokyo time');
  });

  test('at the end', () => {
    show(given(...onPlanUntil('talk-lund'), at('09:20', ended('talk-lund'))), '09:30', 'Asia/Tokyo');
    screen.getByText('Ended at 17:20 Tokyo time');
  });

  test('of a fixed end', () => {
    const plan = seminarWith({ 'talk-utrecht': { fixedEnd: oslo('09:40') } });
    show(givenPlan(plan, ...onPlanUntil('talk-utrecht')), '09:26', 'Asia/Tokyo');
    expect(screen.getByText(/17:40 Tokyo time/)).toBeDefined();
  });

  test('has the city’s date while the show is days away', () => {
    const evening = seminarWith({}, { plannedStart: oslo('20:00'), hardEnd: oslo('21:15') });
    const days = plus(oslo('20:00'), minutes(-3 * 24 * 60));
    const story = givenPlan(evening).happens(days, JOSTEIN.id, [zoned('utrecht', 'Asia/Tokyo')]);
    renderPage(SpeakerPage, fakeLive(HANS, story.session, days, 0));
    screen.getByText('11 December, 04:25 Tokyo time');
  });

  test('after midnight says that it is the next day', () => {
    const plan = seminarWith({}, { plannedStart: oslo('23:45'), hardEnd: plus(oslo('23:45'), minutes(75)) });
    show(givenPlan(plan, at('23:45', started())), '23:46', 'Europe/Amsterdam');
    screen.getByText('at about 00:10 +1');
  });
});

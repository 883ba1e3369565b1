import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { hours } from '../../../shared/kernel/time.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { dropped, ended, moved, started } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, readIn, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;
beforeAll(completeJsdom);
afterEach(() => vi.restoreAllMocks());

const agenda = () => screen.getByText('Run of show').closest('details') as HTMLElement;

/** The attendee's page, read in a zone at a time in Oslo, with the run of show opened. */
async function open(story: Story, clock: string, timeZone = 'Europe/Oslo') {
  readIn(timeZone);
  fake = fakeLive(ASTRID, story.session, oslo(clock), 0);
  renderPage(AttendeePage, fake);
  await screen.findByText('Run of show');
  expect(within(agenda()).queryByRole('list')).toBeNull();
  await userEvent.click(screen.getByText('Run of show'));
  await within(agenda()).findByRole('list');
}

const rows = () =>
  within(agenda())
    .getAllByRole('listitem')
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));

const underWay = given(
  at('09:00', started()),
  at('09:04', dropped('talk-utrecht')),
  at('09:08', moved('welcome', 'talk-lund', 'goTo')),
);

test('each segment when it is expected, and for what it is', async () => {
  await open(underWay, '09:10');
  expect(rows()).toEqual([
    '09:00 | Welcome | done',
    ' | Graz | skipped',
    '09:08 | LundUlrika Dagård | now',
    ' | UtrechtHans Sakkers | left out',
    '09:18 | BergenLubna Boby Jaffry | planned 09:35',
    '09:28 | Conversation and questions | planned 09:45',
    '09:53 | Closing | planned 10:10',
  ]);
  const current = within(agenda()).getByRole('listitem', { current: 'step' });
  within(current).getByText('Lund');
  expect(within(agenda()).queryByText(/Times are/)).toBeNull();
});

test('what is not a minute off its plan has nothing struck through, and goes with the forecast', async () => {
  await open(given(at('09:00:40', started())), '09:05:30');
  expect(rows()[1]).toBe('09:05 | Graz | ');
  act(() => fake.setClock(oslo('09:07:10'), 0));
  expect(rows()[1]).toBe('09:07 | Graz | planned 09:05');
});

test('in the reader’s own zone, which is named, and over midnight', async () => {
  await open(given(at('10:00', started())), '10:01', 'Pacific/Kiritimati');
  within(agenda()).getByText('Times are Kiritimati time, as on this device.');
  expect(rows().at(-1)).toBe('00:10 +1, the next day | Closing | planned 23:10');
});

test('an old plan says nothing of today, so only lengths are told, until it is started', async () => {
  await open(given(), '14:00', 'Pacific/Kiritimati');
  within(agenda()).getByText('How long each part is planned to take.');
  expect(rows()[1]).toBe('10 min | Graz | ');
  act(() => fake.show(given(at('14:00', started('welcome', hours(5)))).session));
  expect(rows().slice(0, 2)).toEqual(['03:00 | Welcome | now', '03:05 | Graz | ']);
});

test('it is over when the session is', async () => {
  await open(underWay, '09:10');
  act(() => fake.show(underWay.and(at('09:12', ended('talk-lund'))).session));
  expect(screen.queryByText('Run of show')).toBeNull();
});

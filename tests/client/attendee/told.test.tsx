import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { at, given, oslo } from '../../support/domain.ts';
import { cleared, sent, started } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

const story = given(at('09:00', started()));
const told = story.and(at('09:01', sent('m1', 'attendees', 'Send your questions now.')));
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
});

const putAway = () => userEvent.click(screen.getByRole('button', { name: 'Put this message away' }));

test('what the moderator tells all is read out politely, and goes when it is taken off', () => {
  renderPage(AttendeePage, fake);
  act(() => fake.show(told.session));
  expect(screen.getByText('Send your questions now.').closest('[role="status"]')).not.toBeNull();
  act(() => fake.show(told.and(at('09:02', cleared('m1'))).session));
  expect(screen.queryByText('Send your questions now.')).toBeNull();
});

test('put away, it stays away on this device, until there is another one', async () => {
  fake.show(told.session);
  const { unmount } = renderPage(AttendeePage, fake);
  await putAway();
  expect(screen.queryByText('Send your questions now.')).toBeNull();
  unmount();
  renderPage(AttendeePage, fake);
  expect(screen.queryByText('Send your questions now.')).toBeNull();
  act(() => fake.show(told.and(at('09:05', sent('m2', 'attendees', 'Last questions, please.'))).session));
  screen.getByText('Last questions, please.');
});

test('the list keeps its place when it comes and goes', async () => {
  renderPage(AttendeePage, fake);
  const list = screen.getByRole('main');
  list.scrollTop = 100;
  const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 60 });
  act(() => fake.show(told.session));
  expect(list.scrollTop).toBe(160);
  await putAway();
  expect(list.scrollTop).toBe(100);
  if (height) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', height);
});

import { act, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { at, given, oslo } from '../../support/domain.ts';
import { started } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, readIn, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  localStorage.clear();
  readIn('Europe/Oslo');
  fake = fakeLive(ASTRID, given(at('09:00', started())).session, oslo('10:42'));
  renderPage(AttendeePage, fake);
  await act(() => vi.advanceTimersByTimeAsync(0));
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** It is not known any more whether this is the present; the server was last heard of so long ago. */
const doubt = (silence: number) => {
  const since = fake.live.transport.clock.lasting();
  act(() => fake.live.connection.setState({ doubt: { since, silence, asOf: oslo('10:42') } }));
};

test('woken from a long sleep, the page says as of when it is, until the server has answered', async () => {
  doubt(3_600_000);
  screen.getByText('As of 10:42 · updating …');
  act(() => fake.live.connection.setState({ doubt: null }));
  expect(screen.queryByText(/As of/)).toBeNull();
});

test('a line that is lost for a moment only was never missed', async () => {
  doubt(5_000);
  expect(screen.queryByText(/As of/)).toBeNull();
  await pass(3_000);
  screen.getByText('As of 10:42 · updating …');
});

test('where no answer comes there is no network, which is said once', async () => {
  doubt(3_600_000);
  await pass(5_000);
  expect(screen.queryByText(/updating/)).toBeNull();
  screen.getByText('No network since 10:42.');
  screen.getByText('No network. What you send goes out when it is back.');
});

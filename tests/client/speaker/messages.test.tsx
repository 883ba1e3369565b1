import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { deliver, see } from '../../support/domainCommands.ts';
import { curtainSet, seen, sent } from '../../support/domainEvents.ts';
import { HANS } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;
beforeAll(completeJsdom);
afterEach(() => vi.useRealTimers());

/** Hans’s screen; the clock stands. */
const show = (story: Story, clock = '09:33:18') => {
  fake = fakeLive(HANS, story.session, oslo(clock), 0);
  renderPage(SpeakerPage, fake);
};
const utrecht = given(...onPlanUntil('talk-utrecht'));
const nudged = utrecht.and(at('09:33:10', sent('m1', 'hans-sakkers', 'Two minutes')));

describe('a message to the speaker (M3)', () => {
  test('fills the screen, with the time in sight, and is said to be there once', async () => {
    show(nudged);
    const dialog = within(screen.getByRole('alertdialog', { name: 'From the moderator Two minutes' }));
    dialog.getByText('1:42');
    dialog.getByText('wrap up');
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Seen' }));
    act(() => fake.show(nudged.and(at('09:33:30', sent('m2', 'speakers', 'Louder'))).session));
    await waitFor(() => expect(bodies(fake.sent)).toEqual([deliver('m1'), deliver('m2')]));
  });

  test.each(['{Enter}', ' '])('goes at once when %s is pressed, before any answer', async (key) => {
    show(nudged);
    fake.answer = () => null;
    await userEvent.keyboard(key);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    screen.getByText('1:42');
  });

  test('is seen with one key also when the focus is elsewhere', async () => {
    show(nudged);
    act(() => (document.activeElement as HTMLElement).blur());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(bodies(fake.sent)).toEqual([deliver('m1'), see('m1')]));
  });

  test('the newest comes first, and a double press is not about the one behind it', async () => {
    show(nudged.and(at('09:33:12', sent('m2', 'speakers', 'Louder, please'))));
    screen.getByText('1 more');
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    screen.getByRole('alertdialog', { name: /Two minutes/ });
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    screen.getByRole('alertdialog', { name: /Two minutes/ });
    await waitFor(() => expect(bodies(fake.sent)).toContainEqual(see('m2')));
    expect(bodies(fake.sent)).not.toContainEqual(see('m1'));
  });

  test('a press without a network waits, says so, and is told when the network is back', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    show(nudged);
    await act(() => vi.advanceTimersByTimeAsync(0));
    act(() => fake.become('offline'));
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    vi.advanceTimersByTime(3_000);
    act(() => fake.setClock(oslo('09:33:21'), 0));
    screen.getByText('The moderator will be told that you have seen it when the network is back.');
    expect(bodies(fake.sent)).toEqual([deliver('m1')]);
    await act(async () => {
      fake.become('online');
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(bodies(fake.sent)).toEqual([deliver('m1'), see('m1')]);
    expect(screen.queryByText(/will be told/)).toBeNull();
  });

  test('a press that is not answered is sent again under the same id', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    show(nudged);
    await act(() => vi.advanceTimersByTimeAsync(0));
    fake.answer = () => null;
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    await vi.advanceTimersByTimeAsync(700);
    const [, first, again] = fake.sent;
    expect(first).toMatchObject(see('m1'));
    expect(again).toEqual(first);
  });

  test('seen on another device, or taken off by the moderator, it goes here too', () => {
    show(nudged);
    act(() => fake.show(nudged.and(at('09:33:20', seen('m1', HANS))).session));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('the curtain (M5)', () => {
  const curtained = (to: 'standby' | 'blackout') => utrecht.and(at('09:31', curtainSet(to)));

  test('standby is calm, with the time of day and nothing that counts', () => {
    show(curtained('standby'));
    screen.getByText('Please stand by');
    screen.getByText('09:33');
    expect(screen.queryByText('1:42')).toBeNull();
  });

  test('blackout is black, and says on a key whose doing it is', async () => {
    show(curtained('blackout'));
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByText(/It comes back by itself/)).toBeNull();
    await userEvent.keyboard('x');
    screen.getByText(/The moderator has made this screen dark. It comes back by itself/);
  });

  test('messages show over both', () => {
    show(curtained('blackout').and(at('09:33', sent('m1', 'speakers', 'Back in a minute'))));
    screen.getByRole('alertdialog', { name: /Back in a minute/ });
  });
});

test('asked which page it is, it shows the name for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  show(utrecht);
  act(() => fake.live.connection.setState({ flashes: 1 }));
  screen.getByText('This is Hans Sakkers');
  await act(() => vi.advanceTimersByTimeAsync(3_100));
  expect(screen.queryByText('This is Hans Sakkers')).toBeNull();
});

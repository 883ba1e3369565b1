import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { present } from '../../../shared/kernel/assert.ts';
import { ask, hold, next } from '../../support/domainCommands.ts';
import { INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

type Browsers = { documentPictureInPicture?: { requestWindow: () => Promise<Window> } };
const browsers = window as Browsers;

/** A browser with such windows: a frame stands for one, which has a document and timers of its own too. */
function windowsOpen(): void {
  browsers.documentPictureInPicture = {
    requestWindow: async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const view = present(frame.contentWindow, 'a frame in the page to have a window');
      view.close = () => {
        view.dispatchEvent(new Event('pagehide'));
        frame.remove();
      };
      return view;
    },
  };
}

afterEach(() => {
  delete browsers.documentPictureInPicture;
});

const utrecht = (clock = '09:30:48') =>
  renderConsole((session) => {
    showRunningTo(session, 'talk-utrecht');
    session.setClock(clock);
  });

async function floating() {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Float the clock' }));
  });
  const view = present(document.querySelector('iframe')?.contentWindow, 'the window to be open');
  return {
    view,
    within: within(view.document.body),
    user: userEvent.setup({ document: view.document }),
  };
}

describe('the floating clock', () => {
  it('is not offered where the browser has no such window', () => {
    utrecht();
    expect(screen.queryByRole('button', { name: 'Float the clock' })).toBeNull();
  });

  it('says what runs, what is left, what comes next, and when all ends', async () => {
    windowsOpen();
    const rendered = utrecht();
    const clock = (await floating()).within;
    clock.getByRole('heading', { name: 'Utrecht' });
    expect(clock.getByRole('timer', { name: 'Utrecht, time left' }).textContent).toBe('4:12');
    clock.getByText('Running');
    clock.getByText('then Bergen · 10:00');
    clock.getByText('session ends 10:15 · on time');
    rendered.setClock('09:33:30');
    clock.getByText('Wrap-up');
    rendered.setClock('09:35:37');
    clock.getByText('Overtime');
    clock.getByText('+0:37');
    clock.getByText('session ends 10:15 · 0:37 over');
    rendered.happens(INGRID, hold('talk-utrecht'));
    clock.getByText(/^Held/);
  });

  it('counts the answer to a live question too', async () => {
    windowsOpen();
    const rendered = renderConsole((session) => {
      showRunningTo(session, 'conversation');
      session.happens(JOSTEIN, ask('prepared-why'), '09:48');
      session.setClock('09:48:55');
    });
    const clock = (await floating()).within;
    expect(clock.getByRole('timer', { name: 'Time left to answer' }).textContent).toBe('1:05');
    rendered.setClock('09:50:10');
    clock.getByText('+0:10');
    clock.getByText('answer, over');
  });

  it('holds and goes on by its buttons and its keys, a double press counting once', async () => {
    windowsOpen();
    const rendered = utrecht();
    const clock = await floating();
    await clock.user.dblClick(clock.within.getByRole('button', { name: 'Next: Bergen' }));
    expect(rendered.sent).toEqual([next('talk-utrecht')]);
    await clock.within.findByRole('heading', { name: 'Bergen' });
    await clock.user.keyboard('h');
    expect(rendered.sent.at(-1)).toEqual(hold('talk-bergen'));
    await clock.within.findByRole('button', { name: 'Resume' });
    await clock.user.keyboard('z');
    await clock.within.findByRole('button', { name: 'Hold' });
    await clock.within.findByText(/^Undone: hold/);
  });

  it('says that the line is lost', async () => {
    windowsOpen();
    const rendered = utrecht();
    const clock = (await floating()).within;
    rendered.goOffline(20_500);
    clock.getByText('no connection for 20 s, still counting');
  });

  it('is dressed like the page, and stays so', async () => {
    windowsOpen();
    const style = document.head.appendChild(document.createElement('link'));
    style.rel = 'stylesheet';
    style.href = '/assets/a.css';
    utrecht();
    const { view } = await floating();
    expect(view.document.querySelector('link')?.getAttribute('href')).toBe(`${location.origin}/assets/a.css`);
    const root = view.document.documentElement;
    document.documentElement.dataset.theme = 'dark';
    await vi.waitFor(() => expect(root.dataset.theme).toBe('dark'));
    delete document.documentElement.dataset.theme;
    await vi.waitFor(() => expect(root.dataset.theme).toBeUndefined());
    style.remove();
  });

  it('goes on while the console is out of sight, by the timers of its own window', async () => {
    windowsOpen();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.setClock('09:30:48', 1);
    });
    const clock = await floating();
    await clock.within.findByText('4:11', {}, { timeout: 3_000 });
    hidden.mockRestore();
  });

  it('closes with the button, with its own cross, and with the console', async () => {
    windowsOpen();
    const rendered = utrecht();
    await floating();
    await rendered.user.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(document.querySelector('iframe')).toBeNull();

    const { view } = await floating();
    act(() => view.close());
    screen.getByRole('button', { name: 'Float the clock' });

    await floating();
    rendered.unmount();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('says so when the browser refuses', async () => {
    browsers.documentPictureInPicture = { requestWindow: () => Promise.reject(new Error('not now')) };
    const { user } = utrecht();
    await user.click(screen.getByRole('button', { name: 'Float the clock' }));
    await screen.findByText(/did not open the small window/);
  });
});

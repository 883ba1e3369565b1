import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeviceId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Device } from '../../../shared/protocol/down.ts';
import type { Role } from '../../../shared/session/permissions.ts';
import { oslo } from '../../support/domain.ts';
import { deliver, see, send } from '../../support/domainCommands.ts';
import { HANS, JOSTEIN } from '../../support/domainPeople.ts';
import type { ConsoleSession } from './consoleSession.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

afterEach(() => vi.restoreAllMocks());

// The clock runs: one that stands makes nobody silent.
const NOW = '09:30:48';
const utrecht = (session: ConsoleSession) => {
  showRunningTo(session, 'talk-utrecht');
  session.setClock(NOW, 1);
};

const page = (id: string, person: string, role: Role, heard = NOW, visible = true): Device => ({
  id: id as DeviceId,
  person: person as PersonId,
  role,
  heard: oslo(heard),
  visible,
});
const hans = (heard = NOW, visible = true) => page('hans-1', 'hans-sakkers', 'speaker', heard, visible);
const lubna = page('lubna-1', 'lubna-jaffry', 'speaker');
const jostein = page('jostein-1', 'jostein', 'moderator');

/** The server tells who is here. */
const tell = ({ live }: Pick<ConsoleSession, 'live'>, devices: readonly Device[], clock = NOW) =>
  act(() =>
    live.replica.setState({
      presence: { attendees: 214, screens: 0, people: [], devices },
      presenceAt: oslo(clock),
    }),
  );
const open = async ({ user }: ReturnType<typeof renderConsole>) => {
  await user.click(screen.getByRole('button', { name: /214 attendees here/ }));
  await screen.findByRole('dialog', { name: 'Who is connected' });
};
const row = (name: string | RegExp) => within(screen.getByRole('row', { name }));
const pages = (name: string | RegExp) => row(name).getAllByRole('cell')[0]?.textContent;

describe('who is connected', () => {
  it('each person with each page: here, in the background, lost, not here', async () => {
    const console = renderConsole(utrecht);
    tell(console, [
      jostein,
      hans('09:30:39'),
      page('ulrika-1', 'ulrika-dagard', 'speaker', '09:30:20', false),
      page('ulrika-2', 'ulrika-dagard', 'speaker'),
      page('screen-1', 'screen', 'screen'),
    ]);
    await open(console);
    expect(pages(/^Hans Sakkers/)).toMatch(/^lost, silent for \d+ sIdentify$/);
    expect(pages(/^Ulrika Dagård/)).toBe('in the backgroundIdentifyhereIdentify');
    expect(pages(/^Lubna Boby Jaffry/)).toBe('not here');
    expect(pages(/^Jostein Kobbeltvedt \(you\)/)).toBe('hereIdentify');
    expect(pages(/^Screens/)).toBe('hereIdentify');
  });

  it('what they answered last, and when', async () => {
    const console = renderConsole(utrecht);
    console.happens(JOSTEIN, send('hans-sakkers', 'Two minutes'));
    const id = [...console.session().messages.byId.keys()].at(-1) ?? '';
    console.happens(HANS, deliver(id));
    console.happens(HANS, see(id), '09:31:00');
    console.setClock('09:31:03', 0);
    tell(console, [hans('09:31:02')], '09:31:03');
    await open(console);
    row(/^Hans Sakkers/).getByText('saw “Two minutes”');
    row(/^Hans Sakkers/).getByText(/3 s ago/);
  });

  it('a silent page is lost before the socket says so, and nobody is while the own line is dead', async () => {
    const console = renderConsole(utrecht);
    tell(console, [jostein, hans('09:30:43'), lubna]);
    await open(console);
    expect(pages(/^Hans Sakkers/)).toBe('hereIdentify');
    console.setClock('09:30:51', 1);
    expect(pages(/^Hans Sakkers/)).toBe('lost, silent for 8 sIdentify');
    console.setClock('09:31:50', 1);
    console.goOffline(60_000);
    expect(pages(/^Lubna/)).toBe('hereIdentify');
    screen.getByText('You have no connection yourself: this is how it was last.');
  });

  it('has one page show itself, and says when it is gone', async () => {
    const console = renderConsole(utrecht);
    const identify = vi.spyOn(console.live.transport, 'identify');
    tell(console, [hans()]);
    await open(console);
    const press = () =>
      console.user.click(screen.getByRole('button', { name: 'Have this page of Hans Sakkers show itself' }));
    await press();
    expect(identify).toHaveBeenCalledWith({ device: 'hans-1' });
    identify.mockResolvedValueOnce({
      ok: false,
      error: { code: 'unknown_id', message: 'This page is no longer open.' },
    });
    await press();
    await screen.findByText('This page is no longer open.');
  });

  it('gives a link again: copied, shared where that is known, or in a letter that is written already', async () => {
    const share = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });
    const console = renderConsole(utrecht);
    tell(console, [jostein]);
    await open(console);
    const mail = await screen.findByRole('link', { name: 'Send the link of Hans Sakkers by e-mail' });
    const href = decodeURIComponent(mail.getAttribute('href') ?? '');
    expect(href).toContain('http://localhost:4000/speaker/GRHT7#secret-5');
    expect(href).toContain('Human Rights Cities explained');
    await console.user.click(screen.getByRole('button', { name: 'Share the link of Hans Sakkers' }));
    expect(share).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'http://localhost:4000/speaker/GRHT7#secret-5' }),
    );
    await console.user.click(screen.getByRole('button', { name: 'Copy: Graz' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe('http://localhost:4000/speaker/GRHT7#secret-3'),
    );
    Reflect.deleteProperty(navigator, 'share');
  });
});

describe('a word in the bar', () => {
  it('while somebody who speaks now or next is not connected', () => {
    const console = renderConsole(utrecht);
    tell(console, [jostein, lubna]);
    screen.getByText('Hans Sakkers is not connected');
    tell(console, [jostein]);
    screen.getByText('2 speakers are not connected');
    tell(console, [jostein, lubna, hans()]);
    expect(screen.queryByText(/not connected/)).toBeNull();
    console.setClock('09:30:51', 1);
    tell(console, [{ ...jostein, heard: oslo('09:30:50') }, lubna, hans('09:30:43')], '09:30:51');
    screen.getByText('Hans Sakkers is not connected');
  });

  it('before the start about the first who speaks', () => {
    const console = renderConsole((session) => session.setClock('08:55'));
    tell(console, [jostein], '08:55');
    screen.getByText('Graz is not connected');
  });
});

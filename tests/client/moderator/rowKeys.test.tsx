import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { adjust, goTo } from '../../support/domainCommands.ts';
import { COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

const utrecht = (who = JOSTEIN) =>
  renderConsole((session) => {
    showRunningTo(session, 'talk-utrecht');
    session.setClock('09:30');
  }, who);

/** The segment whose row has the focus. */
const focused = () => document.activeElement?.closest<HTMLElement>('[data-segment]')?.dataset.segment;

describe('the keys of the run of show', () => {
  it('L leads to the running row, the arrows from one to the next, and no further', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('l');
    expect(focused()).toBe('talk-utrecht');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('talk-bergen');
    await user.keyboard('{ArrowUp>9/}');
    expect(focused()).toBe('welcome');
    await user.keyboard('{ArrowDown>9/}');
    expect(focused()).toBe('closing');
    expect(sent).toEqual([]);
  });

  it('L leads to the first row before the start', async () => {
    const { user } = renderConsole((session) => session.setClock('08:55'));
    await user.keyboard('l');
    expect(focused()).toBe('welcome');
  });

  it('Tab leads to one row of all: where one was last', async () => {
    const { user } = utrecht();
    const rows = () =>
      [...document.querySelectorAll<HTMLElement>('[data-opener]')].filter(({ tabIndex }) => tabIndex === 0);
    expect(rows().map(({ textContent }) => textContent)).toEqual(['Utrecht']);
    await user.keyboard('l{ArrowDown}');
    expect(rows().map(({ textContent }) => textContent)).toEqual(['Bergen']);
  });

  it('+ and − are about the row that has the focus, else about the running segment', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('l{ArrowDown}{ArrowDown}--+');
    const [less, more] = [adjust('conversation', minutes(-1)), adjust('conversation', minutes(1))];
    expect(sent).toEqual([less, less, more]);
    await user.click(document.body);
    await user.keyboard('-');
    expect(sent[3]).toEqual(adjust('talk-utrecht', minutes(-1)));
  });

  it('shows the keys for time at the clock only while they are about the running segment', async () => {
    const { user } = utrecht();
    const key = () => screen.getByRole('button', { name: '−1 min' }).getAttribute('aria-keyshortcuts');
    expect(key()).toBe('-');
    await user.keyboard('l');
    expect(key()).toBe('-');
    await user.keyboard('{ArrowDown}');
    expect(key()).toBeNull();
  });

  it('are about rows also while the run of show is edited, and not when they are left', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('w{ArrowDown}+');
    expect(sent).toEqual([adjust('talk-bergen', minutes(1))]);
    await user.keyboard('w');
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('+');
    expect(sent[1]).toEqual(adjust('talk-utrecht', minutes(1)));
  });

  it('shortens a later segment also before the start', async () => {
    const { user, sent } = renderConsole((session) => session.setClock('08:55'));
    await user.keyboard('l{ArrowDown}-');
    expect(sent).toEqual([adjust('talk-graz', minutes(-1))]);
  });

  it('says that what is over is over', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('l{ArrowUp}-');
    await screen.findByText('Lund is over; its time can no longer be changed.');
    expect(sent).toEqual([]);
  });

  it('T goes to the segment whose row has the focus', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('t');
    await screen.findByText('Choose a segment first, with L.');
    await user.keyboard('lt');
    await screen.findByText('Utrecht is already running.');
    await user.keyboard('{ArrowDown}{ArrowDown}t');
    expect(sent).toEqual([goTo('talk-utrecht', 'conversation')]);
    await screen.findByRole('timer', { name: /^Conversation and questions/ });
  });

  it('offers the same in the row’s menu, by name, as far as it applies', async () => {
    const { user, sent } = utrecht();
    await user.click(screen.getByRole('button', { name: 'More for Bergen' }));
    await user.click(await screen.findByRole('menuitem', { name: /^−1 min/ }));
    expect(sent).toEqual([adjust('talk-bergen', minutes(-1))]);
    await user.click(screen.getByRole('button', { name: 'More for Lund' }));
    const menu = await screen.findByRole('menu');
    expect(within(menu).queryByRole('menuitem', { name: /1 min/ })).toBeNull();
    await user.click(within(menu).getByRole('menuitem', { name: /^Go to Lund/ }));
    expect(sent[1]).toEqual(goTo('talk-utrecht', 'talk-lund'));
  });

  it('has none of it for a co-moderator', async () => {
    const { user, sent } = utrecht(COMO);
    await user.keyboard('t');
    await screen.findByText('Only the moderator can do that.');
    expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
    expect(sent).toEqual([]);
  });
});

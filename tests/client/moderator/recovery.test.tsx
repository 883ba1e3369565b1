import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../shared/kernel/time.ts';
import { adjust, edit, next, recover, start } from '../../support/domainCommands.ts';
import { COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

/** Utrecht was given 1:12 more, which nothing after it makes up for. */
const late = (who = JOSTEIN, clock = '09:30') =>
  renderConsole((session) => {
    showRunningTo(session, 'talk-utrecht');
    session.happens(JOSTEIN, adjust('talk-utrecht', seconds(72)), '09:28');
    session.setClock(clock);
  }, who);

const winBack = () => screen.getByRole('button', { name: 'Win back 1:12' });
const panel = () => screen.getByRole('region', { name: /^Win back/ });
const way = (name: RegExp) => within(panel()).getByRole('button', { name });
const rowOf = (segment: string) => within(panel()).getByRole('rowheader', { name: segment }).closest('tr');
const closed = () => waitFor(() => expect(screen.queryByRole('region', { name: /^Win back/ })).toBeNull());

describe('winning time back (T18)', () => {
  it('is offered while something is missing, and to nobody who cannot', () => {
    const { unmount, setClock } = late();
    winBack();
    unmount();
    const onTime = renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.setClock('09:30');
    });
    expect(screen.queryByRole('button', { name: /Win back/ })).toBeNull();
    onTime.unmount();
    late(COMO);
    screen.getByText('1:12 over the hard end');
    expect(screen.queryByRole('button', { name: /Win back/ })).toBeNull();
    expect(setClock).toBeDefined();
  });

  it('has the gentlest first, each with what would come of it', async () => {
    const { user } = late();
    await user.click(winBack());
    const names = within(within(panel()).getByRole('list', { name: 'Ways to win it back' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Take 1:12 from Conversation and questions, 25:00 → 23:48, ends 10:15, on time',
      'Take it from another segment3',
      'Spread it over what remains, 0:07 to 0:39 from each of 4, ends 10:15, on time',
      'Drop a segment3',
      'Run over, ends 10:16, 1:12 over, agreed',
    ]);
    await user.click(way(/^Drop a segment/));
    way(/^Drop Closing, 5:00 less, ends 10:11, 3:48 to spare$/);
  });

  it('shows the outcome of the way that has the focus or the pointer, segment by segment', async () => {
    const { user } = late();
    await user.click(winBack());
    expect(rowOf('Bergen')?.textContent).toContain('10:00');
    expect(rowOf('Conversation and questions')?.textContent).toContain('25:00 → 23:48');
    expect(rowOf('Closing')?.textContent).toContain('10:11 → 10:10');
    await user.hover(way(/^Spread/));
    expect(rowOf('Bergen')?.textContent).toContain('10:00 → 9:4');
    await user.hover(way(/^Run over/));
    expect(rowOf('Closing')?.textContent).not.toContain('→');
    await user.click(way(/^Drop a segment/));
    await user.hover(way(/^Drop Closing/));
    expect(rowOf('Closing')?.textContent).toBe('Closingdropped');
  });

  it('goes by keys alone: V, the arrows, Enter; and leaves the focus where the foot is', async () => {
    const { user, sent } = late();
    await user.keyboard('v');
    await waitFor(() => expect(document.activeElement).toBe(way(/^Take 1:12/)));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(way(/^Spread/));
    await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(sent).toEqual([recover('talk-utrecht', 'take', 'conversation')]);
    await closed();
    screen.getByText('On time for the hard end');
    await waitFor(() => expect(document.activeElement?.id).toBe('against'));
  });

  it('tells what was done, with Undo beside it', async () => {
    const { user, sent } = late();
    await user.keyboard('v');
    await user.click(way(/^Take 1:12/));
    const notices = screen.getByRole('log');
    await within(notices).findByText('Took 1:12 from Conversation and questions: 25:00 → 23:48.');
    await user.click(await within(notices).findByRole('button', { name: 'Undo' }));
    expect(sent.map(({ type }) => type)).toEqual(['rundown.recover', 'undo']);
    await screen.findByRole('button', { name: 'Win back 1:12' });
  });

  it('closes with Escape, and gives the focus back', async () => {
    const { user, sent } = late();
    winBack().focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(way(/^Take 1:12/)));
    await user.keyboard('{Escape}');
    await closed();
    await waitFor(() => expect(document.activeElement).toBe(winBack()));
    expect(sent).toEqual([]);
  });

  it('takes nothing away: every key works beside it', async () => {
    const { user, sent } = late();
    await user.keyboard('v');
    await waitFor(() => expect(document.activeElement).toBe(way(/^Take 1:12/)));
    await user.keyboard('h');
    expect(sent.map(({ type }) => type)).toEqual(['rundown.hold']);
  });

  it('agrees to run over, and offers again only when more is missing', async () => {
    const { user, sent, happens } = late();
    await user.keyboard('v');
    await user.click(way(/^Run over/));
    expect(sent).toEqual([recover('talk-utrecht', 'over')]);
    await closed();
    screen.getByText('1:12 over the hard end, agreed');
    expect(screen.queryByRole('button', { name: /Win back/ })).toBeNull();
    happens(JOSTEIN, adjust('talk-bergen', minutes(1)));
    screen.getByRole('button', { name: 'Win back 2:12' });
    screen.getByText('2:12 over the hard end');
  });

  it('stays while a way leaves something missing, and offers the rest', async () => {
    const { user, happens } = late();
    happens(JOSTEIN, edit('conversation', { minimum: minutes(24) }, { minimum: null }));
    for (const id of ['talk-utrecht', 'talk-bergen', 'closing'])
      happens(JOSTEIN, edit(id, { keep: true }, { keep: false }));
    await user.keyboard('v');
    await user.click(
      way(/^Shorten Conversation and questions to its minimum, 25:00 → 24:00.*still 0:12 over$/),
    );
    await screen.findByRole('region', { name: 'Win back 0:12' });
  });

  it('follows the clock while it is open', async () => {
    const { user, setClock } = late(JOSTEIN, '09:36:12');
    await user.keyboard('v');
    setClock('09:37:12');
    await within(panel()).findByRole('heading', { name: 'Win back 2:12' });
    way(/^Take 2:12 from Conversation and questions, 25:00 → 22:48/);
  });

  it('goes when somebody else was first, and says so to who pressed all the same', async () => {
    const { user, happens, holdAnswers } = late();
    await user.keyboard('v');
    const answer = holdAnswers();
    await user.click(way(/^Take 1:12/));
    happens(INGRID, next('talk-utrecht'));
    await answer();
    await within(screen.getByRole('log')).findByText(
      'Nothing was changed: the show has gone on meanwhile. Look again.',
    );
  });

  it('says on its key that nothing is missing', async () => {
    const { user, sent } = renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.setClock('09:30');
    });
    await user.keyboard('v');
    await screen.findByText('The session makes its hard end; there is nothing to win back.');
    expect(sent).toEqual([]);
  });

  it('is there before the start, when that is late', async () => {
    const { user, sent, happens } = renderConsole((session) => session.setClock('09:03'));
    await user.click(screen.getByRole('button', { name: 'Win back 3:00' }));
    await user.click(way(/^Take 3:00 from Conversation and questions, 25:00 → 22:00, ends 10:15, on time/));
    expect(sent).toEqual([recover(null, 'take', 'conversation')]);
    await closed();
    happens(JOSTEIN, start('keep'));
    screen.getByText('On time for the hard end');
  });
});

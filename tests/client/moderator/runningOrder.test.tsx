import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DOUBLE } from '../../../client/actions/presses.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { oslo } from '../../support/domain.ts';
import { adjust, approve, edit, hold, next, submit } from '../../support/domainCommands.ts';
import { ASTRID, COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

const utrecht = (clock = '09:30:48') =>
  renderConsole((session) => {
    showRunningTo(session, 'talk-utrecht');
    session.setClock(clock);
  });

describe('the running order on the console', () => {
  it('says before the start what Start will do, and keeps a plan that is near', async () => {
    const { user, sent } = renderConsole((session) => session.setClock('09:03'));
    expect(screen.getByText(/you would start 3:00 behind it/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(sent).toEqual([{ type: 'rundown.start', plan: 'keep' }]);
    expect(screen.getByRole('timer', { name: /Welcome/ }).textContent).toBe('5:00');
  });

  it('starts by key, and says afterwards that it has started', async () => {
    const { user, sent } = renderConsole((session) => session.setClock('09:00'));
    await user.keyboard('s');
    expect(sent).toEqual([{ type: 'rundown.start', plan: 'keep' }]);
    await user.keyboard('s');
    await screen.findByText('The session has started already.');
    expect(sent).toHaveLength(1);
  });

  it('leads the focus from Start to Next, where neither a double press nor a held Enter presses it', async () => {
    const { user, sent } = renderConsole((session) => session.setClock('09:00'));
    screen.getByRole('button', { name: 'Start' }).focus();
    await user.keyboard('{Enter}');
    const goOn = await screen.findByRole('button', { name: 'Next: Graz' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(goOn));
    expect(fireEvent.keyDown(goOn, { key: 'Enter', repeat: true })).toBe(false); // cancelled
    expect(sent.map(({ type }) => type)).toEqual(['rundown.start']);
  });

  it('leaves the focus where it is when somebody else starts', () => {
    const { happens } = renderConsole((session) => session.setClock('09:00'));
    happens(INGRID, { type: 'rundown.start', plan: 'keep' });
    expect(screen.getByRole('button', { name: 'Next: Graz' })).toBeDefined();
    expect(document.activeElement).toBe(document.body);
  });

  it('moves a plan of another time to now, and offers to keep it (T3)', async () => {
    const { user, sent } = renderConsole((session) => session.setClock('14:20'));
    expect(screen.getByText(/begins at 14:20, and the hard end becomes 15:35/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Start and keep the plan' }));
    expect(sent).toEqual([{ type: 'rundown.start', plan: 'keep' }]);
  });

  it('counts the running segment, in the page and in its title', () => {
    const { setClock } = utrecht();
    expect(screen.getByRole('timer', { name: /Utrecht/ }).textContent).toBe('4:12');
    expect(document.title).toBe('4:12 · Utrecht · Moderato');
    setClock('09:33:30');
    expect(screen.getByText('Wrap-up')).toBeDefined();
    setClock('09:35:37');
    expect(screen.getByText('Overtime')).toBeDefined();
    expect(screen.getByRole('timer', { name: /Utrecht/ }).textContent).toBe('+0:37');
    expect(document.title).toBe('+0:37 · Utrecht · Moderato');
  });

  it('shows what has passed where a segment counts up; the phases are the same (T5)', () => {
    const { happens, setClock } = utrecht();
    happens(JOSTEIN, edit('talk-utrecht', { counts: 'up' }, { counts: 'down' }));
    expect(screen.getByRole('timer', { name: 'Utrecht, time passed' }).textContent).toBe('5:48');
    expect(screen.getByText(/of 10:00/)).toBeDefined();
    expect(screen.getByText('5:48 passed')).toBeDefined();
    setClock('09:33:30');
    expect(screen.getByText('Wrap-up')).toBeDefined();
    expect(document.title).toBe('8:30 · Utrecht · Moderato');
    setClock('09:35:37');
    expect(screen.getByRole('timer', { name: /Utrecht/ }).textContent).toBe('+0:37');
    expect(screen.getByText('0:37 over')).toBeDefined();
  });

  it('counts to a fixed end, and says until when (T16)', () => {
    const { happens } = utrecht();
    happens(JOSTEIN, edit('talk-utrecht', { fixedEnd: oslo('09:34') }, { fixedEnd: null }));
    expect(screen.getByRole('timer', { name: /Utrecht/ }).textContent).toBe('3:12');
    expect(screen.getAllByText(/until 09:34/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/left of 10:00/)).toBeNull();
  });

  it('sends Next from the segment that is running, by click and by key', async () => {
    const { user, sent } = utrecht();
    await user.click(screen.getByRole('button', { name: 'Next: Bergen' }));
    expect(sent).toEqual([next('talk-utrecht')]);
    await screen.findByRole('timer', { name: /Bergen/ });
    await new Promise((resolve) => setTimeout(resolve, 550)); // no double click any more
    await user.keyboard('n');
    expect(sent[1]).toEqual(next('talk-bergen'));
  });

  it('takes a double click on Next for one', async () => {
    const { user, sent } = utrecht();
    await user.dblClick(screen.getByRole('button', { name: 'Next: Bergen' }));
    expect(sent).toEqual([next('talk-utrecht')]);
  });

  it('does not end the session by a double click on the last Next, whose place End takes', async () => {
    const { user, sent } = renderConsole((session) => showRunningTo(session, 'conversation'));
    await user.click(screen.getByRole('button', { name: /^Next/ }));
    await user.click(await screen.findByRole('button', { name: /^End/ }));
    expect(sent).toEqual([next('conversation')]);
  });

  it('counts each press that adds a minute', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('++-');
    const [one, taken] = [adjust('talk-utrecht', minutes(1)), adjust('talk-utrecht', minutes(-1))];
    expect(sent).toEqual([one, one, taken]);
  });

  it('says that a segment has no time left to take', async () => {
    const { user, sent, happens } = utrecht();
    happens(JOSTEIN, adjust('talk-utrecht', minutes(-10)));
    await user.keyboard('-');
    await screen.findByText('This segment has no time left to take.');
    expect(sent).toEqual([]);
  });

  it('holds and resumes with the same key', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('h');
    expect(await screen.findByText('Held')).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 550));
    await user.keyboard('h');
    expect(sent.map(({ type }) => type)).toEqual(['rundown.hold', 'rundown.resume']);
  });

  it('does nothing on keys while somebody types, with a modifier, or on Enter and Space', async () => {
    const { user, sent } = utrecht();
    await user.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search questions' });
    expect(document.activeElement).toBe(search);
    await user.keyboard('nhz+');
    expect((search as HTMLInputElement).value).toBe('nhz+');
    act(() => search.blur());
    await user.keyboard('{Control>}n{/Control}{Alt>}n{/Alt}{Meta>}n{/Meta}{Enter} ');
    expect(sent).toEqual([]);
  });

  it('asks once before the end, and not on the last segment (T11)', async () => {
    const { user, sent, unmount } = utrecht();
    await user.keyboard('e');
    const dialog = screen.getByRole('alertdialog', { name: 'End the session now?' });
    expect(within(dialog).getByText(/Bergen, Conversation and questions, Closing/)).toBeDefined();
    await user.keyboard('n'); // no shortcut in a dialog
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'End now' }));
    expect(sent).toEqual([{ type: 'rundown.end' }]);
    expect(await screen.findByText('The session has ended')).toBeDefined();
    unmount();

    const closing = renderConsole((session) => {
      showRunningTo(session, 'closing');
      session.setClock('10:14');
    });
    await closing.user.keyboard('n');
    expect(await screen.findByText(/Closing is the last segment/)).toBeDefined();
    expect(closing.sent).toEqual([]);
    await closing.user.click(screen.getByRole('button', { name: 'End' }));
    expect(closing.sent).toEqual([{ type: 'rundown.end' }]);
  });

  it('undoes the end, with what was asked and left over told before', async () => {
    const { user, sent } = renderConsole((session) => {
      session.happens(ASTRID, submit('Who pays?'), '08:50');
      showRunningTo(session, 'closing');
      session.happens(JOSTEIN, { type: 'rundown.end' }, '10:14');
      session.setClock('10:20');
    });
    expect(screen.getByText('Left over').nextElementSibling?.textContent).toBe('1');
    await user.click(screen.getByRole('button', { name: /Undo end/ }));
    expect(sent.map(({ type }) => type)).toEqual(['undo']);
    expect(await screen.findByRole('timer', { name: /Closing/ })).toBeDefined();
  });

  it('says in a sentence why the server refused, when another moderator was first', async () => {
    const { user, happens, holdAnswers } = utrecht();
    const answer = holdAnswers();
    await user.keyboard('n');
    happens(INGRID, next('talk-utrecht'));
    await answer();
    const notices = screen.getByRole('log');
    await within(notices).findByText('Nothing was changed: Bergen is running by now.');
  });

  it('takes no Next for the segment that another hand began a moment ago, and says so', async () => {
    const { user, happens, sent } = utrecht();
    happens(INGRID, next('talk-utrecht'));
    await user.keyboard('n');
    expect(sent).toEqual([]);
    await within(screen.getByRole('log')).findByText(/^Bergen has just begun/);

    await new Promise((resolve) => setTimeout(resolve, DOUBLE));
    await user.keyboard('n');
    expect(sent).toEqual([next('talk-bergen')]);
  });

  it('shows that a press is under way when it takes long', async () => {
    const { user, holdAnswers } = utrecht();
    const answer = holdAnswers();
    await user.keyboard('h');
    const button = screen.getByRole('button', { name: 'Hold' });
    expect(button.getAttribute('aria-busy')).toBe('false');
    await waitFor(() => expect(button.getAttribute('aria-busy')).toBe('true'));
    await answer();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Resume' }).ariaBusy).toBe('false'));
  });

  it('names what Undo takes back and whose it was, and takes it back', async () => {
    const { user, sent, happens } = utrecht();
    happens(INGRID, hold('talk-utrecht'));
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo.title).toBe('Undo: hold of Utrecht, by somebody'); // Ingrid is no moderator of the seminar's plan
    await user.keyboard('z');
    expect(sent.map(({ type }) => type)).toEqual(['undo']);
    await within(screen.getByRole('log')).findByText('Undone: hold of Utrecht, by somebody.');
    await user.keyboard('{Shift>}z{/Shift}');
    expect(sent.map(({ type }) => type)).toEqual(['undo', 'redo']);
  });

  it('undoes once for each press, however quick', async () => {
    const { user, sent, happens } = utrecht();
    happens(JOSTEIN, hold('talk-utrecht'));
    happens(JOSTEIN, adjust('talk-utrecht', minutes(1)));
    await user.keyboard('zz');
    expect(sent.map(({ type }) => type)).toEqual(['undo', 'undo']);
    await user.keyboard('{Shift>}zz{/Shift}');
    expect(sent.map(({ type }) => type)).toEqual(['undo', 'undo', 'redo', 'redo']);
  });

  it('undoes the same once while the answer is under way', async () => {
    const { user, sent, happens, holdAnswers } = utrecht();
    happens(JOSTEIN, hold('talk-utrecht'));
    const answer = holdAnswers();
    await user.keyboard('zz');
    await answer();
    expect(sent.map(({ type }) => type)).toEqual(['undo']);
  });

  it('tells over and behind apart, each with its name (T10)', () => {
    renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.happens(JOSTEIN, adjust('conversation', minutes(-2)), '09:30');
      session.setClock('09:36:12');
    });
    expect(screen.getByText('0:48 to spare before the hard end')).toBeDefined();
    expect(screen.getByText('1:12 behind the plan')).toBeDefined();
  });

  it('goes on counting without a connection, and says so', () => {
    const console = utrecht();
    console.goOffline(12_400);
    console.setClock('09:30:50');
    expect(screen.getByText('no connection for 12 s, still counting')).toBeDefined();
    expect(screen.getByRole('timer', { name: /Utrecht/ }).textContent).toBe('4:10');
  });

  it('offers a co-moderator nothing of it, and says so on a key', async () => {
    const { user, sent } = renderConsole((session) => {
      session.happens(ASTRID, submit('Who pays?'), '08:50');
      showRunningTo(session, 'conversation');
      session.happens(JOSTEIN, approve('q1'), '09:46');
      session.setClock('09:47');
    }, COMO);
    for (const name of ['Next', 'Hold', '+1 min', 'Ask now', 'Answered', 'The running order'])
      expect(screen.queryByRole('button', { name: new RegExp(`^${name.replace('+', '\\+')}`) })).toBeNull();
    await user.keyboard('n');
    await screen.findByText('Only the moderator can do that.');
    expect(sent).toEqual([]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { minutes, seconds, ZERO } from '../../../shared/kernel/time.ts';
import { DEFAULT_SETTINGS } from '../../../shared/session/seminar.ts';
import { settings } from '../../support/domainCommands.ts';
import { INGRID } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

beforeEach(() => localStorage.clear());

const { nudges } = DEFAULT_SETTINGS;

async function openSettings() {
  const page = renderConsole((session) => showRunningTo(session, 'talk-utrecht'));
  const open = async () => {
    await page.user.click(screen.getByRole('button', { name: 'More about messages' }));
    await page.user.click(await screen.findByRole('menuitem', { name: 'Settings…' }));
    return within(await screen.findByRole('dialog', { name: 'Settings' }));
  };
  const dialog = await open();
  return {
    ...page,
    open,
    dialog,
    press: (name: string) => page.user.click(screen.getByRole('button', { name })),
  };
}
const field = (name: string) => screen.getByRole('textbox', { name });
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the settings on the console', () => {
  it('change nudges: edited, moved, added, removed; only what was changed is sent', async () => {
    const { user, sent, press } = await openSettings();
    await user.type(field('Nudge 1'), ' left');
    await press('Move down: Two minutes left');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Two minutes left');
    await press('Remove: Louder, please');
    await user.click(screen.getAllByRole('button', { name: '+ Add' })[0] as HTMLElement);
    await user.keyboard('Slower, please');
    await press('Save');
    expect(sent).toEqual([
      settings({ nudges: ['Wrap up', 'Two minutes left', 'Slower, please'] }, { nudges }),
    ]);
    await isClosed();
    screen.getByRole('button', { name: 'Slower, please' });
  });

  it('offer two automatic nudges, off until they are wanted (M4)', async () => {
    const { user, sent, press } = await openSettings();
    await user.click(screen.getByRole('switch', { name: 'Nudge speakers by itself' }));
    expect(field('Time left, automatic nudge 1')).toHaveProperty('value', '2:00');
    await user.clear(field('Time left, automatic nudge 1'));
    await user.type(field('Time left, automatic nudge 1'), '1:30');
    await press('Save');
    expect(sent).toEqual([
      settings(
        {
          autoNudges: [
            { left: seconds(90), text: 'Two minutes' },
            { left: ZERO, text: 'Time is up' },
          ],
        },
        { autoNudges: [] },
      ),
    ]);
  });

  it('change prepared messages, the time for an answer, and what asking a city does', async () => {
    const { user, sent, press } = await openSettings();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Recipient, message 1' }),
      'to Hans Sakkers',
    );
    await user.clear(field('Time for an answer'));
    await user.type(field('Time for an answer'), '1:45');
    await user.click(screen.getByRole('switch', { name: 'Asking a city gives it the floor' }));
    await press('Save');
    const [first, ...others] = DEFAULT_SETTINGS.messages;
    expect(sent).toEqual([
      settings(
        {
          messages: [{ to: 'hans-sakkers' as never, text: first?.text ?? '' }, ...others],
          answerBudget: seconds(105),
          askGivesFloor: false,
        },
        { messages: DEFAULT_SETTINGS.messages, answerBudget: minutes(2), askGivesFloor: true },
      ),
    ]);
    await isClosed();
  });

  it('say beside the field what cannot be, and keep what was typed', async () => {
    const { user, sent, press, open, dialog } = await openSettings();
    await user.clear(field('Time for an answer'));
    await user.type(field('Time for an answer'), 'soon');
    await press('Save');
    within(dialog.getByRole('group', { name: 'Time for an answer' })).getByText('Write a time like 2:00.');
    expect(sent).toEqual([]);
    await user.clear(field('Time for an answer'));
    await user.type(field('Time for an answer'), '2:00:00');
    await press('Save');
    await screen.findByText('An answer gets a time like 2:00, an hour at most.');
    await user.keyboard('{Escape}');
    await isClosed();
    await open();
    expect(field('Time for an answer')).toHaveProperty('value', '2:00:00');
    await press('Cancel');
    await open();
    expect(field('Time for an answer')).toHaveProperty('value', '2:00');
  });

  it('say how questions are taken: names, limits, labels and words (Q7, Q10, Q13)', async () => {
    const { user, sent, press } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'No names' }));
    await user.clear(field('Characters of a question'));
    await user.type(field('Characters of a question'), '500');
    await user.clear(field('Labels'));
    await user.type(field('Labels'), 'Money{Enter}{Enter} Law ');
    await user.type(field('Words that hold a question for review'), 'spam*{Enter}scam');
    await user.click(screen.getByRole('switch', { name: /^Hold what the kept word lists/ }));
    await press('Save');
    const { names, limits, labels, heldWords, keptWords } = DEFAULT_SETTINGS;
    expect(sent).toEqual([
      settings(
        {
          names: 'anonymous',
          limits: { ...limits, graphemes: 500 },
          labels: ['Money', 'Law'],
          heldWords: ['spam*', 'scam'],
          keptWords: !keptWords,
        },
        { names, limits, labels, heldWords, keptWords },
      ),
    ]);
    await isClosed();
  });

  it('say beside the limit what is wrong with it', async () => {
    const { user, sent, press } = await openSettings();
    await user.clear(field('Characters of a question'));
    await user.type(field('Characters of a question'), 'many');
    await press('Save');
    screen.getByText('Write a whole number.');
    expect(sent).toEqual([]);
    await user.clear(field('Characters of a question'));
    await user.type(field('Characters of a question'), '5');
    await press('Save');
    await screen.findByText('A question can be allowed 20 to 1,000 characters.');
    expect(field('Characters of a question')).toHaveProperty('value', '5');
  });

  it('tell of what somebody else has changed meanwhile, and leave the choice', async () => {
    const { user, happens, press, session } = await openSettings();
    await user.type(field('Nudge 1'), ' left');
    happens(INGRID, settings({ nudges: ['Slower'] }, { nudges }));
    await press('Save');
    await screen.findByText(/Somebody else has changed this meanwhile/);
    expect(field('Nudge 1')).toHaveProperty('value', 'Two minutes left');
    await press('Show theirs');
    expect(field('Nudge 1')).toHaveProperty('value', 'Slower');
    await user.type(field('Nudge 1'), ', please');
    await press('Save');
    await isClosed();
    expect(session().settings.nudges).toEqual(['Slower, please']);
  });

  it('are saved over theirs when saved again', async () => {
    const { user, happens, press, session } = await openSettings();
    await user.type(field('Nudge 1'), ' left');
    happens(INGRID, settings({ nudges: ['Slower'] }, { nudges }));
    await press('Save');
    await screen.findByText(/Saving again puts yours in its place/);
    await press('Save');
    await isClosed();
    expect(session().settings.nudges[0]).toBe('Two minutes left');
  });

  it('keep everything when the line is lost', async () => {
    const { user, goOffline, press } = await openSettings();
    await user.type(field('Nudge 1'), ' left');
    goOffline(3_000);
    await press('Save');
    await screen.findByText(/There is no connection, so nothing was sent/);
    expect(field('Nudge 1')).toHaveProperty('value', 'Two minutes left');
  });
});

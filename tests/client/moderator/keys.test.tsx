import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { isKey } from '../../../client/actions/shortcuts.ts';
import { KEY_ROWS } from '../../../client/moderator/keyTable.ts';
import { approve, hold, next, queue, submit } from '../../support/domainCommands.ts';
import { ASTRID, COMO, JOSTEIN } from '../../support/domainPeople.ts';
import type { ConsoleSession } from './consoleSession.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

afterEach(() => localStorage.clear());

function utrecht(session: ConsoleSession): void {
  session.happens(ASTRID, submit('Who pays for it?'), '08:56');
  session.happens(JOSTEIN, approve('q1'), '08:58');
  showRunningTo(session, 'talk-utrecht');
  session.setClock('09:30:48');
}

const openMap = (user: ReturnType<typeof renderConsole>['user']) =>
  user.click(screen.getByRole('button', { name: 'Keys' }));
const map = () => within(screen.getByRole('dialog', { name: 'Keys' }));
const said = () => map().getByRole('status').textContent;
const changing = (action: string) => map().getByRole('button', { name: `Change the key of ${action}` });
const removing = (action: string) => map().getByRole('button', { name: `Remove the key of ${action}` });
const keyIn = (action: string) =>
  map().getByText(action, { exact: true, selector: 'dd > span' }).closest('div')?.querySelector('dt')
    ?.textContent;
const nextButton = () => screen.getByRole('button', { name: 'Next: Bergen', hidden: true });

describe('the table of keys', () => {
  it('gives each key by default to one thing only, and each thing an id of its own', () => {
    const keys = KEY_ROWS.flatMap((row) => row.keys);
    expect(keys).toEqual([...new Set(keys)]);
    const ids = KEY_ROWS.flatMap((row) => row.ids);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has only keys that can be pressed: no Enter, and none that a focused button takes', () => {
    expect(KEY_ROWS.flatMap((row) => row.keys).filter((key) => !isKey(key))).toEqual([]);
  });
});

describe('the keys of the console', () => {
  it('are changed by keyboard alone; the new one works at once, and buttons show it', async () => {
    const { user, sent } = renderConsole(utrecht);
    await user.keyboard('?');
    changing('Next').focus();
    await user.keyboard('{Enter}');
    expect(said()).toBe('Press the new key of “Next”, or Escape to leave it.');
    await user.keyboard('.');
    expect(said()).toBe('“Next” has the key . now.');
    expect(document.activeElement).toBe(changing('Next'));
    expect(keyIn('Next')).toBe('.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();

    expect(nextButton().getAttribute('aria-keyshortcuts')).toBe('.');
    expect(within(nextButton()).getByText('.')).toBeDefined();
    await user.keyboard('n');
    expect(sent).toEqual([]);
    await user.keyboard('.');
    expect(sent).toEqual([next('talk-utrecht')]);
  });

  it('are found again after a reload, and in another session', async () => {
    const first = renderConsole(utrecht);
    await openMap(first.user);
    await first.user.click(changing('Hold / Resume'));
    await first.user.keyboard('{Shift>}y{/Shift}');
    first.unmount();
    const { user, sent } = renderConsole(utrecht);
    const button = screen.getByRole('button', { name: 'Hold' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Shift+Y');
    await user.keyboard('h.{Shift>}y{/Shift}');
    expect(sent).toEqual([hold('talk-utrecht')]);
  });

  it('take each other’s place nowhere: a key that something has is refused by its name', async () => {
    const { user } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Next'));
    await user.keyboard('h');
    expect(said()).toBe('H is the key of “Hold / Resume”. Press another one, or Escape.');
    await user.keyboard('=');
    expect(said()).toBe('= is the key of “+1 min”. Press another one, or Escape.');
    expect(keyIn('Next')).toBe('N');
    await user.keyboard('n'); // its own
    expect(said()).toBe('“Next” has the key N now.');
  });

  it.each([
    ['{Enter}', 'Only a letter, a digit or a sign can be a key.'],
    [' ', 'Only a letter, a digit or a sign can be a key.'],
    ['{Tab}', 'Only a letter, a digit or a sign can be a key.'],
    ['{ArrowDown}', 'Only a letter, a digit or a sign can be a key.'],
    ['{Control>}b{/Control}', 'Keys with Ctrl, Alt or Meta belong to the browser.'],
    ['{Alt>}b{/Alt}', 'Keys with Ctrl, Alt or Meta belong to the browser.'],
    ['{Meta>}b{/Meta}', 'Keys with Ctrl, Alt or Meta belong to the browser.'],
  ])('are not to be %s', async (pressed, sentence) => {
    const { user } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Next'));
    await user.keyboard(pressed);
    expect(said()).toBe(`${sentence} Press another one, or Escape.`);
    expect(document.activeElement?.textContent).toBe('Press it');
    await user.keyboard('.');
    expect(keyIn('Next')).toBe('.');
  });

  it('stay as they are on Escape, which leaves the key map open, and when the focus goes', async () => {
    const { user } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Next'));
    await user.keyboard('{Escape}');
    expect(said()).toBe('“Next” stays as it is.');
    expect(document.activeElement).toBe(changing('Next'));
    await user.click(changing('Next'));
    await user.click(changing('Answered'));
    await user.keyboard('.');
    expect([keyIn('Next'), keyIn('Answered')]).toEqual(['N', '.']);
  });

  it('change together where what they do depends on the question', async () => {
    const { user, sent } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Queue / Back to queue'));
    await user.keyboard('.{Escape}');
    await user.click(screen.getByRole('tab', { name: /Open/ }));
    await user.keyboard('jq.');
    expect(sent).toEqual([{ ...queue('q1'), from: 'approved' }]);
  });

  it('are removed one by one, and brought back all at once', async () => {
    const { user, sent } = renderConsole(utrecht);
    await openMap(user);
    await user.click(removing('Next'));
    expect(said()).toBe('“Next” has no key now.');
    expect(keyIn('Next')).toBe('–no key');
    expect(document.activeElement).toBe(removing('Next'));
    expect(nextButton().hasAttribute('aria-keyshortcuts')).toBe(false);
    await user.click(changing('Answered'));
    await user.keyboard('n');
    expect(keyIn('Answered')).toBe('N');
    await user.click(map().getByRole('button', { name: 'Reset all' }));
    expect(said()).toBe('All keys are as they were at first.');
    expect([keyIn('Next'), keyIn('Answered')]).toEqual(['N', 'D']);
    await user.keyboard('{Escape}n');
    expect(sent).toEqual([next('talk-utrecht')]);
  });

  it('are switched off as a whole, shown nowhere then, and on again by the button of the key map', async () => {
    const { user, sent } = renderConsole(utrecht);
    await openMap(user);
    act(() => map().getByRole('switch', { name: 'Use keys' }).focus());
    await user.keyboard(' ');
    expect(said()).toBe('Keys are off. The buttons do the same.');
    expect(keyIn('Next')).toBe('–no key');
    await user.click(changing('Next'));
    await user.keyboard('.{Escape}');
    expect(document.querySelectorAll('[aria-keyshortcuts], kbd')).toHaveLength(0);
    await user.keyboard('nhz+gj?');
    expect(sent).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();

    await openMap(user);
    expect(said()).toBe('Keys are off. The buttons do the same.');
    await user.click(map().getByRole('switch', { name: 'Use keys' }));
    expect(said()).toBe('Keys are on.');
    await user.keyboard('{Escape}n');
    expect(sent).toEqual([next('talk-utrecht')]);
  });

  it('are shown in menus as they are now', async () => {
    const { user } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Previous'));
    await user.keyboard('.{Escape}');
    await user.click(screen.getByRole('button', { name: 'The running order' }));
    const item = await screen.findByRole('menuitem', { name: /^Previous: / });
    expect(item.querySelector('kbd')?.textContent).toBe('.');
  });

  it('are named in sentences as they are now', async () => {
    const { user } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Next question (in the list also ↓)'));
    await user.keyboard('.');
    await user.click(removing('Previous question (in the list also ↑)'));
    await user.keyboard('{Escape}a');
    expect(await screen.findByText('Choose a question first, with ..')).toBeDefined();
  });

  it('do nothing while somebody types, whatever they are', async () => {
    const { user, sent } = renderConsole(utrecht);
    await openMap(user);
    await user.click(changing('Next'));
    await user.keyboard('.{Escape}');
    await user.type(screen.getByRole('searchbox'), '.');
    expect(sent).toEqual([]);
  });

  it('follow another tab of the same person', () => {
    renderConsole(utrecht);
    localStorage.setItem('moderato:keys', '{"on":true,"changes":{"next":"b"}}');
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'moderato:keys' }));
    });
    expect(nextButton().getAttribute('aria-keyshortcuts')).toBe('B');
  });

  it('of a co-moderator do not take one of the moderator’s', async () => {
    const { user } = renderConsole(utrecht, COMO);
    await openMap(user);
    expect(map().queryByRole('button', { name: 'Change the key of Next' })).toBeNull();
    await user.click(changing('Dismiss'));
    await user.keyboard('n');
    expect(said()).toBe('N is the key of “Next”. Press another one, or Escape.');
  });
});

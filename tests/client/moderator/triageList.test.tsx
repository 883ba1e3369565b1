import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { approve, ask, dismiss, queue, submit, upvote, withdraw } from '../../support/domainCommands.ts';
import { ASTRID, BJORN, COMO, DALIA, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole } from './renderConsole.tsx';
import { chosen, conversation, focused, from, ids, shown, WORTH } from './triageSession.ts';

const list = () => screen.getByRole('feed').parentElement?.parentElement as HTMLElement;
const fresh = () => screen.queryByRole('button', { name: /^Show \d+ new question/ });

describe('the list under the hand', () => {
  it('stands still while the pointer is over it, and follows again when it has gone', () => {
    const { happens, ...rest } = renderConsole(conversation);
    const [q1, q2, q3 = '', q4 = ''] = ids(rest);
    fireEvent.pointerEnter(list(), { pointerType: 'mouse' });
    for (const who of [ASTRID, BJORN, DALIA]) happens(who, upvote(q3));
    happens(COMO, approve(q4));
    expect(shown()).toEqual([q1, q2, q3]);
    expect(fresh()?.textContent).toBe('↑ 1 new');
    fireEvent.pointerLeave(list(), { pointerType: 'mouse' });
    expect(shown()).toEqual([q3, q1, q2, q4]);
    expect(fresh()).toBeNull();
  });

  it('keeps the place of what another moderator has taken away, until the hand moves on', async () => {
    const { user, happens, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = '', q3 = ''] = ids(rest);
    await user.keyboard('jj');
    happens(INGRID, queue(q2));
    expect(shown()).toEqual([q1, q2, q3]);
    expect(screen.getByText('queued by somebody')).toBeDefined();
    expect(focused()).toBe(q2);
    await user.keyboard('x');
    expect(sent).toEqual([]);
    expect(await screen.findByText(/^It has left this list: queued by somebody/)).toBeDefined();
    await user.keyboard('j');
    expect(focused()).toBe(q3);
    expect(shown()).toEqual([q1, q3]);
  });

  it('keeps the focus where a button of the card had it', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard('j{Tab}{Tab}');
    expect(document.activeElement?.tagName).toBe('BUTTON');
    happens(INGRID, dismiss(q1));
    expect(focused()).toBe(q1);
  });

  it('lets go at once of what the person decided, also when another acts on it later', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2, q3] = ids(rest);
    await user.keyboard('jq');
    expect(shown()).toEqual([q2, q3]);
    happens(INGRID, ask(q1));
    expect(shown()).toEqual([q2, q3]);
    expect(focused()).toBe(q2);
  });

  it('shows what waited once all that was held has been decided, and keeps the focus', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = '', q3 = '', q4 = ''] = ids(rest);
    await user.keyboard('j');
    happens(COMO, approve(q4));
    expect(fresh()?.textContent).toBe('↑ 1 new');
    for (const id of [q2, q3]) happens(JOSTEIN, queue(id));
    expect(focused()).toBe(q1);
    await user.keyboard('q');
    expect(shown()).toEqual([q4]);
    expect(fresh()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('feed'));
    happens(JOSTEIN, queue(q4));
    expect(document.activeElement?.textContent).toMatch(/^No open questions/);
    happens(COMO, approve(q4));
    expect(shown()).toEqual([q4]);
    expect(document.activeElement).toBe(screen.getByRole('feed'));
  });

  it('has back in its place what the person takes back', async () => {
    const { user, ...rest } = renderConsole(conversation);
    const [q1, q2, q3] = ids(rest);
    await user.keyboard('jjqz');
    expect(shown()).toEqual([q1, q2, q3]);
    expect(fresh()).toBeNull();
  });

  it('says of what its asker took back that it was the asker', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard('j');
    happens(ASTRID, withdraw(q1));
    expect(screen.getByText('withdrawn by its asker')).toBeDefined();
  });

  it('follows the queue’s order, and there too keeps the place of what is gone', async () => {
    const { user, happens, sent, ...rest } = renderConsole((session) => {
      conversation(session);
      for (const id of ids(session).slice(0, 3)) session.happens(JOSTEIN, queue(id), '09:49');
    });
    const [q1 = '', q2 = '', q3 = ''] = ids(rest);
    await user.click(screen.getByRole('tab', { name: /Queue/ }));
    await user.keyboard('j');
    happens(INGRID, { type: 'question.reorder', question: q3 as never, after: null }); // ids are opaque
    expect(shown()).toEqual([q3, q1, q2]);
    expect(focused()).toBe(q1);
    happens(INGRID, ask(q1));
    expect(shown()).toEqual([q3, q1, q2]);
    await user.keyboard('x');
    expect(sent).toEqual([]);
  });

  it('is held while something is selected, wherever the pointer is', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1, q2, q3 = ''] = ids(rest);
    await user.keyboard('ju');
    await user.click(screen.getByRole('searchbox'));
    for (const who of [ASTRID, BJORN, DALIA]) happens(who, upvote(q3));
    expect(shown()).toEqual([q1, q2, q3]);
  });
});

describe('what is looked for', () => {
  it('is found by its words, name, note, label and what was asked', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = '', q3 = ''] = ids(rest);
    const edit = (question: string, change: object, over: object) =>
      happens(INGRID, { type: 'question.edit', question: question as never, change, over }); // ids are opaque
    edit(q1, { note: 'After Graz' }, { note: '' });
    edit(q2, { labels: ['Money'] }, { labels: [] });
    edit(q3, { text: 'What is it good for?' }, { text: WORTH });
    const search = screen.getByRole('searchbox');
    for (const [typed, found] of [
      ['after graz', q1],
      ['astrid', q1],
      ['money', q2],
      ['ändert was', q2],
      ['worth', q3],
    ] as const) {
      await user.clear(search);
      await user.type(search, typed);
      expect(shown()).toEqual([found]);
    }
  });

  it('is narrowed to an asker in every status, from the card’s menu', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2] = ids(rest);
    happens(ASTRID, submit('And what else?', { name: 'Astrid' }));
    const late = ids(rest).at(-1);
    happens(INGRID, dismiss(q1));
    await user.click(screen.getByRole('tab', { name: /Dismissed/ }));
    await user.keyboard('j');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'All of asker 1' }));
    expect(shown()).toEqual([late, q1]);
    expect(screen.getByText('in review')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Filter: 2 filters in force' })).toBeDefined();
    expect(shown()).not.toContain(q2);
  });

  it('is narrowed by label, star, status and more; merged and withdrawn ones are found', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = '', q3 = '', q4 = ''] = ids(rest);
    happens(INGRID, {
      type: 'question.edit',
      question: q2 as never, // ids are opaque
      change: { starred: true },
      over: { starred: false },
    });
    happens(INGRID, { type: 'question.merge', question: q3 as never, into: q1 as never });
    happens(DALIA, withdraw(q4));
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(screen.getByRole('checkbox', { name: 'Starred' }));
    expect(shown()).toEqual([q2]);
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    const status = screen.getByRole('combobox', { name: 'Status' });
    await user.selectOptions(status, 'merged');
    expect(shown()).toEqual([q3]);
    await user.selectOptions(status, 'withdrawn');
    expect(shown()).toEqual([q4]);
  });

  it('comes in the order that was chosen for its tab', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1, q2, q3] = ids(rest);
    await user.click(screen.getByRole('button', { name: 'Order: Most votes' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Newest' }));
    await user.click(screen.getByRole('tab', { name: /Review/ }));
    expect(screen.getByRole('button', { name: 'Order: Oldest unanswered' })).toBeDefined();
    await user.click(screen.getByRole('tab', { name: /Open/ }));
    expect(shown()).toEqual([q3, q2, q1]);
    await user.keyboard('j{End}{Home}');
    expect(chosen()).toBe(q3);
    await user.keyboard('{End}x');
    expect(sent).toEqual([from('approved', dismiss(q1 ?? ''))]);
  });
});

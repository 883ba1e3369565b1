import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dismiss, questionId, queue, submit } from '../../support/domainCommands.ts';
import { BJORN, COMO, INGRID, ULRIKA } from '../../support/domainPeople.ts';
import { renderConsole } from './renderConsole.tsx';
import { card, conversation, focused, from, GERMAN, ids, LUND, statusOf } from './triageSession.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const bar = () => within(screen.getByRole('region', { name: 'Selected questions' }));

describe('two moderators', () => {
  it('each tell the other which question is under the hand, and whether it is taken up', async () => {
    const { user, told, ...rest } = renderConsole(conversation);
    const [q1, q2] = ids(rest);
    await user.keyboard('j');
    await expect.poll(() => told.at(-1)).toEqual({ question: q1, taken: false });
    await user.keyboard('y');
    await expect.poll(() => told.at(-1)).toEqual({ question: q1, taken: true });
    expect(card(LUND).getByText('taken up')).toBeDefined();
    await user.keyboard('j');
    await expect.poll(() => told.at(-1)).toEqual({ question: q2, taken: false });
    await user.keyboard('{Shift>}n{/Shift}');
    await expect.poll(() => told.at(-1)).toEqual({ question: q2, taken: true });
    await user.keyboard('{Escape}');
    await expect.poll(() => told.at(-1)).toEqual({ question: q2, taken: false });
  });

  it('see each other’s hands by name', () => {
    const { setHands, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    setHands([{ who: COMO, question: questionId(q1), taken: true }]);
    expect(card(LUND).getByText('Co-moderator has this')).toBeDefined();
    setHands([{ who: COMO, question: questionId(q2), taken: false }]);
    expect(card(LUND).queryByText('Co-moderator has this')).toBeNull();
    expect(card(GERMAN).getByText('Co-moderator is here')).toBeDefined();
  });

  it('decide on what the other has in hand by a second press only, and not by a double one', async () => {
    const { user, setHands, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    setHands([{ who: COMO, question: questionId(q1), taken: true }]);
    await user.keyboard('jqq');
    expect(sent).toEqual([]);
    const inHand = 'Co-moderator has this question in hand. Press again to do it anyway.';
    expect(screen.getByText(inHand)).toBeDefined();
    await user.keyboard('b');
    expect(sent).toHaveLength(1);
    await pause(600);
    await user.keyboard('q');
    expect(screen.queryByText(inHand)).toBeNull();
    expect(sent.slice(1)).toEqual([from('approved', queue(q1))]);
  });
});

describe('several questions', () => {
  it('are selected with U, and dismissed with one action that undo takes back (Q19)', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = '', q3 = ''] = ids(rest);
    await user.keyboard('jujju');
    expect(bar().getByRole('status').textContent).toBe('2 selected');
    await user.keyboard('x');
    expect(sent).toEqual([
      { type: 'question.batch', questions: [q1, q3], from: 'approved', do: { type: 'dismiss' } },
    ]);
    const notice = within(await screen.findByRole('log', { name: 'Notices' }));
    expect(await notice.findByText('2 dismissed.')).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Selected questions' })).toBeNull();
    expect(focused()).toBe(q2);
    await user.click(notice.getByRole('button', { name: 'Undo' }));
    expect([q1, q3].map((id) => statusOf(rest, id))).toEqual(['approved', 'approved']);
  });

  it('leave alone what another has decided meanwhile, and say so', async () => {
    const { user, happens, sent, ...rest } = renderConsole((session) => {
      conversation(session);
      for (const text of ['And one more?']) session.happens(BJORN, submit(text), '09:00');
    });
    await user.click(screen.getByRole('tab', { name: /Review/ }));
    await user.keyboard('ju');
    await user.click(bar().getByRole('button', { name: 'All 2 found' }));
    const [first = '', second = ''] = ids(rest).slice(3);
    happens(INGRID, dismiss(first));
    await user.click(bar().getByRole('button', { name: 'Approve' }));
    expect(sent).toEqual([
      { type: 'question.batch', questions: [first, second], from: 'pending', do: { type: 'approve' } },
    ]);
    expect(await screen.findByText('1 opened; 1 had been decided meanwhile.')).toBeDefined();
    expect([first, second].map((id) => statusOf(rest, id))).toEqual(['dismissed', 'approved']);
  });

  it('are selected by their boxes and with Shift, and by Escape none', async () => {
    const { user } = renderConsole(conversation);
    await user.keyboard('j');
    await user.click(card(LUND).getByRole('checkbox', { name: 'Select' }));
    await user.keyboard('{Shift>}');
    await user.click(card('Is it worth it?').getByText('Is it worth it?'));
    await user.keyboard('{/Shift}');
    expect(bar().getByRole('status').textContent).toBe('3 selected');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Selected questions' })).toBeNull();
  });

  it('are labelled, addressed and kept for later with one dialog', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    await user.keyboard('juju{Shift>}l{/Shift}');
    const dialog = within(screen.getByRole('dialog', { name: 'Labels' }));
    expect(dialog.getByText('2 questions')).toBeDefined();
    await user.click(dialog.getByRole('radio', { name: 'Law' }));
    await user.keyboard('{Enter}');
    expect(sent).toEqual([
      {
        type: 'question.batch',
        questions: [q1, q2],
        from: 'approved',
        do: { type: 'label', label: 'Law', on: true },
      },
    ]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(card(LUND).getByText('Law')).toBeDefined();
  });

  it('are not asked at once', async () => {
    const { user, sent } = renderConsole(conversation);
    await user.keyboard('juja');
    expect(sent).toEqual([]);
    expect(await screen.findByText(/^“Ask” is for one question at a time/)).toBeDefined();
  });

  it('ask for a second press when another has one of them in hand', async () => {
    const { user, setHands, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    setHands([{ who: COMO, question: questionId(q1), taken: true }]);
    await user.keyboard('jujuq');
    expect(sent).toEqual([]);
    expect(await screen.findByText(/^Co-moderator has one of these in hand/)).toBeDefined();
    await pause(600);
    await user.keyboard('q');
    expect(sent).toHaveLength(1);
  });
});

describe('the card of a question that others had to do with', () => {
  it('tells of held words, offers, a reply, what was merged, and the language', () => {
    renderConsole((session) => {
      conversation(session);
      const [q1 = '', q2 = '', q3 = ''] = ids(session);
      session.happens(INGRID, {
        type: 'session.edit',
        change: { heldWords: ['money'] },
        over: { heldWords: [] },
      });
      session.happens(BJORN, submit('Where is the money?'), '09:10');
      session.happens(INGRID, queue(q1), '09:40');
      session.happens(ULRIKA, { type: 'question.offer', question: questionId(q1), says: 'take' }, '09:41');
      session.happens(
        INGRID,
        { type: 'question.reply', question: questionId(q2), text: 'Much.', to: 'asker', over: null },
        '09:41',
      );
      session.happens(
        INGRID,
        { type: 'question.merge', question: questionId(q3), into: questionId(q2) },
        '09:42',
      );
    });
    expect(card(GERMAN).getByText('reply to its asker')).toBeDefined();
    expect(card(GERMAN).getByRole('button', { name: '1 merged · split' })).toBeDefined();
    fireEvent.click(screen.getByRole('tab', { name: /Queue/ }));
    expect(card(LUND).getByText(/Ulrika Dagård: I’ll take this/)).toBeDefined();
    fireEvent.click(screen.getByRole('tab', { name: /Review/ }));
    expect(card('Where is the money?').getByText('held: money')).toBeDefined();
  });

  it('does nothing by a press that meets what another has done in the same moment', async () => {
    const { user, happens, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard('j');
    happens(INGRID, {
      type: 'question.edit',
      question: questionId(q1),
      change: { starred: true },
      over: { starred: false },
    });
    await user.keyboard('q');
    expect(sent).toEqual([]);
    expect(await screen.findByText(/^It was starred by .* just now\. Press again/)).toBeDefined();
    await pause(600);
    await user.keyboard('q');
    expect(sent).toEqual([from('approved', queue(q1))]);
  });
});

describe('the hand of a page', () => {
  it('is nowhere while the page is hidden, and told anew when its line is back', async () => {
    const { user, told, live, ...rest } = renderConsole(conversation);
    const [q1] = ids(rest);
    await user.keyboard('j');
    await expect.poll(() => told.at(-1)).toEqual({ question: q1, taken: false });
    const hide = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    await expect.poll(() => told.at(-1)).toEqual({ question: null, taken: false });
    hide(false);
    await expect.poll(() => told.at(-1)).toEqual({ question: q1, taken: false });
    const before = told.length;
    act(() => live.connection.setState({ status: 'offline' }));
    act(() => live.connection.setState({ status: 'online' }));
    await expect.poll(() => told.slice(before)).toEqual([{ question: q1, taken: false }]);
  });
});

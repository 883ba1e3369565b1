import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import type { Actor } from '../../../shared/session/permissions.ts';
import { approve, ask, dismiss, markAnswered, queue, submit, upvote } from '../../support/domainCommands.ts';
import { ASTRID, BJORN, CHEN, COMO, DALIA, JOSTEIN } from '../../support/domainPeople.ts';
import type { ConsoleSession } from './consoleSession.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

/** The conversation runs; q1 (Lund, two votes), q2 (one vote) and q3 are open, q4 waits for review. */
function conversation(session: ConsoleSession): void {
  const people: readonly Actor[] = [ASTRID, BJORN, CHEN];
  const texts = ['Who pays for it in Lund?', 'Was ändert sich?', 'Is it worth it?'];
  for (const [index, text] of texts.entries()) {
    const who = people[index] ?? ASTRID;
    session.happens(who, submit(text, index === 0 ? { to: 'lund', name: 'Astrid' } : {}), `08:5${index}`);
    session.happens(JOSTEIN, approve(ids(session)[index] ?? ''), '08:58');
  }
  session.happens(DALIA, submit('Is it true?'), '08:59');
  const [q1 = '', q2 = ''] = ids(session);
  for (const who of [BJORN, CHEN]) session.happens(who, upvote(q1), '08:59');
  session.happens(CHEN, upvote(q2), '08:59');
  showRunningTo(session, 'conversation');
  session.setClock('09:50');
}

const ids = (session: Pick<ConsoleSession, 'session'>): readonly string[] =>
  [...session.session().questions.byId.values()]
    .filter(({ origin }) => origin === 'audience')
    .map(({ id }) => id);

const shown = () => screen.queryAllByRole('article').flatMap((card) => card.dataset.question ?? []);
const card = (text: string) =>
  screen.getAllByRole('article').find((one) => within(one).queryByText(text)) as HTMLElement;
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.question;

/** What the console sends says where the question stood when it was decided on. */
const from = <C,>(status: QuestionStatus, command: C) => ({ ...command, from: status });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the questions on the console', () => {
  it('stand under the tab of their status, counted live', () => {
    const { happens, ...rest } = renderConsole(conversation);
    const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs()).toEqual(['Review 1', 'Open 3', 'Queue 0', 'Done 0', 'Prepared 6', 'Dismissed 0']);
    happens(JOSTEIN, queue(ids(rest)[0] ?? ''));
    happens(JOSTEIN, queue('prepared-why'));
    happens(JOSTEIN, dismiss(ids(rest)[1] ?? ''));
    expect(tabs()).toEqual(['Review 1', 'Open 1', 'Queue 2', 'Done 0', 'Prepared 5', 'Dismissed 1']);
  });

  it('come by votes, the older first among equals, or newest first', async () => {
    const { user, ...rest } = renderConsole(conversation);
    const [q1, q2, q3] = ids(rest);
    expect(shown()).toEqual([q1, q2, q3]);
    await user.click(screen.getByRole('button', { name: 'Order: Most votes' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Newest' }));
    expect(shown()).toEqual([q3, q2, q1]);
  });

  it('are found by words, whatever their accents, and by city', async () => {
    const { user, ...rest } = renderConsole(conversation);
    const [q1, q2] = ids(rest);
    await user.type(screen.getByRole('searchbox'), 'andert');
    expect(shown()).toEqual([q2]);
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'City' }), 'Lund');
    await user.keyboard('{Escape}');
    expect(shown()).toEqual([q1]);
    expect(screen.getByRole('button', { name: 'Filter: 1 filter in force' })).toBeDefined();
    expect(within(card('Who pays for it in Lund?')).getByText('to Lund')).toBeDefined();
  });

  it('are gone through with keys, and the focus goes on to the neighbour of one that left', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2, q3] = ids(rest);
    await user.keyboard('j');
    expect(focused()).toBe(q1);
    await user.keyboard('q');
    expect(sent).toEqual([from('approved', queue(q1))]);
    expect(focused()).toBe(q2);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(q3);
    await user.keyboard('k');
    expect(focused()).toBe(q2);
  });

  it('are not acted upon by the second press of a double one, when the next has moved up', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    const pressQueue = (text: string) =>
      user.click(within(card(text)).getByRole('button', { name: 'Queue' }));
    await user.keyboard('j');
    await pressQueue('Who pays for it in Lund?');
    await pause(150);
    await pressQueue('Was ändert sich?');
    expect(sent).toEqual([from('approved', queue(q1))]);
    await pause(400);
    await pressQueue('Was ändert sich?');
    expect(sent).toEqual([from('approved', queue(q1)), from('approved', queue(q2))]);
  });

  it('tell the keys of the chosen one only, and not of one that the pointer is on', async () => {
    const { user } = renderConsole(conversation);
    const askKey = (text: string) =>
      within(card(text)).getByRole('button', { name: 'Ask' }).getAttribute('aria-keyshortcuts');
    await user.keyboard('j');
    await user.hover(card('Was ändert sich?'));
    expect(askKey('Who pays for it in Lund?')).toBe('A');
    expect(askKey('Was ändert sich?')).toBeNull();
  });

  it.each(['{Enter}', '{ArrowDown}'])(
    'lead on from the search to the first one found, by %s',
    async (key) => {
      const { user, sent, ...rest } = renderConsole(conversation);
      const q2 = ids(rest)[1] ?? '';
      await user.keyboard(`/andert${key}`);
      expect(focused()).toBe(q2);
      await user.keyboard('q');
      expect(sent).toEqual([from('approved', queue(q2))]);
    },
  );

  it('let Escape clear the search, then leave it, so that keys work again', async () => {
    const { user, sent } = renderConsole(conversation);
    const search = screen.getByRole<HTMLInputElement>('searchbox');
    await user.keyboard('/andert{Escape}');
    expect(search.value).toBe('');
    expect(document.activeElement).toBe(search);
    await user.keyboard('{Escape}h');
    expect(sent.map(({ type }) => type)).toEqual(['rundown.hold']);
  });

  it('are searched anew in another tab', async () => {
    const { user } = renderConsole(conversation);
    await user.type(screen.getByRole('searchbox'), 'andert');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'City' }), 'Lund');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('tab', { name: /Prepared/ }));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(screen.getByRole('button', { name: 'Filter' })).toBeDefined();
    expect(shown()).toHaveLength(6);
  });

  it('keep their order while the keyboard is among them; what is new waits to be let in', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1, q2, q3 = ''] = ids(rest);
    await user.keyboard('j');
    for (const who of [ASTRID, BJORN, DALIA]) happens(who, upvote(q3));
    const q4 = ids(rest)[3] ?? '';
    happens(COMO, approve(q4));
    expect(shown()).toEqual([q1, q2, q3]);
    await user.click(screen.getByRole('button', { name: 'Show 1 new question' }));
    expect(shown()).toEqual([q3, q1, q2, q4]);
    expect(focused()).toBe(q3);
  });

  it('are asked over the one that is live, which counts down what its answer is given', async () => {
    const { user, sent, happens, setClock, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    happens(JOSTEIN, ask(q1), '09:49');
    expect(screen.getByRole('timer', { name: 'Time left to answer' }).textContent).toBe('1:00');
    setClock('09:51:12');
    expect(screen.getByRole('timer', { name: 'Time left to answer' }).textContent).toBe('+0:12');
    await user.keyboard('ja');
    expect(sent).toEqual([ask(q2, q1)]);
    await user.keyboard('d');
    expect(sent[1]).toEqual(markAnswered(q2));
  });

  it('show the head of the queue as what comes then, asked with one key', async () => {
    const { user, sent, happens, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    await user.keyboard('g');
    await screen.findByText('The queue is empty.', { exact: true });
    expect(sent).toEqual([]);
    happens(JOSTEIN, queue(q2));
    happens(JOSTEIN, queue(q1));
    await user.keyboard('g');
    expect(sent).toEqual([ask(q2)]);
  });

  it('say that one has to be chosen first', async () => {
    const { user, sent } = renderConsole(conversation);
    await user.keyboard('a');
    await screen.findByText('Choose a question first, with J or K.');
    expect(sent).toEqual([]);
  });

  it('are dismissed at once, or with a reason for the asker', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', q2 = ''] = ids(rest);
    await user.keyboard('jx');
    expect(sent).toEqual([{ type: 'question.dismiss', question: q1, from: 'approved' }]);
    await user.keyboard('{Shift>}x{/Shift}');
    await user.type(screen.getByRole('textbox', { name: 'Reason (optional)' }), 'Answered already.');
    await user.click(screen.getByRole('button', { name: 'Dismiss it' }));
    expect(sent[1]).toEqual(from('approved', dismiss(q2, 'Answered already.')));
  });

  it('can be reopened once dismissed', async () => {
    const { user, sent, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    happens(COMO, dismiss(q1, 'Too long.'), '09:49');
    await user.click(screen.getByRole('tab', { name: /Dismissed/ }));
    expect(within(card('Who pays for it in Lund?')).getByText('Told: “Too long.”')).toBeDefined();
    await user.keyboard('j');
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(sent).toEqual([from('dismissed', approve(q1))]);
  });

  it('are reviewed by a co-moderator, who neither asks nor switches the review', async () => {
    const { user, sent, ...rest } = renderConsole(conversation, COMO);
    const q4 = ids(rest)[3] ?? '';
    expect(screen.getByText('Review first: on')).toBeDefined();
    expect(screen.queryByRole('switch')).toBeNull();
    await user.keyboard('jo');
    expect(sent).toEqual([from('pending', approve(q4))]);
    await user.click(screen.getByRole('tab', { name: /Open/ }));
    await user.keyboard('j');
    const first = card('Who pays for it in Lund?');
    expect(within(first).queryByRole('button', { name: 'Ask' })).toBeNull();
    expect(within(first).getByRole('button', { name: 'Queue' })).toBeDefined();
  });

  it('let the moderator switch the review before publishing (Q5)', async () => {
    const { user, sent } = renderConsole(conversation);
    await user.click(screen.getByRole('switch', { name: 'Review first' }));
    expect(sent).toEqual([{ type: 'moderation.set', before: false }]);
  });
});

describe('the dialogs of the console', () => {
  it('draw the key map from the table of actions, for the role', async () => {
    const { user, unmount } = renderConsole(conversation);
    await user.keyboard('?');
    const map = screen.getByRole('dialog', { name: 'Keys' });
    for (const name of ['Next', 'Hold / Resume', 'Answered', 'Queue / Back to queue'])
      expect(within(map).getByText(name)).toBeDefined();
    unmount();
    const other = renderConsole(conversation, COMO);
    await other.user.keyboard('?');
    const theirs = screen.getByRole('dialog', { name: 'Keys' });
    expect(within(theirs).queryByText('Next')).toBeNull();
    expect(within(theirs).getByText('Dismiss')).toBeDefined();
  });

  it('name each link by its role, the person and the city, none of them twice', async () => {
    const { user } = renderConsole(conversation);
    await user.click(screen.getByRole('button', { name: 'Links' }));
    expect(await screen.findByRole('textbox', { name: 'Speaker Ulrika Dagård Lund' })).toBeDefined();
    expect(screen.getByText('Ulrika Dagård · Lund')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Co-moderator' })).toBeDefined();
  });

  it('copy a link of every role', async () => {
    const { user } = renderConsole(conversation);
    await user.click(screen.getByRole('button', { name: 'Links' }));
    await user.click(await screen.findByRole('button', { name: 'Copy: Screen' }));
    expect(await navigator.clipboard.readText()).toBe('http://localhost:4000/screen/GRHT7#secret-7');
    expect(screen.getByRole('button', { name: 'Copied: Screen' })).toBeDefined();
  });
});

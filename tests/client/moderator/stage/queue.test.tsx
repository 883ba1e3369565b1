import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMO, INGRID, ULRIKA } from '../../../support/domainPeople.ts';
import { conversation, reorder, shift } from './conversation.ts';

beforeEach(() => localStorage.clear());

const cards = () => within(screen.getByRole('feed')).getAllByRole('article');
const shown = () => cards().flatMap((card) => card.dataset.question ?? []);
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.question;
const onQueue = (user: ReturnType<typeof conversation>['user']) =>
  user.click(screen.getByRole('tab', { name: /^Queue/ }));

describe('the queue', () => {
  it('is ordered with keys on the chosen card, which stays chosen', async () => {
    const { user, sent, ids } = conversation();
    await onQueue(user);
    await user.keyboard('jjj');
    expect(focused()).toBe(ids.lund2);
    await user.keyboard(shift('k'));
    await user.keyboard(shift('k'));
    expect(sent).toEqual([reorder(ids.lund2, ids.lund), reorder(ids.lund2, null)]);
    expect(shown()).toEqual([ids.lund2, ids.lund, ids.all]);
    expect(focused()).toBe(ids.lund2);
    await user.keyboard(shift('k'));
    screen.getByText('It is the first in the queue already.');
    await user.keyboard(shift('j'));
    expect(sent.at(-1)).toEqual(reorder(ids.lund2, ids.lund));
    expect(shown()).toEqual([ids.lund, ids.lund2, ids.all]);
  });

  it('says that a question elsewhere is not in it', async () => {
    const { user, sent, ids } = conversation();
    await user.click(screen.getByRole('tab', { name: /^Open/ }));
    await user.keyboard('j');
    expect(focused()).toBe(ids.bergen);
    await user.keyboard(shift('k'));
    screen.getByText('This question is not in the queue.');
    expect(sent).toEqual([]);
  });

  it('is ordered with the handle of a card and the keyboard alone', async () => {
    const { user, sent, ids } = conversation();
    await onQueue(user);
    const handle = screen.getByRole('button', { name: 'Move question 1 of the queue' });
    act(() => handle.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toBe(ids.lund));
    for (const key of ['Tab', 'Tab']) fireEvent.keyDown(document.activeElement as HTMLElement, { key });
    expect(focused()).toBe(ids.lund2);
    await act(async () => {
      fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Enter' });
      fireEvent.keyUp(document.activeElement as HTMLElement, { key: 'Enter' });
    });
    await waitFor(() => expect(sent).toEqual([reorder(ids.lund, ids.lund2)]));
    expect(shown()).toEqual([ids.all, ids.lund2, ids.lund]);
  });

  it('is a co-moderator’s to order too (P1)', async () => {
    const { user, sent, ids } = conversation(undefined, COMO);
    await onQueue(user);
    await user.keyboard(`j${shift('j')}`);
    expect(sent).toEqual([reorder(ids.lund, ids.all)]);
  });

  it('shows each its place, what others made of it, and what speakers say (Q15)', async () => {
    const { user, happens, ids } = conversation();
    await onQueue(user);
    const card = (text: string) =>
      within(cards().find((one) => within(one).queryByText(text)) as HTMLElement);
    card('Is it worth it?').getByText('2.');
    happens(INGRID, reorder(ids.all, null));
    card('Is it worth it?').getByText('1.');
    happens(ULRIKA, { type: 'question.offer', question: ids.lund2, says: 'take' });
    card('Who pays in Lund?').getByText('Ulrika Dagård: I’ll take this');
  });
});

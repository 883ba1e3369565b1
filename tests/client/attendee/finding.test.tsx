import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import type { Query } from '../../../shared/protocol/up.ts';
import { publicQuestion } from '../../../shared/views/questions.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { answered, asked, started, submitted, upvoted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, renderPage } from '../../support/renderPage.tsx';

const open = (id: string, text: string, more = {}) =>
  submitted(id, { by: BJORN, status: 'approved', text, ...more });
const few = given(
  at('08:50', open('q1', 'Who checks Graz?')),
  at('08:51', open('q2', 'What did Lund DO?', { to: 'lund' }), upvoted('q2', BJORN)),
  at('08:52', open('q3', 'And you?', { to: 'ulrika-dagard' })),
  at('08:53', open('q4', 'Lund, once more?')),
  at('09:00', started()),
);
/** More than the page is sent: `far` lies beyond. */
const many = few.and(
  at('08:49', open('far', 'A needle, far down?')),
  ...Array.from({ length: 120 }, (_, n) =>
    at('08:54', open(`m${n}`, `Number ${n}?`), upvoted(`m${n}`, BJORN)),
  ),
);
let fake: FakeLive;
let asks: Query[];

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());

const search = () => screen.getByRole('searchbox', { name: 'Search questions' });
const texts = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);
const choose = (label: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: 'To whom' }), label);

async function see(story: Story) {
  asks = [];
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
  fake.answerQuery = (query) => {
    asks.push(query);
    const { search = '' } = query.type === 'questions' ? query : {};
    const found = [...story.session.questions.byId.values()]
      .filter(
        ({ text, origin }) => origin === 'audience' && text.toLowerCase().includes(search.toLowerCase()),
      )
      .map(publicQuestion);
    return { ok: true, type: 'questions', questions: found.slice(0, 50), total: found.length, page: 0 };
  };
  renderPage(AttendeePage, fake);
  await screen.findByRole('searchbox');
}

describe('finding a question', () => {
  test('by what it says, in whatever case, from what is known at once', async () => {
    await see(few);
    await userEvent.type(search(), 'lund ');
    expect(texts()).toEqual(['What did Lund DO?', 'Lund, once more?']);
    await screen.findByText('2 questions found');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(texts()).toHaveLength(4);
    expect(search()).toHaveProperty('value', '');
  });

  test('by city, its speakers’ among them, or those to everyone', async () => {
    await see(few);
    await choose('To Lund');
    expect(texts()).toEqual(['What did Lund DO?', 'And you?']);
    await choose('To everyone');
    expect(texts()).toEqual(['Who checks Graz?', 'Lund, once more?']);
    await choose('To anyone');
    expect(texts()).toHaveLength(4);
  });

  test('in the other order, too', async () => {
    await see(few);
    await choose('To Lund');
    await userEvent.click(screen.getByRole('button', { name: 'New' }));
    expect(texts()).toEqual(['And you?', 'What did Lund DO?']);
  });

  test('what lies beyond the view is asked for, once somebody has stopped typing', async () => {
    await see(many);
    await userEvent.type(search(), 'needle');
    expect(asks).toEqual([]);
    screen.getByText('Searching …');
    await screen.findByText('A needle, far down?');
    expect(asks).toEqual([{ type: 'questions', order: 'votes', page: 0, search: 'needle' }]);
    screen.getByText('1 question found');
  });

  test('nothing is found only when the server has looked', async () => {
    await see(many);
    await userEvent.type(search(), 'zebra');
    screen.getByText('Searching …');
    await screen.findByText('No question like that.');
  });

  test('without a network it says what was searched, and looks again when it is back', async () => {
    await see(many);
    act(() => fake.become('offline'));
    await userEvent.type(search(), 'needle');
    screen.getByText(/^No network: only the questions that are on this device/);
    expect(asks).toEqual([]);
    act(() => fake.become('online'));
    await screen.findByText('A needle, far down?');
  });

  test('among those that are answered, too', async () => {
    await see(few.and(at('09:01', asked('q4'), answered('q4'))));
    await userEvent.type(search(), 'once');
    await waitFor(() => itemOf('Lund, once more?').getByText('answered'));
    expect(screen.getByText('1 answered').closest('details')?.open).toBe(true);
  });
});

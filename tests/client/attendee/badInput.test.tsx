import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { at, given, oslo } from '../../support/domain.ts';
import { dismissed, started, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { replied, submissionsSet } from '../../support/domainQuestionEvents.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, renderPage } from '../../support/renderPage.tsx';

const ARABIC = 'كيف يشارك السكان؟';
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const story = given(
  at('08:50', submitted('q1', { by: BJORN, status: 'approved', text: ARABIC, name: 'سلمى' })),
  at('08:51', submitted('q2', { by: BJORN, status: 'approved', text: SCRIPT }), replied('q2', ARABIC)),
  at('09:00', started()),
  at('09:00', submitted('mine', { text: 'Why?' }), dismissed('mine', ARABIC)),
);
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(async () => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
  renderPage(AttendeePage, fake);
  await screen.findByText(SCRIPT);
});

/** Whether a text has a direction of its own. */
const isIsolated = (text: string) =>
  screen.getAllByText(text).every((element) => element.tagName === 'BDI' || element.dir === 'auto');

describe('what people write', () => {
  test('is text, whatever it says', () => {
    expect(document.querySelector('script, img')).toBeNull();
    itemOf(SCRIPT).getByText(/to all/);
  });

  test('has its own direction: questions, names, replies, reasons, the moderator’s sentence', async () => {
    expect(isIsolated(ARABIC)).toBe(true);
    expect(isIsolated('سلمى')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Mine 1' }));
    expect(isIsolated(`“${ARABIC}”`)).toBe(true);
    act(() => fake.show(story.and(at('09:01', submissionsSet('closed', ARABIC))).session));
    expect(isIsolated(ARABIC)).toBe(true);
  });

  test('has it where it is typed', async () => {
    expect(screen.getByRole<HTMLInputElement>('searchbox').dir).toBe('auto');
    await userEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    expect(screen.getByRole('textbox', { name: 'Your question' }).dir).toBe('auto');
    await userEvent.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('textbox', { name: 'Your name' }).dir).toBe('auto');
  });

  test.each([
    ['only what nobody sees', '\u200b\u2060\u202e\u0000 \n', 'Write your question first.'],
    [
      'a text that is too much for its length',
      `${'👩‍👩‍👧‍👦'.repeat(250)}`,
      /^It is too long for what it is written with/,
    ],
    ['a thousand letters', 'x'.repeat(1_000), 'Shorten it by 700 characters, then ask again.'],
  ])('%s is refused in words where it is typed', async (_, typed, sentence) => {
    await userEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Your question' }));
    await userEvent.paste(typed);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    screen.getByText(sentence);
    expect(fake.sent).toEqual([]);
  });

  test('goes out without what turns text around, and with what scripts and emoji need (Q8)', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'Your question' }));
    await userEvent.paste('\u202eWhy  me\u0007? 👩‍👩‍👧‍👦 これは何ですか？');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(bodies(fake.sent)).toMatchObject([{ text: 'Why me? 👩‍👩‍👧‍👦 これは何ですか？' }]);
  });
});

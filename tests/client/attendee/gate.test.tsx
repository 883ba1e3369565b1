import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { at, given, oslo } from '../../support/domain.ts';
import { submit } from '../../support/domainCommands.ts';
import { edited, started, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN } from '../../support/domainPeople.ts';
import { muted, submissionsSet } from '../../support/domainQuestionEvents.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, readIn, renderPage } from '../../support/renderPage.tsx';

const story = given(at('08:50', submitted('q1', { by: BJORN, status: 'approved' })), at('09:00', started()));
const closed = story.and(at('09:01', submissionsSet('closed', 'We open after the welcome.')));
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => {
  localStorage.clear();
  readIn('Europe/Oslo');
  fake = fakeLive(ASTRID, closed.session, oslo('09:02'), 0);
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole('textbox', { name: 'Your question' });

describe('while questions are closed (Q12)', () => {
  test('it is said calmly, in the moderator’s words', async () => {
    renderPage(AttendeePage, fake);
    await screen.findByText('Questions are closed at the moment.');
    screen.getByText('We open after the welcome.');
  });

  test('by the run of show: with what they open, and when that is expected by the reader’s clock', async () => {
    readIn('Pacific/Auckland');
    const byShow = story.and(
      at(
        '09:01',
        edited('welcome', { submissions: 'closed' }),
        edited('talk-graz', { submissions: 'closed' }),
      ),
    );
    fake = fakeLive(ASTRID, byShow.session, oslo('09:06'), 0);
    renderPage(AttendeePage, fake);
    await screen.findByText('Questions open with “Lund”, expected at 21:16 Auckland time.');
    act(() => fake.setClock(oslo('09:08'), 0));
    screen.getByText('Questions open with “Lund”, expected at 21:18 Auckland time.');
  });

  test('before an old plan is started nobody knows when, and nobody is invited to ask', async () => {
    const before = given(
      at(
        '08:00',
        edited('conversation', { submissions: 'open' }),
        edited('welcome', { submissions: 'closed' }),
      ),
    );
    fake = fakeLive(ASTRID, before.session, oslo('14:00'), 0);
    renderPage(AttendeePage, fake);
    await screen.findByText('Questions open with “Graz”.');
    expect(screen.queryByText(/You can ask already/)).toBeNull();
  });

  test('one can write, and it is kept; Send waits, and works as soon as they open, which is announced', async () => {
    const page = renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Write one for later' }));
    await userEvent.type(field(), 'Who pays?');
    const send = screen.getByRole('button', { name: 'Ask' });
    expect(send.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(send);
    within(screen.getByRole('dialog')).getByText(
      'Questions are not open yet. What you have written is kept.',
    );
    expect(fake.sent).toEqual([]);
    page.unmount();

    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Go on writing your question' }));
    expect(field()).toHaveProperty('value', 'Who pays?');
    await press('Ask');
    act(() => fake.show(closed.and(at('09:03', submissionsSet(null))).session));
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText('Questions are open. You can send yours now.').getAttribute('role')).toBe(
      'status',
    );
    expect(sheet.queryByText(/not open yet/)).toBeNull();
    await press('Ask');
    expect(bodies(fake.sent)).toEqual([{ ...submit('Who pays?'), to: null, name: null }]);
  });

  test('that they open is announced also to who is not writing', async () => {
    renderPage(AttendeePage, fake);
    await screen.findByText('Questions are closed at the moment.');
    act(() => fake.show(closed.and(at('09:03', submissionsSet('open'))).session));
    screen.getByText('Questions are open. You can send yours now.');
    screen.getByRole('button', { name: 'Ask a question' });
  });

  test('a question that came too late stays, and is sent as it is when they are open again', async () => {
    fake = fakeLive(ASTRID, story.session, oslo('09:01'), 0);
    fake.answer = () => ({ ok: false, error: { code: 'closed', message: 'We open after the welcome.' } });
    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
    await userEvent.type(field(), 'Too late?');
    await press('Ask');
    await screen.findByText('Not sent');
    act(() => fake.show(closed.session));
    expect(screen.queryByRole('button', { name: 'Send it again' })).toBeNull();
    act(() => fake.show(closed.and(at('09:03', submissionsSet('open'))).session));
    fake.answer = () => ({ ok: true, seq: 99 });
    await press('Send it again');
    expect(new Set(fake.sent.map(({ id }) => id)).size).toBe(1);
    expect(fake.sent).toHaveLength(2);
    expect(screen.queryByText('Not sent')).toBeNull();
  });
});

describe('whom a moderator has muted (Q7)', () => {
  const silent = story.and(at('09:01', muted(ASTRID)));
  const line = 'A moderator has paused questions from you. You can still upvote.';

  test('is told so and cannot ask; votes go on, and nothing typed is lost', async () => {
    fake = fakeLive(ASTRID, story.session, oslo('09:01'), 0);
    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
    await userEvent.type(field(), 'And me?');
    act(() => fake.show(silent.session));
    within(screen.getByRole('dialog')).getByText(line);
    await press('Ask');
    expect(fake.sent).toEqual([]);
    await press('Close');
    expect(screen.queryByRole('button', { name: /Ask|Write|Go on/ })).toBeNull();
    screen.getByText('What you have written is kept.');
    await press('Upvote, 0 votes');
    expect(fake.sent).toHaveLength(1);

    act(() => fake.show(silent.and(at('09:02', muted(ASTRID, false))).session));
    screen.getByText('You can ask questions again.');
    await press('Go on writing your question');
    expect(field()).toHaveProperty('value', 'And me?');
  });
});

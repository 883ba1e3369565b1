import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { at, given, oslo } from '../../support/domain.ts';
import { submit } from '../../support/domainCommands.ts';
import { ended, started } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, renderPage } from '../../support/renderPage.tsx';

const story = given(at('09:00', started()));
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
});

const open = async () => userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
const field = () => screen.getByRole('textbox', { name: 'Your question' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('asking', () => {
  test('a question to all, without a name, goes out and shows under Mine', async () => {
    renderPage(AttendeePage, fake);
    await open();
    expect(field()).toBe(document.activeElement);
    await userEvent.type(field(), 'Who pays for it?');
    await press('Ask');
    expect(bodies(fake.sent)).toEqual([{ ...submit('Who pays for it?'), to: null, name: null }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Mine 1' }).getAttribute('aria-pressed')).toBe('true');
    itemOf('Who pays for it?').getByText('In review');
    screen.getByText('Your question is on its way.');
  });

  test('to one city, with a name that is remembered', async () => {
    const page = renderPage(AttendeePage, fake);
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Lund' }));
    await userEvent.type(field(), 'Why Lund?');
    await userEvent.click(screen.getByRole('checkbox', { name: 'with my name' }));
    await press('Ask');
    screen.getByText(/^Write your name/);
    expect(fake.sent).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), 'Astrid');
    expect(screen.queryByText(/^Write your name/)).toBeNull();
    await press('Ask');
    expect(bodies(fake.sent)).toEqual([submit('Why Lund?', { to: 'lund', name: 'Astrid' })]);
    page.unmount();

    renderPage(AttendeePage, fake);
    await open();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' }).value).toBe('Astrid');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Everyone' }).checked).toBe(true);
  });

  test('what was typed survives a reload, and is gone on with', async () => {
    const page = renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'Half a thou');
    await userEvent.click(screen.getByRole('radio', { name: 'Graz' }));
    page.unmount();

    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Go on writing your question' }));
    expect(field()).toHaveProperty('value', 'Half a thou');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Graz' }).checked).toBe(true);
    await press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('characters are counted as people count them, after what is kept of them (Q7, Q8)', async () => {
    renderPage(AttendeePage, fake);
    await open();
    screen.getByText('300 left');
    await userEvent.click(field());
    await userEvent.paste('👩‍👩‍👧‍👦 é  ?');
    screen.getByText('295 left');
    await userEvent.clear(field());
    await userEvent.paste('x'.repeat(303));
    screen.getByText('3 too many');
    await press('Ask');
    screen.getByText('Shorten it by 3 characters, then ask again.');
    expect(fake.sent).toEqual([]);
  });

  test('nothing is not sent', async () => {
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), '   ');
    await press('Ask');
    screen.getByText('Write your question first.');
    expect(fake.sent).toEqual([]);
  });

  test('without a network it waits under Mine and says so', async () => {
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'Anybody there?');
    act(() => fake.become('offline'));
    await press('Ask');
    itemOf('Anybody there?').getByText('Will be sent when the network is back');
    act(() => fake.become('online'));
    await itemOf('Anybody there?').findByText('In review');
    expect(fake.sent).toHaveLength(1);
  });

  test('what is too soon says so with the seconds that are left, and goes out by itself (Q7)', async () => {
    fake.setClock(oslo('09:01'), 1);
    fake.answer = () =>
      fake.live.tick.now() < oslo('09:01:01')
        ? {
            ok: false,
            error: { code: 'too_soon', message: 'You have just asked.', retryAt: oslo('09:01:01') },
          }
        : { ok: true, seq: 99 };
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'Again?');
    fake.setClock(oslo('09:01'), 1);
    await press('Ask');
    await itemOf('Again?').findByText('Goes out by itself in 1 s');
    itemOf('Again?').getByText('There is a short pause between two questions.');
    await itemOf('Again?').findByText('In review', {}, { timeout: 3_000 });
    expect(new Set(fake.sent.map(({ id }) => id)).size).toBe(1);
  });

  test('a refused question stays with its reason, and one press takes it back into the editor', async () => {
    fake.answer = () => ({
      ok: false,
      error: { code: 'too_many', message: 'You have 5 waiting already.' },
    });
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'One more?');
    await press('Ask');
    const item = itemOf('One more?');
    await item.findByText('Not sent');
    item.getByText('You have 5 waiting already.');
    await press('Edit and send again');
    expect(field()).toHaveProperty('value', 'One more?');
    expect(screen.queryByText('Not sent')).toBeNull();
  });

  test('taking a refused question back loses nothing of what is being written', async () => {
    fake.answer = () => ({
      ok: false,
      error: { code: 'too_many', message: 'You have 5 waiting already.' },
    });
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'One more?');
    await press('Ask');
    await open();
    await userEvent.type(field(), 'And this?');
    await press('Close');
    await press('Edit and send again');
    expect(field()).toHaveProperty('value', 'And this?\nOne more?');
  });

  test('after the end it is closed, and the draft is kept to be copied (T11)', async () => {
    renderPage(AttendeePage, fake);
    await open();
    await userEvent.type(field(), 'Too late?');
    act(() => fake.show(story.and(at('09:04', ended('welcome'))).session));
    await screen.findByText('Questions are closed: the session has ended.');
    screen.getByText('Too late?');
    expect(screen.queryByRole('button', { name: /Ask a question|Go on writing/ })).toBeNull();
  });
});

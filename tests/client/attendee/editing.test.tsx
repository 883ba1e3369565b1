import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { addressee, questionId } from '../../support/domainCommands.ts';
import { approved, started, submitted } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, renderPage } from '../../support/renderPage.tsx';

const story = given(at('09:00', started()), at('09:00', submitted('q1', { text: 'Who pay?' })));
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole('textbox', { name: 'Your question, changed' });
const change = (text: string, over: string, to: string | null = null, overTo: string | null = null) => ({
  type: 'question.edit',
  question: questionId('q1'),
  change: { text, to: to && addressee(to) },
  over: { text: over, to: overTo && addressee(overTo) },
});
const changed = (text: string): QuestionEvent => ({
  type: 'question.reworded',
  question: questionId('q1'),
  text,
  to: null,
  status: 'pending',
  language: null,
  held: [],
});

async function open() {
  const page = renderPage(AttendeePage, fake);
  await userEvent.click(await screen.findByRole('button', { name: 'Mine 1' }));
  return page;
}
async function edit(text: string) {
  await press('Edit');
  await userEvent.clear(field());
  await userEvent.type(field(), text);
}

describe('an own question is edited in its place, until it is triaged (Q11)', () => {
  test('wording and addressee', async () => {
    await open();
    await edit('Who pays?');
    expect(field()).toBe(document.activeElement);
    await userEvent.click(screen.getByRole('radio', { name: 'Lund' }));
    await press('Save');
    expect(bodies(fake.sent)).toEqual([change('Who pays?', 'Who pay?', 'lund')]);
    itemOf('Who pays?').getByText('Saving your change …');
    itemOf('Who pays?').getByText('to Lund');
  });

  test('what is under way is over when the page knows of it', async () => {
    await open();
    await edit('Who pays?');
    await press('Save');
    act(() => fake.show(story.and(at('09:01', changed('Who pays?'))).session));
    expect(itemOf('Who pays?').queryByText('Saving your change …')).toBeNull();
  });

  test('nothing changed is nothing sent', async () => {
    await open();
    await press('Edit');
    await press('Save');
    expect(fake.sent).toEqual([]);
  });

  test('too long or empty is said where it is typed', async () => {
    await open();
    await edit('  ');
    await press('Save');
    screen.getByText('Write your question first.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(fake.sent).toEqual([]);
  });

  test('what is typed survives a reload', async () => {
    const page = await open();
    await edit('Who really pays?');
    page.unmount();
    await open();
    expect(field()).toHaveProperty('value', 'Who really pays?');
    await press('Cancel');
    itemOf('Who pay?').getByText('In review');
  });

  test('without a network changes wait, each over the one before, and go out in order', async () => {
    await open();
    act(() => fake.become('offline'));
    await edit('Who pays?');
    await press('Save');
    itemOf('Who pays?').getByText('Your change goes out when the network is back');
    await edit('Who pays for it?');
    await press('Save');
    act(() => fake.become('online'));
    await itemOf('Who pays for it?').findByText('Saving your change …');
    expect(bodies(fake.sent)).toEqual([
      change('Who pays?', 'Who pay?'),
      change('Who pays for it?', 'Who pays?'),
    ]);
    // The one in between is never shown.
    act(() => fake.show(story.and(at('09:01', changed('Who pays for it?'))).session));
    expect(screen.queryByText('Saving your change …')).toBeNull();
  });

  test('a refusal stands beside it with what was typed, which can be gone on with', async () => {
    await open();
    fake.answer = () => ({ ok: false, error: { code: 'stale', message: 'It has changed meanwhile.' } });
    await edit('Who pays?');
    await press('Save');
    await itemOf('Who pay?').findByText(/It has changed meanwhile/);
    itemOf('Who pay?').getByText('“Who pays?”');
    await userEvent.click(screen.getAllByRole('button', { name: 'Edit' })[0] as HTMLElement);
    expect(field()).toHaveProperty('value', 'Who pays?');
    expect(screen.queryByText(/It has changed meanwhile/)).toBeNull();
  });

  test('who was too late can ask it as a new question', async () => {
    await open();
    await edit('Who really pays?');
    act(() => fake.show(story.and(at('09:01', approved('q1'))).session));
    screen.getByText(/can no longer be changed/);
    screen.getByText('“Who really pays?”');
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    await press('Ask it as a new question');
    expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveProperty(
      'value',
      'Who really pays?',
    );
    expect(screen.queryByText(/can no longer be changed/)).toBeNull();
  });
});

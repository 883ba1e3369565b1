import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import type { NameRule } from '../../../shared/questions/types.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { addressee, submit } from '../../support/domainCommands.ts';
import { settingsEdited, started } from '../../support/domainEvents.ts';
import { ASTRID } from '../../support/domainPeople.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

const story = given(at('09:00', started()));
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole('textbox', { name: 'Your question' });
const name = () => screen.getByRole('textbox', { name: 'Your name' });

async function writing(names: NameRule) {
  fake = fakeLive(ASTRID, story.and(at('09:00', settingsEdited({ names }))).session, oslo('09:01'));
  renderPage(AttendeePage, fake);
  await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
  await userEvent.type(field(), 'Who pays?');
}

describe('the session’s rule of names (Q10)', () => {
  test.each([
    ['shown', 'Everybody sees it.'],
    ['moderators', 'Only the moderators see it.'],
  ] as const)('%s: a name is needed, and it is said who sees it', async (rule, who) => {
    await writing(rule);
    screen.getByText(who);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(name().getAttribute('aria-required')).toBe('true');
    await press('Ask');
    expect(fake.sent).toEqual([]);
    const problem = screen.getByText('Questions carry a name here. Write yours.');
    expect(document.getElementById(name().getAttribute('aria-describedby') ?? '')?.contains(problem)).toBe(
      true,
    );
    expect(name()).toBe(document.activeElement);
    await userEvent.type(name(), '  Åsa  ');
    expect(screen.queryByText(/^Questions carry a name/)).toBeNull();
    await press('Ask');
    expect(bodies(fake.sent)).toEqual([{ ...submit('Who pays?', { name: 'Åsa' }), to: null }]);
  });

  test('anonymous: there is no field, which is said, and a name that is remembered is not sent', async () => {
    localStorage.setItem('moderato:name', JSON.stringify({ named: true, name: 'Åsa' }));
    await writing('anonymous');
    screen.getByText('Questions are anonymous here.');
    expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull();
    await press('Ask');
    expect(bodies(fake.sent)).toMatchObject([{ name: null }]);
  });

  test('a name is counted as people count it', async () => {
    await writing('shown');
    await userEvent.click(name());
    await userEvent.paste('👩‍👩‍👧‍👦'.repeat(63));
    await press('Ask');
    screen.getByText('Shorten your name by 3 characters.');
    await userEvent.clear(name());
    await userEvent.paste('👩‍👩‍👧‍👦'.repeat(20));
    await press('Ask');
    expect(fake.sent).toHaveLength(1);
  });

  test('what the server says of a name stands beside the name', async () => {
    await writing('optional');
    fake.answer = () => ({
      ok: false,
      error: {
        code: 'empty',
        message: 'Questions carry a name in this session. Write yours.',
        field: 'name',
      },
    });
    await press('Ask');
    await screen.findByText('Not sent');
    fake.show(story.and(at('09:02', settingsEdited({ names: 'shown' }))).session);
    await press('Edit and send again');
    const about = document.getElementById(name().getAttribute('aria-describedby') ?? '');
    expect(about?.textContent).toBe(
      'Everybody sees it. Questions carry a name in this session. Write yours.',
    );
  });
});

describe('to whom (Q6)', () => {
  test('below the city that is chosen stand its speakers by name', async () => {
    await writing('optional');
    expect(screen.queryByRole('radio', { name: 'Ulrika Dagård' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Lund' }));
    screen.getByRole('group', { name: 'Whom in Lund' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Anyone in Lund' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Ulrika Dagård' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Lund' }).checked).toBe(true);
    await press('Ask');
    expect(bodies(fake.sent)).toMatchObject([{ to: addressee('ulrika-dagard') }]);
  });

  test('a city nobody of which has a name has nobody to choose from', async () => {
    await writing('optional');
    await userEvent.click(screen.getByRole('radio', { name: 'Graz' }));
    expect(screen.queryByRole('group', { name: 'Whom in Graz' })).toBeNull();
    await press('Ask');
    expect(bodies(fake.sent)).toMatchObject([{ to: addressee('graz') }]);
  });
});

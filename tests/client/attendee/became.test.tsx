import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import { present } from '../../../shared/kernel/assert.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { addressee } from '../../support/domainCommands.ts';
import { answered, approved, asked, ended, queued, started, submitted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, ULRIKA } from '../../support/domainPeople.ts';
import { merged, questionEdited, replied, wasPutOff } from '../../support/domainQuestionEvents.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, renderPage } from '../../support/renderPage.tsx';

const story = given(
  at('08:50', submitted('other', { by: BJORN, status: 'approved', text: 'Is there money?' })),
  at('09:00', started()),
  at('09:00', submitted('mine', { text: 'And the money?' })),
);
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(async () => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
  renderPage(AttendeePage, fake);
  await userEvent.click(await screen.findByRole('button', { name: 'Mine 1' }));
});

const so = (...events: Parameters<typeof at>[1][]) => story.and(at('09:01', ...events));
const show = (...events: Parameters<typeof at>[1][]) => act(() => fake.show(so(...events).session));
const mine = () => itemOf('And the money?');

describe('what becomes of an own question is told live, and aloud', () => {
  test('its place in the queue', () => {
    show(queued('other'), approved('mine'), queued('mine'));
    mine().getByText('In the queue, number 2');
    screen.getByText('Your question is in the queue.');
    show(approved('mine'), queued('mine'));
    mine().getByText('Next up');
  });

  test('joined with another: with which, and what becomes of that one and its reply', () => {
    show(merged('mine', 'other'));
    mine().getByText('Joined with a question like it');
    mine().getByText('Is there money?');
    mine().getByText('Open');
    screen.getByText('Your question was joined with one like it. See Mine.');

    show(merged('mine', 'other'), asked('other'));
    screen.getByRole('heading', { name: 'Joined with yours, being answered' });
    mine().getByText('Being answered now');
    screen.getByText('The question that yours was joined with is being answered now.');

    show(merged('mine', 'other'), asked('other'), answered('other'));
    screen.getByText('The question that yours was joined with has been answered.');
    show(merged('mine', 'other'), asked('other'), answered('other'), replied('other', 'Some.'));
    mine().getByText('Some.');
    screen.getByText('There is a written reply to your question. See Mine.');
  });

  test('changed by a moderator: what was asked stands beside it', () => {
    show(questionEdited('mine', { wording: 'Who pays?' }), questionEdited('mine', { to: addressee('lund') }));
    const item = itemOf('Who pays?');
    item.getByText(/A moderator has changed the wording/);
    item.getByText('“And the money?”');
    item.getByText('to Lund');
    item.getByText('You asked everyone.');
    screen.getByText('A moderator has changed your question. See Mine for how.');
    expect(item.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  test('a reply, with whose words it is, and that it is for its asker alone (Q16)', () => {
    show(replied('mine', 'Write to us.', { to: 'asker' }));
    mine().getByText('The moderator replies');
    mine().getByText(/to you alone/);
    mine().getByText('Write to us.');
    show(replied('mine', 'Half of it.', { by: ULRIKA }));
    mine().getByText('Ulrika Dagård replies');
    expect(mine().queryByText(/to you alone/)).toBeNull();
  });

  test('kept for what follows, or followed up by a city (Q17)', () => {
    show(approved('mine'), wasPutOff('mine', 'closing'));
    mine().getByText('Kept for “Closing”.');
    show(approved('mine'), wasPutOff('mine', 'bergen'));
    mine().getByText('Bergen follows it up after the session.');
    act(() =>
      fake.show(so(approved('mine'), wasPutOff('mine', 'bergen')).and(at('09:02', ended('welcome'))).session),
    );
    mine().getByText('Not reached in time');
    mine().getByText('Bergen follows it up after the session.');
  });
});

describe('for everybody', () => {
  test('a reply to all stands under its question, open or answered', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Top' }));
    show(replied('other', 'Some.', { by: ULRIKA }));
    itemOf('Is there money?').getByText('Ulrika Dagård replies');
    show(asked('other'), replied('other', 'Some.'));
    const live = present(
      screen.getByRole('heading', { name: 'Being answered' }).closest('section'),
      'a card',
    );
    within(live).getByText('Some.');
    show(asked('other'), answered('other'), replied('other', 'Some.'));
    itemOf('Is there money?').getByText('Some.');
  });

  test('one to its asker alone does not, and a question of one’s own is told as that', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Top' }));
    show(replied('other', 'Just for you.', { to: 'asker' }), merged('mine', 'other'));
    expect(screen.queryByText('Just for you.')).toBeNull();
    itemOf('Is there money?').getByText('joined with yours');
  });

  test('after the end, what was replied to stands among what was answered', () => {
    act(() => fake.show(so(replied('other', 'Some.')).and(at('09:02', ended('welcome'))).session));
    itemOf('Is there money?').getByText('Some.');
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { approve, ask, giveFloor, hold, settings, submit } from '../../support/domainCommands.ts';
import { ASTRID, COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

// All four cities have had their ten minutes when the conversation begins at 09:45.
const conversation = (clock = '09:50', who = JOSTEIN) =>
  renderConsole((session) => {
    session.happens(ASTRID, submit('Who pays?', { to: 'lund' }), '08:50');
    session.happens(JOSTEIN, approve('q1'), '08:51');
    showRunningTo(session, 'conversation');
    session.setClock(clock);
  }, who);

const card = () => screen.getByRole('region', { name: /^Talk time/ });
const button = (name: string) => within(card()).getByRole('button', { name });
const holders = () =>
  within(card())
    .getAllByRole('button', { pressed: true })
    .map(({ textContent }) => textContent?.slice(0, -1)); // without its key

describe('the floor on the console (T14)', () => {
  it('is given with one key each: to a city by its place, to the moderator, to nobody', async () => {
    const { user, sent } = conversation();
    expect(holders()).toEqual(['Nobody']);
    await user.keyboard('2');
    expect(sent).toEqual([giveFloor('lund')]);
    expect(holders()).toEqual(['Lund']);
    await user.keyboard('m');
    expect(holders()).toEqual(['Moderator']);
    await user.keyboard('0');
    expect(holders()).toEqual(['Nobody']);
    expect(sent.slice(1)).toEqual([giveFloor('moderator'), giveFloor(null)]);
  });

  it('is given with a click, and said in words with how long', async () => {
    const { user, sent, setClock } = conversation();
    within(card()).getByText('Nobody has the floor');
    await user.click(button('Graz'));
    expect(sent).toEqual([giveFloor('graz')]);
    setClock('09:51:12');
    within(card()).getByText('Graz has the floor, 1:12');
    await user.click(button('Moderator'));
    setClock('09:51:20');
    within(card()).getByText('The moderator has the floor, 0:08');
  });

  it('stands still while the segment is held', () => {
    const { happens, setClock } = conversation();
    happens(JOSTEIN, giveFloor('graz'));
    happens(JOSTEIN, hold('conversation'), '09:50:30');
    setClock('09:52');
    within(card()).getByText('Graz has the floor, 0:30');
  });

  it('belongs to the city of a segment from its start', () => {
    renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.setClock('09:30');
    });
    expect(holders()).toEqual(['Utrecht']);
    within(card()).getByText('Utrecht has the floor, 5:00');
  });

  it('has no city for a key that none has', async () => {
    const { user, sent } = conversation();
    await user.keyboard('5');
    await screen.findByText('This does not apply now.');
    expect(sent).toEqual([]);
  });

  it('is taken back by Undo, whoever gave it', async () => {
    const { user, happens } = conversation();
    happens(INGRID, giveFloor('bergen'));
    expect(holders()).toEqual(['Bergen']);
    await user.keyboard('z');
    expect(holders()).toEqual(['Nobody']);
  });

  it('goes with a question to whom it is asked, and to nobody once it is answered', async () => {
    const { user, happens, setClock } = conversation();
    happens(JOSTEIN, ask('q1'), '09:50');
    const live = screen.getByRole('article', { name: 'Live question' });
    within(live).getByText('Lund has the floor');
    setClock('09:50:30');
    within(card()).getByText('Lund has the floor, 0:30');
    expect(within(live).getByRole('timer').textContent).toBe('1:30');
    await user.keyboard('d');
    expect(holders()).toEqual(['Nobody']);
  });

  it('stays where it is when asking is not to give it', () => {
    const { happens } = conversation();
    happens(JOSTEIN, settings({ askGivesFloor: false }, { askGivesFloor: true }));
    happens(JOSTEIN, ask('q1'));
    expect(holders()).toEqual(['Nobody']);
    expect(within(screen.getByRole('article', { name: 'Live question' })).queryByText(/floor/)).toBeNull();
  });

  it('is seen by a co-moderator, who cannot give it', async () => {
    const { user, sent, happens } = conversation('09:50', COMO);
    happens(JOSTEIN, giveFloor('lund'));
    within(card()).getByText(/^Lund has the floor/);
    within(card()).getByText('Utrecht');
    expect(within(card()).queryByRole('button')).toBeNull();
    await user.keyboard('1');
    await screen.findByText('Only the moderator can do that.');
    expect(sent).toEqual([]);
  });

  it('has a row in the key map for each city that there is', async () => {
    const { user } = conversation();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    within(dialog).getByText('The floor to city 4');
    within(dialog).getByText('The floor to nobody');
    expect(within(dialog).queryByText('The floor to city 5')).toBeNull();
  });
});

describe('talk time on the console (T14)', () => {
  const rowOf = (name: string) => button(name).closest('li')?.textContent ?? '';

  it('tells of each city the whole, its share, and more or less than an equal one', () => {
    const { happens, setClock } = conversation();
    happens(JOSTEIN, giveFloor('lund'), '09:50');
    setClock('09:54');
    // 44 minutes in all: 11 each would be equal.
    expect(rowOf('Lund')).toContain('14:00 32 %');
    expect(rowOf('Lund')).toContain('3:00 more than an equal share');
    expect(rowOf('Lund')).toContain('in conversation 4:00');
    expect(rowOf('Graz')).toContain('10:00 23 %');
    expect(rowOf('Graz')).toContain('1:00 less than an equal share');
    expect(rowOf('Graz')).not.toContain('in conversation');
    expect(screen.getByRole('meter', { name: 'Talk time of Lund' }).ariaValueText).toBe('14:00');
  });

  it('stands with the room for more questions (T15)', () => {
    conversation();
    within(card()).getByText('room for 10 questions at 2:00');
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { adjust, giveFloor, hold, insert, next, previous, resume } from '../../support/domainCommands.ts';
import { COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

/** What a segment's record says, by its headings. */
const factsOf = (segment: string): Readonly<Record<string, readonly string[]>> => {
  const button = screen.getByRole('button', { name: `Record of ${segment}`, expanded: true });
  const list = document.getElementById(button.getAttribute('aria-controls') ?? '');
  return Object.fromEntries(
    [...(list?.querySelectorAll('div') ?? [])].map((fact) => [
      fact.querySelector('dt')?.textContent,
      [...fact.querySelectorAll('dd')].map(({ textContent }) => textContent),
    ]),
  );
};
const open = (name: string) => screen.getByRole('button', { name: `Record of ${name}` });

/** Lund was held, prolonged and gone back to, and gave the moderator the floor meanwhile. */
const eventful = (who = JOSTEIN) =>
  renderConsole((session) => {
    showRunningTo(session, 'talk-lund');
    session.happens(JOSTEIN, hold('talk-lund'), '09:17:10');
    session.happens(JOSTEIN, resume('talk-lund'), '09:17:50');
    session.happens(JOSTEIN, adjust('talk-lund', minutes(1)), '09:18');
    session.happens(JOSTEIN, giveFloor('moderator'), '09:19');
    session.happens(JOSTEIN, giveFloor('lund'), '09:20:30');
    session.happens(JOSTEIN, next('talk-lund'), '09:25');
    session.happens(JOSTEIN, previous('talk-utrecht'), '09:26');
    session.happens(JOSTEIN, next('talk-lund'), '09:27:05');
    session.setClock('09:30');
  }, who);

describe('a segment’s record', () => {
  it('has planned, expected at the start and actual, each run, hold, change of time and turn of the floor', async () => {
    const { user } = eventful();
    await user.click(open('Lund'));
    expect(factsOf('Lund')).toEqual({
      Planned: ['09:15–09:25 · 10:00'],
      'Expected at the start': ['09:15–09:25'],
      Actual: ['09:15:00–09:27:05 · 10:25'],
      Runs: ['09:15:00–09:25:00 · 10:00', '09:26:00–09:27:05 · 1:05'],
      Held: ['09:17:10 for 0:40'],
      'Time changed': ['09:18:00 +1:00'],
      Floor: ['Lund 8:55', 'Moderator 1:30'],
    });
  });

  it('tells what runs since when and until when, with what is going on', async () => {
    const { user, happens, setClock } = eventful();
    happens(JOSTEIN, hold('talk-utrecht'), '09:29');
    setClock('09:30');
    await user.click(open('Utrecht'));
    // It had run from 09:25 to 09:26 already, and since 09:27:05.
    expect(factsOf('Utrecht')).toMatchObject({
      Actual: ['since 09:25:00 · to end 09:37'],
      Runs: ['09:25:00–09:26:00 · 1:00', 'since 09:27:05'],
      Held: ['since 09:29:00'],
      Floor: ['Utrecht 2:55'],
    });
  });

  it('tells what is to come as it is expected, and what was not in the show at its start', async () => {
    const { user, happens } = eventful();
    happens(JOSTEIN, insert('talk-bergen'), '09:30');
    await user.click(open('Music'));
    expect(factsOf('Music')).toEqual({
      Planned: ['09:45–09:50 · 5:00'],
      'Expected at the start': ['not in the show then'],
      Expected: ['09:46–09:51'],
    });
  });

  it('knows the plan before the start', async () => {
    const { user } = renderConsole((session) => session.setClock('08:55'));
    await user.click(open('Graz'));
    expect(factsOf('Graz')).toEqual({ Planned: ['09:05–09:15 · 10:00'], Expected: ['09:05–09:15'] });
  });

  it('opens with its own button, which is not the row’s', async () => {
    const { user } = eventful();
    await user.click(open('Lund'));
    expect(screen.queryByText('Edit the run of show')).toBeNull();
    await user.click(open('Lund'));
    expect(open('Lund').ariaExpanded ?? open('Lund').getAttribute('aria-expanded')).toBe('false');
  });

  it('is read by a co-moderator too', async () => {
    const { user } = eventful(COMO);
    await user.click(open('Lund'));
    expect(factsOf('Lund').Held).toEqual(['09:17:10 for 0:40']);
    expect(within(screen.getAllByRole('list')[0] as HTMLElement).getByText('Time changed')).toBeDefined();
  });
});

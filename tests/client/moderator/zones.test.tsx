import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { minutes, plus } from '../../../shared/kernel/time.ts';
import { oslo } from '../../support/domain.ts';
import { edit, replan, start, zone } from '../../support/domainCommands.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole } from './renderConsole.tsx';

const START = oslo('23:30');
const HARD_END = plus(START, minutes(75));

/** The seminar put off to half an hour before midnight. */
const lateAt = (clock: string) =>
  renderConsole((session) => {
    session.happens(
      JOSTEIN,
      replan(
        { plannedStart: START, hardEnd: HARD_END },
        { plannedStart: oslo('09:00'), hardEnd: oslo('10:15') },
      ),
    );
    session.setClock(clock);
  });

const row = (title: RegExp) =>
  screen
    .getAllByRole('listitem')
    .find((item) => item.dataset.segment !== undefined && title.test(item.textContent ?? ''))?.textContent;

describe('times on the console', () => {
  it('say of what comes after midnight that it is on the next day', () => {
    lateAt('23:40');
    expect(screen.getByText('expected end (hard 00:45 +1)').nextSibling?.textContent).toMatch(/^00:55 \+1/);
    expect(row(/Graz/)).toContain('23:35 23:45');
    expect(row(/Lund/)).toContain('23:45 23:55');
    expect(row(/Utrecht/)).toContain('23:55 00:05 +1');
    expect(screen.getByText('First question, at about 00:25 +1')).toBeDefined();
  });

  it('say so wherever the end of the show is told', async () => {
    const { happens, setClock, user } = lateAt('23:31');
    expect(screen.getByText(/^Planned for .* 23:30 to 00:45 \+1/)).toBeDefined();
    expect(screen.getByText(/with the hard end at 00:45 \+1\.$/)).toBeDefined();

    happens(JOSTEIN, start('keep'), '23:32');
    setClock('23:33');
    await user.keyboard('v');
    const ways = within(screen.getByRole('region', { name: /Win back/ }));
    expect(ways.getAllByText(/00:45 \+1/).length).toBeGreaterThan(0);
    await user.keyboard('{Escape}');

    await user.click(screen.getByRole('button', { name: 'Record of Bergen' }));
    expect(screen.getByText(/^00:05 \+1.*00:15 \+1/)).toBeDefined();
  });

  it('tell by the fixed times when the plan ends, and not by the lengths alone', () => {
    renderConsole((session) =>
      session.happens(JOSTEIN, edit('conversation', { fixedStart: oslo('09:50') }, { fixedStart: null })),
    );
    expect(screen.getByText(/^Planned for .* 09:00 to 10:20/)).toBeDefined();
  });

  it('stand beside those of cities whose clocks show another now, and only then', () => {
    const { happens, setClock } = renderConsole((session) => session.setClock('09:00'));
    expect(screen.queryByText('In the cities')).toBeNull();
    happens(JOSTEIN, zone('graz', 'Asia/Tokyo', 'Europe/Vienna'));
    happens(JOSTEIN, zone('lund', 'America/New_York', 'Europe/Stockholm'));
    const times = () =>
      within(screen.getByText('In the cities').parentElement as HTMLElement)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent);
    expect(times()).toEqual(['Graz 17:00', 'Lund 03:00']);
    setClock('16:30');
    expect(times()).toEqual(['Graz 00:30 +1', 'Lund 10:30']);
    happens(JOSTEIN, zone('graz', null, 'Asia/Tokyo'));
    happens(JOSTEIN, zone('lund', 'Europe/Madrid', 'America/New_York'));
    expect(screen.queryByText('In the cities')).toBeNull();
  });
});

import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SegmentId } from '../../../shared/kernel/ids.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import type { SegmentFields } from '../../../shared/rundown/commands.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { oslo } from '../../support/domain.ts';
import { adjust } from '../../support/domainCommands.ts';
import { COMO, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

const UTRECHT = 'talk-utrecht' as SegmentId;

/** The browser prints, at whatever is known then. */
const print = () => {
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  return within(screen.getByRole('region', { name: 'Run sheet' }));
};

/** The cells of a segment, each as it reads. */
const cells = (sheet: ReturnType<typeof print>, segment: RegExp): readonly (string | null)[] =>
  within(sheet.getByRole('row', { name: segment }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

/** Jostein changes what had not been set. */
const set = (change: Partial<SegmentFields>, over: Partial<SegmentFields>): SessionCommand => ({
  type: 'rundown.edit',
  segment: UTRECHT,
  change,
  over,
});

afterEach(() => vi.restoreAllMocks());

describe('the run sheet', () => {
  it('is printed from before the start on, by moderators and co-moderators', async () => {
    const asked = vi.fn();
    vi.stubGlobal('print', asked);
    for (const who of [JOSTEIN, COMO]) {
      const { user, unmount } = renderConsole((session) => session.setClock('08:55'), who);
      expect(screen.queryByRole('region', { name: 'Run sheet' })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Print' }));
      unmount();
    }
    expect(asked).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });

  it('has the plan with latest starts, and room for what comes', () => {
    renderConsole((session) => session.setClock('08:55'));
    const sheet = print();
    sheet.getByRole('heading', { name: /^Human Rights Cities explained/ });
    for (const fact of ['Thursday 10 December 2020', '10:15', 'Oslo (Europe/Oslo)'])
      expect(sheet.getAllByText((text) => text.replace(',', '') === fact)).toHaveLength(1);
    sheet.getByText(/^As of 08:55, before the start\./);
    expect(sheet.queryByRole('columnheader', { name: 'Expected' })).toBeNull();
    expect(cells(sheet, /^Welcome\s*Jostein/)).toEqual(['09:00–09:05', '5:00', '09:00', '', '']);
    expect(cells(sheet, /^Lund\s*Ulrika Dagård, Strategist/)).toEqual([
      '09:15–09:25',
      '10:00',
      '09:15',
      '',
      '',
    ]);
    sheet.getByText(/speaker to be named \(Graz\) · Ulrika Dagård \(Lund\) · Hans Sakkers \(Utrecht\)/);
    expect(within(sheet.getByRole('list')).getAllByRole('listitem')).toHaveLength(6);
  });

  it('has notes, what is kept and what is fixed', () => {
    const { happens } = renderConsole((session) => session.setClock('08:55'));
    const over = { note: '', keep: false, fixedStart: null, fixedEnd: null };
    happens(
      JOSTEIN,
      set(
        { note: 'Ask about\nthe mayor.', keep: true, fixedStart: oslo('09:25'), fixedEnd: oslo('09:36') },
        over,
      ),
    );
    const sheet = print();
    sheet.getByRole('row', { name: /^Utrecht\s*starts 09:25 sharp\s*until 09:36 sharp\s*kept/ });
    expect(sheet.getByText(/^Ask about/).textContent).toBe('Ask about\nthe mayor.');
  });

  it('has in the show what was and what is expected, as it is at that moment', () => {
    const { happens, setClock } = renderConsole((session) => {
      showRunningTo(session, 'talk-utrecht');
      session.happens(JOSTEIN, adjust('talk-utrecht', minutes(1)), '09:26');
      session.setClock('09:30:48');
    });
    const sheet = print();
    sheet.getByText(/^As of 09:30: expected end 10:16, 1:00 over\./);
    expect(cells(sheet, /^Lund/)).toEqual(['09:15–09:25', '10:00', '', '', '09:15', '09:25']);
    expect(cells(sheet, /^Utrecht\s*running/)).toEqual([
      '09:25–09:35',
      '11:0010:00 +1:00',
      '',
      'to 09:36',
      '09:25',
      '',
    ]);
    expect(cells(sheet, /^Bergen/)).toEqual(['09:35–09:45', '10:00', '09:35', '09:36–09:46', '', '']);

    happens(JOSTEIN, { type: 'rundown.drop', segment: 'talk-bergen' as SegmentId });
    setClock('09:32');
    sheet.getByText(/^As of 09:30/); // what is on paper, or on its way there, stays
    print();
    sheet.getByText(/^As of 09:32: expected end 10:06, 9:00 under\./);
    expect(cells(sheet, /^Bergen\s*dropped/)).toEqual(['09:35–09:45', '', '', '', '', '']);
  });

  it('says after the end when that was', () => {
    renderConsole((session) => {
      showRunningTo(session, 'closing');
      session.happens(JOSTEIN, { type: 'rundown.end' }, '10:14');
      session.setClock('10:20');
    });
    expect(cells(print(), /^Closing/).at(-1)).toBe('10:14');
    screen.getByText('Ended at 10:14.');
  });
});

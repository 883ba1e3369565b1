import { describe, expect, it } from 'vitest';
import { shownTime, turnsAt, usedShare } from '../../../client/ui/shownTime.ts';
import type { SegmentChange } from '../../../shared/rundown/commands.ts';
import { at, given, type Happened, oslo } from '../../support/domain.ts';
import { held, started } from '../../support/domainEvents.ts';
import { segmentOf } from '../../support/domainSeminar.ts';

/** Welcome, of five minutes, since 09:00:00.400. */
const welcome = (change: SegmentChange, ...more: readonly Happened[]) => ({
  ...segmentOf(given(at('09:00:00.400', started()), ...more).session, 'welcome'),
  ...change,
});
const UP = { counts: 'up' } as const;

describe('the shown time', () => {
  it('is what is left, the second that runs out included', () => {
    expect(shownTime(welcome({}), oslo('09:01:00'))).toEqual({ means: 'left', text: '4:01' });
  });

  it('is what has passed, in whole seconds, where the segment counts up', () => {
    expect(shownTime(welcome(UP), oslo('09:01:00'))).toEqual({ means: 'passed', text: '0:59' });
    expect(shownTime(welcome(UP), oslo('09:05:00'))).toEqual({ means: 'passed', text: '4:59' });
  });

  it('is by how much the segment is over, whichever way it counts', () => {
    for (const change of [{}, UP])
      expect(shownTime(welcome(change), oslo('09:05:37.400'))).toEqual({ means: 'over', text: '+0:37' });
  });

  it('counts to a fixed end, whenever it began (T16)', () => {
    const sharp = { fixedEnd: oslo('09:04') };
    expect(shownTime(welcome(sharp), oslo('09:01')).text).toBe('3:00');
    expect(shownTime(welcome({ ...sharp, ...UP }), oslo('09:01')).text).toBe('0:59');
  });
});

describe('when it turns', () => {
  const fractions = (...on: Parameters<typeof turnsAt>) =>
    turnsAt(...on).map((turn) => ((turn % 1000) + 1000) % 1000);

  it('is when what is left does, and what has passed where that is shown', () => {
    expect(fractions(welcome({}), oslo('09:01'))).toEqual([400]);
    expect(fractions(welcome(UP), oslo('09:01'))).toEqual([400, 400]);
    expect(fractions(welcome({ ...UP, fixedEnd: oslo('09:04') }), oslo('09:01'))).toEqual([0, 400]);
  });

  it('is never while it is held, but for what counts to a fixed end (T16)', () => {
    const hold = at('09:00:30', held('welcome'));
    expect(turnsAt(welcome(UP, hold), oslo('09:01'))).toEqual([]);
    expect(fractions(welcome({ ...UP, fixedEnd: oslo('09:04') }, hold), oslo('09:01'))).toEqual([0]);
  });
});

describe('the share of its time that is used', () => {
  it('is of its length, or of what it will have had by its fixed end (T16)', () => {
    expect(usedShare(welcome({}), oslo('09:02:30.400'))).toBe(0.5);
    expect(usedShare(welcome({ fixedEnd: oslo('09:04:00.400') }), oslo('09:02:00.400'))).toBe(0.5);
  });

  it('is all of it in overtime, and of nothing', () => {
    expect(usedShare(welcome({}), oslo('09:07'))).toBe(1);
    expect(usedShare(welcome({ fixedEnd: oslo('09:00:00.400') }), oslo('09:00:00.400'))).toBe(1);
  });
});

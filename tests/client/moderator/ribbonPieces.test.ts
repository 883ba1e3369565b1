import { describe, expect, it } from 'vitest';
import { ribbonOf } from '../../../client/moderator/ribbonPieces.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { adjusted, ended, moved, started } from '../../support/domainEvents.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

const MINUTE = 1 / 75;

const inMinutes = (part: number, whole = 75) => Math.round(part * whole * 100) / 100;

describe('ribbonOf', () => {
  it('draws the plan to scale before the start, with nothing behind', () => {
    const { pieces, head, hardEnd } = ribbonOf(given().session.rundown, oslo('08:50'));
    expect(head).toBeNull();
    expect(hardEnd).toBe(1);
    expect(pieces.map(({ title }) => title).at(-2)).toBe('Conversation and questions');
    expect(pieces.every(({ filled }) => filled === 0)).toBe(true);
  });

  it('fills what is behind, and stands at now', () => {
    const { rundown } = given(...onPlanUntil('talk-utrecht')).session;
    const { pieces, head, hardEnd } = ribbonOf(rundown, oslo('09:30'));
    expect(head).toBeCloseTo(30 * MINUTE);
    expect(hardEnd).toBe(1);
    expect(pieces.map(({ from, to }) => inMinutes(to - from))).toEqual([5, 10, 10, 10, 10, 25, 5]);
    expect(pieces.map(({ filled }) => filled)).toEqual([1, 1, 1, 0.5, 0, 0, 0]);
  });

  it('reaches beyond the hard end where the session is expected to', () => {
    const { rundown } = given(
      ...onPlanUntil('talk-utrecht'),
      at('09:30', adjusted('talk-utrecht', minutes(5))),
    ).session;
    const { pieces, hardEnd } = ribbonOf(rundown, oslo('09:30'));
    expect(hardEnd).toBeCloseTo(75 / 80);
    expect(pieces.at(-1)?.to).toBe(1);
  });

  it('draws a segment that ran twice where it ran, and the rest of one gone back from where it will', () => {
    const { rundown } = given(
      at('09:00', started()),
      at('09:05', moved('welcome', 'talk-graz')),
      at('09:07', moved('talk-graz', 'welcome', 'previous')),
    ).session;
    const { pieces } = ribbonOf(rundown, oslo('09:08'));
    expect(pieces.slice(0, 4).map(({ title, running }) => [title, running])).toEqual([
      ['Welcome', false],
      ['Graz', false],
      ['Welcome', true],
      ['Graz', false],
    ]);
  });

  it('ends where the session ended, with the hard end beyond', () => {
    const { rundown } = given(...onPlanUntil('closing'), at('10:12', ended('closing'))).session;
    const { pieces, head, hardEnd } = ribbonOf(rundown, oslo('11:00'));
    expect(head).toBeNull();
    expect(hardEnd).toBe(1);
    expect(inMinutes(pieces.at(-1)?.to ?? 0)).toBe(72);
    expect(pieces.every(({ filled }) => filled === 1)).toBe(true);
  });
});

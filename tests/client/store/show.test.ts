import { describe, expect, it } from 'vitest';
import { accentOf } from '../../../client/store/show.ts';
import type { CityId } from '../../../shared/kernel/ids.ts';
import { created } from '../../../shared/session/evolve.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { viewFor } from '../../../shared/views/viewKey.ts';
import { createdFrom } from '../../support/domain.ts';

describe('the accent of a segment', () => {
  const records = viewFor(created(SEMINAR_CODE, createdFrom(SEMINAR)), 'audience');
  const utrecht = 'utrecht' as CityId; // the seminar's third

  it.each([
    ['its own colour', { city: utrecht, colour: 6 }, 6],
    ['its own, also without a city', { city: null, colour: 0 }, 0],
    ['its city’s', { city: utrecht, colour: null }, 2],
    ['none', { city: null, colour: null }, null],
  ])('is %s', (_, segment, accent) => {
    expect(accentOf(records, segment)).toBe(accent);
  });
});

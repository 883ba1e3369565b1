import { expect, test } from 'vitest';
import { attendance, isLost, silence } from '../../../client/store/roster.ts';
import type { DeviceId } from '../../../shared/kernel/ids.ts';
import { plus, seconds } from '../../../shared/kernel/time.ts';
import type { Device } from '../../../shared/protocol/down.ts';
import { oslo } from '../../support/domain.ts';
import { HANS } from '../../support/domainPeople.ts';

const START = oslo('09:30');
const after = (s: number) => plus(START, seconds(s));

const page = (heardAt: number, visible = true): Device => ({
  id: 'd1' as DeviceId,
  person: HANS.id,
  role: 'speaker',
  heard: after(heardAt),
  visible,
});

test.each([
  ['in sight, 7 s ago', page(0), 7, false],
  ['in sight, longer ago', page(0), 7.1, true],
  ['out of sight, 75 s ago', page(0, false), 75, false],
  ['out of sight, longer ago', page(0, false), 75.1, true],
])('a page that was heard of %s', (_, device, now, lost) => {
  expect(isLost(device, after(now), { at: after(now), rate: 1 })).toBe(lost);
});

test('a page falls silent between two tellings, and is lost without another one', () => {
  const told = { at: after(6), rate: 1 };
  expect(isLost(page(0), after(6.5), told)).toBe(false);
  expect(isLost(page(0), after(7.5), told)).toBe(true);
});

test('the console’s own dead line makes nobody else’s', () => {
  const told = { at: after(3), rate: 1 };
  expect(isLost(page(0), after(60), told)).toBe(false);
});

test('in a rehearsal silence is counted in real time', () => {
  expect(silence(page(0), after(120), { at: after(120), rate: 60 })).toBe(2_000);
  expect(silence(page(0), after(120), { at: after(120), rate: 0 })).toBe(0);
});

test('somebody with several pages is here with the best of them', () => {
  const told = { at: after(9), rate: 1 };
  const of = (...devices: Device[]) => attendance(devices, after(9), told);
  expect(of(page(0), page(8))).toBe('here');
  expect(of(page(0), page(0, false))).toBe('out of sight');
  expect(of(page(0))).toBe('lost');
  expect(of()).toBe('not here');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusOf } from '../../shared/rundown/clock.ts';
import type { CommandType } from '../../shared/session/commands.ts';
import { PERMISSIONS } from '../../shared/session/permissions.ts';
import { type Play, plays } from '../support/domainPlay.ts';

// The other properties say little if nothing happens in the sessions that they look at. The seed is fixed: this measures, it does not search.
const sample = fc.sample(plays(), { numRuns: 700, seed: 10_12_2020 });
const share = (holds: (play: Play) => boolean) => sample.filter(holds).length / sample.length;

test('most sessions start, and some end', () => {
  expect(
    share(({ steps }) => steps.some(({ after }) => statusOf(after.rundown) === 'running')),
  ).toBeGreaterThan(0.8);
  expect(
    share(({ steps }) => steps.some(({ after }) => statusOf(after.rundown) === 'ended')),
  ).toBeGreaterThan(0.1);
});

test('in most of them questions reach several statuses', () => {
  const statuses = ({ steps }: Play) =>
    new Set(
      steps.flatMap(({ after }) => [...after.questions.byId.values()].map(({ triage }) => triage.status)),
    );

  expect(share((play) => statuses(play).size >= 4)).toBeGreaterThan(0.5);
});

test('every command is accepted now and then, and refused now and then', () => {
  const times = (type: CommandType, accepted: boolean) =>
    sample
      .flatMap(({ steps }) => steps)
      .filter(({ command, outcome }) => command.type === type && 'entry' in outcome === accepted).length;

  for (const type of Object.keys(PERMISSIONS) as CommandType[]) {
    expect(times(type, true), type).toBeGreaterThan(20);
    expect(times(type, false), type).toBeGreaterThan(2);
  }
});

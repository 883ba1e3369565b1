import { expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { forecast } from '../../../shared/rundown/forecast.ts';
import { viewOf } from '../../../shared/views/common.ts';
import { rundownOf } from '../../../shared/views/rundown.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { at, givenPlan, oslo } from '../../support/domain.ts';
import { adjusted, ended, held, moved } from '../../support/domainEvents.ts';
import { onPlanUntil, seminarWith } from '../../support/domainSeminar.ts';

const plan = seminarWith({
  'talk-graz': { note: 'Ask about the budget.', wrapUp: minutes(3) },
  closing: { fixedStart: oslo('10:11'), atZero: 'advance' },
});
const story = givenPlan(
  plan,
  ...onPlanUntil('talk-lund'),
  at('09:18', moved('talk-lund', 'talk-graz', 'previous')),
  at('09:19', held('talk-graz')),
  at('09:20', adjusted('conversation', minutes(-3))),
);

test('a moderator’s records give back the running order itself', () => {
  expect(rundownOf(viewFor(story.session, 'moderator'))).toMatchObject(story.session.rundown);
});

test.each(['audience', 'screen', 'speaker:ulrika-dagard'] satisfies ViewKey[])(
  '%s: what it says of the time is what the server says, also after JSON',
  (key) => {
    const records = JSON.parse(JSON.stringify([...viewFor(story.session, key).values()]));
    const rundown = rundownOf(viewOf(records));

    expect(rundown && forecast(rundown, oslo('09:25'))).toEqual(
      forecast(story.session.rundown, oslo('09:25')),
    );
    expect(rundown?.segments.map(({ note }) => note).join('')).toBe('');
  },
);

test('the end comes along', () => {
  const over = story.and(at('09:30', ended('talk-graz')));

  expect(rundownOf(viewFor(over.session, 'screen'))?.endedAt).toBe(oslo('09:30'));
});

test('of a replica that knows nothing yet there is none', () => {
  expect(rundownOf(viewOf([]))).toBeNull();
});

test('a segment whose record is missing is left out', () => {
  const records = new Map(viewFor(story.session, 'screen'));
  records.delete('talk-bergen');

  expect(rundownOf(records)?.segments).toHaveLength(6);
});

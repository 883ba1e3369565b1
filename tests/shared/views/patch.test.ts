import { describe, expect, test } from 'vitest';
import { minutes } from '../../../shared/kernel/time.ts';
import { viewOf } from '../../../shared/views/common.ts';
import { applied, diff } from '../../../shared/views/patch.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { at, given, type Story } from '../../support/domain.ts';
import {
  adjusted,
  approved,
  asked,
  dismissed,
  moved,
  queued,
  submitted,
  unvoted,
  upvoted,
} from '../../support/domainEvents.ts';
import { BJORN, CHEN } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

const open = given(...onPlanUntil('conversation'), at('09:46', submitted('q1'), approved('q1')));

const change = (key: ViewKey, before: Story, after: Story) =>
  diff(viewFor(before.session, key), viewFor(after.session, key));
const putIds = (key: ViewKey, before: Story, after: Story) =>
  change(key, before, after)?.put?.map(({ id }) => id);

describe('the difference between two views', () => {
  test('of what has not changed is none', () => {
    expect(change('moderator', open, open)).toBeNull();
    expect(
      diff(viewFor(open.session, 'audience'), viewFor(structuredClone(open.session), 'audience')),
    ).toBeNull();
  });

  test('is none for a role that sees nothing of it', () => {
    const after = open.and(at('09:47', submitted('q2', { by: BJORN })));

    expect(change('screen', open, after)).toBeNull();
    expect(change('audience', open, after)).toBeNull();
    expect(putIds('moderator', open, after)).toEqual(['q2']);
  });

  test('has the records that changed, and no others', () => {
    const after = open.and(at('09:47', adjusted('closing', minutes(1))));

    expect(putIds('screen', open, after)).toEqual(['closing']);
    expect(putIds('moderator', open, after)).toEqual(['closing', 'history']);
  });

  test('of Next are the two segments', () => {
    const after = open.and(at('10:10', moved('conversation', 'closing')));

    expect(putIds('audience', open, after)).toEqual(['conversation', 'closing']);
  });

  test('names what has gone from the view', () => {
    const after = open.and(at('09:47', dismissed('q1')));

    expect(change('audience', open, after)).toMatchObject({ del: ['q1'], put: [{ id: 'counts' }] });
  });

  test('has votes as numbers, never as whole questions', () => {
    const voted = open.and(at('09:47', upvoted('q1', BJORN), upvoted('q1', CHEN)));

    expect(change('audience', open, voted)).toEqual({ votes: { q1: 2 } });
    expect(change('moderator', open, voted)).toEqual({ votes: { q1: 2 } });
    expect(change('audience', voted, voted.and(at('09:48', unvoted('q1', CHEN))))).toEqual({
      votes: { q1: 1 },
    });
  });

  test('has the whole question when more than its votes changed', () => {
    const after = open.and(at('09:47', upvoted('q1', BJORN), queued('q1')));

    expect(change('audience', open, after)).toMatchObject({
      put: [{ id: 'q1', status: 'queued', votes: 1 }, { id: 'queue' }, { id: 'counts' }],
    });
    expect(change('audience', open, after)).not.toHaveProperty('votes');
  });

  test('of votes that came and went again is none', () => {
    expect(
      change(
        'audience',
        open,
        open.and(at('09:47', upvoted('q1', BJORN)), at('09:48', unvoted('q1', BJORN))),
      ),
    ).toBeNull();
  });
});

describe('a change applied', () => {
  const before = viewFor(open.session, 'audience');

  test('makes of the one view the other', () => {
    const after = viewFor(open.and(at('09:47', upvoted('q1', BJORN), asked('q1'))).session, 'audience');

    expect(applied(before, diff(before, after) ?? {})).toEqual(after);
    expect(applied(after, diff(after, before) ?? {})).toEqual(before);
  });

  test('leaves the view that it is applied to as it was, and unchanged records the very same', () => {
    const copy = structuredClone(before);
    const next = applied(before, { votes: { q1: 5 }, del: ['closing'] });

    expect(before).toEqual(copy);
    expect(next.get('q1')).toMatchObject({ votes: 5 });
    expect(next.get('closing')).toBeUndefined();
    expect(next.get('talk-graz')).toBe(before.get('talk-graz'));
  });

  test('passes over votes for what is not there, or is no question', () => {
    expect(applied(before, { votes: { gone: 3, closing: 3 } })).toEqual(before);
  });

  test('passes over what is to go and is not there', () => {
    expect(applied(before, { del: ['gone'] })).toEqual(before);
  });

  test('of a view from nothing is the whole view', () => {
    expect(applied(viewOf([]), diff(viewOf([]), before) ?? {})).toEqual(before);
  });
});

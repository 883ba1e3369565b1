import { describe, expect, test } from 'vitest';
import { countsOf, type Seen, signalAt, type Threshold } from '../../../client/speaker/thresholds.ts';
import { minutes } from '../../../shared/kernel/time.ts';
import type { Session } from '../../../shared/session/types.ts';
import { viewFor, viewKeyOf } from '../../../shared/views/viewKey.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { adjusted, asked, held, moved, resumed, submitted, undone } from '../../support/domainEvents.ts';
import { BJORN, HANS } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

/** Hans’s screen from one time to another, a look each second; what it lets be heard, and when. */
function hears(...parts: readonly (readonly [session: Session, from: string, to: string])[]) {
  let seen: Seen | null = null;
  const heard: [number, Threshold][] = [];
  const [first] = parts;
  for (const [session, from, to] of parts)
    for (let now = oslo(from); now <= oslo(to); now = (now + 1_000) as typeof now) {
      const looked = signalAt(seen, countsOf(viewFor(session, viewKeyOf(HANS)), HANS.id, now), now);
      seen = looked.seen;
      if (looked.signal !== null) heard.push([now, looked.signal]);
    }
  return heard.map(
    ([now, threshold]) => `${threshold} after ${(now - oslo(first?.[1] ?? '')) / 1000} s` as const,
  );
}

const until = (segment: string) => given(...onPlanUntil(segment));
const utrecht = until('talk-utrecht');

describe('T5: a threshold sounds once a run, at the crossing', () => {
  test('at wrap-up and at zero of one’s own segment', () => {
    expect(hears([utrecht.session, '09:32:50', '09:35:30'])).toEqual([
      'wrap-up after 10 s',
      'overtime after 131 s', // zero is at 130 s; overtime is what is beyond
    ]);
  });

  test('not in the segment of another', () => {
    expect(hears([until('talk-lund').session, '09:22:30', '09:25:30'])).toEqual([]);
  });

  test('not for what was passed when the page was loaded', () => {
    expect(hears([utrecht.session, '09:33:30', '09:34:30'])).toEqual([]);
    expect(hears([utrecht.session, '09:35:30', '09:36:30'])).toEqual([]);
  });

  test('not twice when a minute more leads back out of wrap-up', () => {
    const more = utrecht.and(at('09:33:30', adjusted('talk-utrecht', minutes(1))));
    expect(hears([utrecht.session, '09:32:50', '09:33:29'], [more.session, '09:33:30', '09:36:10'])).toEqual([
      'wrap-up after 10 s',
      'overtime after 191 s',
    ]);
  });

  test('when a minute less leads into it', () => {
    const fewer = utrecht.and(at('09:32:30', adjusted('talk-utrecht', minutes(-1))));
    expect(hears([utrecht.session, '09:32:20', '09:32:29'], [fewer.session, '09:32:30', '09:32:40'])).toEqual(
      ['wrap-up after 10 s'],
    );
  });

  test('not while held, nor afterwards for what was passed then', () => {
    const still = utrecht.and(at('09:32:30', held('talk-utrecht')));
    const fewer = still.and(at('09:33', adjusted('talk-utrecht', minutes(-4))));
    const on = fewer.and(at('09:34', resumed('talk-utrecht')));
    expect(
      hears(
        [utrecht.session, '09:32:20', '09:32:29'],
        [still.session, '09:32:30', '09:32:59'],
        [fewer.session, '09:33', '09:33:59'],
        [on.session, '09:34', '09:35'],
      ),
    ).toEqual([]);
  });

  test('not when undo of Next brings back a phase that began before', () => {
    const next = utrecht.and(at('09:34', moved('talk-utrecht', 'talk-bergen')));
    const back = next.and(at('09:35:20', undone(next.entries.length)));
    expect(
      hears(
        [utrecht.session, '09:33:30', '09:33:59'],
        [next.session, '09:34', '09:35:19'],
        [back.session, '09:35:20', '09:36'],
      ),
    ).toEqual([]);
  });

  test('not for a crossing that the device slept through', () => {
    expect(hears([utrecht.session, '09:32:50', '09:32:55'], [utrecht.session, '09:34', '09:34:10'])).toEqual(
      [],
    );
  });
});

describe('in the conversation', () => {
  const story = until('conversation').and(
    at('09:46', submitted('q1', { by: BJORN, to: 'utrecht', status: 'approved' })),
    at('09:46', submitted('q2', { by: BJORN, status: 'approved' })),
  );

  test('the answer’s time sounds when the question is to this speaker', () => {
    expect(hears([story.and(at('09:50', asked('q1'))).session, '09:51:50', '09:52:10'])).toEqual([
      'overtime after 11 s',
    ]);
  });

  test('and not when it is to all', () => {
    expect(hears([story.and(at('09:50', asked('q2'))).session, '09:51:50', '09:52:10'])).toEqual([]);
  });
});

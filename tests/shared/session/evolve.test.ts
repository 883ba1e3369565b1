import { describe, expect, test } from 'vitest';
import { minutes, ZERO } from '../../../shared/kernel/time.ts';
import { decide } from '../../../shared/session/decide.ts';
import { created, evolve, replay } from '../../../shared/session/evolve.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import { at, commandId, createdFrom, given, oslo } from '../../support/domain.ts';
import { end } from '../../support/domainCommands.ts';
import {
  adjusted,
  approved,
  asked,
  ended,
  held,
  submitted,
  undone,
  upvoted,
} from '../../support/domainEvents.ts';
import { BJORN, JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil, questionOf } from '../../support/domainSeminar.ts';
import { NOTHING_READ } from '../../support/reading.ts';

describe('a session that has just been created', () => {
  const { session } = given();

  test('stands as its plan has it, and nothing has run', () => {
    expect(session).toMatchObject({
      code: SEMINAR_CODE,
      title: SEMINAR.title,
      settings: SEMINAR.settings,
      cities: SEMINAR.cities,
      speakers: SEMINAR.speakers,
      messages: { byId: new Map(), nudged: new Set(), curtain: 'open' },
      history: { done: [], undone: [] },
    });
    expect(session.rundown.endedAt).toBeNull();
    for (const segment of session.rundown.segments)
      expect(segment).toMatchObject({ adjustments: [], dropped: false, runs: [], atStart: null });
    expect(session.rundown).toMatchObject({ floor: [], acceptedOver: ZERO });
  });

  test('P2: has its prepared questions, which are nobody’s and nobody voted for', () => {
    expect([...session.questions.byId.keys()]).toEqual(SEMINAR.prepared.map(({ id }) => id));
    expect(questionOf(session, 'prepared-what')).toMatchObject({
      author: null,
      name: null,
      origin: 'prepared',
      triage: { status: 'approved' },
      voters: new Set(),
    });
  });
});

describe('replay', () => {
  const story = given(
    ...onPlanUntil('conversation'),
    at('09:46', submitted('q1', { name: 'Astrid' })),
    at('09:47', approved('q1'), upvoted('q1', BJORN)),
    at('09:48', asked('q1')),
    at('09:49', held('conversation')),
    at('09:50', adjusted('closing', minutes(-1))),
    at('09:51', undone(11)),
    at('10:15', ended('conversation')),
  );

  test('of a log gives the session that it grew from', () => {
    expect(replay(SEMINAR_CODE, story.entries)).toEqual(story.session);
  });

  test('of nothing gives no session', () => {
    expect(replay(SEMINAR_CODE, [])).toBeNull();
  });

  test('goes through any iterable, entry by entry', () => {
    function* oneByOne() {
      yield* story.entries;
    }
    expect(replay(SEMINAR_CODE, oneByOne())).toEqual(story.session);
  });

  test('insists on a creation, and on one only', () => {
    const [first] = story.entries;
    expect(() => created(SEMINAR_CODE, { ...createdFrom(SEMINAR), events: [held('welcome')] })).toThrow(
      /begin with session.created/,
    );
    expect(() => first && evolve(story.session, first)).toThrow(/created once/);
  });
});

describe('T1 the last instant', () => {
  test('is that of the last entry, also of one without facts', () => {
    const { session } = given(at('09:10'));

    expect(session.lastAt).toBe(oslo('09:10'));
  });

  test('never goes back', () => {
    const { session } = given();
    const later = evolve(session, { id: commandId(1), by: JOSTEIN.id, at: oslo('09:10'), events: [] });
    const earlier = evolve(later, { id: commandId(2), by: JOSTEIN.id, at: oslo('09:00'), events: [] });

    expect(earlier.lastAt).toBe(oslo('09:10'));
  });
});

test('an entry changes the parts that it is about and leaves the others the very same', () => {
  const before = given(...onPlanUntil('talk-graz'));
  const moved = before.and(at('09:06', held('talk-graz')));
  const asked = before.and(at('09:06', submitted('q1')));

  expect(moved.session.questions).toBe(before.session.questions);
  expect(asked.session.rundown).toBe(before.session.rundown);
  expect(asked.session.history).toBe(before.session.history);
  expect(questionOf(asked.session, 'prepared-what')).toBe(questionOf(before.session, 'prepared-what'));
});

test('a decision changes nothing itself: only its facts do, once they are in the log', () => {
  const { session } = given(...onPlanUntil('closing'));
  decide(session, end, JOSTEIN, { now: oslo('10:15'), newId: 'x', read: NOTHING_READ });

  expect(session.rundown.endedAt).toBeNull();
});

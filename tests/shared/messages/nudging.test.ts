import { describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../shared/kernel/ids.ts';
import { minutes, ZERO } from '../../../shared/kernel/time.ts';
import type { AutoNudge } from '../../../shared/messages/types.ts';
import { nextDue, nudgeKey } from '../../../shared/session/due.ts';
import { SEMINAR } from '../../../shared/session/seminar.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, clockOf, given, givenPlan, oslo, type Story } from '../../support/domain.ts';
import { nudge, undo } from '../../support/domainCommands.ts';
import {
  adjusted,
  edited,
  ended,
  held,
  moved,
  resumed,
  sent,
  settingsEdited,
  undone,
} from '../../support/domainEvents.ts';
import { INGRID, JOSTEIN, TIME } from '../../support/domainPeople.ts';
import { onPlanUntil, segmentOf, seminarWith } from '../../support/domainSeminar.ts';

const TWO: AutoNudge = { left: minutes(2), text: 'Two minutes' };
const OVER: AutoNudge = { left: ZERO, text: 'Time is up' };

/** Graz runs, from 09:05 for ten minutes, in a session that nudges by itself. */
const nudging = (...nudges: readonly AutoNudge[]): Story =>
  givenPlan(
    seminarWith({}, { settings: { ...SEMINAR.settings, autoNudges: nudges } }),
    ...onPlanUntil('talk-graz'),
  );

/** What time does next, as the server sees it at a clock time: "09:13 message.nudge 2". */
function due({ session }: { session: Session }, clock: string): string | null {
  const next = nextDue(session, oslo(clock));
  if (!next) return null;
  const left = next.command.type === 'message.nudge' ? ` ${next.command.left / 60_000}` : '';
  return `${clockOf(next.at)} ${next.command.type}${left}`;
}

/** The fact that a nudge was sent to Graz's speaker. */
const nudged = ({ session }: Story, { left, text }: AutoNudge, id = 'q1-0', to = 'speaker-graz') =>
  sent(id, to, text, {
    by: SYSTEM,
    nudge: nudgeKey(segmentOf(session, 'talk-graz'), left),
  });

describe('M4: an automatic nudge', () => {
  test('is due when so much is left of the running segment', () => {
    const story = nudging(TWO, OVER);

    expect(due(story, '09:06')).toBe('09:13 message.nudge 2');
    const after = story.when(TIME, nudge('talk-graz', minutes(2)), '09:13').then(nudged(story, TWO));
    expect(due(after, '09:13')).toBe('09:15 message.nudge 0');
  });

  test('goes to those who are named in the segment, else to those of its city, and to nobody where there is none', () => {
    const unnamed = nudging(TWO).and(at('09:06', edited('talk-graz', { speakers: [] })));
    const others = nudging(TWO).and(
      at('09:06', edited('talk-graz', { speakers: ['ulrika-dagard', 'hans-sakkers'] as never[] })),
    );
    const nobody = nudging(TWO).and(at('09:06', edited('talk-graz', { speakers: [], city: null })));

    unnamed.when(TIME, nudge('talk-graz', minutes(2)), '09:13').then(nudged(unnamed, TWO));
    others
      .when(TIME, nudge('talk-graz', minutes(2)), '09:13')
      .then(nudged(others, TWO, 'q1-0', 'ulrika-dagard'), nudged(others, TWO, 'q1-1', 'hans-sakkers'));
    expect(due(nobody, '09:07')).toBeNull();
  });

  test('comes once a run', () => {
    const story = nudging(TWO);
    const sentOnce = story.and(at('09:13', nudged(story, TWO)));

    expect(due(sentOnce, '09:13')).toBeNull();
    expect(due(sentOnce.and(at('09:13:30', adjusted('talk-graz', minutes(5)))), '09:14')).toBeNull();
    const again = sentOnce.and(
      at('09:15', moved('talk-graz', 'talk-lund')),
      at('09:16', moved('talk-lund', 'talk-graz', 'previous')),
      at('09:16', adjusted('talk-graz', minutes(6))),
    );
    expect(due(again, '09:17'), 'six minutes from 09:16').toBe('09:20 message.nudge 2');
  });

  test('comes once also when a Next is undone', () => {
    const story = nudging(TWO);
    const undoneNext = story
      .and(at('09:13', nudged(story, TWO)), at('09:13:10', moved('talk-graz', 'talk-lund')))
      .when(INGRID, undo, '09:13:20')
      .then(undone(4));

    expect(due(undoneNext, '09:13:20')).toBeNull();
    expect(due(undoneNext.and(at('09:14', adjusted('talk-graz', minutes(5)))), '09:14')).toBeNull();
  });

  test('whose time went by while another segment ran does not come late', () => {
    const undoneNext = nudging(TWO, OVER)
      .and(at('09:12', moved('talk-graz', 'talk-lund')))
      .when(INGRID, undo, '09:14')
      .then(undone(3));

    expect(due(undoneNext, '09:14')).toBe('09:15 message.nudge 0');
  });

  test('waits while the segment is held, and comes later by as much', () => {
    const isHeld = nudging(TWO).and(at('09:10', held('talk-graz')));

    expect(due(isHeld, '09:12')).toBeNull();
    expect(due(isHeld.and(at('09:16', resumed('talk-graz'))), '09:16')).toBe('09:19 message.nudge 2');
  });

  test('moves with what is given and taken', () => {
    expect(due(nudging(TWO).and(at('09:10', adjusted('talk-graz', minutes(3)))), '09:11')).toBe(
      '09:16 message.nudge 2',
    );
    expect(due(nudging(TWO).and(at('09:10', adjusted('talk-graz', minutes(-2)))), '09:10')).toBe(
      '09:11 message.nudge 2',
    );
  });

  test('does not come when so much is taken that less is left at once; given back, it does', () => {
    const cut = nudging(TWO, OVER).and(at('09:10', adjusted('talk-graz', minutes(-4))));

    expect(due(cut, '09:10')).toBe('09:11 message.nudge 0');
    expect(due(cut.and(at('09:10:30', adjusted('talk-graz', minutes(4)))), '09:11')).toBe(
      '09:13 message.nudge 2',
    );
  });

  test('comes when exactly so much is left by an adjustment, or from the start', () => {
    expect(due(nudging(TWO).and(at('09:10', adjusted('talk-graz', minutes(-3)))), '09:10')).toBe(
      '09:10 message.nudge 2',
    );
    expect(due(nudging({ left: minutes(10), text: 'Go' }), '09:05')).toBe('09:05 message.nudge 10');
    expect(due(nudging({ left: minutes(11), text: 'Go' }), '09:05')).toBeNull();
  });

  test('set during the segment comes if its time is still to come', () => {
    const set = (clock: string) => nudging().and(at(clock, settingsEdited({ autoNudges: [TWO, OVER] })));

    expect(due(set('09:10'), '09:10')).toBe('09:13 message.nudge 2');
    expect(due(set('09:14'), '09:14')).toBe('09:15 message.nudge 0');
  });

  test('T16: counts to a fixed end, where there is one', () => {
    const sharp = nudging(TWO).and(at('09:06', edited('talk-graz', { fixedEnd: oslo('09:25') })));

    expect(due(sharp, '09:07')).toBe('09:23 message.nudge 2');
  });

  test('is no action: it is not undone, and does not end redo', () => {
    const story = nudging(TWO);
    const undoneNext = story
      .and(at('09:07', moved('talk-graz', 'talk-lund')))
      .when(INGRID, undo, '09:08')
      .then(undone(3))
      .and({ ...at('09:13', nudged(story, TWO)), by: SYSTEM });

    expect(undoneNext.session.history.undone).toHaveLength(1);
  });
});

describe('T13, M4: downtime', () => {
  test('a nudge that comes five seconds late still comes; later it is dropped', () => {
    expect(due(nudging(TWO), '09:13:05')).toBe('09:13 message.nudge 2');
    expect(due(nudging(TWO), '09:13:05.001')).toBeNull();
  });

  test('what makes way by itself does so when it was due, and nudges between are dropped', () => {
    const story = givenPlan(
      seminarWith(
        { 'talk-graz': { atZero: 'advance' } },
        { settings: { ...SEMINAR.settings, autoNudges: [TWO, OVER] } },
      ),
      ...onPlanUntil('talk-graz'),
    );

    expect(due(story, '09:24:59')).toBe('09:15 rundown.advance');
    const advanced = story.and({ ...at('09:15', moved('talk-graz', 'talk-lund', 'advance')), by: SYSTEM });
    expect(due(advanced, '09:24:59')).toBe('09:25 message.nudge 0');
  });

  test('of what is due at once, the nudge comes before the segment makes way', () => {
    const story = givenPlan(
      seminarWith(
        { 'talk-graz': { atZero: 'advance' } },
        { settings: { ...SEMINAR.settings, autoNudges: [OVER] } },
      ),
      ...onPlanUntil('talk-graz'),
    );

    expect(due(story, '09:10')).toBe('09:15 message.nudge 0');
    expect(due(story.and(at('09:15', nudged(story, OVER))), '09:15')).toBe('09:15 rundown.advance');
  });
});

describe('M4: what has gone on meanwhile', () => {
  test('another segment, or another setting, makes it stale', () => {
    nudging(TWO)
      .when(TIME, nudge('talk-lund', minutes(2)), '09:13')
      .refused('stale');
    nudging(TWO)
      .when(TIME, nudge('talk-graz', minutes(3)), '09:13')
      .refused('stale');
    nudging(TWO)
      .and(at('09:14', ended('talk-graz')))
      .when(TIME, nudge('talk-graz', minutes(2)), '09:14')
      .refused('stale');
  });

  test('no hand sends it', () => {
    nudging(TWO)
      .when(JOSTEIN, nudge('talk-graz', minutes(2)), '09:13')
      .refused('wrong_role');
  });

  test('before the start, after the end, and without any, nothing is due', () => {
    expect(due(given(), '08:59')).toBeNull();
    expect(due(nudging(), '09:12')).toBeNull();
    expect(due(nudging(TWO).and(at('09:12', ended('talk-graz'))), '09:12')).toBeNull();
  });
});

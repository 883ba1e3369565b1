import { describe, expect, test } from 'vitest';
import type { MessageId } from '../../../shared/kernel/ids.ts';
import type { Message } from '../../../shared/messages/types.ts';
import { may, ROLES } from '../../../shared/session/permissions.ts';
import type { Session } from '../../../shared/session/types.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { clear, deliver, see, send, setCurtain, undo } from '../../support/domainCommands.ts';
import { cleared, curtainSet, delivered, ended, seen, sent } from '../../support/domainEvents.ts';
import { ASTRID, COMO, HANS, INGRID, JOSTEIN, PROJECTOR, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';

const messageOf = ({ session }: { session: Session }, id: string): Message | undefined =>
  session.messages.byId.get(id as MessageId);

describe('M1: a message', () => {
  test.each(['ulrika-dagard', 'speakers', 'screen', 'attendees', 'moderators'])('to %s is sent', (to) => {
    const story = given()
      .when(JOSTEIN, send(to, 'Two minutes'), '08:50')
      .then(sent('q1', to, 'Two minutes'));

    expect(messageOf(story, 'q1')).toEqual({
      id: 'q1',
      text: 'Two minutes',
      to,
      by: JOSTEIN.id,
      at: oslo('08:50'),
      clearedAt: null,
      receipts: new Map(),
    });
  });

  test('can be sent before, during and after the show, and by a co-moderator', () => {
    given()
      .when(COMO, send('speakers', 'Soon'), '08:50')
      .then(sent('q1', 'speakers', 'Soon', { by: COMO.id }));
    given(...onPlanUntil('talk-graz'))
      .when(JOSTEIN, send('speakers', 'Wrap up'), '09:13')
      .then(sent('q1', 'speakers', 'Wrap up'));
    given(...onPlanUntil('closing'), at('10:15', ended('closing')))
      .when(JOSTEIN, send('attendees', 'Thank you'), '10:16')
      .then(sent('q1', 'attendees', 'Thank you'));
  });

  test('is kept clean', () => {
    given()
      .when(JOSTEIN, send('speakers', ' Wrap\n up\u202E '), '08:50')
      .then(sent('q1', 'speakers', 'Wrap up'));
  });

  test('has 200 characters as people count them, and says something', () => {
    const flags = '🇳🇴'.repeat(200);

    given()
      .when(JOSTEIN, send('speakers', flags), '08:50')
      .then(sent('q1', 'speakers', flags));
    for (const text of ['x'.repeat(201), 'x'.repeat(100_000), '🇳🇴'.repeat(600)])
      given()
        .when(JOSTEIN, send('speakers', text), '08:50')
        .refusedAt('text', 'too_long', /up to 200/);
    for (const text of ['', ' \u200B\n'])
      given().when(JOSTEIN, send('speakers', text), '08:50').refusedAt('text', 'empty');
  });

  test('goes to nobody who is not there, and not to a city, a moderator, or an attendee by name', () => {
    for (const to of ['nobody', 'graz', 'jostein', ASTRID.id, 'screens'])
      given().when(JOSTEIN, send(to, 'Two minutes'), '08:50').refusedAt('to', 'unknown_id');
  });

  test('P1: is for moderators to send and to clear; receipts are for whom they can be for', () => {
    const who = (type: Parameters<typeof may>[1]) => ROLES.filter((role) => may(role, type));

    expect(who('message.send')).toEqual(['moderator', 'co-moderator']);
    expect(who('message.clear')).toEqual(['moderator', 'co-moderator']);
    expect(who('message.delivered')).toEqual(['moderator', 'co-moderator', 'speaker']);
    expect(who('message.seen')).toEqual(['moderator', 'co-moderator', 'speaker']);
    expect(who('message.nudge')).toEqual([]);
    expect(who('curtain.set')).toEqual(['moderator']);
    given().when(ULRIKA, send('speakers', 'Hello'), '08:50').refused('wrong_role');
  });

  test('T12: is out of the door: undo passes it over, and so it does receipts and the curtain', () => {
    const story = given(
      ...onPlanUntil('talk-graz'),
      at('09:06', sent('m1', 'speakers', 'Wrap up')),
      at('09:07', seen('m1', ULRIKA), cleared('m1'), curtainSet('standby')),
    );

    expect(story.session.history.done.at(-1)?.events).toEqual(['rundown.moved']);
    const { session } = story
      .when(INGRID, undo, '09:08')
      .then({ type: 'action.undone', of: story.entries[2]?.id as never });
    expect(session.messages).toEqual(story.session.messages);
  });
});

describe('M2: on the screen, and to the attendees, there is place for one', () => {
  test.each(['screen', 'attendees'])('%s: the next takes its place', (to) => {
    const story = given(at('08:50', sent('m1', to, 'Soon')), at('08:51', sent('m2', to, 'Sooner')));

    expect(messageOf(story, 'm1')?.clearedAt).toEqual(oslo('08:51'));
    expect(messageOf(story, 'm2')?.clearedAt).toBeNull();
  });

  test('each for itself; others stand beside each other', () => {
    const story = given(
      at(
        '08:50',
        sent('m1', 'screen', 'Soon'),
        sent('m2', 'speakers', 'Soon'),
        sent('m3', 'moderators', 'Look'),
      ),
      at('08:51', sent('m4', 'attendees', 'Ask'), sent('m5', 'speakers', 'Sooner')),
    );

    for (const id of ['m1', 'm2', 'm3', 'm4', 'm5']) expect(messageOf(story, id)?.clearedAt).toBeNull();
  });

  test('what was cleared before stays cleared when it was', () => {
    const story = given(
      at('08:50', sent('m1', 'screen', 'Soon')),
      at('08:51', cleared('m1')),
      at('08:52', sent('m2', 'screen', 'Sooner')),
    );

    expect(messageOf(story, 'm1')?.clearedAt).toBe(oslo('08:51'));
  });
});

describe('M3: receipts', () => {
  const toUlrika = given(at('08:50', sent('m1', 'ulrika-dagard', 'Louder, please')));
  const toAll = given(at('08:50', sent('m1', 'speakers', 'Soon')));
  const receiptOf = (story: typeof toAll, who: { id: typeof ULRIKA.id | typeof HANS.id }) =>
    messageOf(story, 'm1')?.receipts.get(who.id);

  test('delivered first, seen later', () => {
    const story = toUlrika
      .when(ULRIKA, deliver('m1'), '08:50:01')
      .then(delivered('m1', ULRIKA))
      .when(ULRIKA, see('m1'), '08:51')
      .then(seen('m1', ULRIKA));

    expect(receiptOf(story, ULRIKA)).toEqual({ deliveredAt: oslo('08:50:01'), seenAt: oslo('08:51') });
  });

  test('who has seen it has had it', () => {
    expect(receiptOf(toUlrika.and(at('08:51', seen('m1', ULRIKA))), ULRIKA)).toEqual({
      deliveredAt: oslo('08:51'),
      seenAt: oslo('08:51'),
    });
  });

  test('the first counts; a repeat, from a second device say, changes nothing', () => {
    const story = toUlrika.and(at('08:51', seen('m1', ULRIKA)));

    story.when(ULRIKA, deliver('m1'), '08:52').then();
    story.when(ULRIKA, see('m1'), '08:52').then();
  });

  test('each speaker for oneself', () => {
    const story = toAll.and(at('08:51', delivered('m1', HANS)), at('08:52', seen('m1', ULRIKA)));

    expect(receiptOf(story, ULRIKA)?.seenAt).toBe(oslo('08:52'));
    expect(receiptOf(story, HANS)).toEqual({ deliveredAt: oslo('08:51'), seenAt: null });
  });

  test('only from whom it is for, whoever knows its id', () => {
    for (const doing of [deliver('m1'), see('m1')]) {
      toUlrika.when(HANS, doing, '08:51').refused('unknown_id');
      toUlrika.when(JOSTEIN, doing, '08:51').refused('unknown_id');
      toUlrika.when(PROJECTOR, doing, '08:51').refused('wrong_role');
      given(at('08:50', sent('m1', 'moderators', 'Look')))
        .when(ULRIKA, doing, '08:51')
        .refused('unknown_id');
      given(at('08:50', sent('m1', 'screen', 'Soon')))
        .when(ULRIKA, doing, '08:51')
        .refused('unknown_id');
      given().when(ULRIKA, doing, '08:51').refused('unknown_id');
    }
  });

  test('moderators and co-moderators of what is to moderators', () => {
    const toModerators = given(at('08:50', sent('m1', 'moderators', 'Look')));

    toModerators.when(COMO, see('m1'), '08:51').then(seen('m1', COMO));
    toModerators.when(INGRID, deliver('m1'), '08:51').then(delivered('m1', INGRID));
  });

  test('also of what was cleared meanwhile: it has been there', () => {
    toAll
      .and(at('08:51', cleared('m1')))
      .when(ULRIKA, see('m1'), '08:52')
      .then(seen('m1', ULRIKA));
  });
});

describe('M3: clearing', () => {
  test('takes it off all screens; what is off already stays so', () => {
    const story = given(at('08:50', sent('m1', 'speakers', 'Soon')))
      .when(COMO, clear('m1'), '08:51')
      .then(cleared('m1'));

    expect(messageOf(story, 'm1')?.clearedAt).toBe(oslo('08:51'));
    story.when(JOSTEIN, clear('m1'), '08:52').then();
  });

  test('needs something to clear', () => {
    given().when(JOSTEIN, clear('m1'), '08:51').refused('unknown_id');
  });
});

test('M5: the curtain is opened, says to stand by, or is black; what is so already changes nothing', () => {
  const story = given()
    .when(JOSTEIN, setCurtain('open'), '08:50')
    .then()
    .when(JOSTEIN, setCurtain('standby'), '08:50')
    .then(curtainSet('standby'))
    .when(JOSTEIN, setCurtain('blackout'), '08:51')
    .then(curtainSet('blackout'))
    .when(JOSTEIN, setCurtain('blackout'), '08:52')
    .then();

  expect(story.session.messages.curtain).toBe('blackout');
  given().when(COMO, setCurtain('blackout'), '08:50').refused('wrong_role');
});

import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import ScreenPage from '../../../client/screen/ScreenPage.tsx';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { questionId } from '../../support/domainCommands.ts';
import {
  answered,
  asked,
  cleared,
  edited,
  ended,
  sent,
  submitted,
  upvoted,
} from '../../support/domainEvents.ts';
import { BJORN, CHEN, PROJECTOR, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;
beforeAll(completeJsdom);

const show = (story: Story, clock: string) => {
  fake = fakeLive(PROJECTOR, story.session, oslo(clock), 0);
  renderPage(ScreenPage, fake);
};
const main = () => screen.getByRole('main').textContent;

const conversation = given(...onPlanUntil('conversation')).and(
  at(
    '09:46',
    submitted('q1', { by: BJORN, to: 'graz', text: 'Why Graz?', name: 'Anna', status: 'approved' }),
  ),
  at('09:47', upvoted('q1', BJORN), upvoted('q1', CHEN)),
);

test('before: what it is, who speaks, when it starts', () => {
  show(given(), '08:40');
  expect(main()).toContain('Human Rights Cities explained');
  expect(main()).toContain('Starts at 09:00 Oslo time');
  expect(main()).toContain('Lubna Boby Jaffry');
  expect(main()).toContain('Led by Jostein Kobbeltvedt');
});

test('a talk: the city, who speaks, how long still, what comes next', () => {
  show(given(...onPlanUntil('talk-utrecht')), '09:30:48');
  expect(main()).toBe('Now4 min leftUtrechtHans Sakkers');
  expect(screen.getByRole('contentinfo').textContent).toContain('Next Bergen');
  screen.getByRole('img', { name: 'Run of show: Utrecht, part 4 of 7' });
});

test('a segment that counts up, or to a time of day, says so in words (T16)', () => {
  const talk = given(...onPlanUntil('talk-utrecht'));
  show(talk.and(at('09:30', edited('talk-utrecht', { counts: 'up' }))), '09:30:48');
  expect(main()).toContain('5 of 10 min');
  const sharp = edited('talk-utrecht', { fixedEnd: oslo('09:34') });
  act(() => fake.show(talk.and(at('09:30', sharp)).session));
  expect(main()).toContain('3 min left, until 09:34');
});

describe('the live question', () => {
  test('its text, whom it is to, who asks, how many back it', () => {
    show(conversation.and(at('09:50', asked('q1'))), '09:52');
    expect(main()).toBe('to GrazAnna asks · 2 votesWhy Graz?');
    expect(screen.getByText('Why Graz?').getAttribute('dir')).toBe('auto');
    expect(screen.getByRole('contentinfo').textContent).toContain('Conversation and questions · 18 min left');
  });

  test('is off while moderators keep it off, and what is on stands there (Q14)', () => {
    const live = conversation.and(at('09:50', asked('q1')));
    show(
      live.and(at('09:51', { type: 'question.shown', question: questionId('q1'), shown: false })),
      '09:52',
    );
    expect(main()).toContain('Your questions, please');
    expect(document.body.textContent).not.toContain('Why Graz?');
    act(() => fake.show(live.session));
    expect(main()).toContain('Why Graz?');
  });

  test('has no name that was given to moderators only (Q10), and no written reply (Q16)', () => {
    const hidden = submitted('q2', {
      by: BJORN,
      text: 'Why?',
      name: 'Bo',
      nameIsPublic: false,
      status: 'approved',
    });
    const replied = {
      type: 'question.replied',
      question: questionId('q2'),
      by: ULRIKA.id,
      text: 'Because.',
      to: 'all',
    } as const;
    show(conversation.and(at('09:50', hidden), at('09:50', asked('q2'), replied)), '09:52');
    expect(main()).toBe('to allWhy?');
  });

  test('makes room for what is on when it is answered', () => {
    const live = conversation.and(at('09:50', asked('q1')));
    show(live, '09:52');
    act(() => fake.show(live.and(at('09:53', answered('q1'))).session));
    expect(main()).toContain('Your questions, please');
  });
});

describe('what the moderator tells the room (M2)', () => {
  const told = conversation.and(at('09:48', sent('m1', 'screen', 'We begin in a few minutes.')));

  test('stands in the middle, over the live question too, with the way to join still there', () => {
    show(told.and(at('09:50', asked('q1'))), '09:52');
    expect(main()).toBe('From the moderatorWe begin in a few minutes.');
    screen.getByText('GRHT7');
  });

  test('makes room when it is taken off', () => {
    show(told, '09:52');
    act(() => fake.show(told.and(at('09:53', cleared('m1'))).session));
    expect(main()).toContain('Your questions, please');
  });
});

test('how to join: address, code, and a QR code that says what it holds', () => {
  show(conversation, '09:50');
  screen.getByText('GRHT7');
  screen.getByText(`${location.host}/`);
  screen.getByRole('img', { name: `QR code to join: ${location.origin}/GRHT7` });
});

test('after the end there is nothing to join any more', () => {
  show(conversation.and(at('10:15', ended('conversation'))), '10:16');
  expect(main()).toContain('Thank you for your questions');
  expect(main()).toContain('Ended at 10:15');
  expect(screen.queryByText('GRHT7')).toBeNull();
});

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import type { CityId } from '../../../shared/kernel/ids.ts';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import type { Offer, ReplyTo } from '../../../shared/questions/types.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { questionId } from '../../support/domainCommands.ts';
import { asked, ended, queued, sent, submitted } from '../../support/domainEvents.ts';
import { BJORN, HANS, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

let fake: FakeLive;
beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());

/** Hans’s screen; the clock stands. */
const show = (story: Story, clock = '09:50:55') => {
  fake = fakeLive(HANS, story.session, oslo(clock), 0);
  return renderPage(SpeakerPage, fake);
};
const open = (id: string, text: string, to?: string) =>
  submitted(id, { by: BJORN, text, status: 'approved', ...(to && { to }) });
const story = given(...onPlanUntil('conversation')).and(
  at(
    '09:46',
    open('q1', 'Why Utrecht?', 'utrecht'),
    open('q2', 'Why at all?'),
    open('q3', 'Why Lund?', 'lund'),
    open('q4', 'And then?'),
  ),
);
const waiting = story.and(at('09:47', queued('q3')), at('09:47', queued('q1')), at('09:47', queued('q2')));

const offered = (id: string, says: Offer | null, by = HANS.id): QuestionEvent => ({
  type: 'question.offered',
  question: questionId(id),
  by,
  says,
});
const putOff = (id: string, to: string): QuestionEvent => ({
  type: 'question.putOff',
  question: questionId(id),
  to: to as CityId,
});
const proposed = (id: string, text: string, to: ReplyTo = 'all'): QuestionEvent => ({
  type: 'question.proposed',
  question: questionId(id),
  by: HANS.id,
  text,
  to,
});
const replied = (id: string, text: string, to: ReplyTo): QuestionEvent => ({
  type: 'question.replied',
  question: questionId(id),
  by: HANS.id,
  text,
  to,
});
const declined = (id: string): QuestionEvent => ({
  type: 'question.declined',
  question: questionId(id),
  speaker: HANS.id,
});
const goesOn = (next: Story) => act(() => fake.show(next.session));
const lines = () => within(screen.getByRole('region', { name: 'Questions for you' }));

describe('the queue that concerns a speaker (Q9, Q15)', () => {
  test('stands below the time: to the speaker, the own city or all, and no others', () => {
    show(waiting.and(at('09:48', queued('q4'))));
    expect(lines().getAllByRole('listitem')).toHaveLength(2);
    lines().getByText('Next, to you:');
    lines().getByText('Why Utrecht?');
    lines().getByText('Then, to all:');
    lines().getByText('Why at all?');
    lines().getByText('and 1 more in the queue');
    expect(screen.queryByText('Why Lund?')).toBeNull();
    screen.getByText('19:05');
  });

  test('is answered with I’ll take this or Not me, which shows, and is taken back by the same press', async () => {
    show(waiting);
    const button = (name: string, pressed: boolean) => lines().getByRole('button', { name, pressed });
    await userEvent.click(button('I’ll take this: Why Utrecht?', false));
    goesOn(waiting.and(at('09:51', offered('q1', 'take'))));
    await userEvent.click(button('Not me: Why Utrecht?', false));
    await userEvent.click(button('I’ll take this: Why Utrecht?', true));
    expect(bodies(fake.sent)).toEqual([
      { type: 'question.offer', question: 'q1', says: 'take' },
      { type: 'question.offer', question: 'q1', says: 'pass' },
      { type: 'question.offer', question: 'q1', says: null },
    ]);
  });

  test('says beside it why a word was not taken', async () => {
    show(waiting);
    fake.answer = () => ({ ok: false, error: { code: 'not_in_state', message: 'It is answered.' } });
    await userEvent.click(lines().getByRole('button', { name: 'Not me: Why Utrecht?' }));
    await lines().findByText('It is answered.');
  });

  test('has the question that is being answered first, when it is this speaker’s', () => {
    show(waiting.and(at('09:50', asked('q1'))));
    lines().getByText('This question:');
    lines().getByRole('button', { name: 'I’ll take this: Why Utrecht?' });
    lines().getByText('Why at all?');
  });

  test('is a number only during the own talk, and nothing without any', () => {
    const talk = given(...onPlanUntil('talk-utrecht')).and(at('09:30', open('q1', 'Why?', 'utrecht')));
    show(talk, '09:30:48');
    expect(screen.queryByText(/in the queue/)).toBeNull();
    goesOn(talk.and(at('09:30', queued('q1'))));
    screen.getByText('1 question waits in the queue');
    expect(screen.queryByRole('button', { name: /^I’ll take this/ })).toBeNull();
  });

  test('tells nobody what another speaker says', () => {
    show(waiting.and(at('09:50', offered('q2', 'take', ULRIKA.id as never))));
    expect(lines().queryAllByRole('button', { pressed: true })).toEqual([]);
  });
});

describe('a speaker’s written reply (Q16)', () => {
  const toWrite = () => userEvent.click(lines().getByRole('button', { name: 'Write: Why Utrecht?' }));
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' });

  test('is written under the time, and goes to a moderator, who lets it out', async () => {
    show(waiting);
    await toWrite();
    const panel = within(screen.getByRole('region', { name: 'Written reply' }));
    panel.getByText('19:05');
    panel.getByText('A moderator reads it and lets it out.');
    expect(document.activeElement).toBe(field());
    await userEvent.type(field(), 'Since 2006.');
    await userEvent.click(panel.getByRole('radio', { name: 'the asker alone' }));
    await userEvent.click(panel.getByRole('button', { name: 'Send to the moderator' }));
    expect(bodies(fake.sent)).toEqual([
      { type: 'question.propose', question: 'q1', text: 'Since 2006.', to: 'asker' },
    ]);
    const wrote = waiting.and(at('09:51', proposed('q1', 'Since 2006.', 'asker')));
    goesOn(wrote);
    panel.getByText('Waiting for a moderator:');
    goesOn(wrote.and(at('09:52', replied('q1', 'Since 2006.', 'asker'))));
    panel.getByText('Let out to the asker:');
    goesOn(wrote.and(at('09:52', declined('q1'))));
    panel.getByText('A moderator did not let it out. You can write another.');
  });

  test('is kept as it is typed through closing and reload', async () => {
    const { unmount } = show(waiting);
    await toWrite();
    await userEvent.type(field(), 'Half a rep');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Written reply' })).toBeNull();
    unmount();
    show(waiting);
    await toWrite();
    expect(field().value).toBe('Half a rep');
  });

  test('what is typed while it is sent is the next one', async () => {
    show(waiting);
    await toWrite();
    await userEvent.type(field(), 'Since 2006');
    const { promise, resolve } = Promise.withResolvers<void>();
    const { command } = fake.live.transport;
    fake.live.transport.command = (...one) => promise.then(() => command(...one));
    await userEvent.click(screen.getByRole('button', { name: 'Send to the moderator' }));
    await userEvent.type(field(), ', or so');
    await act(async () => resolve());
    await screen.findByRole('button', { name: 'Send to the moderator' });
    expect(field().value).toBe('Since 2006, or so');
  });

  test('gives way to a message, which no key that was meant for the reply puts away', async () => {
    show(waiting);
    await toWrite();
    await userEvent.type(field(), 'Since');
    goesOn(waiting.and(at('09:51', sent('m1', 'hans-sakkers', 'Two minutes'))));
    await userEvent.keyboard(' ');
    screen.getByRole('alertdialog', { name: 'From the moderator Two minutes' });
  });

  test('is refused in words, and stays', async () => {
    show(waiting);
    await toWrite();
    fake.answer = () => ({ ok: false, error: { code: 'empty', message: 'Write the reply first.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Send to the moderator' }));
    await screen.findByText('Write the reply first.');
  });

  test('after the show is written to what the own city is to follow up (Q17)', async () => {
    const over = story.and(
      at('10:14', putOff('q1', 'utrecht'), putOff('q3', 'lund'), putOff('q4', 'utrecht')),
      at('10:15', ended('closing')),
    );
    show(over, '10:16');
    const list = within(screen.getByRole('region', { name: '2 questions to follow up for Utrecht' }));
    list.getByText('Why Utrecht?');
    expect(screen.queryByText('Why Lund?')).toBeNull();
    await userEvent.type(list.getAllByRole('textbox')[0] as HTMLElement, 'Later.');
    await userEvent.click(list.getAllByRole('button', { name: 'Send to the moderator' })[0] as HTMLElement);
    await waitFor(() =>
      expect(bodies(fake.sent)).toEqual([
        { type: 'question.propose', question: 'q1', text: 'Later.', to: 'all' },
      ]),
    );
  });

  test('of the moderators’ is not taken for one’s own', async () => {
    show(waiting.and(at('09:50', { ...replied('q1', 'Soon.', 'all'), by: JOSTEIN.id } as QuestionEvent)));
    await toWrite();
    expect(screen.queryByText(/^Let out/)).toBeNull();
  });
});

import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import AttendeePage from '../../../client/attendee/AttendeePage.tsx';
import type { QueryAck } from '../../../shared/protocol/down.ts';
import { PAGE } from '../../../shared/protocol/limits.ts';
import { byVotes } from '../../../shared/questions/rank.ts';
import type { Session } from '../../../shared/session/types.ts';
import { publicQuestion } from '../../../shared/views/questions.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { questionId, unvote, upvote } from '../../support/domainCommands.ts';
import {
  answered,
  approved,
  asked,
  dismissed,
  ended,
  moved,
  queued,
  started,
  submitted,
  upvoted,
  withdrawn,
} from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN } from '../../support/domainPeople.ts';
import { bodies, type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, itemOf, readIn, renderPage } from '../../support/renderPage.tsx';

const open = (id: string, text: string, more = {}) =>
  submitted(id, { by: BJORN, status: 'approved', text, ...more });
const story = given(
  at('08:50', open('q1', 'Who checks?', { name: 'Anna' })),
  at('08:51', open('q2', 'And Lund?', { to: 'lund' })),
  at('08:52', upvoted('q2', BJORN), upvoted('q2', CHEN)),
  at('09:00', started()),
);
let fake: FakeLive;

beforeAll(completeJsdom);
beforeEach(() => {
  localStorage.clear();
  fake = fakeLive(ASTRID, story.session, oslo('09:01'));
});

const texts = () => screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** What the server answers: open questions by votes. */
const pageOf = ({ questions }: Session, page: number): QueryAck => {
  const all = [...questions.byId.values()]
    .filter(({ origin }) => origin === 'audience')
    .map(publicQuestion)
    .toSorted(byVotes);
  return {
    ok: true,
    type: 'questions',
    questions: all.slice(page * PAGE, (page + 1) * PAGE),
    total: all.length,
    page,
  };
};
const scrollDown = () => {
  const list = screen.getByRole('main');
  list.scrollTop = 200;
  list.dispatchEvent(new Event('scroll'));
};

describe('the list', () => {
  test('by votes, or the newest first', async () => {
    renderPage(AttendeePage, fake);
    await screen.findByText('2 questions');
    expect(texts()).toEqual(['And Lund?', 'Who checks?']);
    act(() => fake.show(story.and(at('09:01', open('q3', 'Newest?'))).session));
    await press('New');
    expect(texts()).toEqual(['Newest?', 'And Lund?', 'Who checks?']);
    itemOf('And Lund?').getByText('to Lund');
    itemOf('Who checks?').getByText('Anna');
    itemOf('Newest?').getByText(/anonymous/);
  });

  test('an upvote shows at once and is sent once; a second press takes it back (Q3)', async () => {
    renderPage(AttendeePage, fake);
    const button = await screen.findByRole('button', { name: 'Upvote, 2 votes' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    screen.getByRole('button', { name: 'Upvote, 3 votes' });
    act(() => fake.show(story.and(at('09:01', upvoted('q2', ASTRID))).session));
    screen.getByRole('button', { name: 'Upvote, 3 votes' });
    await userEvent.click(button);
    screen.getByRole('button', { name: 'Upvote, 2 votes' });
    expect(bodies(fake.sent)).toEqual([upvote('q2'), unvote('q2')]);
  });

  test('the order stays under the thumb until it is asked for; what ranks last may come in below', async () => {
    renderPage(AttendeePage, fake);
    await screen.findByText('And Lund?');
    scrollDown();
    const votes = [upvoted('q1', ASTRID), upvoted('q1', BJORN), upvoted('q1', CHEN)];
    act(() => fake.show(story.and(at('09:01', open('q3', 'Newest?')), at('09:01', ...votes)).session));
    expect(texts()).toEqual(['And Lund?', 'Who checks?', 'Newest?']);
    await press('Top');
    expect(texts()).toEqual(['Who checks?', 'And Lund?', 'Newest?']);
  });

  test('what would push the others down waits, and says how many', async () => {
    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'New' }));
    scrollDown();
    act(() => fake.show(story.and(at('09:01', open('q3', 'Newest?'))).session));
    expect(texts()).toEqual(['And Lund?', 'Who checks?']);
    await press('1 new question');
    expect(texts()).toEqual(['Newest?', 'And Lund?', 'Who checks?']);
  });

  test('what is next up, and what became of the others while they are looked at', async () => {
    renderPage(AttendeePage, fake);
    await screen.findByText('And Lund?');
    act(() => fake.show(story.and(at('09:01', queued('q2')), at('09:01', asked('q1'))).session));
    itemOf('And Lund?').getByText('next up');
    screen.getByRole('heading', { name: 'Being answered' });
    expect(screen.getAllByText('Who checks?').length).toBeGreaterThan(0);
    act(() =>
      fake.show(
        story.and(at('09:01', queued('q2')), at('09:01', asked('q1')), at('09:02', answered('q1'))).session,
      ),
    );
    screen.getByText('1 answered');
  });

  test('what lies beyond the view is asked for a page at a time (invariant 5)', async () => {
    const many = Array.from({ length: 120 }, (_, n) => at('08:53', open(`m${n}`, `Number ${n}?`)));
    const full = story.and(...many).session;
    fake = fakeLive(ASTRID, full, oslo('09:01'));
    const pages: (number | undefined)[] = [];
    fake.answerQuery = (query) => {
      if (query.type !== 'questions') return null;
      pages.push(query.page);
      return pageOf(full, query.page ?? 0);
    };
    renderPage(AttendeePage, fake);
    await screen.findByText('122 questions');
    expect(texts()).toHaveLength(60);
    await press('Show more questions');
    expect(pages).toEqual([0, 1]); // the first page is within what is known
    expect(texts()).toHaveLength(122);
    expect(screen.queryByRole('button', { name: 'Show more questions' })).toBeNull();
  });

  test('without an answer the way to ask again stays', async () => {
    const many = Array.from({ length: 120 }, (_, n) => at('08:53', open(`m${n}`, `Number ${n}?`)));
    fake = fakeLive(ASTRID, story.and(...many).session, oslo('09:01'));
    renderPage(AttendeePage, fake);
    await screen.findByText('122 questions');
    await press('Show more questions');
    screen.getByText(/^Could not get more/);
    screen.getByRole('button', { name: 'Show more questions' });
  });
});

describe('Mine', () => {
  const mine = story.and(
    at('09:00', submitted('p1', { text: 'Waiting?' })),
    at('09:00:20', submitted('p2', { text: 'Open?' }), approved('p2'), upvoted('p2', BJORN)),
    at('09:00:30', submitted('p3', { text: 'Queued?' }), approved('p3'), queued('p3')),
    at('09:00:40', submitted('p4', { text: 'Answered?' }), approved('p4'), asked('p4'), answered('p4')),
    at('09:00:41', submitted('p5', { text: 'Rude?' }), dismissed('p5', 'Please be kind.')),
    at('09:00:42', submitted('p6', { text: 'Dull?' }), dismissed('p6')),
    at('09:00:43', submitted('p7', { text: 'Gone?' }), withdrawn('p7')),
  );
  beforeEach(async () => {
    fake = fakeLive(ASTRID, mine.session, oslo('09:01'));
    renderPage(AttendeePage, fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Mine 7' }));
  });

  test.each([
    ['Waiting?', 'In review'],
    ['Open?', 'Open'],
    ['Queued?', 'Next up'],
    ['Answered?', 'Answered'],
    ['Rude?', 'Not taken'],
    ['Gone?', 'Withdrawn by you'],
  ])('“%s” reads %s', (text, status) => {
    itemOf(text).getByText(status);
  });

  test('why a question was not taken, if the moderator gave a reason (Q9)', () => {
    itemOf('Rude?').getByText('The moderator says:');
    itemOf('Rude?').getByText('“Please be kind.”');
    itemOf('Dull?').getByText('The moderator gave no reason.');
  });

  test('taking one back takes two presses, while it is waiting or open', async () => {
    expect(itemOf('Queued?').queryByRole('button')).toBeNull();
    await userEvent.click(itemOf('Open?').getByRole('button', { name: 'Withdraw' }));
    await userEvent.click(itemOf('Open?').getByRole('button', { name: 'Keep it' }));
    await userEvent.click(itemOf('Waiting?').getByRole('button', { name: 'Withdraw' }));
    await userEvent.click(itemOf('Waiting?').getByRole('button', { name: 'Yes, withdraw' }));
    expect(bodies(fake.sent)).toEqual([{ type: 'question.withdraw', question: questionId('p1') }]);
    itemOf('Waiting?').getByText('Withdrawing …');
  });

  test('being answered is said aloud, once, to the one who asked', () => {
    const live = mine.and(at('09:01', asked('p3')));
    act(() => fake.show(live.session));
    screen.getByText('Your question is being answered now.');
    screen.getByRole('heading', { name: 'Your question is being answered' });
    itemOf('Answered?').getByText('Answered');
  });

  test('after the end: what was answered, and what was not reached', () => {
    act(() => fake.show(mine.and(at('09:04', ended('welcome'))).session));
    screen.getByRole('heading', { name: 'Thank you for being here.' });
    screen.getByText('5 questions, 1 answered.');
    itemOf('Open?').getByText('Not reached in time');
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });
});

describe('what is on', () => {
  test('before the start: when it begins, in the session’s zone', async () => {
    readIn('Europe/Madrid'); // whose clocks show the same
    fake = fakeLive(ASTRID, given().session, oslo('08:30'));
    renderPage(AttendeePage, fake);
    await screen.findByText('Begins at 09:00 Oslo time');
    screen.getByRole('button', { name: 'Ask a question' });
    act(() => fake.setClock(oslo('09:20')));
    screen.getByText('Begins any moment now.');
    act(() => fake.setClock(oslo('11:01')));
    screen.getByText('The moderator will start soon.');
  });

  test('where clocks differ from the session’s: when it begins by the reader’s own', async () => {
    readIn('Pacific/Auckland');
    fake = fakeLive(ASTRID, given().session, oslo('08:30'));
    renderPage(AttendeePage, fake);
    await screen.findByText('Begins at 21:00 Auckland time');
  });

  test('during a city’s segment: the city, who speaks, how long still', async () => {
    const utrecht = story.and(at('09:25', moved('welcome', 'talk-utrecht', 'goTo')));
    fake = fakeLive(ASTRID, utrecht.session, oslo('09:30:48'));
    renderPage(AttendeePage, fake);
    expect((await screen.findByText('Utrecht')).parentElement?.textContent).toBe(
      'Now: Utrecht, Hans Sakkers',
    );
    screen.getByText('4 min left');
    act(() => fake.setClock(oslo('09:37:10')));
    screen.getByText('2 min over');
  });
});

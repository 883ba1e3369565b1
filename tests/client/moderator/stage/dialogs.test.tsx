import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../../shared/kernel/ids.ts';
import type { QuestionCommand } from '../../../../shared/questions/commands.ts';
import { queue } from '../../../support/domainCommands.ts';
import { COMO, INGRID, JOSTEIN, ULRIKA } from '../../../support/domainPeople.ts';
import { conversation, field, shift } from './conversation.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const dialog = (name: string) => within(screen.getByRole('dialog', { name }));
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const replied = (question: QuestionId, text: string, over: string | null = null): QuestionCommand => ({
  type: 'question.reply',
  question,
  text,
  to: 'all',
  over,
});

describe('entering a question (P2)', () => {
  it('makes a prepared one, or one for somebody who spoke, with the name and to whom', async () => {
    const { user, sent, session } = conversation();
    await user.keyboard(shift('p'));
    await user.type(field('Question'), 'What does it cost?');
    await user.type(field(/^Who asked it/), 'Marta');
    await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'Ulrika Dagård');
    await user.click(dialog('Enter a question').getByRole('button', { name: 'Add' }));
    await isClosed();
    expect(sent).toEqual([
      { type: 'question.enter', text: 'What does it cost?', name: 'Marta', to: 'ulrika-dagard' },
    ]);
    await user.keyboard(shift('p'));
    expect(field('Question').value).toBe('');
    await user.type(field('Question'), 'What next?{Enter}');
    await isClosed();
    const origins = [...session().questions.byId.values()].slice(-2).map(({ origin }) => origin);
    expect(origins).toEqual(['entered', 'prepared']);
  });

  it('can queue it at once', async () => {
    const { user, sent, session } = conversation();
    await user.keyboard(shift('p'));
    await user.type(field('Question'), 'What does it cost?');
    await user.click(screen.getByRole('button', { name: 'Add and queue' }));
    await isClosed();
    const id = [...session().questions.byId.keys()].at(-1) as QuestionId; // it was just added
    await waitFor(() => expect(sent.at(-1)).toEqual({ ...queue(id), from: 'approved' }));
    expect(session().questions.queue.at(-1)).toBe(id);
  });

  it('keeps what is typed through closing and another page, and says what cannot be', async () => {
    const { user, unmount } = conversation();
    await user.keyboard(shift('p'));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('Write your question first.');
    await user.type(field('Question'), 'Half a quest');
    await user.keyboard('{Escape}');
    await isClosed();
    unmount();
    const again = conversation();
    await again.user.keyboard(shift('p'));
    expect(field('Question').value).toBe('Half a quest');
    screen.getByText('288 characters left');
  });
});

describe('a written reply (Q16)', () => {
  const onBergen = async (user: ReturnType<typeof conversation>['user']) => {
    await user.click(screen.getByRole('tab', { name: /^Open/ }));
    await user.keyboard('j');
    await user.keyboard(shift('r'));
  };

  it('is written to the asker alone, changed, and taken back', async () => {
    const { user, sent, ids, session } = conversation();
    await onBergen(user);
    await user.type(field('Reply'), 'The yearly report.');
    await user.click(screen.getByRole('radio', { name: 'its asker alone' }));
    await user.click(screen.getByRole('button', { name: 'Send the reply' }));
    await isClosed();
    expect(sent).toEqual([{ ...replied(ids.bergen, 'The yearly report.'), to: 'asker' }]);
    await user.keyboard(shift('r'));
    expect(field('Reply').value).toBe('The yearly report.');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    await isClosed();
    expect(sent.at(-1)).toEqual({
      type: 'question.unreply',
      question: ids.bergen,
      over: 'The yearly report.',
    });
    expect(session().questions.byId.get(ids.bergen)?.reply).toBeNull();
  });

  it('never overwrites unseen what somebody else has written meanwhile', async () => {
    const { user, happens, sent, ids, session } = conversation();
    await onBergen(user);
    await user.type(field('Reply'), 'Mine');
    happens(INGRID, replied(ids.bergen, 'Theirs'));
    const told = within(
      screen.getByText('Meanwhile somebody else has written this reply:').parentElement as HTMLElement,
    ); // the box around it
    told.getByText('Theirs');
    await user.click(screen.getByRole('button', { name: 'Change the reply' }));
    await screen.findByText('Somebody else has changed the reply meanwhile. Look again.');
    expect(session().questions.byId.get(ids.bergen)?.reply?.text).toBe('Theirs');
    await user.click(told.getByRole('button', { name: 'Keep mine' }));
    await user.click(screen.getByRole('button', { name: 'Change the reply' }));
    await isClosed();
    expect(sent.at(-1)).toEqual(replied(ids.bergen, 'Mine', 'Theirs'));
  });

  it('is not taken for somebody else’s while the answer to it is on its way', async () => {
    const { user, holdAnswers, happens, ids } = conversation();
    await onBergen(user);
    await user.type(field('Reply'), 'Mine');
    const release = holdAnswers();
    await user.click(screen.getByRole('button', { name: 'Send the reply' }));
    happens(JOSTEIN, replied(ids.bergen, 'Mine'));
    expect(screen.queryByText(/^Meanwhile/)).toBeNull();
    await release();
  });

  it('can take theirs in its place', async () => {
    const { user, happens, ids } = conversation();
    await onBergen(user);
    await user.type(field('Reply'), 'Mine');
    happens(INGRID, replied(ids.bergen, 'Theirs'));
    await user.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(field('Reply').value).toBe('Theirs');
    expect(screen.queryByText(/^Meanwhile/)).toBeNull();
  });

  it('to one of the moderators’ own has no asker who could read it (P2)', async () => {
    const { user } = conversation();
    await user.click(screen.getByRole('tab', { name: /^Prepared/ }));
    await user.keyboard('j');
    await user.keyboard(shift('r'));
    expect(screen.queryByRole('radio', { name: 'its asker alone' })).toBeNull();
  });
});

describe('replies that speakers wrote (Q16)', () => {
  const proposed = () =>
    conversation((session, { lund, lund2 }) => {
      for (const question of [lund, lund2])
        session.happens(ULRIKA, { type: 'question.propose', question, text: `About ${question}`, to: 'all' });
    });
  const waiting = (name: string) => screen.getByRole('button', { name });

  it('stand in one place: let out as they are, or edited, or declined', async () => {
    const { user, sent, ids } = proposed();
    await user.click(waiting('2 replies to let out'));
    const [first, second] = screen.getAllByRole('form', { name: 'Reply by Ulrika Dagård' });
    const text = within(first as HTMLElement).getByRole('textbox');
    await user.clear(text);
    await user.type(text, 'Better');
    await user.click(within(first as HTMLElement).getByRole('button', { name: 'Let it out as edited' }));
    await waitFor(() => expect(screen.getAllByRole('form', { name: /^Reply by/ })).toHaveLength(1));
    await user.click(within(second as HTMLElement).getByRole('button', { name: 'Decline' }));
    await isClosed();
    expect(sent).toEqual([
      { ...replied(ids.lund, 'Better'), speaker: ULRIKA.id },
      { type: 'question.decline', question: ids.lund2, speaker: ULRIKA.id },
    ]);
    expect(screen.queryByRole('button', { name: /to let out$/ })).toBeNull();
    // The button that it was opened with has gone.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('feed')));
  });

  it('are told on the card of their question', async () => {
    const { user } = proposed();
    await user.click(screen.getByRole('tab', { name: /^Queue/ }));
    const feed = within(screen.getByRole('feed'));
    await user.click(feed.getAllByRole('button', { name: 'Ulrika Dagård wrote a reply' })[0] as HTMLElement);
    expect(dialog('Replies that speakers wrote').getAllByDisplayValue(/^About/)).toHaveLength(2);
  });
});

describe('whether questions are taken (Q12)', () => {
  const gate = (name: RegExp) => screen.getByRole('button', { name });

  it('is said with whose word it is, closed by hand with a message, and given back', async () => {
    const { user, sent } = conversation();
    expect(gate(/^Questions open/).textContent).toBe('Questions openby run of show');
    await user.keyboard(shift('o'));
    await user.keyboard('No more today.{Enter}');
    await isClosed();
    expect(sent).toEqual([{ type: 'submissions.set', to: 'closed', message: 'No more today.' }]);
    expect(gate(/^Questions closed/).textContent).toBe('Questions closedby hand');
    await user.click(gate(/^Questions closed/));
    expect(field(/^To attendees/).value).toBe('No more today.');
    await user.click(screen.getByRole('button', { name: 'Leave it to the run of show' }));
    await isClosed();
    expect(sent.at(-1)).toEqual({ type: 'submissions.set', to: null, message: null });
    gate(/^Questions open/);
  });

  it('says beside the message that it is too long', async () => {
    const { user } = conversation();
    await user.keyboard(shift('o'));
    await user.click(field(/^To attendees/));
    await user.paste('x'.repeat(201));
    screen.getByText('1 character too many');
    await user.click(screen.getByRole('button', { name: 'Close them now' }));
    await screen.findByText('The message can have up to 200 characters.');
  });

  it('is a co-moderator’s to see only (P1)', async () => {
    const { user } = conversation(undefined, COMO);
    expect(screen.queryByRole('button', { name: /^Questions open/ })).toBeNull();
    screen.getByText('Questions open');
    await user.keyboard(shift('o'));
    screen.getByText('Only the moderator can do that.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('cannot be decided after the end', async () => {
    const { user, happens } = conversation();
    happens(JOSTEIN, { type: 'rundown.end' });
    await user.keyboard(shift('o'));
    screen.getByText('No: the session has ended.');
    expect(screen.queryByRole('button', { name: 'Open them now' })).toBeNull();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../../shared/kernel/ids.ts';
import type { QuestionStatus } from '../../../../shared/questions/types.ts';
import { end, goTo, insert, next } from '../../../support/domainCommands.ts';
import { JOSTEIN } from '../../../support/domainPeople.ts';
import { conversation } from './conversation.ts';

beforeEach(() => localStorage.clear());

const card = () => within(screen.getByRole('region', { name: /not answered/i }));
const noCard = () => expect(screen.queryByRole('region', { name: /not answered/i })).toBeNull();
const putOff = (questions: readonly QuestionId[], to: string, from: QuestionStatus = 'queued') => ({
  type: 'question.batch',
  questions,
  from,
  do: { type: 'putOff', to },
});
const closing = () => conversation((session) => session.happens(JOSTEIN, next('conversation'), '10:10'));

describe('what nobody answered (Q17)', () => {
  it('is told when the segment that took questions is over, city by city; nothing happens by itself', async () => {
    const { user, sent, happens } = conversation();
    noCard();
    happens(JOSTEIN, next('conversation'), '10:10');
    card().getByText('4 not answered');
    card().getByText('After Conversation and questions');
    const rows = card()
      .getAllByRole('listitem')
      .map((row) => row.querySelector('summary')?.textContent);
    expect(rows).toEqual(['LLund 2', 'BBergen 1', '·To all 1']);
    await user.click(card().getByText('Lund'));
    card().getByText('Who pays in Lund?');
    expect(sent).toEqual([]);
  });

  it('is carried on, and not asked again for this end, also after a reload', async () => {
    const { user, sent, unmount } = closing();
    await user.click(card().getByRole('button', { name: 'Carry on' }));
    noCard();
    expect(sent).toEqual([]);
    unmount();
    const { happens } = closing();
    noCard();
    happens(JOSTEIN, goTo('closing', 'conversation'), '10:11');
    happens(JOSTEIN, next('conversation'), '10:12');
    card().getByText('4 not answered');
  });

  it('goes onto a city’s list at a press, with Undo beside it', async () => {
    const { user, sent, ids, session } = closing();
    await user.click(card().getByRole('button', { name: '2 to the follow-up list of Lund' }));
    await screen.findByText('2 questions on the follow-up list of Lund.');
    expect(sent).toEqual([putOff([ids.lund, ids.lund2], 'lund')]);
    card().getByText('2 not answered');
    const notices = within(screen.getByRole('log', { name: 'Notices' }));
    await user.click(notices.getByRole('button', { name: 'Undo' }));
    await waitFor(() => card().getByText('4 not answered'));
    expect(session().questions.queue).toEqual([ids.lund, ids.all, ids.lund2]);
  });

  it('goes to all cities’ lists at once, one action a city; what is to all where the moderator says', async () => {
    const { user, sent, ids } = closing();
    await user.click(card().getByRole('button', { name: 'All to their cities’ follow-up lists' }));
    await screen.findByText(/^3 questions on their cities’ follow-up lists/);
    expect(sent).toEqual([putOff([ids.lund, ids.lund2], 'lund'), putOff([ids.bergen], 'bergen', 'approved')]);
    await user.click(card().getByRole('button', { name: 'Follow-up list of …' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Graz' }));
    await waitFor(() => expect(sent.at(-1)).toEqual(putOff([ids.all], 'graz')));
    await waitFor(noCard);
  });

  it('is kept for a segment to come', async () => {
    const { user, sent, ids, happens, session } = closing();
    happens(JOSTEIN, insert('closing'));
    await user.click(card().getByRole('button', { name: 'Move to …' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Music' }));
    const music = session().rundown.segments.at(-1)?.id ?? '';
    await waitFor(() =>
      expect(sent).toEqual([
        putOff([ids.lund, ids.all, ids.lund2], music),
        putOff([ids.bergen], music, 'approved'),
      ]),
    );
    await waitFor(noCard);
  });

  it('stands by city after the end, with a reply and the city’s list', async () => {
    const { user, sent, ids, happens } = closing();
    happens(JOSTEIN, end, '10:15');
    await user.click(card().getByText('Bergen'));
    await user.click(card().getByRole('button', { name: 'On the list of Bergen' }));
    await waitFor(() => card().getByText('follow-up: Bergen'));
    expect(sent).toEqual([{ type: 'question.putOff', question: ids.bergen, to: 'bergen', from: 'approved' }]);
    await user.click(card().getByRole('button', { name: 'Written reply…' }));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'The report.');
    await user.click(screen.getByRole('button', { name: 'Send the reply' }));
    await waitFor(() => card().getByText('replied to all'));
    await user.click(card().getByRole('button', { name: 'Off the list' }));
    await waitFor(() => expect(card().queryByText('follow-up: Bergen')).toBeNull());
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, send } from '../../../support/domainCommands.ts';
import { COMO, JOSTEIN, ULRIKA } from '../../../support/domainPeople.ts';
import { completeJsdom } from '../../../support/renderPage.tsx';
import { conversation, shift, showOnScreen, skip } from './conversation.ts';

beforeAll(completeJsdom);
beforeEach(() => localStorage.clear());

const live = () => within(screen.getByRole('article', { name: 'Live question' }));
const then = () => within(screen.getByText('Then').closest('article') as HTMLElement); // the card stands for the whole show
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A second press within this is the other half of a double one. ms. */
const DOUBLE = 550;

describe('the live question', () => {
  it('is taken off the screen without an answer and put back, plainly marked (Q14)', async () => {
    const { user, sent, ids } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)));
    live().getByText('on screen');
    await user.keyboard(shift('h'));
    expect(sent).toEqual([showOnScreen(ids.lund, false)]);
    live().getByText('not on screen');
    await pause(DOUBLE);
    await user.click(live().getByRole('button', { name: 'On screen' }));
    expect(sent.at(-1)).toEqual(showOnScreen(ids.lund, true));
    live().getByText('on screen');
  });

  it('says when a message to the room covers it (M2)', () => {
    const { happens } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)));
    happens(JOSTEIN, send('screen', 'We begin again at 10.'));
    live().getByText('covered');
  });

  it('goes behind all others with one key; with none live the next one does', async () => {
    const { user, sent, ids, session } = conversation();
    await user.keyboard(shift('g'));
    expect(sent).toEqual([skip(ids.lund, 'queued')]);
    expect(session().questions.queue).toEqual([ids.all, ids.lund2, ids.lund]);
    await pause(DOUBLE);
    await user.keyboard('g');
    await pause(DOUBLE);
    await user.keyboard(shift('g'));
    expect(sent.at(-1)).toEqual(skip(ids.all, 'live'));
    expect(session().questions.queue).toEqual([ids.lund2, ids.lund, ids.all]);
    expect(screen.queryByRole('article', { name: 'Live question' })).toBeNull();
  });

  it('is copied with one key as text for the chat, without a name that only moderators know', async () => {
    const { user } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)));
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await user.keyboard(shift('c'));
    await waitFor(() =>
      expect(write).toHaveBeenCalledWith('Question to Lund, from Astrid:\nWhat changed for people in Lund?'),
    );
    await screen.findByText('The live question is copied. Paste it into the chat of the call.');
  });

  it('says with a key that none is live', async () => {
    const { user, sent } = conversation();
    await user.keyboard(shift('ch'));
    expect(screen.getAllByText('No question is live.')).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it('shows what speakers say of it (Q15)', () => {
    const { happens, ids } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)));
    happens(ULRIKA, { type: 'question.offer', question: ids.lund, says: 'take' });
    live().getByText('Ulrika Dagård: I’ll take this');
    happens(ULRIKA, { type: 'question.offer', question: ids.lund, says: 'pass' });
    live().getByText('Ulrika Dagård: not me');
  });

  it('is a co-moderator’s to copy and to reply to, not to skip or to take off the screen (P1)', async () => {
    const { user } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)), COMO);
    expect(live().queryByRole('button', { name: 'Off screen' })).toBeNull();
    await user.click(live().getByRole('button', { name: 'More about the live question' }));
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual([
      'Written reply…',
      'Copy the live question as text⇧C',
    ]);
  });
});

describe('the preview', () => {
  it('shows the next question as the screen will, and is remembered', async () => {
    const { user, unmount } = conversation();
    expect(screen.queryByRole('img', { name: /^As the screen/ })).toBeNull();
    await user.click(then().getByRole('button', { name: 'Preview' }));
    const picture = screen.getByRole('img', {
      name: 'As the screen will show it, to Lund: What changed for people in Lund?',
    });
    expect(picture.textContent).toContain('to LundAstrid asksWhat changed for people in Lund?');
    expect(picture.textContent).toContain('Conversation and questions');
    unmount();
    conversation();
    screen.getByRole('img', { name: /^As the screen will show it, to Lund/ });
  });

  it('of the live one says whether the screen shows it', async () => {
    const { user, happens, ids } = conversation((session, { lund }) => session.happens(JOSTEIN, ask(lund)));
    await user.click(live().getByRole('button', { name: /^on screen/ }));
    screen.getByRole('img', { name: /^As the screen shows it, to Lund/ });
    happens(JOSTEIN, showOnScreen(ids.lund, false));
    screen.getByRole('img', { name: /^As the screen will show it, to Lund/ });
  });

  it('never has a name that only moderators know (Q10)', async () => {
    const { user } = conversation((session, { all }) => {
      session.happens(JOSTEIN, {
        type: 'session.edit',
        change: { names: 'moderators' },
        over: { names: 'optional' },
      });
      session.happens(JOSTEIN, ask(all));
    });
    await user.click(live().getByRole('button', { name: /^on screen/ }));
    expect(screen.getByRole('img', { name: /^As the screen shows it/ }).textContent).not.toContain('asks');
  });
});

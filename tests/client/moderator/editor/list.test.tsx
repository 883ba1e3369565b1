import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../../shared/kernel/time.ts';
import { oslo } from '../../../support/domain.ts';
import { COMO, INGRID, JOSTEIN } from '../../../support/domainPeople.ts';
import { renderConsole, showRunningTo } from '../renderConsole.tsx';
import { renderEditor, row } from './renderEditor.tsx';

const PLAN = ['Welcome', 'Graz', 'Lund', 'Utrecht', 'Bergen', 'Conversation and questions', 'Closing'];

const fromMenu = async (page: Awaited<ReturnType<typeof renderEditor>>, title: string, item: string) => {
  await page.user.click(within(row(title)).getByRole('button', { name: `More for ${title}` }));
  await page.user.click(await screen.findByRole('menuitem', { name: item }));
};

const log = () => within(screen.getByRole('log', { name: 'Notices' }));

describe('the run of show while it is edited', () => {
  it('opens at the pressed segment, follows the arrows, and gives the focus back', async () => {
    const { user } = await renderEditor('Lund');
    expect(document.activeElement).toBe(row('Lund'));
    expect(screen.queryByRole('button', { name: 'Next: Graz' })).toBeNull(); // not started
    screen.getByRole('button', { name: 'Start' });
    await user.keyboard('{ArrowDown}');
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Utrecht');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit Utrecht' }));
    screen.getByRole('searchbox', { name: 'Search questions' });
  });

  it('opens and closes by key at what runs, and by its button', async () => {
    const { user } = renderConsole((session) => showRunningTo(session, 'talk-utrecht'));
    await user.keyboard('w');
    expect(document.activeElement).toBe(row('Utrecht'));
    await user.keyboard('w');
    expect(screen.queryByRole('grid')).toBeNull();
    const edit = screen.getByRole('button', { name: 'Edit' });
    await user.click(edit);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
  });

  it('leaves a field by Escape to its row, and sends what was typed', async () => {
    const { user, find } = await renderEditor('Lund');
    await user.type(screen.getByLabelText('Title'), '!{Escape}');
    await waitFor(() => expect(find('Lund!').id).toBe('talk-lund'));
    expect(document.activeElement).toBe(row('Lund!'));
  });

  it('is not a co-moderator’s', async () => {
    const { user } = renderConsole((session) => session.setClock('08:55'), COMO);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit Lund' })).toBeNull();
    await user.keyboard('w');
    expect(screen.queryByRole('grid')).toBeNull();
    log().getByText('Only the moderator can do that.');
  });

  it('moves the row with the focus by Alt and an arrow, again and again', async () => {
    const { user, titles } = await renderEditor('Lund');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles().slice(0, 3)).toEqual(['Welcome', 'Lund', 'Graz']));
    expect(document.activeElement).toBe(row('Lund'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles().slice(0, 3)).toEqual(['Lund', 'Welcome', 'Graz']));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await log().findByText('This is the first segment already.');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles().slice(0, 3)).toEqual(['Welcome', 'Lund', 'Graz']));
  });

  it('moves up and down from the menu', async () => {
    const page = await renderEditor('Lund');
    await fromMenu(page, 'Graz', 'Move down');
    await waitFor(() => expect(page.titles().slice(0, 3)).toEqual(['Welcome', 'Lund', 'Graz']));
    await fromMenu(page, 'Closing', 'Move up');
    await waitFor(() => expect(page.titles().at(-1)).toBe('Conversation and questions'));
  });

  it('adds at the end and between, and leads to the new one’s title', async () => {
    const page = await renderEditor('Lund');
    await page.user.click(screen.getByRole('button', { name: '+ Add segment' }));
    await waitFor(() => expect(page.titles()).toEqual([...PLAN, 'New segment']));
    const title = screen.getByLabelText('Title') as HTMLInputElement;
    await waitFor(() => expect(document.activeElement).toBe(title));
    await page.user.keyboard('Thanks{Enter}');
    await waitFor(() => expect(page.titles().at(-1)).toBe('Thanks'));
    await new Promise((resolve) => setTimeout(resolve, 550)); // no double click any more
    await fromMenu(page, 'Graz', 'Insert a segment after');
    await waitFor(() => expect(page.titles().slice(1, 4)).toEqual(['Graz', 'New segment', 'Lund']));
  });

  it('duplicates, with all but the fixed start', async () => {
    const page = await renderEditor('Lund');
    page.others(INGRID, 'Lund', { fixedStart: oslo('09:20'), note: 'Tack!' });
    await fromMenu(page, 'Lund', 'Duplicate');
    await waitFor(() => expect(page.titles().slice(2, 4)).toEqual(['Lund', 'Lund']));
    expect(page.session().rundown.segments[3]).toMatchObject({ note: 'Tack!', fixedStart: null });
  });

  it('removes with Undo at hand, and goes on with the neighbour', async () => {
    const page = await renderEditor('Lund');
    await fromMenu(page, 'Lund', 'Remove');
    await log().findByText('Removed Lund.');
    expect(page.titles()).not.toContain('Lund');
    await waitFor(() => expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Utrecht'));
    await page.user.click(log().getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(page.titles()).toEqual(PLAN));
  });

  it('takes back by that press only what it says', async () => {
    const page = await renderEditor('Lund');
    await fromMenu(page, 'Lund', 'Remove');
    await log().findByText('Removed Lund.');
    page.others(INGRID, 'Graz', { title: 'Graz first' });
    await page.user.click(log().getByRole('button', { name: 'Undo' }));
    await log().findByText(/Something else was done meanwhile/);
    expect(page.titles()).toContain('Graz first');
  });

  it('removes by Delete, and refuses in words what runs or has run', async () => {
    const page = await renderEditor('Bergen', (session) => {
      showRunningTo(session, 'talk-utrecht');
      session.setClock('09:30:48');
    });
    await page.user.keyboard('{Delete}');
    await waitFor(() => expect(page.titles()).not.toContain('Bergen'));
    await fromMenu(page, 'Utrecht', 'Remove');
    await log().findByText('Utrecht is running; go on to another segment before it is removed.');
    await fromMenu(page, 'Lund', 'Remove');
    await log().findByText('Lund has run and is part of the record; it cannot be removed.');
    await fromMenu(page, 'Lund', 'Move down');
    await log().findByText('Lund has run; it cannot be put elsewhere.');
    expect(page.sent).toHaveLength(1);
  });

  it('drops and puts back', async () => {
    const page = await renderEditor('Lund');
    await fromMenu(page, 'Lund', 'Drop from the show');
    await waitFor(() => expect(page.find('Lund').dropped).toBe(true));
    screen.getByText('65:00 in all, ends 10:05, hard end 10:15');
    await new Promise((resolve) => setTimeout(resolve, 550));
    await fromMenu(page, 'Lund', 'Put back into the show');
    await waitFor(() => expect(page.find('Lund').dropped).toBe(false));
  });

  it('marks what is fixed and kept, with the gap or the clash, and sums up against the hard end', async () => {
    const page = await renderEditor('Lund');
    screen.getByText('75:00 in all, ends 10:15, hard end 10:15');
    page.others(INGRID, 'Lund', { fixedStart: oslo('09:20'), keep: true });
    within(row('Lund')).getByText('fixed at 09:20 · 5:00 to spare before it · kept whole');
    page.others(INGRID, 'Graz', { length: minutes(20) });
    within(row('Lund')).getByText('fixed at 09:20 · 5:00 late for its fixed start · kept whole');
    screen.getByText('85:00 in all, ends 10:25, hard end 10:15');
  });

  it('names an edit by its segment, and takes it back', async () => {
    const page = await renderEditor('Lund');
    await page.fill('Length', '12');
    await waitFor(() => expect(page.find('Lund').planned).toBe(minutes(12)));
    screen.getByText(/edit of Lund, by you/);
    act(() => row('Lund').focus());
    await page.user.keyboard('z');
    await waitFor(() => expect(page.find('Lund').planned).toBe(minutes(10)));
    await log().findByText('Undone: edit of Lund, by you.');
  });

  it('shows the note of what runs, and how the next begins', async () => {
    const page = await renderEditor('Lund');
    page.others(INGRID, 'Welcome', { note: 'Good morning!\nThank the hosts.' });
    page.others(INGRID, 'Graz', { note: 'Graz was the first in Europe.\nSecond line.' });
    page.happens(JOSTEIN, { type: 'rundown.start', plan: 'keep' }, '09:00');
    const notes = screen.getByText('Your notes').closest('details') as HTMLElement;
    within(notes).getByText(/Good morning!\s+Thank the hosts\./);
    within(notes).getByText('Graz was the first in Europe.');
  });
});

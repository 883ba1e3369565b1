import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CityId, SpeakerId } from '../../../../shared/kernel/ids.ts';
import { minutes, seconds } from '../../../../shared/kernel/time.ts';
import { oslo } from '../../../support/domain.ts';
import { end, start } from '../../../support/domainCommands.ts';
import { INGRID, JOSTEIN } from '../../../support/domainPeople.ts';
import { showRunningTo } from '../renderConsole.tsx';
import { besideOf, pressBeside, renderEditor } from './renderEditor.tsx';

const fieldsSent = (commands: readonly { type: string }[]) =>
  commands.map((command) => ('change' in command ? command.change : null));

beforeEach(() => sessionStorage.clear());

describe('the fields of a segment', () => {
  it.each([
    ['Title', 'Lund, Sweden', { title: 'Lund, Sweden' }],
    ['Length', '12', { length: minutes(12) }],
    ['Length', '1h5m', { length: minutes(65) }],
    ['Length', '90s', { length: seconds(90) }],
    ['Fixed start', '9:20', { fixedStart: oslo('09:20') }],
    ['Note', 'Ulrika Dagård, Lund.', { note: 'Ulrika Dagård, Lund.' }],
    ['Wrap-up at', '3:00', { wrapUp: minutes(3) }],
    ['Shortest length', '7', { minimum: minutes(7) }],
  ])('%s is sent when it is left: %j', async (label, typed, change) => {
    const { fill, edited, find } = await renderEditor('Lund');
    await fill(label, typed);
    expect(fieldsSent(edited())).toEqual([change]);
    await waitFor(() =>
      expect(find('title' in change ? change.title : 'Lund')).toMatchObject('length' in change ? {} : change),
    );
  });

  it('sends a line by Enter, once, and what was not changed not at all', async () => {
    const { user, edited } = await renderEditor('Lund');
    const title = screen.getByLabelText('Title');
    await user.type(title, ' and Malmö{Enter}');
    await user.tab();
    await user.tab();
    await user.tab();
    expect(fieldsSent(edited())).toEqual([{ title: 'Lund and Malmö' }]);
  });

  it('sends choices at once', async () => {
    const { user, edited } = await renderEditor('Lund');
    await user.selectOptions(screen.getByLabelText('City'), 'Bergen');
    await user.click(screen.getByLabelText('Hans Sakkers'));
    await user.click(screen.getByRole('radio', { name: 'Teal' }));
    await user.click(screen.getByRole('radio', { name: 'up' }));
    await user.click(screen.getByRole('radio', { name: 'not while it runs' }));
    await user.click(screen.getByRole('radio', { name: 'go on to the next by itself' }));
    await user.click(screen.getByLabelText(/^Keep:/));
    await user.click(screen.getByLabelText(/audience’s questions/));
    expect(fieldsSent(edited())).toEqual([
      { city: 'bergen' as CityId },
      { speakers: ['ulrika-dagard', 'hans-sakkers'] as SpeakerId[] },
      { colour: 6 },
      { counts: 'up', fixedEnd: null },
      { submissions: 'closed' },
      { atZero: 'advance' },
      { keep: true },
      { takesQuestions: true },
    ]);
  });

  it('counts to a time of day: at first to when it was to end, then to what is typed (T16)', async () => {
    const { user, fill, edited } = await renderEditor('Lund');
    await user.click(screen.getByRole('radio', { name: 'to a time of day' }));
    expect(((await screen.findByLabelText('Until')) as HTMLInputElement).value).toBe('09:25');
    await fill('Until', '09.30');
    await user.click(screen.getByRole('radio', { name: 'down' }));
    expect(fieldsSent(edited())).toEqual([
      { counts: 'down', fixedEnd: oslo('09:25') },
      { fixedEnd: oslo('09:30') },
      { counts: 'down', fixedEnd: null },
    ]);
    await waitFor(() => expect(screen.queryByLabelText('Until')).toBeNull());
  });

  it('has no fixed start any more when the field is emptied', async () => {
    const { fill, find } = await renderEditor('Lund');
    await fill('Fixed start', '09:20');
    await waitFor(() => expect(find('Lund').fixedStart).toBe(oslo('09:20')));
    await fill('Fixed start', '');
    await waitFor(() => expect(find('Lund').fixedStart).toBeNull());
  });

  it.each([
    ['Title', '', 'A segment needs a title.'],
    ['Title', 'x'.repeat(101), 'A title can have up to 100 characters.'],
    ['Length', '', 'A length is a time like 10:00.'],
    ['Length', 'soon', 'A length is a time like 10:00.'],
    ['Length', '0', 'A segment has to last longer than nothing.'],
    ['Length', '-5', 'A segment has to last longer than nothing.'],
    ['Length', '25h', 'A segment can last a day at most.'],
    ['Fixed start', 'noon', 'A fixed time lies within a day of the start of the session.'],
    ['Wrap-up at', '-1', 'A wrap-up is a time like 2:00, from nothing up to a day.'],
    ['Shortest length', '30h', 'The shortest length is a time like 2:00, from nothing up to a day.'],
  ])('refuses beside the field, before it is sent: %s %j', async (label, typed, sentence) => {
    const { fill, edited } = await renderEditor('Lund');
    const field = await fill(label, typed);
    expect(besideOf(field).textContent).toContain(sentence);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain(besideOf(field).id);
    expect(field.value).toBe(typed);
    expect(edited()).toEqual([]);
    await fill(label, label === 'Title' ? 'Lund again' : '9:30');
    await waitFor(() => expect(besideOf(field).textContent).toBe(''));
  });

  it('says beside the field what only the server knows, and keeps what was typed', async () => {
    const { user, fill } = await renderEditor('Lund');
    await fill('Fixed start', '09:20');
    await user.click(screen.getByRole('radio', { name: 'to a time of day' }));
    await screen.findByLabelText('Until');
    const until = await fill('Until', '09:10');
    await within(besideOf(until)).findByText('A fixed end has to come after the fixed start.');
    expect(until.value).toBe('09:10');
  });

  it('keeps what was typed through a lost connection, a closed editor and a reload', async () => {
    const { user, fill, goOffline, unmount } = await renderEditor('Lund');
    goOffline(1_000);
    const title = await fill('Title', 'Lund, later');
    await within(besideOf(title)).findByText(/no connection/);
    await user.keyboard('w');
    await user.click(screen.getByRole('button', { name: 'Edit Lund' }));
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Lund, later');
    unmount();

    const { find } = await renderEditor('Lund');
    const again = screen.getByLabelText('Title') as HTMLInputElement;
    expect(again.value).toBe('Lund, later');
    await user.type(again, '{Enter}');
    await waitFor(() => expect(find('Lund, later').id).toBe('talk-lund'));
  });

  it('sends again by a press what could not be sent', async () => {
    const { fill, goOffline, live, find, user } = await renderEditor('Lund');
    goOffline(1_000);
    const title = await fill('Title', 'Lund, later');
    await within(besideOf(title)).findByText(/no connection/);
    act(() => live.connection.setState({ status: 'online' }));
    await user.click(pressBeside(title, 'Try again'));
    await waitFor(() => expect(find('Lund, later').id).toBe('talk-lund'));
    expect(besideOf(title).textContent).toBe('');
  });
});

describe('two who edit at once (T17)', () => {
  it('both win with different fields', async () => {
    const { user, others, find } = await renderEditor('Lund');
    await user.type(screen.getByLabelText('Title'), ' today');
    others(INGRID, 'Lund', { length: minutes(12) });
    expect((screen.getByLabelText('Length') as HTMLInputElement).value).toBe('12:00');
    expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Lund today');
    await user.tab();
    await waitFor(() => expect(find('Lund today').planned).toBe(minutes(12)));
  });

  const both = async () => {
    const page = await renderEditor('Lund');
    const title = screen.getByLabelText('Title') as HTMLInputElement;
    await page.user.clear(title);
    await page.user.type(title, 'Mine');
    page.others(INGRID, 'Lund', { title: 'Theirs' });
    expect(title.value).toBe('Mine');
    within(besideOf(title)).getByText('Somebody else has set this to “Theirs” meanwhile.');
    await page.user.tab();
    expect(page.edited()).toEqual([]);
    return { ...page, title };
  };

  it('shows the other one’s value beside what is typed, and lets one keep the own', async () => {
    const { user, title, find, edited } = await both();
    await user.click(pressBeside(title, 'Keep mine'));
    await waitFor(() => expect(find('Mine').id).toBe('talk-lund'));
    expect(edited()).toMatchObject([{ change: { title: 'Mine' }, over: { title: 'Theirs' } }]);
    expect(besideOf(title).textContent).toBe('');
  });

  it('or take theirs', async () => {
    const { user, title, find } = await both();
    await user.click(pressBeside(title, 'Take theirs'));
    expect(title.value).toBe('Theirs');
    expect(besideOf(title).textContent).toBe('');
    expect(find('Theirs').id).toBe('talk-lund');
  });

  it('is told by the server where the other’s value is not here yet', async () => {
    const { user, holdAnswers, others, title } = await (async () => {
      const page = await renderEditor('Lund');
      return { ...page, title: screen.getByLabelText('Title') as HTMLInputElement };
    })();
    const answer = holdAnswers();
    await user.type(title, ' mine{Enter}');
    others(INGRID, 'Lund', { title: 'Theirs' });
    await answer();
    await within(besideOf(title)).findByText(/Somebody else has set this to “Theirs”/);
    expect(title.value).toBe('Lund mine');
  });

  it('does not take the own edit, while it is confirmed, for somebody else’s', async () => {
    const { user, holdAnswers, find } = await renderEditor('Lund');
    const title = screen.getByLabelText('Title') as HTMLInputElement;
    const answer = holdAnswers();
    await user.type(title, ' one{Enter}');
    await user.type(title, ' two{Enter}');
    await answer();
    await waitFor(() => expect(find('Lund one two').id).toBe('talk-lund'));
    expect(besideOf(title).textContent).toBe('');
    expect(title.value).toBe('Lund one two');
  });

  it('says when the segment is gone', async () => {
    const { happens, find } = await renderEditor('Lund');
    happens(INGRID, { type: 'rundown.remove', segment: find('Lund').id });
    screen.getByText('This segment is no longer in the run of show.');
  });
});

describe('what has run', () => {
  const later = (session: Parameters<typeof showRunningTo>[0]) => {
    showRunningTo(session, 'talk-utrecht');
    session.setClock('09:30:48');
  };

  it('keeps all but its note, and says so', async () => {
    const { fill, find } = await renderEditor('Lund', later);
    screen.getByText('Lund has run; only its note can still be changed.');
    for (const label of ['Title', 'Length', 'Fixed start', 'City', 'Wrap-up at'])
      expect(screen.getByLabelText(label)).toHaveProperty('disabled', true);
    await fill('Note', 'It went well.');
    await waitFor(() => expect(find('Lund').note).toBe('It went well.'));
  });

  it('and what runs keeps its start; its length is adjusted', async () => {
    const { fill, find } = await renderEditor('Utrecht', later);
    const start = screen.getByLabelText('Fixed start');
    expect(start).toHaveProperty('disabled', true);
    screen.getByText('It has started already.');
    await fill('Length', '12');
    await waitFor(() => expect(find('Utrecht').adjustments.map(({ by }) => by)).toEqual([minutes(2)]));
    expect(find('Utrecht').planned).toBe(minutes(10));
  });

  it('can be edited no more once the session has ended', async () => {
    await renderEditor('Lund', (session) => {
      session.happens(JOSTEIN, start('keep'), '09:00');
      session.happens(JOSTEIN, end, '09:05');
      session.setClock('09:06');
    });
    expect(screen.getAllByText('The session has ended. Undo the end to go on.')).not.toEqual([]);
    expect(screen.getByLabelText('Note')).toHaveProperty('disabled', true);
  });
});

describe('the session’s own times', () => {
  it('moves the whole plan, and sets the hard end', async () => {
    const { user, fill, session } = await renderEditor('Lund');
    await user.click(screen.getByText('Times of the session'));
    await fill('Start', '2020-12-10T10:00');
    await waitFor(() => expect(session().rundown.plannedStart).toBe(oslo('10:00')));
    expect(session().rundown.hardEnd).toBe(oslo('11:15'));
    await fill('Hard end', '2020-12-10T11:30');
    await waitFor(() => expect(session().rundown.hardEnd).toBe(oslo('11:30')));
  });

  it('refuses a hard end before the start, a start that is none, and zones that nobody knows', async () => {
    const { user, fill, sent, session } = await renderEditor('Lund');
    await user.click(screen.getByText('Times of the session'));
    const hardEnd = await fill('Hard end', '2020-12-10T08:00');
    within(besideOf(hardEnd)).getByText('The hard end has to come after the start.');
    const begin = await fill('Start', '');
    within(besideOf(begin)).getByText('The start has to be a date and a time.');
    expect(sent).toEqual([]);
    const zone = await fill('Time zone', 'Europe/Nowhere');
    await within(besideOf(zone)).findByText(/There is no time zone “Europe\/Nowhere”/);
    expect(zone.value).toBe('Europe/Nowhere');
    await fill('Time zone', 'Europe/Stockholm');
    await waitFor(() => expect(session().settings.timeZone).toBe('Europe/Stockholm'));
    await fill('Time zone of Graz', '');
    await waitFor(() => expect(session().cities[0]?.timeZone).toBeNull());
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MESSAGE_LENGTH } from '../../../shared/messages/decide.ts';
import { clear, deliver, next, see, send, setCurtain, settings } from '../../support/domainCommands.ts';
import { COMO, HANS, INGRID, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import type { ConsoleSession } from './consoleSession.ts';
import { renderConsole, showRunningTo } from './renderConsole.tsx';

beforeEach(() => localStorage.clear());

const at = (segment: string, clock: string) => (session: ConsoleSession) => {
  showRunningTo(session, segment);
  session.setClock(clock);
};
const utrecht = at('talk-utrecht', '09:30:48');
const card = () => within(screen.getByRole('region', { name: /^(Nudge|Messages)/ }));
const lines = () =>
  card()
    .queryAllByRole('listitem')
    .map((line) => line.textContent);
/** The id of the message that was sent last. */
const lastId = ({ session }: Pick<ConsoleSession, 'session'>) =>
  [...session().messages.byId.keys()].at(-1) ?? '';
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('nudges on the console', () => {
  it('go with one press to whoever speaks, and say how far they got and when (M3)', async () => {
    const { user, sent, happens, setClock, session } = renderConsole(utrecht);
    screen.getByRole('heading', { name: 'Nudge Hans Sakkers' });
    await user.click(button('Two minutes'));
    expect(sent).toEqual([send('hans-sakkers', 'Two minutes')]);
    setClock('09:31:00');
    await waitFor(() => expect(lines()).toEqual(['“Two minutes”to Hans Sakkerssent 12 s ago✕']));
    happens(HANS, deliver(lastId({ session })), '09:31:01');
    setClock('09:31:12');
    expect(lines()).toEqual(['“Two minutes”to Hans Sakkersdelivered 11 s ago✕']);
    happens(HANS, see(lastId({ session })), '09:31:12');
    setClock('09:31:15');
    expect(lines()).toEqual(['“Two minutes”to Hans Sakkersseen 3 s ago✕']);
    screen.getByText('Hans Sakkers has seen “Two minutes”.');
    setClock('09:34:13');
    expect(lines()).toEqual(['“Two minutes”to Hans Sakkersseen 3 min ago✕']);
  });

  it('go to all speakers in everybody’s segment, once for a double press', async () => {
    const { user, sent } = renderConsole(at('conversation', '09:50'));
    screen.getByRole('heading', { name: 'Nudge all speakers' });
    await user.dblClick(button('Wrap up'));
    expect(sent).toEqual([send('speakers', 'Wrap up')]);
  });

  it('say why they do nothing where only the host speaks', async () => {
    const { user, sent } = renderConsole((session) => showRunningTo(session, 'welcome'));
    await user.click(button('Two minutes'));
    await screen.findByText('Nobody but the host speaks in this segment.');
    expect(sent).toEqual([]);
  });

  it('are those of the settings', () => {
    const { happens } = renderConsole(utrecht);
    happens(
      JOSTEIN,
      settings({ nudges: ['Slower'] }, { nudges: ['Two minutes', 'Wrap up', 'Louder, please'] }),
    );
    button('Slower');
    expect(screen.queryByRole('button', { name: 'Wrap up' })).toBeNull();
  });
});

describe('messages on the console', () => {
  it('to all tell how many have seen them, and who on demand', async () => {
    const { user, happens, session } = renderConsole(utrecht);
    happens(JOSTEIN, send('speakers', 'Stay near'));
    happens(HANS, deliver(lastId({ session })));
    expect(lines()).toEqual(['“Stay near”to all speakersdelivered to 1 of 4✕']);
    happens(HANS, see(lastId({ session })));
    happens(ULRIKA, see(lastId({ session })));
    await user.click(button('seen by 2 of 4: who?'));
    const who = within(await screen.findByRole('dialog', { name: 'Who has seen it' }));
    expect(who.getAllByRole('term').map((term) => term.textContent)).toContain('Graz');
    expect(who.getAllByRole('definition').map((one) => one.textContent)).toEqual([
      'sent 0 s ago',
      'seen 0 s ago',
      'seen 0 s ago',
      'sent 0 s ago',
    ]);
  });

  it('show the last one, what somebody has not seen yet, and for a minute what was seen', () => {
    const { happens, session, setClock } = renderConsole(utrecht);
    for (const [text, isSeen] of [
      ['One', true],
      ['Two', false],
      ['Three', true],
    ] as const) {
      happens(JOSTEIN, send('hans-sakkers', text));
      if (isSeen) happens(HANS, see(lastId({ session })));
    }
    const texts = () => lines().map((line) => /“(.*)”/.exec(line ?? '')?.[1]);
    expect(texts()).toEqual(['Three', 'Two', 'One']);
    setClock('09:31:48');
    expect(texts()).toEqual(['Three', 'Two']);
  });

  it('show what stands on the screen and with attendees, and take it off (M2)', async () => {
    const { user, sent, happens, session } = renderConsole(utrecht);
    happens(JOSTEIN, send('screen', 'We begin soon.'));
    const id = lastId({ session });
    happens(JOSTEIN, send('attendees', 'Ask now.'));
    expect(lines()).toEqual([
      '“Ask now.”with attendees for 0 sTake off',
      '“We begin soon.”on the screen for 0 sTake off',
    ]);
    await user.click(button('Take off: We begin soon.'));
    expect(sent).toEqual([clear(id)]);
    await waitFor(() => expect(lines()).toHaveLength(1));
  });

  it('are all in the log, by whom, to whom, and how far they got', async () => {
    const { user, happens } = renderConsole(utrecht);
    happens(COMO, send('hans-sakkers', 'Two minutes'));
    await user.click(button('More about messages'));
    await user.click(await screen.findByRole('menuitem', { name: 'All messages…' }));
    const log = within(await screen.findByRole('dialog', { name: 'All messages' }));
    log.getByText('to Hans Sakkers · by Co-moderator');
  });
});

describe('writing a message', () => {
  const open = async (user: ReturnType<typeof renderConsole>['user']) => {
    await user.keyboard('c');
    return within(await screen.findByRole('dialog', { name: 'Write a message' }));
  };
  const field = () => screen.getByRole('textbox', { name: 'Message' });

  it('opens with a key, is to whoever speaks, counts what is left, and is sent with Enter', async () => {
    const { user, sent } = renderConsole(utrecht);
    const composer = await open(user);
    expect(composer.getByRole('radio', { name: 'Hans Sakkers' })).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(field());
    await user.keyboard('Two more 👩‍👩‍👧');
    composer.getByText(`${MESSAGE_LENGTH - 10} left`);
    await user.keyboard('{Enter}');
    expect(sent).toEqual([send('hans-sakkers', 'Two more 👩‍👩‍👧')]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open(user);
    expect(field()).toHaveProperty('value', '');
  });

  it('stays to the same when another segment begins meanwhile', async () => {
    const { user, happens } = renderConsole(utrecht);
    const composer = await open(user);
    happens(INGRID, next('talk-utrecht'));
    expect(composer.getByRole('radio', { name: 'Hans Sakkers' })).toHaveProperty('checked', true);
  });

  it('goes to whomever is chosen, and says what it takes the place of', async () => {
    const { user, sent, happens } = renderConsole(utrecht);
    happens(JOSTEIN, send('screen', 'We begin soon.'));
    const composer = await open(user);
    await user.click(composer.getByRole('radio', { name: 'the screen' }));
    composer.getByText('Takes the place of “We begin soon.”.');
    await user.type(field(), 'Welcome back');
    await user.click(composer.getByRole('button', { name: 'Send to the screen' }));
    expect(sent).toEqual([send('screen', 'Welcome back')]);
  });

  it('keeps what was typed through closing, a refusal and a lost line', async () => {
    const { user, goOffline } = renderConsole(utrecht);
    await open(user);
    await user.click(field());
    await user.paste('x'.repeat(MESSAGE_LENGTH + 1));
    screen.getByText('1 too many');
    await user.keyboard('{Enter}');
    await screen.findByText('A message can have up to 200 characters.');
    await user.keyboard('{Backspace}{Escape}');
    await open(user);
    expect(field()).toHaveProperty('value', 'x'.repeat(MESSAGE_LENGTH));
    goOffline(3_000);
    await user.keyboard('{Enter}');
    await screen.findByText(/There is no connection, so nothing was sent/);
    expect(field()).toHaveProperty('value', 'x'.repeat(MESSAGE_LENGTH));
  });

  it('sends what is prepared with one press, each to its own', async () => {
    const { user, sent } = renderConsole(utrecht);
    const composer = await open(user);
    const group = within(composer.getByRole('group', { name: 'to attendees' }));
    await user.click(
      group.getByRole('button', { name: 'Send your questions now: the conversation comes next.' }),
    );
    expect(sent).toEqual([send('attendees', 'Send your questions now: the conversation comes next.')]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('messages among moderators', () => {
  it('stand over the page until seen, and are not asked of who wrote them', async () => {
    const { user, sent, happens, session } = renderConsole(utrecht, COMO);
    happens(JOSTEIN, send('moderators', 'Please look at Review.'));
    const id = lastId({ session });
    const banner = within(
      screen.getAllByRole('alert').find((one) => one.textContent?.includes('Review')) as HTMLElement,
    );
    banner.getByText('Message from Jostein Kobbeltvedt');
    await user.click(banner.getByRole('button', { name: 'Seen' }));
    await waitFor(() => expect(sent).toEqual([deliver(id), see(id)]));
    expect(screen.queryByRole('button', { name: 'Seen' })).toBeNull();
    happens(COMO, send('moderators', 'Done.'));
    expect(screen.queryByRole('button', { name: 'Seen' })).toBeNull();
  });

  it('tell their sender who has seen them', () => {
    const { happens, session } = renderConsole(utrecht);
    happens(JOSTEIN, send('moderators', 'Please look at Review.'));
    happens(COMO, see(lastId({ session })));
    expect(lines()).toEqual(['“Please look at Review.”to moderatorsseen 0 s ago✕']);
  });
});

describe('the curtain over the speakers’ screens (M5)', () => {
  it('is set from the menu, loud while it is there, and opened with one press', async () => {
    const { user, sent } = renderConsole(utrecht);
    await user.click(button('More about messages'));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Blackout' }));
    expect(sent).toEqual([setCurtain('blackout')]);
    await screen.findByText('Speakers’ screens are black');
    await user.click(button('Open them'));
    expect(sent[1]).toEqual(setCurtain('open'));
    await waitFor(() => expect(screen.queryByText('Speakers’ screens are black')).toBeNull());
  });

  it('is not a co-moderator’s, who sees it, and may send and take off', async () => {
    const { user, sent, happens } = renderConsole(utrecht, COMO);
    happens(JOSTEIN, setCurtain('standby'));
    screen.getByText('Speakers’ screens say “Please stand by”');
    expect(screen.queryByRole('button', { name: 'Open them' })).toBeNull();
    await user.click(button('More about messages'));
    await screen.findByRole('menuitem', { name: 'All messages…' });
    expect(screen.queryByRole('menuitemradio')).toBeNull();
    expect(screen.queryByRole('menuitem', { name: 'Settings…' })).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(button('Two minutes'));
    expect(sent).toEqual([send('hans-sakkers', 'Two minutes')]);
  });
});

it('a page of the console that a colleague looks for says whose it is', () => {
  const { live } = renderConsole(utrecht);
  act(() => live.connection.setState({ flashes: 1 }));
  screen.getByText('This is Jostein Kobbeltvedt');
});

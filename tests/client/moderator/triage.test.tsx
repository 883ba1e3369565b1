import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addressee, approve, dismiss, questionId, queue } from '../../support/domainCommands.ts';
import { ASTRID, COMO, INGRID, JOSTEIN } from '../../support/domainPeople.ts';
import { renderConsole } from './renderConsole.tsx';
import {
  card,
  conversation,
  focused,
  from,
  GERMAN,
  ids,
  LUND,
  statusOf,
  TRUE,
  WORTH,
} from './triageSession.ts';

const dialog = (name: string) => within(screen.getByRole('dialog', { name }));
const gone = () => screen.queryByRole('dialog');
const shift = (key: string) => `{Shift>}${key}{/Shift}`;

describe('from the keyboard a question', () => {
  it('goes back to review, is opened again and dismissed, each over where it stood', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard('ji');
    await user.click(screen.getByRole('tab', { name: /Review/ }));
    await user.keyboard('jo');
    await user.click(screen.getByRole('tab', { name: /Open/ }));
    await user.keyboard('jx');
    expect(sent).toEqual([
      from('approved', { type: 'question.review', question: q1 }),
      from('pending', approve(q1)),
      from('approved', { type: 'question.dismiss', question: q1 }),
    ]);
  });

  it('is worded anew; what was asked is kept, and the focus comes back to the card (Q11)', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard(`j${shift('e')}`);
    const field = dialog('Edit the wording').getByRole<HTMLTextAreaElement>('textbox', { name: 'Wording' });
    expect(field.value).toBe(LUND);
    await user.clear(field);
    await user.type(field, 'Who pays for all of it?{Enter}');
    expect(sent).toEqual([
      {
        type: 'question.edit',
        question: q1,
        change: { text: 'Who pays for all of it?' },
        over: { text: LUND },
      },
    ]);
    await expect.poll(gone).toBeNull();
    await expect.poll(focused).toBe(q1);
    expect(card('Who pays for all of it?').getByText(`Asked as: “${LUND}”`)).toBeDefined();
  });

  it('keeps a wording that was refused, with what somebody else made of it beside the field', async () => {
    const { user, sent, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard(`j${shift('e')}`);
    const open = dialog('Edit the wording');
    await user.type(open.getByRole('textbox'), ' Mine.');
    happens(INGRID, {
      type: 'question.edit',
      question: questionId(q1),
      change: { text: 'Hers.' },
      over: { text: LUND },
    });
    await user.keyboard('{Enter}');
    expect(open.getByText(/Hers\./)).toBeDefined();
    expect(open.getByRole<HTMLTextAreaElement>('textbox').value).toBe(`${LUND} Mine.`);
    expect(sent).toEqual([]);
    await user.click(open.getByRole('button', { name: 'Keep mine' }));
    expect(sent).toEqual([
      {
        type: 'question.edit',
        question: q1,
        change: { text: `${LUND} Mine.` },
        over: { text: 'Hers.' },
      },
    ]);
  });

  it('says in its dialog why a wording cannot be, and leaves what was typed', async () => {
    const { user, sent } = renderConsole(conversation);
    await user.keyboard(`j${shift('e')}`);
    await user.clear(dialog('Edit the wording').getByRole('textbox'));
    await user.keyboard('{Enter}');
    expect(dialog('Edit the wording').getByText('Write your question first.')).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('is addressed to a city or a speaker, by arrow keys', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const q2 = ids(rest)[1] ?? '';
    await user.keyboard(`jj${shift('t')}`);
    await user.click(dialog('Address to').getByRole('radio', { name: 'Bergen' }));
    await user.keyboard('{Enter}');
    expect(sent).toEqual([
      { type: 'question.edit', question: q2, change: { to: 'bergen' }, over: { to: null } },
    ]);
    await expect.poll(gone).toBeNull();
    expect(card(GERMAN).getByText('to Bergen')).toBeDefined();
    expect(card(GERMAN).getByText('was to all')).toBeDefined();
  });

  it('is labelled with ticks and a free label, starred, and has a note', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard(`j${shift('l')} `);
    await user.type(dialog('Labels').getByRole('textbox', { name: 'Another label' }), 'Later{Enter}');
    await expect.poll(gone).toBeNull();
    await user.keyboard(`b${shift('n')}`);
    await user.type(dialog('Note to the other moderators').getByRole('textbox'), 'After Graz.{Enter}');
    await expect.poll(gone).toBeNull();
    expect(sent).toEqual([
      {
        type: 'question.edit',
        question: q1,
        change: { labels: ['Practice', 'Later'] },
        over: { labels: [] },
      },
      { type: 'question.edit', question: q1, change: { starred: true }, over: { starred: false } },
      { type: 'question.edit', question: q1, change: { note: 'After Graz.' }, over: { note: '' } },
    ]);
    for (const shown of ['Practice', 'Later', 'starred', 'After Graz.'])
      expect(await card(LUND).findByText(shown)).toBeDefined();
  });

  it('is merged into the one that is most alike, and split off from its card (Q4)', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    const [q1 = '', , q3 = ''] = ids(rest);
    await user.keyboard(`jjj${shift('m')}`);
    const search = dialog('Merge into').getByRole('combobox', { name: 'Find the other question' });
    await user.type(search, 'lund{Enter}');
    expect(sent).toEqual([from('approved', { type: 'question.merge', question: q3, into: q1 })]);
    await expect.poll(gone).toBeNull();
    await user.click(card(LUND).getByRole('button', { name: '1 merged · split' }));
    await user.click(
      dialog('Merged into this question').getByRole('button', { name: `Split off: ${WORTH}` }),
    );
    expect(sent[1]).toEqual({ type: 'question.split', question: q3 });
    expect(statusOf(rest, q3)).toBe('approved');
  });

  it('is kept for a later segment, stands under Later, and is carried on', async () => {
    const { user, sent, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    expect(screen.queryByRole('tab', { name: /Later/ })).toBeNull();
    await user.keyboard(`j${shift('f')}`);
    expect(dialog('Keep for later').getByRole<HTMLInputElement>('radio', { name: 'Closing' }).checked).toBe(
      true,
    );
    await user.keyboard('{Enter}');
    expect(sent).toEqual([{ type: 'question.putOff', question: q1, to: 'closing', from: 'approved' }]);
    await user.click(screen.getByRole('tab', { name: 'Later 1' }));
    expect(card(LUND).getByText('later: Closing')).toBeDefined();
    happens(JOSTEIN, { type: 'rundown.next', from: 'conversation' as never }); // ids are opaque
    expect(screen.getByRole('tab', { name: 'Open 3' })).toBeDefined();
    expect(screen.getByRole('tab', { name: 'Later 0' })).toBeDefined();
  });

  it('has its asker muted, who is a number, and the card says so until undo', async () => {
    const { user, sent, ...rest } = renderConsole(conversation);
    await user.keyboard(`j${shift('d')}`);
    expect(sent).toEqual([{ type: 'asker.mute', asker: 1, muted: true }]);
    expect(await screen.findByText(/^Asker 1 is muted, and told so/)).toBeDefined();
    expect(card(LUND).getByText('asker muted')).toBeDefined();
    await user.keyboard('z');
    expect(rest.session().questions.muted.size).toBe(0);
  });

  it('tells who did what, and goes on telling while it is looked at (Q18)', async () => {
    const { user, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard(`j${shift('i')}`);
    const trail = within(await screen.findByRole('list', { name: 'Who did what' }));
    expect(await trail.findByText(/^asked by its asker/)).toBeDefined();
    expect(trail.getByText('approved by Jostein Kobbeltvedt')).toBeDefined();
    happens(COMO, {
      type: 'question.edit',
      question: questionId(q1),
      change: { to: addressee('graz') },
      over: { to: addressee('lund') },
    });
    expect(await trail.findByText('addressed to Graz by Co-moderator')).toBeDefined();
  });

  it('is dismissed with a reason over what it was; a refusal keeps what was typed', async () => {
    const { user, sent, happens, ...rest } = renderConsole(conversation);
    const [q1 = ''] = ids(rest);
    await user.keyboard(`j${shift('x')}`);
    const open = dialog('Dismiss this question');
    await user.type(open.getByRole('textbox'), 'Told already.');
    happens(INGRID, queue(q1));
    await user.keyboard('{Enter}');
    expect(await open.findByText(/^Somebody else was quicker/)).toBeDefined();
    expect(open.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Told already.');
    expect(sent).toEqual([from('approved', dismiss(q1, 'Told already.'))]);
  });

  it('gives the focus back to the neighbour when its dialog has taken it away', async () => {
    const { user, ...rest } = renderConsole(conversation);
    await user.keyboard(`j${shift('x')}{Enter}`);
    await expect.poll(gone).toBeNull();
    await expect.poll(focused).toBe(ids(rest)[1]);
  });
});

describe('the card of a question', () => {
  it('has everything that applies in its menu, with the keys', async () => {
    const { user } = renderConsole(conversation);
    await user.keyboard('j');
    await user.click(card(LUND).getByRole('button', { name: 'More' }));
    const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
    expect(names).toEqual([
      'Back to reviewI',
      'DismissX',
      'Dismiss with a reason…⇧X',
      'Keep for later…⇧F',
      'StarB',
      'Edit the wording…⇧E',
      'Address to…⇧T',
      'Label…⇧L',
      'Note…⇧N',
      'Written reply…⇧R',
      'Merge into another…⇧M',
      'Take up / put downY',
      'Select / unselectU',
      'Who did what…⇧I',
      'All of asker 1',
      'Mute asker 1⇧D',
    ]);
  });

  it('says what another moderator did to it just now, for a minute', () => {
    const { happens, setClock, ...rest } = renderConsole(conversation);
    happens(INGRID, approve(ids(rest)[3] ?? ''), '09:50');
    setClock('09:50:12');
    expect(card(TRUE).getByText(/^approved by .* 12 s ago$/)).toBeDefined();
    setClock('09:51:01');
    expect(card(TRUE).queryByText(/^approved by/)).toBeNull();
  });

  it('says of a name that it is for moderators', () => {
    renderConsole((session) => {
      conversation(session);
      session.happens(JOSTEIN, {
        type: 'session.edit',
        change: { names: 'moderators' },
        over: { names: session.session().settings.names },
      });
      session.happens(ASTRID, { type: 'question.submit', text: 'And then?', name: 'Astrid' }, '08:59:30');
      session.happens(JOSTEIN, approve(ids(session)[4] ?? ''), '08:59:40');
    });
    expect(card('And then?').getByText(/for moderators/)).toBeDefined();
    expect(card('And then?').getByText('asker 1')).toBeDefined();
  });
});

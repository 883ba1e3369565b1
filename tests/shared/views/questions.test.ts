import { describe, expect, test } from 'vitest';
import { ownView } from '../../../shared/views/participant.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { at, given, oslo, type Story } from '../../support/domain.ts';
import { addressee } from '../../support/domainCommands.ts';
import { approved, asked, dismissed, ended, queued, submitted, upvoted } from '../../support/domainEvents.ts';
import { ASTRID, BJORN, CHEN, DALIA, HANS, JOSTEIN, ULRIKA } from '../../support/domainPeople.ts';
import {
  declined,
  entered,
  merged,
  muted,
  offered,
  proposed,
  questionEdited,
  replied,
  shown,
  splitOff,
  submissionsSet,
  wasPutOff,
} from '../../support/domainQuestionEvents.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { questionsSeenBy, recordSeenBy } from '../../support/domainViews.ts';

const MODERATOR: ViewKey = 'moderator';
const ULRIKAS: ViewKey = 'speaker:ulrika-dagard';
const HANSS: ViewKey = 'speaker:hans-sakkers';
const OTHERS: readonly ViewKey[] = ['audience', 'screen', ULRIKAS, HANSS];

/** All that a question's public record can have (Q9). */
const PUBLIC = [
  'kind',
  'id',
  'text',
  'to',
  'name',
  'origin',
  'status',
  'submittedAt',
  'askedAt',
  'answeredAt',
  'votes',
  'later',
  'reply',
];

/** A question of which everything has been decided that can be, and two that were merged into it. */
const triaged = given(
  ...onPlanUntil('conversation'),
  at('09:46', submitted('q1', { name: 'Astrid', nameIsPublic: false, language: 'sv', held: ['kostar'] })),
  at('09:46', submitted('q2', { by: BJORN }), submitted('q3', { by: CHEN, to: 'lund' })),
  at('09:46', approved('q1'), upvoted('q1', DALIA), queued('q1'), merged('q2', 'q1'), merged('q3', 'q2')),
  at(
    '09:47',
    questionEdited('q1', {
      wording: 'What does it cost?',
      to: addressee('lund'),
      labels: ['Money'],
      starred: true,
      note: 'For the end.',
    }),
  ),
  at('09:47', offered('q1', ULRIKA, 'take'), proposed('q1', ULRIKA, 'Ten million.', 'asker'), muted(ASTRID)),
);
const live = triaged.and(at('09:48', asked('q1')));

const seenBy = (key: ViewKey, story: Story, id = 'q1') => recordSeenBy(key, story, id) as QuestionRecord;
const ownOf = ({ id }: typeof ASTRID, { session }: Story) => ownView(session, id);
const textOf = (key: ViewKey, { session }: Story) => JSON.stringify([...viewFor(session, key).values()]);

describe('Q9: what moderators decided stays among them', () => {
  test('they see all of it, and who asked as a number', () => {
    expect(seenBy(MODERATOR, triaged)).toEqual({
      kind: 'question',
      id: 'q1',
      text: 'What does it cost?',
      original: 'Who pays for it?',
      to: 'lund',
      askedTo: null,
      name: 'Astrid',
      nameHidden: true,
      origin: 'audience',
      status: 'queued',
      submittedAt: oslo('09:46'),
      askedAt: null,
      answeredAt: null,
      votes: 3,
      reason: null,
      labels: ['Money'],
      starred: true,
      note: { text: 'For the end.', by: JOSTEIN.id, at: oslo('09:47') },
      held: ['kostar'],
      language: 'sv',
      asker: 1,
      muted: true,
      merged: ['q2'],
      offers: [{ speaker: ULRIKA.id, says: 'take' }],
      proposals: [{ text: 'Ten million.', to: 'asker', by: ULRIKA.id, at: oslo('09:47') }],
      last: { by: JOSTEIN.id, at: oslo('09:47'), what: 'proposed' },
    });
    expect(seenBy(MODERATOR, triaged, 'q3')).toMatchObject({ into: 'q2', asker: 3 });
  });

  test.each(OTHERS)('%s sees of a question only what is for everybody, and what the own self says', (key) => {
    const own = key === ULRIKAS ? ['says', 'proposal'] : [];
    const records = [...viewFor(live.session, key).values()].filter(({ kind }) => kind === 'question');

    expect(records.map(({ id }) => id)).toContain('q1');
    for (const record of records)
      for (const field of Object.keys(record)) expect([...PUBLIC, ...own]).toContain(field);
    for (const secret of ['For the end.', 'Who pays for it?', 'Money', 'kostar', 'Astrid'])
      expect(textOf(key, live)).not.toContain(`"${secret}"`);
  });

  test.each([...OTHERS, MODERATOR])('%s is told no attendee by id, in whatever was done', (key) => {
    for (const { id } of [ASTRID, BJORN, CHEN, DALIA]) expect(textOf(key, live)).not.toContain(id);
  });

  test('Q10: a name for moderators only is theirs; its asker sees it as well', () => {
    expect(seenBy('audience', triaged)).toMatchObject({ name: null });
    expect(ownOf(ASTRID, triaged).questions[0]).toMatchObject({ name: 'Astrid' });
    const open = given(at('08:50', entered('q1', 'And in winter?', { name: 'Nils' })));
    expect(seenBy('audience', open)).toMatchObject({ name: 'Nils', origin: 'entered', status: 'approved' });
  });

  test('P2: a question entered for somebody stays open to all when the name has been erased', () => {
    const erased = given(at('08:50', entered('q1', 'And in winter?', { origin: 'entered' })));

    expect(seenBy('audience', erased)).toMatchObject({ name: null, origin: 'entered' });
    expect(questionsSeenBy('audience', given(at('08:50', entered('q1', 'And in winter?'))))).toEqual([]);
  });

  test('what becomes of a record is new, and what did not change is the very same', () => {
    const before = viewFor(triaged.session, MODERATOR);
    const after = viewFor(triaged.and(at('09:48', muted(CHEN))).session, MODERATOR);

    expect(after.get('q1')).toBe(before.get('q1'));
    expect(after.get('q3')).toMatchObject({ muted: true });
  });

  test('merges and muting are seen at once on the questions that they are about', () => {
    expect(seenBy(MODERATOR, triaged.and(at('09:48', splitOff('q2'))))).not.toHaveProperty('merged');
    expect(seenBy(MODERATOR, triaged.and(at('09:48', muted(ASTRID, false))))).not.toHaveProperty('muted');
  });
});

describe('Q14: the screen', () => {
  test('has no question while the live one is off it, and moderators see that it is', () => {
    const off = live.and(at('09:49', shown('q1', false)));

    expect(questionsSeenBy('screen', live)).toEqual(['q1']);
    expect(recordSeenBy(MODERATOR, live, 'queue')).toMatchObject({ offScreen: false });
    expect(questionsSeenBy('screen', off)).toEqual([]);
    expect(recordSeenBy(MODERATOR, off, 'queue')).toMatchObject({ offScreen: true });
    for (const key of ['audience', ULRIKAS] as const) {
      expect(questionsSeenBy(key, off), 'on stage all the same').toContain('q1');
      expect(recordSeenBy(key, off, 'queue')).not.toHaveProperty('offScreen');
    }
  });

  test('asking another puts that on', () => {
    const next = live.and(at('09:49', shown('q1', false)), at('09:50', asked('prepared-what')));

    expect(questionsSeenBy('screen', next)).toEqual(['prepared-what']);
  });
});

describe('Q15–Q17: a speaker', () => {
  test('sees what the own self says and proposed, and nobody else’s', () => {
    const both = triaged.and(at('09:48', offered('q1', HANS, 'pass')), at('09:48', asked('q1')));

    expect(seenBy(ULRIKAS, both)).toMatchObject({ says: 'take', proposal: { text: 'Ten million.' } });
    expect(seenBy(HANSS, both)).toMatchObject({ says: 'pass' });
    expect(seenBy(HANSS, both)).not.toHaveProperty('proposal');
    const turnedDown = both.and(at('09:49', declined('q1', ULRIKA), offered('q1', ULRIKA, null)));
    expect(Object.keys(seenBy(ULRIKAS, turnedDown))).toEqual(Object.keys(seenBy('screen', turnedDown)));
  });

  test('sees what the own city is to follow up, whatever it was addressed to, and not another’s', () => {
    const later = given(
      at('08:50', submitted('to-lund'), wasPutOff('to-lund', 'lund')),
      at('08:51', submitted('open', { by: BJORN, status: 'approved' }), wasPutOff('open', 'lund')),
      at('08:52', submitted('to-closing', { by: CHEN }), wasPutOff('to-closing', 'closing')),
      at('08:53', submitted('gone', { by: DALIA }), wasPutOff('gone', 'lund'), dismissed('gone')),
    );

    expect(questionsSeenBy(ULRIKAS, later)).toEqual(['to-lund', 'open']);
    expect(seenBy(ULRIKAS, later, 'open')).toMatchObject({ later: 'lund', status: 'approved' });
    expect(questionsSeenBy(HANSS, later)).toEqual([]);
    expect(recordSeenBy(ULRIKAS, later, 'queue')).toMatchObject({ questions: [] });
  });
});

describe('Q16: a written reply', () => {
  test('to all is seen by all who see the question, in whose words it is', () => {
    const reply = { text: 'Ten million.', to: 'all', by: ULRIKA.id, at: oslo('09:49') };
    const story = live.and(at('09:49', replied('q1', 'Ten million.', { by: ULRIKA })));

    for (const key of [MODERATOR, ...OTHERS]) expect(seenBy(key, story).reply).toEqual(reply);
    expect(ownOf(ASTRID, story).questions[0]?.reply).toEqual(reply);
  });

  test('to the askers alone is seen by them, also by those whose question was merged into it', () => {
    const story = live.and(at('09:49', replied('q1', 'Write to us.', { to: 'asker' })));

    expect(seenBy(MODERATOR, story)).toMatchObject({ reply: { to: 'asker' } });
    for (const key of OTHERS) expect(textOf(key, story)).not.toContain('Write to us.');
    expect(ownOf(ASTRID, story).questions[0]).toMatchObject({ reply: { text: 'Write to us.' } });
    for (const asker of [BJORN, CHEN])
      expect(ownOf(asker, story).questions[0]).toMatchObject({
        status: 'merged',
        joined: { id: 'q1', status: 'live', reply: { text: 'Write to us.' } },
      });
    expect(ownOf(DALIA, story).questions).toEqual([]);
  });
});

describe('Q9: what is one attendee’s alone', () => {
  test('the wording and the addressee that it had, and what it was merged into at the end of however many merges', () => {
    expect(ownOf(ASTRID, triaged).questions[0]).toMatchObject({
      text: 'What does it cost?',
      original: 'Who pays for it?',
      to: 'lund',
      askedTo: null,
    });
    expect(ownOf(CHEN, triaged).questions[0]).toMatchObject({
      id: 'q3',
      joined: { id: 'q1', text: 'What does it cost?', status: 'queued' },
    });
    expect(ownOf(CHEN, triaged.and(at('09:48', splitOff('q2')))).questions[0]).toMatchObject({
      joined: { id: 'q2' },
    });
    const dropped = triaged.and(at('09:48', dismissed('q1', 'Off the topic.')));
    expect(ownOf(CHEN, dropped).questions[0]).toMatchObject({
      joined: { id: 'q1', status: 'dismissed', reason: 'Off the topic.' },
    });
  });

  test('nothing of what is among moderators', () => {
    const asker = JSON.stringify(ownOf(ASTRID, triaged));

    for (const secret of ['For the end.', 'Money', 'kostar', 'starred', 'offers', 'asker', 'attendee-'])
      expect(asker).not.toContain(secret === 'asker' ? '"asker":' : secret);
  });

  test('Q4: an upvote that a merge brought is one of theirs', () => {
    expect(ownOf(BJORN, triaged).upvotes).toEqual(['q1']);
    expect(ownOf(CHEN, triaged).upvotes).toEqual(['q1', 'q2']);
    expect(ownOf(ASTRID, triaged).upvotes).toEqual([]);
  });

  test('Q7: whether one is muted', () => {
    expect([ASTRID, BJORN].map((who) => ownOf(who, triaged).muted)).toEqual([true, false]);
  });

  test('Q11: whether one can still reword it', () => {
    const fresh = given(at('08:50', submitted('q1')));
    const editable = (story: Story) => ownOf(ASTRID, story).questions[0]?.editable ?? false;

    expect(editable(fresh)).toBe(true);
    expect(editable(fresh.and(at('08:51', questionEdited('q1', { starred: true }))))).toBe(true);
    expect(editable(fresh.and(at('08:51', approved('q1'))))).toBe(false);
    expect(editable(fresh.and(at('08:51', wasPutOff('q1', 'lund'))))).toBe(true);
    expect(editable(fresh.and(...onPlanUntil('conversation'), at('10:15', ended('conversation'))))).toBe(
      false,
    );
    const backed = given(
      at('08:50', submitted('q1', { status: 'approved' })),
      at('08:51', upvoted('q1', BJORN)),
    );
    expect(editable(backed)).toBe(false);
  });
});

describe('Q12: everybody sees whether questions are taken, and by whose word', () => {
  test.each([MODERATOR, ...OTHERS])('%s', (key) => {
    const submissions = (story: Story) => {
      const record = recordSeenBy(key, story, 'session');
      return record?.kind === 'session' ? record.submissions : undefined;
    };
    const closed = given(at('08:50', submissionsSet('closed', 'We go on at eleven.')));

    expect(submissions(given())).toMatchObject({ open: true, by: 'show' });
    expect(submissions(closed)).toEqual({
      open: false,
      by: 'hand',
      message: 'We go on at eleven.',
      opensWith: null,
    });
    expect(
      submissions(given(...onPlanUntil('conversation'), at('10:15', ended('conversation')))),
    ).toMatchObject({ open: false, by: 'end' });
  });
});

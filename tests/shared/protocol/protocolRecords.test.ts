import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import { created } from '../../../shared/session/evolve.ts';
import { SEMINAR, SEMINAR_CODE } from '../../../shared/session/seminar.ts';
import type { Session } from '../../../shared/session/types.ts';
import { ownView } from '../../../shared/views/participant.ts';
import { diff } from '../../../shared/views/patch.ts';
import type { ViewRecord } from '../../../shared/views/records.ts';
import { type ViewKey, viewFor } from '../../../shared/views/viewKey.ts';
import { at, createdFrom, given } from '../../support/domain.ts';
import { curtainSet, dropped, restored } from '../../support/domainEvents.ts';
import { ATTENDEES } from '../../support/domainGestures.ts';
import { plays } from '../../support/domainPlay.ts';
import { readDocument, sectionOf, tableIn } from '../../support/protocolDoc.ts';
import {
  type DocumentedField,
  documentedFields,
  isOfType,
  MESSAGES,
  RECORDS,
} from '../../support/protocolShapes.ts';
import { TRIAGED } from '../../support/protocolTriage.ts';

const document = readDocument();
type Kind = ViewRecord['kind'];
const KINDS = Object.keys(RECORDS) as Kind[];

/** The columns of the document's table of kinds, each with the views behind it. */
const COLUMNS: Readonly<Record<string, readonly ViewKey[]>> = {
  moderators: ['moderator'],
  speaker: ['speaker:ulrika-dagard', 'speaker:hans-sakkers'],
  attendee: ['audience'],
  screen: ['screen'],
};

/** Many sessions, always the same ones, step by step; and two with what the others may lack. */
const sampled = fc.sample(plays({ maxLength: 80 }), { seed: 20_201_210, numRuns: 150 });
const guest = { id: 'guest' as SpeakerId, name: 'Guest', title: null, city: null };
const withGuest = created(SEMINAR_CODE, createdFrom({ ...SEMINAR, speakers: [...SEMINAR.speakers, guest] }));
const takenBackIn = given(at('08:50', dropped('closing')), at('08:51', restored('closing'))).session;
const curtained = (['standby', 'blackout'] as const).map(
  (over) => given(at('08:50', curtainSet(over))).session,
);
const states: readonly Session[] = [
  withGuest,
  takenBackIn,
  ...curtained,
  ...TRIAGED,
  ...sampled.flatMap(({ steps, session }) => [...steps.map(({ before }) => before), session]),
];

/** Every record that a column's roles were ever told, each once. */
const told = (column: string): readonly ViewRecord[] => [
  ...new Set(
    (COLUMNS[column] ?? []).flatMap((key) => states.flatMap((state) => [...viewFor(state, key).values()])),
  ),
];
const toldTo = new Map(Object.keys(COLUMNS).map((column) => [column, told(column)]));
const recordsOf = (column: string, kind: Kind) =>
  (toldTo.get(column) ?? []).filter((record) => record.kind === kind);

/** What attendees are told of their own questions, in all those states. */
const own = [
  ...new Set(states.flatMap((state) => ATTENDEES.flatMap(({ id }) => ownView(state, id).questions))),
];

/** Headings with a list of what a value can be. */
const LISTS: readonly string[] = ['event', 'status', 'what was done'];

/** Judges what has a table of its own, by that table: all its fields, and no others. */
function fits(heading: string, value: unknown): boolean {
  if (LISTS.includes(heading))
    return tableIn(sectionOf(document, `### ${heading}`)).some(([name]) => name === `\`${value}\``);
  if (typeof value !== 'object' || value === null) return false;
  const fields = documentedFields(document, `### ${heading}`);
  const known = new Set(fields.map(({ name }) => name));
  return (
    Object.keys(value).every((name) => known.has(name)) &&
    fields.every(({ name, types, isOptional }) => {
      const found: unknown = value[name as keyof typeof value];
      return (isOptional && found === undefined) || types.some((type) => isOfType(type, found, fits));
    })
  );
}

/** The fields that a record has to have, in their order: those that may be left out where they are there. */
const presentIn = (record: object, fields: readonly DocumentedField[]): readonly string[] =>
  fields.filter(({ name, isOptional }) => !isOptional || name in record).map(({ name }) => name);

describe('messages have the fields that the document says', () => {
  test.each(Object.entries(MESSAGES))('%s', (heading, fields: Readonly<Record<string, string>>) => {
    const level = document.includes(`\n#### ${heading}\n`) ? '####' : '###';
    const documented = documentedFields(document, `${level} ${heading}`);

    expect(
      Object.fromEntries(
        documented.map(({ name, isOptional }) => [name, isOptional ? 'optional' : 'required']),
      ),
    ).toEqual(fields);
  });

  test.each(Object.keys(COLUMNS))('%s: a patch is made of all of its parts and no others', (column) => {
    const parts = new Set<string>();
    for (const { steps } of sampled.slice(0, 20)) {
      for (const { before, after } of steps) {
        for (const key of COLUMNS[column] ?? []) {
          const view = viewFor(after, key);
          const change = diff(viewFor(before, key), view) ?? {};
          for (const part of Object.keys(change)) parts.add(part);
          for (const record of change.put ?? []) expect(view.get(record.id)).toBe(record);
        }
      }
    }

    expect([...parts].sort()).toEqual(column === 'screen' ? ['del', 'put'] : ['del', 'put', 'votes']);
  });
});

describe('records have the fields that the document says', () => {
  test('which kinds each role holds', () => {
    const columns = Object.keys(COLUMNS);
    const held = KINDS.map((kind) => [
      `\`${kind}\``,
      ...columns.map((column) => (recordsOf(column, kind).length > 0 ? 'yes' : 'no')),
    ]);

    expect(tableIn(sectionOf(document, '## Records').split('\n### ')[0] ?? '').toSorted()).toEqual(
      held.toSorted(),
    );
  });

  test.each(KINDS)('%s: all fields of its type, in its order', (kind) => {
    expect(documentedFields(document, `### ${kind}`).map(({ name }) => name)).toEqual(
      Object.keys(RECORDS[kind]),
    );
  });

  test.each(KINDS)('%s: those that are left out for some are those that not all see', (kind) => {
    const everybody =
      kind === 'moderator' || kind === 'history' || kind === 'settings' ? 'moderators' : 'all';
    const some = documentedFields(document, `### ${kind}`).filter(
      ({ seenBy, isOptional }) => seenBy !== everybody || isOptional,
    );

    expect(some.map(({ name }) => name)).toEqual(
      Object.entries(RECORDS[kind]).flatMap(([name, is]) => (is === 'optional' ? name : [])),
    );
  });

  const cells = Object.keys(COLUMNS).flatMap((column) =>
    KINDS.filter((kind) => recordsOf(column, kind).length > 0).map((kind) => [column, kind] as const),
  );

  test.each(cells)('%s: every %s has the fields that they see', (column, kind) => {
    const seen = documentedFields(document, `### ${kind}`).filter(
      ({ seenBy }) => seenBy === 'all' || seenBy.includes(column),
    );

    for (const record of recordsOf(column, kind))
      expect(Object.keys(record)).toEqual(presentIn(record, seen));
  });

  test('own questions: those that their asker sees', () => {
    const seen = [
      ...documentedFields(document, '### question').filter(
        ({ seenBy }) => seenBy === 'all' || seenBy.includes('asker'),
      ),
      ...documentedFields(document, '### own question'),
    ];

    for (const question of own) {
      expect(Object.keys(question)).toEqual(presentIn(question, seen));
      for (const { name, types, isOptional } of seen) {
        const value = question[name as keyof typeof question];
        const isSo = types.some((type) => isOfType(type, value, fits));
        if (!isSo) expect(isOptional && value === undefined, `${name}: ${JSON.stringify(value)}`).toBe(true);
      }
    }
    for (const { name, isOptional } of seen)
      if (isOptional)
        expect(
          own.some((question) => name in question),
          `${name} to occur`,
        ).toBe(true);
  });
});

describe('values are what the document says, and all that it says', () => {
  const values = (kind: Kind, name: string): readonly unknown[] =>
    [...toldTo.keys()].flatMap((column) =>
      recordsOf(column, kind).flatMap((record) => (name in record ? [record[name as keyof ViewRecord]] : [])),
    );
  const fields = KINDS.flatMap((kind) =>
    documentedFields(document, `### ${kind}`).map(({ name, types }) => [kind, name, types] as const),
  );

  test.each(fields)('%s.%s', (kind, name, types) => {
    const found = values(kind, name);

    for (const value of found) {
      const ofType = types.some((type) => isOfType(type, value, fits));
      if (!ofType) expect(value, types.join(' or ')).toBe(undefined); // shows the value
    }
    for (const type of types)
      expect(
        found.some((value) => isOfType(type, value, fits)),
        `${type} to occur`,
      ).toBe(true);
  });

  test('Q18: what is told of what was done to a question, all of it and nothing else', () => {
    const deeds = new Set(
      states.flatMap(({ questions }) => [...questions.byId.values()].flatMap(({ trail }) => trail)),
    );
    const listed = tableIn(sectionOf(document, '### what was done')).map(([name = '']) =>
      name.replaceAll('`', ''),
    );

    for (const deed of deeds) expect(fits('deed', deed), JSON.stringify(deed)).toBe(true);
    expect([...new Set([...deeds].map(({ what }) => what))].toSorted()).toEqual(listed.toSorted());
  });

  test('every fact that can be taken back is listed, and no other', () => {
    const listed = tableIn(sectionOf(document, '### event')).map(([name = '']) => name.replaceAll('`', ''));
    const found = new Set(
      recordsOf('moderators', 'history').flatMap((record) =>
        record.kind === 'history' ? [record.undo, record.redo].flatMap((action) => action?.events ?? []) : [],
      ),
    );

    expect([...found].sort()).toEqual(listed.toSorted());
  });
});

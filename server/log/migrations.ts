import type { DatabaseSync } from 'node:sqlite';

/** The steps that lead from an empty file to today's tables. A step that was released is never changed; a new one is added. */
const MIGRATIONS: readonly string[] = [
  `
  -- One row an accepted command: its facts are in \`events\` (JSON), written in \`version\` of the codec.
  CREATE TABLE commands (
    session TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    id      TEXT NOT NULL,
    sender  TEXT NOT NULL,
    at      INTEGER NOT NULL, -- ms since the epoch
    version INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    events  TEXT NOT NULL,
    PRIMARY KEY (session, seq)
  ) STRICT;
  CREATE UNIQUE INDEX commands_once ON commands (session, sender, id);

  -- Names that people gave, apart from what they did, so that they can be erased.
  CREATE TABLE names (
    session  TEXT NOT NULL,
    seq      INTEGER NOT NULL,
    place    INTEGER NOT NULL, -- of the event in its command
    attendee TEXT NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (session, seq, place)
  ) STRICT;
  CREATE INDEX names_of ON names (session, attendee);
  `,
];

/** The file was written by a later Moderato than this one. */
export class TooNew extends Error {}

/** Brings the tables up to date. Throws `TooNew` for a file that a later version wrote. */
export function migrate(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) throw new TooNew(`version ${version}, known are ${MIGRATIONS.length}`);
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < version) continue;
    db.exec(`BEGIN EXCLUSIVE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}

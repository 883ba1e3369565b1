import type { ViewRecord } from '../../shared/views/records.ts';
import { type ViewKey, viewFor } from '../../shared/views/viewKey.ts';
import type { Story } from './domain.ts';

/** The kinds of records that the holders of a view hold, each once, in alphabetical order. */
export const kindsSeenBy = (key: ViewKey, { session }: Story): readonly ViewRecord['kind'][] =>
  [...new Set([...viewFor(session, key).values()].map(({ kind }) => kind))].sort();

/** The one record with this id in a view, or undefined. */
export const recordSeenBy = (key: ViewKey, { session }: Story, id: string): ViewRecord | undefined =>
  viewFor(session, key).get(id);

/** The ids of the questions that the holders of a view see. */
export const questionsSeenBy = (key: ViewKey, { session }: Story): readonly string[] =>
  [...viewFor(session, key).values()].filter(({ kind }) => kind === 'question').map(({ id }) => id);

import { type Recovery, recoveries } from '../../shared/rundown/recovery.ts';
import type { Session } from '../../shared/session/types.ts';
import { at, givenPlan, oslo, type Story } from './domain.ts';
import { moved, started } from './domainEvents.ts';
import { seminarWith } from './domainSeminar.ts';

type Planned = Parameters<typeof seminarWith>[0];

/** Lund runs, begun six minutes late: the session would be six minutes over. */
export const late = (segments: Planned = {}): Story =>
  givenPlan(
    seminarWith(segments),
    at('09:00', started()),
    at('09:05', moved('welcome', 'talk-graz')),
    at('09:21', moved('talk-graz', 'talk-lund')),
  );
/** Everything that is to come when Lund runs, kept as it is. */
export const KEPT_ALL: Planned = Object.fromEntries(
  ['talk-lund', 'talk-utrecht', 'talk-bergen', 'conversation', 'closing'].map((id) => [id, { keep: true }]),
);

/** The ways that are offered at a clock time. */
export const offersAt = ({ session }: { session: Session }, clock: string) =>
  recoveries(session.rundown, oslo(clock));
/** "take conversation", as the buttons would have it. */
export const inWords = ({ way, segment }: Recovery) => (segment === null ? way : `${way} ${segment}`);

import type { CityId, SpeakerId } from '../kernel/ids.ts';
import type { Addressee } from '../questions/types.ts';
import type { Session } from './types.ts';

type Cast = Pick<Session, 'cities' | 'speakers'>;

/** The city that a question goes to, by itself or by one of its speakers; null for all. */
export const cityOf = ({ cities, speakers }: Cast, to: Addressee): CityId | null =>
  cities.find((city) => city.id === to)?.id ?? speakers.find((speaker) => speaker.id === to)?.city ?? null;

/** Whether a question to there is the speaker's to answer (Q9). */
export const concerns = (session: Cast, to: Addressee, speaker: SpeakerId): boolean =>
  to === null || to === speaker || to === cityOf(session, speaker);

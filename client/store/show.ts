import type { Addressee } from '../../shared/questions/types.ts';
import { running } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import type { View } from '../../shared/views/common.ts';
import { city, rundown, speaker } from './selectors.ts';

/** What the audience's, the speakers' and the projector's screens read of the run of show. Each result is stable or a primitive. */

export const currentSegment = (records: View): Segment | null => {
  const order = rundown(records);
  return (order && running(order)?.segment) ?? null;
};

/** The one after the running segment, or the `nth` after it, counted from 1. */
export const nextSegment = (records: View, nth = 1): Segment | null => {
  const order = rundown(records);
  const current = order && running(order);
  if (!order || !current) return null;
  return order.segments.slice(current.index + 1).filter(({ dropped }) => !dropped)[nth - 1] ?? null;
};

/** A city's segment goes by the city's name. */
export const segmentName = (records: View, segment: Segment): string =>
  city(records, segment.city)?.name ?? segment.title;

/** The names of those who speak in a city's segment; empty while nobody is named, and for what belongs to everybody. */
export const speakerNames = (records: View, segment: Segment): string =>
  segment.city === null ? '' : segment.speakers.flatMap((id) => speaker(records, id)?.name ?? []).join(', ');

/** Its own colour, or its city's; null for none of its own. What is drawn of a segment carries it as `data-city`. */
export const accentOf = (
  records: View,
  segment: Pick<Segment, 'city' | 'colour'> | null | undefined,
): number | null => segment?.colour ?? cityPlace(records, segment?.city ?? null);

export const cityPlace = (records: View, id: string | null): number | null =>
  city(records, id)?.place ?? null;

/** Whom a question is to, by name; null for all. */
export const addresseeName = (records: View, to: Addressee): string | null => {
  const person = speaker(records, to);
  return person
    ? (person.name ?? city(records, person.city)?.name ?? null)
    : (city(records, to)?.name ?? null);
};

/** The place of the city that a question goes to; null for all. */
export const addresseePlace = (records: View, to: Addressee): number | null =>
  cityPlace(records, speaker(records, to)?.city ?? to);

import type { Holder } from '../../shared/rundown/types.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import type { Action } from './action.ts';
import { unlessRunning } from './showActions.ts';
import type { Situation } from './situation.ts';

/** Who is given the floor (T14). To give it to who has it changes nothing. */

const { floor } = words;

/** As many cities as there are digits for. */
const DIGITS = 9;

/** `to` is undefined where this session has no such holder. */
const giving = (
  key: string,
  id: string,
  name: string,
  to: (situation: Situation) => Holder | null | undefined,
): Action => ({
  id,
  keys: [key],
  command: 'floor.give',
  name,
  body: (situation) => {
    const holder = to(situation);
    return situation.current && holder !== undefined ? { type: 'floor.give', to: holder } : null;
  },
  why: unlessRunning,
  exists: (situation) => to(situation) !== undefined,
});

/** To the cities, in their places. */
export const TO_CITY: readonly Action[] = Array.from({ length: DIGITS }, (_, place) => ({
  ...giving(
    String(place + 1),
    `floor${place + 1}`,
    floor.toPlace(place + 1),
    ({ cities }) => cities[place]?.id,
  ),
  label: ({ cities }) => cities[place]?.name ?? floor.toPlace(place + 1),
}));

export const toModerator: Action = {
  ...giving('m', 'floorModerator', floor.toModerator, () => 'moderator'),
  label: () => floor.moderator,
};

export const toNobody: Action = {
  ...giving('0', 'floorNobody', floor.toNobody, () => null),
  label: () => floor.nobody,
};

/** In the order of the key map. */
export const FLOOR_WITH_KEYS: readonly Action[] = [...TO_CITY, toModerator, toNobody];

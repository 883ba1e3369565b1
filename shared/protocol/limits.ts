/** The largest frame that is read; a larger one closes the connection. */
export const FRAME_BYTES = 64 * 1024;
/** The longest id that is looked at. */
export const ID_LENGTH = 100;
/** The longest single adjustment and the longest segment: a day, in ms. */
export const DAY = 24 * 3_600_000;
/** The longest list of speakers, nudges or messages in one command. */
export const LIST_LENGTH = 200;
/** The longest list of words that hold a question for review: twice over, as an edit has it, it fits into a frame. */
export const WORDS = 400;
/** Questions on one page of a `questions` query. */
export const PAGE = 50;
/** The longest search text, in UTF-16 units. */
export const SEARCH_LENGTH = 200;

/** What one sender may send: `points` messages in `seconds`; more is refused with `rate_limited` and when to try again. */
export const RATES = {
  attendeeCommands: { points: 10, seconds: 1 },
  staffCommands: { points: 40, seconds: 1 },
  queries: { points: 10, seconds: 1 },
  time: { points: 40, seconds: 10 },
  here: { points: 20, seconds: 10 },
  hands: { points: 40, seconds: 1 },
} as const;

/** Words that more than one screen uses. */
export const common = {
  loading: 'Connecting …',
  slow: 'The server does not answer yet. Trying again …',
  /** What is left of a segment, roughly: for those who do not steer by it. */
  left: {
    minutes: (n: number) => `${n} min left`,
    lastMinute: 'under a minute left',
    up: 'time is up',
    over: (n: number) => `${n} min over`,
    held: 'on hold',
    until: (left: string, at: string) => `${left}, until ${at}`,
    passedOf: (n: number, of: number) => `${n} of ${of} min`,
    passedUntil: (n: number, at: string) => `${n} min, until ${at}`,
  },
  /** The moderator asked which page is whose. */
  identify: (name: string) => `This is ${name}`,
  identifyMine: 'The moderator is looking for this page',
  /** `city` is that of the time zone: Oslo. */
  inZone: (time: string, city: string) => `${time} ${city} time`,
  /** A time of day lies so many calendar days from the one that the show begins on. */
  days: (n: number) => (n === 1 ? 'the next day' : n === -1 ? 'the day before' : `${n} days on`),
  refused: {
    unknown_session: {
      title: 'There is no session with this code',
      advice: 'Check the code with whoever gave it to you, and type it again.',
    },
    bad_key: {
      title: 'This link no longer works',
      advice:
        'It may be incomplete, or replaced by a new one. Copy the whole link up to its last letter, or ask the organiser or the moderator for yours.',
    },
    wrong_protocol: {
      title: 'This page is out of date',
      advice: 'Load it again to get the current version.',
    },
    other: {
      title: 'The session cannot be opened',
      advice: 'Load the page again in a moment.',
    },
    reload: 'Load again',
    home: 'Enter another code',
  },
};

import { attendeeAsking } from './attendeeAsking.ts';
import { attendeeMine } from './attendeeMine.ts';

const questions = (n: number) => (n === 1 ? '1 question' : `${n} questions`);
const votes = (n: number) => (n === 1 ? '1 vote' : `${n} votes`);

/** The attendee's page. */
export const attendee = {
  title: (session: string, left: string | null) => (left ? `${left} · ${session}` : session),
  now: 'Now:',
  before: {
    at: (time: string, day: string | null) => (day ? `Begins on ${day} at ${time}` : `Begins at ${time}`),
    due: 'Begins any moment now.',
    open: 'The moderator will start soon.',
    invitation: 'You can ask already. Your question is there when it begins.',
  },
  told: { from: 'From the moderator', putAway: 'Put this message away' },
  agenda: {
    title: 'Run of show',
    /** `city` is that of the reader's time zone. */
    zone: (city: string) => `Times are in your time zone, ${city}.`,
    /** Nobody knows yet when it begins: lengths stand in place of times. */
    lengths: 'How long each part is planned to take.',
    minutes: (n: number) => `${n} min`,
    planned: 'planned',
    status: { upcoming: '', running: 'now', done: 'done', skipped: 'skipped', dropped: 'left out' },
  },
  live: {
    by: (name: string) => `Being answered by ${name}`,
    all: 'Being answered',
    own: (name: string | null) =>
      name ? `Your question, being answered by ${name}` : 'Your question is being answered',
    joined: (name: string | null) =>
      name ? `Joined with yours, being answered by ${name}` : 'Joined with yours, being answered',
  },
  order: {
    label: 'Questions to show',
    top: 'Top',
    new: 'New',
    mine: 'Mine',
    total: questions,
    fresh: (n: number) => (n === 1 ? '1 new question' : `${n} new questions`),
  },
  find: {
    label: 'Search and filter',
    search: 'Search questions',
    hint: 'Search',
    city: 'To whom',
    anybody: 'To anyone',
    everyone: 'To everyone',
    to: (city: string) => `To ${city}`,
    searching: 'Searching …',
    found: (n: number) => (n === 0 ? 'No question like that.' : `${questions(n)} found`),
    /** There are more, and they can be asked for. */
    first: (n: number) => (n === 0 ? 'Nothing found yet.' : `The first ${questions(n)} found`),
    offline: 'No network: only the questions that are on this device were searched.',
    clear: 'Show all',
  },
  list: {
    empty: 'No questions yet. Ask the first one.',
    none: 'No questions yet.',
    more: 'Show more questions',
    moreComing: 'Getting more …',
    noMore: 'Could not get more. Try again when the network is back.',
    answered: (n: number) => `${n} answered`,
  },
  row: {
    toAll: 'to all',
    to: (name: string) => `to ${name}`,
    anonymous: 'anonymous',
    stake: { own: 'yours', joined: 'joined with yours' },
    next: 'next up',
    queued: 'in the queue',
    live: 'being answered now',
    answered: 'answered',
    upvote: (count: number) => `Upvote, ${votes(count)}`,
    votes,
  },
  offline: {
    since: (time: string) => `No network since ${time}.`,
    /** For the moment between waking up and the first word of the server; `time` is when that was last heard of. */
    asOf: (time: string) => `As of ${time} · updating …`,
    promise: 'What you send goes out when it is back.',
    aloud: 'No network. What you send goes out when it is back.',
  },
  ended: {
    now: 'This session has ended.',
    thanks: 'Thank you for being here.',
    tally: (asked: number, answered: number) =>
      asked === 0 ? '' : `${questions(asked)}, ${answered} answered.`,
    mine: 'What became of your questions',
    answered: 'Questions that were answered',
    closed: 'Questions are closed: the session has ended.',
    draft: 'What you were writing was not sent:',
  },
  notice: { close: 'Close this message' },
  ...attendeeAsking,
  ...attendeeMine,
};

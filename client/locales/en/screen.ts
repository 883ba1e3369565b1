import { attendee } from './attendee.ts';

/** The projector. */
export const screen = {
  to: (name: string) => `to ${name}`,
  toAll: 'to all',
  /** After the asker's name. */
  asks: ' asks',
  votes: attendee.row.votes,
  /** Over what the moderator tells the room. */
  told: 'From the moderator',
  name: 'the screen',
  now: 'Now',
  next: 'Next',
  afterwards: 'then',
  last: 'The last part',
  join: 'Ask and upvote',
  qr: (address: string) => `QR code to join: ${address}`,
  line: (name: string, n: number, of: number) => `Run of show: ${name}, part ${n} of ${of}`,
  lineBefore: (of: number) => `Run of show: ${of} parts`,
  takesQuestions: 'Your questions, please',
  before: {
    welcome: 'Welcome',
    at: (time: string, day: string | null) => (day ? `${day}, ${time}` : `Starts at ${time}`),
    due: 'Starts any moment now',
    open: 'Starts soon',
    led: (host: string) => `Led by ${host}`,
  },
  ended: {
    thanks: 'Thank you for your questions',
    at: (time: string) => `Ended at ${time}`,
  },
  offline: 'no network, still counting',
};

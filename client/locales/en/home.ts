/** The first page: how to get in. */
export const home = {
  title: 'Moderato',
  line: 'Follow the session, ask your question, back those of others.',
  code: 'Session code',
  hint: 'Five letters or so, on the screen or in the invitation.',
  join: 'Join',
  empty: 'Type the code first. It is on the screen or in your invitation.',
  impossible: (wrong: string) => `A code has only letters and digits, so “${wrong}” cannot be part of it.`,
  or: 'Just looking?',
  seminar: 'Open the built-in seminar',
  seminarLine: 'Human Rights Cities explained: four cities, 75 minutes.',
};

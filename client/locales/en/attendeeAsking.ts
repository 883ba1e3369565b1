const characters = (n: number) => (n === 1 ? '1 character' : `${n} characters`);

/** The words of where a question is written; a part of `attendee`. */
export const attendeeAsking = {
  ask: {
    open: 'Ask a question',
    resume: 'Go on writing your question',
    title: 'Ask a question',
    to: 'To',
    everyone: 'Everyone',
    inCity: (city: string) => `Whom in ${city}`,
    anybody: (city: string) => `Anyone in ${city}`,
    text: 'Your question',
    placeholder: 'What would you like to know?',
    named: 'with my name',
    name: 'Your name',
    shown: 'Everybody sees it.',
    moderators: 'Only the moderators see it.',
    anonymous: 'Questions are anonymous here.',
    left: (n: number) => `${n} left`,
    leftAloud: (n: number) => `${characters(n)} left`,
    tooMany: (n: number) => `${n} too many`,
    tooManyAloud: (n: number) => `${characters(n)} too many`,
    send: 'Ask',
    close: 'Close',
    empty: 'Write your question first.',
    shorten: (n: number) => `Shorten it by ${characters(n)}, then ask again.`,
    /** Letters of some scripts and emoji count as one, and are many to a computer. */
    heavy: 'It is too long for what it is written with. Shorten it, then ask again.',
    nameless: 'Write your name, or take the tick away to ask without one.',
    nameNeeded: 'Questions carry a name here. Write yours.',
    nameTooLong: (n: number) => `Shorten your name by ${characters(n)}.`,
    offline: 'There is no network. Ask anyway: it goes out when it is back.',
    sent: 'Your question is on its way.',
  },
  gate: {
    closed: 'Questions are closed at the moment.',
    /** The run of show opens them with a part of it; `at` is when that is expected. */
    opensWith: (segment: string, at: string) =>
      at ? `Questions open with “${segment}”, expected at ${at}.` : `Questions open with “${segment}”.`,
    from: 'The moderator says:',
    keep: 'You can write already. It is kept here, and you can send it when questions open.',
    ahead: 'Write one for later',
    opened: 'Questions are open. You can send yours now.',
    /** Somebody pressed to send all the same. */
    held: {
      closed: 'Questions are not open yet. What you have written is kept.',
      muted: 'You cannot ask at the moment. What you have written is kept.',
    },
  },
  muted: {
    line: 'A moderator has paused questions from you. You can still upvote.',
    kept: 'What you have written is kept.',
    over: 'You can ask questions again.',
  },
};

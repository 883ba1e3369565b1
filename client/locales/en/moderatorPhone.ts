/** The words of triage on a phone; a part of `moderator`. */
export const moderatorPhone = {
  phone: {
    one: 'One at a time',
    list: 'List',
    clock: { before: 'Not started yet', ended: 'The session has ended' },
    which: 'Which questions',
    review: 'Review',
    open: 'Open',
    waiting: (n: number) => (n === 1 ? '1 waits' : `${n} wait`),
    /** Of the question that is shown: its place among those that wait. */
    place: (n: number, of: number) => `${n} of ${of}`,
    pass: 'Leave for now',
    more: 'More',
    next: 'Next question',
    done: { review: 'Nothing waits for review.', open: 'No open question.' },
    doneAdvice: 'What comes in appears here by itself.',
    passed: (n: number) => (n === 1 ? 'You have left 1 for now.' : `You have left ${n} for now.`),
    again: 'Look at them again',
  },
};

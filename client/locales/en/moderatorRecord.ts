/** The words of a segment's record, and of what is done to its row; a part of `moderator`. */
export const moderatorRecord = {
  record: {
    open: (segment: string) => `Record of ${segment}`,
    planned: 'Planned',
    atStart: 'Expected at the start',
    notAtStart: 'not in the show then',
    actual: 'Actual',
    expected: 'Expected',
    skipped: 'skipped',
    dropped: 'dropped',
    runs: 'Runs',
    held: 'Held',
    changed: 'Time changed',
    floor: 'Floor',
    moderator: 'Moderator',
    span: (from: string, to: string) => `${from}–${to}`,
    spanOf: (from: string, to: string, length: string) => `${from}–${to} · ${length}`,
    running: (from: string, to: string) => `since ${from} · to end ${to}`,
    since: (from: string) => `since ${from}`,
    heldFor: (at: string, length: string) => `${at} for ${length}`,
    changedBy: (at: string, by: string) => `${at} ${by}`,
    floorOf: (name: string, time: string) => `${name} ${time}`,
  },

  row: {
    focus: 'To the run of show (there ↑ and ↓)',
    goTo: (segment: string) => `Go to ${segment}`,
    goToName: 'Go to the chosen segment',
    runsAlready: (segment: string) => `${segment} is already running.`,
    isDropped: (segment: string) => `${segment} has been dropped from the show.`,
    isOver: (segment: string) => `${segment} is over; its time can no longer be changed.`,
    chooseFirst: (keys: readonly string[]) =>
      `Choose a segment first${keys.length > 0 ? `, with ${keys.join(' or ')}` : ''}.`,
  },
};

/** The words of the console's dialogs; a part of `moderator`. */
export const moderatorDialogs = {
  endDialog: {
    title: 'End the session now?',
    text: (segments: string) => `Still to come: ${segments}.`,
    advice: 'Questions and votes close for everybody. You can undo it.',
    confirm: 'End now',
    goOn: 'Keep running',
  },

  dismissDialog: {
    title: (several: boolean) => (several ? 'Dismiss these questions' : 'Dismiss this question'),
    reason: 'Reason (optional)',
    hint: 'Its asker sees the reason; nobody else does.',
    confirm: (several: boolean) => (several ? 'Dismiss them' : 'Dismiss it'),
    suggestions: [
      'It has been answered already.',
      'It is not about the topic.',
      'It names a private person.',
    ],
  },

  linksDialog: {
    title: 'Links',
    advice: 'A link is a key: give each to the person it is for. The attendees’ one is public.',
    roles: {
      moderator: 'Moderator',
      'co-moderator': 'Co-moderator',
      speaker: 'Speaker',
      screen: 'Screen',
      attendee: 'Attendees',
    },
    loading: 'Fetching the links …',
    failed: 'The links could not be fetched.',
    retry: 'Try again',
  },

  copying: {
    copy: 'Copy',
    done: 'Copied',
    failed: 'This browser does not allow copying. Select the link and copy it by hand.',
  },

  keysDialog: {
    title: 'Keys',
    advice: 'One key is one action. None works while you type, or together with Ctrl, Alt or Meta.',
    groups: {
      show: 'Running order',
      stage: 'On stage',
      floor: 'The floor',
      question: 'Chosen question',
      page: 'Everywhere',
    },
    search: 'Search the questions',
    nextQuestion: 'Next question (in the list also ↓)',
    previousQuestion: 'Previous question (in the list also ↑)',
    map: 'Show these keys',
    use: 'Use keys',
    turnedOn: 'Keys are on.',
    turnedOff: 'Keys are off. The buttons do the same.',
    none: 'no key',
    change: 'Change',
    changeWhich: (action: string) => `Change the key of ${action}`,
    press: 'Press it',
    pressWhich: (action: string) => `Press it: the new key of ${action}`,
    listening: (action: string) => `Press the new key of “${action}”, or Escape to leave it.`,
    left: (action: string) => `“${action}” stays as it is.`,
    changed: (action: string, key: string) => `“${action}” has the key ${key} now.`,
    remove: (action: string) => `Remove the key of ${action}`,
    removed: (action: string) => `“${action}” has no key now.`,
    used: (key: string, action: string) => `${key} is the key of “${action}”. Press another one, or Escape.`,
    refused: {
      modifier: 'Keys with Ctrl, Alt or Meta belong to the browser. Press another one, or Escape.',
      noSign: 'Only a letter, a digit or a sign can be a key. Press another one, or Escape.',
    },
    reset: 'Reset all',
    resetDone: 'All keys are as they were at first.',
  },
};

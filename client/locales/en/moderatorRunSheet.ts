import type { QuestionStatus } from '../../../shared/questions/types.ts';

/** What became of a prepared question; nothing is said of one that waits. */
const used: Partial<Record<QuestionStatus, string>> = {
  queued: 'in the queue',
  live: 'being answered',
  answered: 'answered',
  dismissed: 'dismissed',
};

/** The words of the run sheet, which is printed; a part of `moderator`. */
export const moderatorRunSheet = {
  runSheet: {
    print: 'Print',
    printHint: 'Print the run sheet: plan, latest starts and notes, as the browser’s own Print does',
    title: 'Run sheet',
    date: 'Date',
    start: 'Planned start',
    hardEnd: 'Hard end',
    zone: 'Times in',
    zoneOf: (city: string, name: string) => `${city} (${name})`,
    host: 'Moderator',
    before: (at: string) => `As of ${at}, before the start.`,
    running: (at: string, end: string, against: string) => `As of ${at}: expected end ${end}, ${against}.`,
    ended: (at: string) => `Ended at ${at}.`,
    advice: 'Begin each segment by its latest start, and you make the hard end.',
    segment: 'Segment',
    planned: 'Planned',
    length: 'Length',
    latest: 'Latest start',
    expected: 'Expected',
    began: 'Began',
    endedAt: 'Ended',
    fromTo: (from: string, to: string) => `${from}–${to}`,
    runsTo: (to: string) => `to ${to}`,
    changed: (planned: string, by: string) => `${planned} ${by}`,
    startsSharp: (at: string) => `starts ${at} sharp`,
    untilSharp: (at: string) => `until ${at} sharp`,
    keep: 'kept',
    takesQuestions: 'questions',
    status: { running: 'running', skipped: 'skipped', dropped: 'dropped' },
    prepared: 'Prepared questions',
    used: (status: QuestionStatus) => used[status] ?? null,
  },
};

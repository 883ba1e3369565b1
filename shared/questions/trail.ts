import type { AttendeeId, PersonId, QuestionId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { QuestionEvent } from './events.ts';
import type { Deed, Questions } from './types.ts';

/** When a fact happened, and whose hand it was. */
export interface Stamp {
  readonly at: Instant;
  readonly by: PersonId;
}

/** More than anybody reads of one question. */
const LONGEST = 200;
/** What one person can say over and over; of a long record it goes first, so that it drives out nothing that was decided. */
const FLEETING: ReadonlySet<Deed['what']> = new Set([
  'taken',
  'passed',
  'said nothing',
  'proposed',
  'reworded',
  'starred',
  'unstarred',
]);

/** The questions with what was done to one of them on its record (Q18). */
export function withDeed(questions: Questions, event: QuestionEvent, { at, by }: Stamp): Questions {
  if (!('question' in event)) return questions;
  const deeds = deedsOf(event);
  if (deeds.length === 0) return questions;
  // An attendee is named to nobody; one who withdraws a question also lets go what was merged into it.
  const whose = questions.askers.has(by as AttendeeId) ? null : by;
  const next = remembered(
    questions,
    [event.question],
    deeds.map((deed) => ({ at, by: whose, ...deed })),
  );
  // Also of the one that took it in.
  return event.type === 'question.merged'
    ? remembered(next, [event.into], [{ at, by: whose, what: 'joined', to: event.question }])
    : next;
}

/** The questions with something that was done to several of them on their records. */
export const allRemember = (questions: Questions, ids: Iterable<QuestionId>, deed: Deed): Questions =>
  remembered(questions, ids, [deed]);

function remembered(questions: Questions, ids: Iterable<QuestionId>, deeds: readonly Deed[]): Questions {
  const byId = new Map(questions.byId);
  for (const id of ids) {
    const question = byId.get(id);
    if (question) byId.set(id, { ...question, trail: kept([...question.trail, ...deeds]) });
  }
  return { ...questions, byId };
}

function kept(trail: readonly Deed[]): readonly Deed[] {
  let rest = trail;
  while (rest.length > LONGEST) {
    const fleeting = rest.findIndex(({ what }) => FLEETING.has(what));
    rest = rest.toSpliced(Math.max(fleeting, 0), 1);
  }
  return rest;
}

type Done = Omit<Deed, 'at' | 'by'>;

function deedsOf(event: Extract<QuestionEvent, { question: QuestionId }>): readonly Done[] {
  switch (event.type) {
    case 'question.submitted':
    case 'question.entered':
      return [{ what: event.type === 'question.submitted' ? 'submitted' : 'entered', text: event.text }];
    case 'question.reworded':
      return [{ what: 'reworded', text: event.text, to: event.to }];
    case 'question.edited': {
      const { wording, to, labels, starred, note } = event.change;
      return [
        ...(wording !== undefined ? [{ what: 'edited', text: wording ?? '' } as const] : []),
        ...(to !== undefined ? [{ what: 'addressed', to } as const] : []),
        ...(labels !== undefined ? [{ what: 'labelled', text: labels.join(', ') } as const] : []),
        ...(starred !== undefined ? [{ what: starred ? 'starred' : 'unstarred' } as const] : []),
        ...(note !== undefined ? [{ what: 'noted', text: note ?? '' } as const] : []),
      ];
    }
    case 'question.dismissed':
      return [{ what: 'dismissed', ...(event.reason !== null && { text: event.reason }) }];
    case 'question.merged':
      return [{ what: 'merged', to: event.into }];
    case 'question.putOff':
      return [event.to === null ? { what: 'taken up again' } : { what: 'put off', to: event.to }];
    case 'question.offered':
      return [{ what: event.says === null ? 'said nothing' : event.says === 'take' ? 'taken' : 'passed' }];
    case 'question.proposed':
      return [{ what: 'proposed', text: event.text }];
    case 'question.declined':
      return [{ what: 'proposal declined', to: event.speaker }];
    case 'question.replied':
      return [{ what: 'replied', text: event.text }];
    case 'question.unreplied':
      return [{ what: 'reply taken back' }];
    case 'question.withdrawn':
      return [{ what: 'withdrawn' }];
    case 'question.approved':
      return [{ what: 'approved' }];
    case 'question.reviewed':
      return [{ what: 'reviewed' }];
    case 'question.queued':
      return [{ what: 'queued' }];
    case 'question.skipped':
      return [{ what: 'skipped' }];
    case 'question.asked':
      return [{ what: 'asked' }];
    case 'question.answered':
      return [{ what: 'answered' }];
    case 'question.returned':
      return [{ what: 'returned' }];
    case 'question.split':
      return [{ what: 'split' }];
    case 'question.upvoted':
    case 'question.unvoted':
    case 'question.reordered':
    case 'question.shown':
      return []; // votes are nobody's business, and these are about the queue and the screen
  }
}

import type { CityId, QuestionId, SegmentId, SpeakerId } from '../../shared/kernel/ids.ts';
import type { Batch, QuestionChange, QuestionCommand } from '../../shared/questions/commands.ts';
import { fieldsOf } from '../../shared/questions/edit.ts';
import { FROM, MERGES_INTO } from '../../shared/questions/state.ts';
import type { Addressee, Later, Question, QuestionStatus } from '../../shared/questions/types.ts';
import { PERMISSIONS } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import type { Gesture } from './domainGestures.ts';
import { HANS, ULRIKA } from './domainPeople.ts';

// What the gestures about questions come to.

const NOWHERE = 'q-nowhere' as QuestionId;
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)];

/** A mark that tells a text from all others, wherever it turns up; a name has one of its own. */
const markOf = (nth: number, of: '' | 'n' = ''): string => `(${nth}${of})`;
/** The marks in a text. */
export const marksIn = (text: string): readonly string[] => text.match(/\(\d+n?\)/g) ?? [];

/** The command of such a gesture, as the session stands. `nth` makes a text unlike any other. */
export function questionCommand(
  session: Session,
  what: QuestionCommand['type'],
  gesture: Gesture,
  nth: number,
): QuestionCommand {
  const { blind, which, other, flag } = gesture;
  const { questions } = session;
  const all = [...questions.byId.values()];
  const question = pickQuestion(all, what, gesture);
  const found = questions.byId.get(question);
  /** Where the sender believes it to stand, where the sender says so; rarely elsewhere. */
  const from: { from?: QuestionStatus } =
    flag && found ? { from: blind ? 'queued' : found.triage.status } : {};
  const marked = (text: string) => (blind ? gesture.text : `${text} ${markOf(nth)}`);

  switch (what) {
    case 'question.submit':
    case 'question.enter':
      return {
        type: what,
        text: marked(gesture.text),
        to: addresseeOf(which, blind),
        name: flag || isNamed(session, what) ? `${gesture.text.slice(0, 20)} ${markOf(nth, 'n')}` : null,
      };
    case 'question.upvote':
    case 'question.unvote':
    case 'question.withdraw':
    case 'question.answered':
    case 'question.split':
      return { type: what, question };
    case 'question.approve':
    case 'question.review':
    case 'question.queue':
    case 'question.return':
    case 'question.skip':
      return { type: what, question, ...from };
    case 'question.dismiss':
      return { type: what, question, reason: flag ? `Because ${markOf(nth)}` : null, ...from };
    case 'question.edit': {
      const change = changeOf(gesture, marked('Who really pays?'), found);
      return { type: what, question, change, over: found && !(blind && flag) ? fieldsOf(found) : {} };
    }
    case 'question.ask': {
      const over = blind && flag ? pick([null, ...questions.byId.keys()], other) : questions.live;
      return { type: what, question, over: over ?? null };
    }
    case 'question.reorder':
      return {
        type: what,
        question,
        after: pick([null, ...(blind ? [NOWHERE] : questions.queue)], other) ?? null,
      };
    case 'question.show':
      return { type: what, question, shown: blind ? flag : questions.offScreen };
    case 'question.batch':
      return {
        type: what,
        questions: all
          .filter((_, n) => (n + which) % (2 + (other % 3)) === 0)
          .map(({ id }) => id)
          .slice(-6),
        do: batchOf(gesture, question, nth),
        ...(blind && from),
      };
    case 'question.merge': {
      const targets = all.filter(
        ({ id, triage }) => blind || (id !== question && MERGES_INTO.includes(triage.status)),
      );
      return { type: what, question, into: pick(targets, other)?.id ?? NOWHERE, ...from };
    }
    case 'question.putOff':
      return { type: what, question, to: laterOf(session, gesture), ...from };
    case 'question.offer':
      return { type: what, question, says: pick(['take', 'pass', null] as const, other) ?? null };
    case 'question.propose':
      return { type: what, question, text: marked('We do.'), to: flag ? 'asker' : 'all' };
    case 'question.decline':
      return { type: what, question, speaker: speakerOf(found, blind) };
    case 'question.reply': {
      const speaker = flag || blind ? { speaker: speakerOf(found, blind) } : {};
      const isTheirs = blind || (found?.proposals.size ?? 0) > 0;
      return {
        type: what,
        question,
        text: marked('It is in the report.'),
        to: other % 2 === 0 ? 'asker' : 'all',
        ...(isTheirs && speaker),
        over: blind ? null : (found?.reply?.text ?? null),
      };
    }
    case 'question.unreply':
      return { type: what, question, over: (blind ? null : found?.reply?.text) ?? 'No such reply.' };
    case 'asker.mute': {
      const mutedOne = pick([...questions.muted], which);
      const asker = mutedOne ?? pick([...questions.askers.keys()], which);
      return {
        type: what,
        asker: blind || asker === undefined ? which : (questions.askers.get(asker) ?? 0),
        muted: mutedOne === undefined,
      };
    }
    case 'submissions.set': {
      const to = questions.gate.override === 'closed' ? null : flag ? 'closed' : 'open';
      return { type: what, to, message: blind ? gesture.text.repeat(20) : `Later ${markOf(nth)}` };
    }
    case 'moderation.set':
      return { type: what, before: flag };
  }
}

/** Whether a question has to carry a name, as the session's rule has it (Q10). */
const isNamed = ({ settings: { names } }: Session, what: QuestionCommand['type']): boolean =>
  what === 'question.submit' && (names === 'shown' || names === 'moderators');

const addresseeOf = (n: number, blind: boolean): Addressee =>
  pick<Addressee>([null, 'lund' as CityId, ULRIKA.id, (blind ? 'nowhere' : 'graz') as CityId], n) ?? null;

/** One thing or two; rarely what cannot be so. */
function changeOf(
  { which, other, flag, blind }: Gesture,
  text: string,
  found: Question | undefined,
): QuestionChange {
  switch (other % 7) {
    case 0:
    case 1:
      return { text: flag && found ? found.text : text };
    case 2:
      return { text, to: addresseeOf(which, blind) };
    case 3:
      return { to: addresseeOf(which, blind) };
    case 4:
      return { labels: flag ? ['Money', text.slice(0, 40)] : [] };
    case 5:
      return { starred: flag };
    default:
      return { note: flag ? text : '' };
  }
}

function batchOf({ amount, flag, which, blind }: Gesture, into: QuestionId, nth: number): Batch {
  switch (Math.abs(amount / 1000) % 9) {
    case 0:
      return { type: 'approve' };
    case 1:
      return { type: 'review' };
    case 2:
      return { type: 'dismiss', ...(flag && { reason: `All alike ${markOf(nth)}` }) };
    case 3:
      return { type: 'queue' };
    case 4:
      return { type: 'star', starred: flag };
    case 5:
      return { type: 'label', label: 'Law', on: flag };
    case 6:
      return { type: 'address', to: addresseeOf(which, blind) };
    case 7:
      return { type: 'putOff', to: flag ? null : ('lund' as CityId) };
    default:
      return { type: 'merge', into };
  }
}

function laterOf({ rundown }: Session, { which, blind, flag }: Gesture): Later | null {
  if (blind) return 'nowhere' as SegmentId;
  return flag
    ? null
    : (pick<Later>(['lund' as CityId, ...rundown.segments.map(({ id }) => id)], which) ?? null);
}

const speakerOf = (question: Question | undefined, blind: boolean): SpeakerId =>
  (blind ? undefined : pick([...(question?.proposals.keys() ?? [])], 0)) ?? HANS.id;

const concernsSpeakers = ({ triage: { status, to } }: Question) => status === 'live' || to === null;
/** Whether a command has something to do to a question beside that it is in the right status. */
const HAS_SOMETHING: Partial<Record<QuestionCommand['type'], (question: Question) => boolean>> = {
  'question.decline': ({ proposals }) => proposals.size > 0,
  'question.unreply': ({ reply }) => reply !== null,
  'question.unvote': ({ voters }) => voters.size > 0,
  'question.withdraw': ({ author }) => author !== null,
  'question.offer': concernsSpeakers,
  'question.propose': concernsSpeakers,
};

/** Where a question has to stand for a command to make sense. */
const FITS: Partial<Record<QuestionCommand['type'], readonly QuestionStatus[]>> = {
  ...FROM,
  'question.upvote': ['approved', 'queued'],
  'question.unvote': ['approved', 'queued'],
  'question.propose': ['queued', 'live'],
  'question.batch': MERGES_INTO,
};

function pickQuestion(
  all: readonly Question[],
  what: QuestionCommand['type'],
  { blind, which }: Gesture,
): QuestionId {
  const isAttendees = PERMISSIONS[what].every((role) => role === 'attendee');
  const sensible = all.filter(
    (question) =>
      FITS[what]?.includes(question.triage.status) &&
      (HAS_SOMETHING[what]?.(question) ?? true) &&
      (question.origin === 'audience' || question.triage.status === 'queued' || !isAttendees),
  );
  const from = blind || sensible.length === 0 ? all : sensible;
  return pick([...from.map(({ id }) => id), ...(blind ? [NOWHERE] : [])], which) ?? NOWHERE;
}

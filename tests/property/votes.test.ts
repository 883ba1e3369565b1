import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '../../shared/kernel/assert.ts';
import type { AttendeeId, QuestionId } from '../../shared/kernel/ids.ts';
import { decide } from '../../shared/session/decide.ts';
import { evolve } from '../../shared/session/evolve.ts';
import type { Session } from '../../shared/session/types.ts';
import { ownView } from '../../shared/views/participant.ts';
import { viewFor } from '../../shared/views/viewKey.ts';
import { commandId } from '../support/domain.ts';
import { upvote } from '../support/domainCommands.ts';
import { ATTENDEES } from '../support/domainGestures.ts';
import { JOSTEIN } from '../support/domainPeople.ts';
import { plays, type Step } from '../support/domainPlay.ts';
import { split } from '../support/domainQuestionCommands.ts';
import { READER } from '../support/domainReading.ts';

/** Who backs a question, written down as Q3 and Q4 have it and not as the program does. */
class Ballot {
  private readonly asker = new Map<QuestionId, AttendeeId | null>();
  private readonly behind = new Map<QuestionId, QuestionId>();
  /** The last word of each attendee on a question: for it, taken back, or taken back from what a merge brings. */
  private readonly words = new Map<string, 'for' | 'off' | 'off, with what is merged'>();

  /** Follows what was accepted, by the command alone; what it made is called `made`. */
  take({ who, command }: Step, made: QuestionId): void {
    const voter = who.id as AttendeeId; // only attendees' votes are accepted
    switch (command.type) {
      case 'question.submit':
        this.asker.set(made, voter);
        break;
      case 'question.upvote':
        this.words.set(`${command.question} ${voter}`, 'for');
        break;
      case 'question.unvote': {
        if (!this.backers(command.question).has(voter)) break;
        const brought = this.brought(command.question).has(voter);
        this.words.set(`${command.question} ${voter}`, brought ? 'off, with what is merged' : 'off');
        break;
      }
      case 'question.merge':
        this.behind.set(command.question, command.into);
        break;
      case 'question.split':
        this.behind.delete(command.question);
        break;
      case 'question.withdraw':
        for (const [part, into] of this.behind) if (into === command.question) this.behind.delete(part);
        break;
      default:
    }
  }

  backers(id: QuestionId): ReadonlySet<AttendeeId> {
    const brought = this.brought(id);
    const all = ATTENDEES.filter((attendee) => {
      const word = this.words.get(`${id} ${attendee.id}`);
      return word === 'for' || (word !== 'off, with what is merged' && brought.has(attendee.id));
    });
    return new Set(all.map((attendee) => attendee.id));
  }

  private brought(id: QuestionId): ReadonlySet<AttendeeId> {
    const parts = [...this.behind].flatMap(([part, into]) => (into === id ? part : []));
    return new Set(parts.flatMap((part) => [...this.backers(part), ...[this.asker.get(part) ?? []].flat()]));
  }
}

const VOTING = [
  'question.submit',
  'question.approve',
  'question.queue',
  'question.upvote',
  'question.unvote',
  'question.withdraw',
  'question.merge',
  'question.split',
] as const;

test('Q3, Q4: votes are the distinct attendees behind a question, through any sequence of vote, take back, withdraw, merge and split', () => {
  fc.assert(
    fc.property(plays({ only: VOTING, maxLength: 60 }), ({ steps }) => {
      const ballot = new Ballot();
      for (const step of steps) {
        if (!('entry' in step.outcome)) continue;
        const [event] = step.outcome.entry.events;
        ballot.take(step, event && 'question' in event ? event.question : ('none' as QuestionId));
        for (const record of viewFor(step.after, 'moderator').values())
          if (record.kind === 'question')
            expect(record.votes, record.id).toBe(ballot.backers(record.id).size);
        for (const { id: attendee } of ATTENDEES)
          expect(new Set(ownView(step.after, attendee).upvotes)).toEqual(
            new Set([...step.after.questions.byId.keys()].filter((id) => ballot.backers(id).has(attendee))),
          );
      }
    }),
    { numRuns: 200 },
  );
});

/** The questions with who stands behind each, and where. */
const standing = ({ questions }: Session) =>
  [...questions.byId.values()].map(({ id, triage, cast, declined, voters }) => ({
    id,
    triage,
    cast,
    declined,
    voters: new Set(voters),
  }));

/** Everybody whose question it is, or whose question was merged into it, however deep. */
function askersBehind({ questions }: Session, id: QuestionId): ReadonlySet<AttendeeId> {
  const author = questions.byId.get(id)?.author ?? [];
  const parts = questions.merged.get(id) ?? [];
  return new Set([author, ...parts.map((part) => [...askersBehind({ questions } as Session, part)])].flat());
}

test('Q4: a merge loses no asker and no voter, however deep the tree; split restores exactly', () => {
  fc.assert(
    fc.property(plays({ only: VOTING, maxLength: 60 }), ({ steps }) => {
      for (const { command, before, after, outcome, at } of steps) {
        if (command.type !== 'question.merge' || !('entry' in outcome)) continue;
        const { question, into } = command;
        const behind = askersBehind(after, into);
        for (const asker of [...askersBehind(before, question), ...askersBehind(before, into)])
          expect(behind).toContain(asker);
        const target = present(after.questions.byId.get(into), 'the target of a merge');
        const part = present(before.questions.byId.get(question), 'what was merged');
        for (const voter of [...part.voters, ...(part.author === null ? [] : [part.author])])
          expect(target.voters.has(voter) || target.declined.has(voter)).toBe(true);

        const parted = sent(after, split(question), at);
        const queue = before.questions.queue.filter((id) => id !== question);
        const wasQueued = part.triage.status === 'queued';
        expect(standing(parted)).toEqual(standing(before));
        expect(parted.questions.queue).toEqual(wasQueued ? [...queue, question] : queue);
        expect(parted.questions.merged.get(into)).toEqual(before.questions.merged.get(into));
      }
    }),
    { numRuns: 150 },
  );
});

const sent = (session: Session, command: ReturnType<typeof split>, at: Session['lastAt']): Session => {
  const result = decide(session, command, JOSTEIN, { now: at, newId: 'none', read: READER });
  return result.ok
    ? evolve(session, { id: commandId(1_000_000), by: JOSTEIN.id, at, events: result.value.events })
    : session;
};

test('Q3: in whatever order votes of different people arrive, and however often each, the outcome is the same', () => {
  const votes = fc.uniqueArray(fc.record({ who: fc.nat(3), which: fc.nat(5), back: fc.boolean() }), {
    maxLength: 12,
    selector: ({ who, which }) => `${who} ${which}`,
  });
  const deliveries = votes.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: 0 }).map((some) => [...some, ...all].toReversed()),
    ),
  );
  fc.assert(
    fc.property(plays({ only: VOTING, maxLength: 40 }), deliveries, ({ session }, [once, again]) => {
      const ids = [...session.questions.byId.keys()].toReversed(); // at least the six prepared ones
      const after = (all: typeof once) =>
        all.reduce((so, { who, which, back }) => {
          const voter = ATTENDEES[who];
          const id = ids[which];
          if (!voter || !id) return so;
          const command = { ...upvote(id), ...(back && { type: 'question.unvote' as const }) };
          const result = decide(so, command, voter, { now: so.lastAt, newId: 'none', read: READER });
          if (!result.ok) return so;
          return evolve(so, { id: commandId(1), by: voter.id, at: so.lastAt, events: result.value.events });
        }, session);
      const votersAfter = (all: typeof once) =>
        [...after(all).questions.byId.values()].map(({ voters }) => new Set(voters));

      expect(votersAfter(again)).toEqual(votersAfter(once));
    }),
    { numRuns: 100 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { running } from '../../shared/rundown/clock.ts';
import type { CommandType, SessionCommand } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import type { Session } from '../../shared/session/types.ts';
import { plays } from '../support/domainPlay.ts';
import { READER } from '../support/domainReading.ts';

test('what is sent twice happens once: the same command again is refused, or changes nothing', () => {
  fc.assert(
    fc.property(plays(), ({ steps }) => {
      for (const { command, who, at, after, outcome } of steps) {
        if (!('entry' in outcome) || ADDS.includes(command.type)) continue;
        const again = decide(after, command, who, { now: at, newId: 'q-again', read: READER });
        expect(again.ok ? again.value.events : [], command.type).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

/** Commands that add something each time. Of these the id alone tells that one has come before; the server's session goes by that. */
const ADDS: readonly CommandType[] = [
  'question.enter',
  'message.send',
  'message.nudge',
  'rundown.adjust',
  'rundown.insert',
  'rundown.duplicate',
  'rundown.recover',
];

/** Whether what the sender of a command believed is so; null where a command says nothing of it. */
function believedRight({ questions, rundown, history }: Session, command: SessionCommand): boolean | null {
  switch (command.type) {
    case 'question.approve':
    case 'question.review':
    case 'question.dismiss':
    case 'question.queue':
    case 'question.merge':
    case 'question.putOff':
    case 'question.skip':
    case 'question.return':
      return command.from === undefined
        ? null
        : questions.byId.get(command.question)?.triage.status === command.from;
    case 'question.ask':
      return questions.live === command.over;
    case 'question.reply':
    case 'question.unreply':
      return (questions.byId.get(command.question)?.reply?.text ?? null) === command.over;
    case 'rundown.next':
    case 'rundown.previous':
    case 'rundown.goTo':
    case 'rundown.hold':
    case 'rundown.resume':
      return running(rundown)?.segment.id === command.from;
    case 'undo':
      return history.done.at(-1)?.id === command.of;
    case 'redo':
      return history.undone.at(-1)?.id === command.of;
    default:
      return null;
  }
}

test('delivered late or out of order, a command changes nothing once what its sender believed is no longer so', () => {
  fc.assert(
    fc.property(plays(), ({ steps, session, now }) => {
      const later = [...steps.filter((_, n) => n % 5 === 0).map(({ after }) => after), session];
      for (const { command, who, outcome } of steps) {
        if (!('entry' in outcome)) continue;
        for (const then of later) {
          if (believedRight(then, command) !== false) continue;
          const late = decide(then, command, who, { now, newId: 'q-late', read: READER });
          expect(late.ok ? late.value.events : [], command.type).toEqual([]);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('Q7: the same question twice in the pause between two is taken once', () => {
  fc.assert(
    fc.property(plays({ only: ['question.submit'], maxLength: 20 }), ({ steps }) => {
      for (const { command, who, at, after, outcome } of steps) {
        if (!('entry' in outcome) || command.type !== 'question.submit') continue;
        const again = decide(after, command, who, { now: at, newId: 'q-again', read: READER });
        expect(again).toMatchObject({ ok: false, error: { code: 'too_soon' } });
      }
    }),
    { numRuns: 60 },
  );
});

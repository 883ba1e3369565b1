import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandType } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
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

import { expect, test } from 'vitest';
import type { QuestionEvent } from '../../../shared/questions/events.ts';
import { at, given, oslo } from '../../support/domain.ts';
import { questionId } from '../../support/domainCommands.ts';
import { queued, submitted } from '../../support/domainEvents.ts';
import { ULRIKA } from '../../support/domainPeople.ts';
import { recordSeenBy } from '../../support/domainViews.ts';

test('Q16: a speaker sees what became of an own reply also where it is for the asker alone; nobody else does', () => {
  const replied: QuestionEvent = {
    type: 'question.replied',
    question: questionId('q1'),
    by: ULRIKA.id,
    text: 'Since 2018.',
    to: 'asker',
  };
  const story = given(at('08:50', submitted('q1', { status: 'approved' }), queued('q1'), replied));
  const reply = { text: 'Since 2018.', to: 'asker', by: ULRIKA.id, at: oslo('08:50') };
  expect(recordSeenBy('speaker:ulrika-dagard', story, 'q1')).toMatchObject({ reply });
  expect(recordSeenBy('speaker:hans-sakkers', story, 'q1')).not.toHaveProperty('reply');
  expect(recordSeenBy('audience', story, 'q1')).not.toHaveProperty('reply');
});

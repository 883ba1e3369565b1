import { screen } from '@testing-library/react';
import type { QuestionId } from '../../../../shared/kernel/ids.ts';
import type { QuestionCommand } from '../../../../shared/questions/commands.ts';
import { approve, queue, submit } from '../../../support/domainCommands.ts';
import { ASTRID, BJORN, CHEN, DALIA, JOSTEIN } from '../../../support/domainPeople.ts';
import type { ConsoleSession } from '../consoleSession.ts';
import { renderConsole, showRunningTo } from '../renderConsole.tsx';

/** Three questions in the queue while the conversation runs: to Lund, to all, to Lund again; and an open one to Bergen. */
export interface Asked {
  readonly lund: QuestionId;
  readonly all: QuestionId;
  readonly lund2: QuestionId;
  readonly bergen: QuestionId;
}

export function conversation(more?: (session: ConsoleSession, ids: Asked) => void, who = JOSTEIN) {
  let ids: Asked | undefined;
  const page = renderConsole((session) => {
    const asked = (text: string, by: typeof ASTRID, to?: string, name?: string) => {
      session.happens(by, submit(text, { ...(to && { to }), ...(name && { name }) }), '08:50');
      const id = [...session.session().questions.byId.keys()].at(-1);
      if (id === undefined) throw new Error(`“${text}” is not there`);
      session.happens(JOSTEIN, approve(id), '08:51');
      return id;
    };
    const all = {
      lund: asked('What changed for people in Lund?', ASTRID, 'lund', 'Astrid'),
      all: asked('Is it worth it?', BJORN),
      lund2: asked('Who pays in Lund?', CHEN, 'lund'),
      bergen: asked('What did you copy?', DALIA, 'bergen'),
    };
    ids = all;
    showRunningTo(session, 'conversation');
    for (const id of [all.lund, all.all, all.lund2]) session.happens(JOSTEIN, queue(id), '09:46');
    session.setClock('09:50');
    more?.(session, all);
  }, who);
  if (!ids) throw new Error('The session was not prepared');
  return { ...page, ids };
}

export const skip = (question: QuestionId, from: 'live' | 'queued'): QuestionCommand => ({
  type: 'question.skip',
  question,
  from,
});
export const showOnScreen = (question: QuestionId, shown: boolean): QuestionCommand => ({
  type: 'question.show',
  question,
  shown,
});
export const reorder = (question: QuestionId, after: QuestionId | null): QuestionCommand => ({
  type: 'question.reorder',
  question,
  after,
});

export const field = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

/** Keys as they are pressed with Shift. */
export const shift = (keys: string): string => `{Shift>}${keys.toUpperCase()}{/Shift}`;

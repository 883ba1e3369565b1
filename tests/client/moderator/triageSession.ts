import { screen, within } from '@testing-library/react';
import type { QuestionStatus } from '../../../shared/questions/types.ts';
import type { Actor } from '../../../shared/session/permissions.ts';
import { approve, submit, upvote } from '../../support/domainCommands.ts';
import { ASTRID, BJORN, CHEN, DALIA, JOSTEIN } from '../../support/domainPeople.ts';
import type { ConsoleSession } from './consoleSession.ts';
import { showRunningTo } from './renderConsole.tsx';

export const LUND = 'Who pays for it in Lund?';
export const GERMAN = 'Was ändert sich?';
export const WORTH = 'Is it worth it?';
export const TRUE = 'Is it true?';

/** The conversation runs; q1 (Lund, two votes), q2 (one vote) and q3 are open, q7 waits for review. */
export function conversation(session: ConsoleSession): void {
  const people: readonly Actor[] = [ASTRID, BJORN, CHEN];
  for (const [index, text] of [LUND, GERMAN, WORTH].entries()) {
    const who = people[index] ?? ASTRID;
    session.happens(who, submit(text, index === 0 ? { to: 'lund', name: 'Astrid' } : {}), `08:5${index}`);
    session.happens(JOSTEIN, approve(ids(session)[index] ?? ''), '08:58');
  }
  session.happens(DALIA, submit(TRUE), '08:59');
  const [q1 = '', q2 = ''] = ids(session);
  for (const who of [BJORN, CHEN]) session.happens(who, upvote(q1), '08:59');
  session.happens(CHEN, upvote(q2), '08:59');
  showRunningTo(session, 'conversation');
  session.setClock('09:50');
}

/** Of those that attendees asked, in the order in which they did. */
export const ids = (session: Pick<ConsoleSession, 'session'>): readonly string[] =>
  [...session.session().questions.byId.values()]
    .filter(({ origin }) => origin === 'audience')
    .map(({ id }) => id);

export const statusOf = (session: Pick<ConsoleSession, 'session'>, id: string): QuestionStatus | undefined =>
  [...session.session().questions.byId.values()].find((one) => one.id === id)?.triage.status;

/** Also while a small dialog hides them from assistive technology. */
export const shown = () =>
  screen.queryAllByRole('article', { hidden: true }).flatMap((one) => one.dataset.question ?? []);
export const card = (text: string) =>
  within(
    screen
      .getAllByRole('article')
      .find(
        (one) => one.dataset.question !== undefined && within(one).queryByText(text, { exact: false }),
      ) as HTMLElement,
  );
export const focused = () => (document.activeElement as HTMLElement | null)?.dataset.question;
export const chosen = () => document.querySelector<HTMLElement>('[data-chosen]')?.dataset.question;

/** What the console sends says where the question stood when it was decided on. */
export const from = <C>(status: QuestionStatus, command: C) => ({ ...command, from: status });

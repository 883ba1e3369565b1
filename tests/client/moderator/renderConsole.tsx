import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ModeratorPage from '../../../client/moderator/ModeratorPage.tsx';
import { LiveContext } from '../../../client/store/hooks.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import type { Actor } from '../../../shared/session/permissions.ts';
import { clockOf } from '../../support/domain.ts';
import { next, start } from '../../support/domainCommands.ts';
import { JOSTEIN } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { type ConsoleSession, consoleSession } from './consoleSession.ts';

// What jsdom does not have: nothing matches, so that the page is wide, and nothing scrolls.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList; // as much of one as the page asks
Element.prototype.scrollIntoView ??= () => undefined;
window.IntersectionObserver ??= class {
  observe() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver; // as much of one as the page asks

/** The show has run on plan, and this segment began when it should. */
export function showRunningTo(console: ConsoleSession, segment: string): void {
  const [first, ...others] = onPlanUntil(segment);
  if (first) console.happens(JOSTEIN, start('keep'), clockOf(first.at) ?? '');
  for (const { at, events } of others)
    for (const event of events)
      if (event.type === 'rundown.moved') console.happens(JOSTEIN, next(event.from), clockOf(at) ?? '');
}

/** The console of somebody, in a session that `prepare` has brought to where the test begins. */
export function renderConsole(prepare: (session: ConsoleSession) => void, who: Actor = JOSTEIN) {
  const session = consoleSession(who);
  prepare(session);
  const page = render(
    <LiveContext value={session.live}>
      <ModeratorPage />
    </LiveContext>,
  );
  return {
    ...page,
    ...session,
    user: userEvent.setup(),
    happens: (by: Actor, command: SessionCommand, clock?: string) =>
      act(() => session.happens(by, command, clock)),
    setClock: (clock: string, rate?: number) => act(() => session.setClock(clock, rate)),
    setHands: (hands: Parameters<ConsoleSession['setHands']>[0]) => act(() => session.setHands(hands)),
    goOffline: (ago: number) => act(() => session.goOffline(ago)),
    /** Lets no answer come until the returned function is called. */
    holdAnswers: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      session.holdAnswers(promise);
      return () =>
        act(async () => {
          session.holdAnswers(null);
          resolve();
          await promise;
        });
    },
  };
}

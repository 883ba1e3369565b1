import { act, screen, within } from '@testing-library/react';
import { present } from '../../../../shared/kernel/assert.ts';
import type { SegmentChange } from '../../../../shared/rundown/commands.ts';
import { fieldsOf } from '../../../../shared/rundown/edit.ts';
import type { Segment } from '../../../../shared/rundown/types.ts';
import type { Actor } from '../../../../shared/session/permissions.ts';
import { JOSTEIN } from '../../../support/domainPeople.ts';
import type { ConsoleSession } from '../consoleSession.ts';
import { renderConsole } from '../renderConsole.tsx';

// What jsdom does not have, and React Aria asks for: nothing is laid out, and nothing watched.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

/** The console with the editor open at a segment, named by its title. */
export async function renderEditor(
  segment: string,
  prepare: (session: ConsoleSession) => void = (session) => session.setClock('08:55'),
  who: Actor = JOSTEIN,
) {
  const page = renderConsole(prepare, who);
  await page.user.click(screen.getByRole('button', { name: `Edit ${segment}` }));
  const find = (title: string): Segment =>
    present(
      page.session().rundown.segments.find((one) => one.title === title),
      `a segment called ${title}`,
    );
  return {
    ...page,
    find,
    titles: () => page.session().rundown.segments.map(({ title }) => title),
    /** Somebody else changes something of a segment. */
    others: (who: Actor, title: string, change: SegmentChange) => {
      const found = find(title);
      const fields = fieldsOf(found);
      const over = Object.fromEntries(
        Object.keys(change).map((key) => [key, fields[key as keyof SegmentChange]]),
      ) as SegmentChange; // the same keys
      page.happens(who, { type: 'rundown.edit', segment: found.id, change, over });
    },
    edited: () => page.sent.filter((command) => command.type === 'rundown.edit'),
    /** Types into a field in place of what is there, and leaves it. */
    fill: async (label: string, text: string) => {
      const field = screen.getByLabelText(label);
      await page.user.clear(field);
      if (text !== '') await page.user.type(field, text);
      await act(async () => (field as HTMLElement).blur());
      return field as HTMLInputElement;
    },
  };
}

export const row = (title: string) => screen.getByRole('row', { name: new RegExp(`^${title}`) });

/** What stands beside a field, which it is described by. */
export const besideOf = (field: HTMLElement): HTMLElement =>
  present(document.getElementById(`${field.id}-beside`), `something beside ${field.id}`);

export const pressBeside = (field: HTMLElement, name: string) =>
  within(besideOf(field)).getByRole('button', { name });

import { render, screen, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { vi } from 'vitest';
import { LiveContext } from '../../client/store/hooks.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { FakeLive } from './fakeLive.ts';

/** What jsdom lacks: it lays nothing out, and knows no modal dialogs. */
export function completeJsdom(): void {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** The zone of the device on which the page is read, whatever this machine's is. */
export function readIn(timeZone: string): void {
  const own = Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...own, timeZone });
}

/** The page as somebody with this connection sees it. */
export function renderPage(Page: ComponentType, fake: FakeLive) {
  return render(
    <LiveContext value={fake.live}>
      <Page />
    </LiveContext>,
  );
}

/** The list item that holds a text. */
export const itemOf = (text: string) =>
  within(present(screen.getByText(text).closest('li'), `“${text}” to stand in a list`));

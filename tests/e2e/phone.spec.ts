import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { askQuestion, onTab, toQuestion } from './people.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** A second press within half a second is taken for the other half of a double click. ms. */
const DOUBLE_CLICK = 600;
const TEXTS = [
  'What does it cost to be a human rights city?',
  'Who decides which rights come first?',
  'What changed for children?',
  'Do you work with the police?',
];

const shown = (page: Page, text: string) => page.getByRole('article').getByText(text);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a co-moderator triages on a phone, one question at a time, ${colorScheme}`, async ({ openAs }) => {
    const moderator = await openAs('moderator', { viewport: { width: 1280, height: 720 } });
    const phone = await openAs('co-moderator', { ...PHONE, colorScheme });
    for (const text of TEXTS) {
      const attendee = await openAs('attendee', PHONE);
      await askQuestion(attendee, text);
      await attendee.context().close();
    }

    await test.step('who has waited longest comes first, and fills the phone', async () => {
      await expect(shown(phone, TEXTS[0] as string)).toBeVisible();
      await expect(phone.getByText('1 of 4')).toBeVisible();
      const approve = await phone.getByRole('button', { name: 'Approve' }).boundingBox();
      expect(approve?.height).toBeGreaterThanOrEqual(44);
      expect(approve?.width).toBeGreaterThanOrEqual(120);
      await expect(phone.getByRole('button', { name: 'Approve' })).toBeInViewport({ ratio: 1 });
    });

    await test.step('no rule that a program can check is broken', async () => {
      const { violations } = await new AxeBuilder({ page: phone })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    });

    await test.step('approved, the next one stands there', async () => {
      await phone.getByRole('button', { name: 'Approve' }).tap();
      await expect(shown(phone, TEXTS[1] as string)).toBeVisible();
      await expect(phone.getByText('1 of 3')).toBeVisible();
    });

    await test.step('its menu has nothing that is about one question among others', async () => {
      await phone.getByRole('button', { name: 'More' }).tap();
      await expect(phone.getByRole('menuitem', { name: 'Note…' })).toBeVisible();
      await expect(phone.getByRole('menuitem', { name: /Select|Take up|All of asker/ })).toHaveCount(0);
      await phone.keyboard.press('Escape');
    });

    await test.step('what is left for now comes again when it is asked for', async () => {
      await phone.getByRole('button', { name: 'Leave for now' }).tap();
      await expect(shown(phone, TEXTS[2] as string)).toBeVisible();
    });

    await test.step('what another decides meanwhile is told, and stays until it has been read', async () => {
      await onTab(moderator, 'Review');
      await toQuestion(moderator, TEXTS[2] as string, 'Dismiss');
      await expect(moderator.getByText(/Press again/)).toBeVisible();
      await moderator.waitForTimeout(DOUBLE_CLICK);
      await toQuestion(moderator, TEXTS[2] as string, 'Dismiss');
      await expect(phone.getByText('dismissed by Jostein Kobbeltvedt', { exact: true })).toBeVisible();
      await expect(shown(phone, TEXTS[2] as string)).toBeVisible();
      // It is only read there now, and nobody else has to press twice for it.
      await onTab(moderator, 'Dismissed');
      await expect(moderator.getByText(TEXTS[2] as string).first()).toBeVisible();
      await expect(moderator.getByText('Co-moderator has this')).toBeHidden();
      await phone.getByRole('button', { name: 'Next question' }).tap();
      await expect(shown(phone, TEXTS[3] as string)).toBeVisible();
    });

    await test.step('dismissed, only what was left for now is left', async () => {
      await phone.getByRole('button', { name: 'Dismiss', exact: true }).tap();
      await expect(phone.getByText('Nothing waits for review.')).toBeVisible();
      await phone.getByRole('button', { name: 'Look at them again' }).tap();
      await expect(shown(phone, TEXTS[1] as string)).toBeVisible();
    });

    await test.step('the list is one tap away, and remembered', async () => {
      await phone.getByRole('button', { name: 'List' }).tap();
      await expect(phone.getByRole('tab', { name: /^Review 1/ })).toBeVisible();
      await phone.reload();
      await expect(phone.getByRole('tab', { name: /^Review 1/ })).toBeVisible();
    });
  });
}

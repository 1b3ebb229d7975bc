import { expect, type Locator, type Page } from '@playwright/test';

/** What changed while somebody was away, beside the map. */
export class ChangesScreen {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'What changed' });
  }

  /** One group of the list, by its heading. */
  group(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true });
  }

  /** The row that speaks of a card. */
  row(group: string, card: string): Locator {
    return this.group(group).getByRole('listitem').filter({ hasText: card });
  }

  /** From the notice that stands there once on coming back. */
  async seeFromNotice(): Promise<void> {
    const notice = this.page.getByRole('region', { name: 'What was done' });
    await expect(notice).toContainText(
      /^Back online\. \d+ of your changes and \d+ from others are merged\./u,
    );
    await notice.getByRole('button', { name: 'See what changed' }).click();
    await expect(this.panel.getByRole('heading', { name: 'What changed' })).toBeFocused();
  }
}

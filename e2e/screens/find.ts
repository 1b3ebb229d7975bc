import type { Locator, Page } from '@playwright/test';

/** Find and the filters, over an open map. */
export class FindScreen {
  readonly bar: Locator;
  readonly field: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: 'Find and filter' });
    this.field = this.bar.getByRole('searchbox', { name: 'Find a card' });
  }

  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.field.waitFor();
    await this.field.fill(words);
  }

  /** Asks one thing more of cards, by pointer. */
  async filterBy(by: string, value?: string): Promise<void> {
    await this.bar.getByRole('button', { name: 'Filter', exact: true }).click();
    await this.page.getByRole('menuitem', { name: by, exact: true }).click();
    if (value !== undefined) await this.page.getByRole('menuitem', { name: value, exact: true }).click();
    await this.page.getByRole('menu').first().waitFor({ state: 'detached' });
  }

  /** The same without one, from the field of Find. */
  async filterByKeys(by: string, value: string): Promise<void> {
    const add = this.bar.getByRole('button', { name: 'Filter', exact: true });
    while (!(await add.evaluate((button) => button === document.activeElement)))
      await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Enter');
    await this.downTo(by);
    await this.page.keyboard.press('ArrowRight');
    await this.downTo(value);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('menu').first().waitFor({ state: 'detached' });
  }

  /** By arrow, in the menu that is open. */
  private async downTo(item: string): Promise<void> {
    const wanted = this.page.getByRole('menuitem', { name: item, exact: true });
    await wanted.waitFor();
    const isThere = () => wanted.evaluate((element) => element === document.activeElement);
    while (!(await isThere())) await this.page.keyboard.press('ArrowDown');
  }

  chip(part: string): Locator {
    return this.bar.getByRole('button', { name: `Remove filter ${part}` });
  }

  /** Whether cards that do not match stand back, or are not there. */
  async others(what: 'Dim' | 'Hide'): Promise<void> {
    await this.bar.getByRole('combobox', { name: 'Cards that do not match' }).selectOption(what);
  }
}

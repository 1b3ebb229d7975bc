import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { PaletteScreen } from './palette.ts';

/** The map as a table, driven by keys. */
export class TableScreen {
  readonly table: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: /^Cards of/u });
  }

  /** From the map, by the palette. */
  async open(): Promise<void> {
    await new PaletteScreen(this.page).take('show as table', 'Show as table');
    await this.table.waitFor();
  }

  /** The rows of cards, as they stand. */
  get rows(): Locator {
    return this.table.getByRole('rowheader');
  }

  /** The texts of the cards, in the order in which their rows stand. */
  texts(): Promise<readonly string[]> {
    return this.rows.getByRole('button').allTextContents();
  }

  /** Cells of a column that say this. */
  saying(column: string, value: string): Locator {
    return this.table.getByRole('button', { name: `${column}: ${value}`, exact: true });
  }

  /** Focus goes to a column of the row it is in. */
  async goToColumn(column: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Home');
    const isThere = async (): Promise<boolean> =>
      (await this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).startsWith(
        `${column}: `,
      );
    for (let step = 0; step < 20 && !(await isThere()); step++) await keyboard.press('ArrowRight');
    expect(await isThere()).toBe(true);
  }

  /** The text of a card, where it heads its row. */
  card(text: string): Locator {
    return this.rows.getByRole('button', { name: text, exact: true });
  }

  /** By the palette, which finds it wherever it stands. */
  async goToCard(text: string): Promise<void> {
    const { keyboard } = this.page;
    await new PaletteScreen(this.page).open();
    await keyboard.insertText(text);
    await this.page.getByRole('option', { name: text }).first().waitFor();
    await keyboard.press('Enter');
    await expect.poll(() => this.focusIsIn()).toBe(true);
    // Focus comes to the column it was in last.
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await expect(this.card(text)).toBeFocused();
  }

  /** The name of a stage or lane over the rows. */
  axis(title: string): Locator {
    const axes = this.page.getByRole('region', { name: 'Stages and lanes' });
    return axes.getByRole('button', { name: title }).and(this.page.locator('[data-spot]'));
  }

  /** From the rows to the names of the stages, which are asked for. */
  async toAxes(): Promise<void> {
    const { keyboard } = this.page;
    const button = this.page.getByRole('button', { name: 'Stages and lanes' });
    const isThere = (): Promise<boolean> => button.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 12 && !(await isThere()); step++) await keyboard.press('Shift+Tab');
    await expect(button).toBeFocused();
    await keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await keyboard.press('F6');
    await expect(this.page.getByRole('region', { name: 'Stages and lanes' }).locator(':focus')).toHaveCount(
      1,
    );
  }

  focusIsIn(): Promise<boolean> {
    return this.table.evaluate((table) => table.contains(document.activeElement));
  }
}

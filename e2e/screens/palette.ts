import { expect, type Locator, type Page } from '@playwright/test';

/** What a person finds by Ctrl+K and by Ctrl+/. */
export class PaletteScreen {
  readonly page: Page;
  readonly field: Locator;
  readonly rows: Locator;
  readonly shortcuts: Locator;

  constructor(page: Page) {
    const dialog = page.getByRole('dialog', { name: 'Commands' });
    this.page = page;
    this.field = dialog.getByRole('combobox', { name: 'Commands, cards and places' });
    this.rows = dialog.getByRole('option');
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
  }

  /** Opens it, types, and takes the first row, which is called so. */
  async take(typed: string, first: string | RegExp): Promise<void> {
    await this.open();
    await this.page.keyboard.type(typed);
    await expect(this.rows.first()).toContainText(first);
    await this.page.keyboard.press('Enter');
    await expect(this.field).toBeHidden();
  }

  /** The button that gives a command other keys. */
  keysOf(command: string): Locator {
    return this.shortcuts.getByRole('button', { name: `Change keys of ${command}, now` });
  }
}

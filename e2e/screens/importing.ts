import type { Locator, Page } from '@playwright/test';

/** The dialog in which a file becomes a map. */
export class Importing {
  readonly dialog: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Import |^What you pasted/u });
    this.summary = this.dialog.getByRole('status');
  }

  /** What a column of the file says. */
  column(name: string): Locator {
    return this.dialog.getByRole('combobox', { name: `What the column ${name} says` });
  }

  press(button: string): Promise<void> {
    return this.dialog.getByRole('button', { name: button, exact: true }).click();
  }
}

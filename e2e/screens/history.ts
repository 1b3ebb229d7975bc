import { expect, type Locator, type Page } from '@playwright/test';

/** What a person finds beside a map: how it was, and what was deleted from it. */
export class HistoryScreen {
  readonly page: Page;
  readonly panel: Locator;
  readonly name: Locator;
  /** What has been done since the version that is looked at, in sentences. */
  readonly since: Locator;
  readonly deleted: Locator;
  /** What was done just now, with what takes it back. */
  readonly done: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'History' });
    this.name = this.panel.getByRole('textbox', { name: 'Name this version' });
    this.since = this.panel.getByRole('region', { name: 'What is different now' }).getByRole('listitem');
    this.deleted = this.panel.getByRole('list', { name: 'Deleted, the last first' });
    this.done = page.getByRole('region', { name: 'What was done' });
  }

  /** The row of a version. */
  version(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** What says over the map that it is a version. */
  banner(name: string): Locator {
    return this.page.getByRole('region', { name: `You are looking at ${name}` });
  }

  /** Keeps the map as it is now under a name. */
  async keep(name: string): Promise<void> {
    await this.name.fill(name);
    await this.panel.getByRole('button', { name: 'Keep version' }).click();
    await expect(this.version(name)).toBeVisible();
  }

  async look(name: string): Promise<void> {
    await this.version(name).click();
    await expect(this.banner(name)).toBeFocused();
  }

  async show(what: 'Versions' | 'Deleted'): Promise<void> {
    await this.panel.getByRole('radio', { name: what }).check({ force: true });
  }
}

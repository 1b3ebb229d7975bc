import { expect, type Locator, type Page } from '@playwright/test';

/** What this device holds, on the library page. */
export class DeviceScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    const view = this.page.getByRole('radio', { name: 'This device', exact: true });
    await view.check({ force: true });
    await expect(this.page.getByRole('heading', { name: 'Waiting to sync' })).toBeVisible();
  }

  part(name: 'Room on this device' | 'Waiting to sync' | 'Maps on this device'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The row of a map among those on this device. */
  map(title: string): Locator {
    return this.part('Maps on this device').getByRole('listitem').filter({ hasText: title });
  }
}

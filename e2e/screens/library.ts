import type { Locator, Page } from '@playwright/test';
import { MapScreen } from './map.ts';

/** What a person can do on the library page. */
export class LibraryScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async newMap(title: string): Promise<MapScreen> {
    await this.page.getByRole('button', { name: 'New map' }).first().click();
    await this.page.getByRole('textbox', { name: 'What is the person trying to get done?' }).fill(title);
    await this.page.getByRole('button', { name: 'Create map' }).click();
    return this.opened();
  }

  /** Makes a map from a template. */
  async fromTemplate(title: string, form: 'Example' | 'Prompts' = 'Example'): Promise<MapScreen> {
    await this.page.getByRole('button', { name: 'New map' }).first().click();
    await this.page.getByRole('dialog').getByText(title, { exact: true }).click();
    await this.page.getByRole('radio', { name: form, exact: true }).click();
    await this.page.getByRole('button', { name: 'Create map' }).click();
    return this.opened();
  }

  /** Drops a file with this content on the page, as from the desktop. */
  async drop(fileName: string, content: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text!], name!));
        return data;
      },
      [fileName, content],
    );
    const target = this.page.getByRole('main');
    await target.dispatchEvent('dragenter', { dataTransfer: transfer });
    await target.dispatchEvent('dragover', { dataTransfer: transfer });
    await target.dispatchEvent('drop', { dataTransfer: transfer });
  }

  async pick(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open a file' }).first().click();
    await (await chooser).setFiles(file);
  }

  /** Waits until a map is on the screen. */
  async opened(): Promise<MapScreen> {
    const map = new MapScreen(this.page);
    await map.grid.waitFor();
    return map;
  }

  async open(title: string): Promise<MapScreen> {
    await this.page.getByRole('link', { name: title }).first().click();
    return this.opened();
  }

  /** Shows the maps or the bin. */
  async show(view: 'Maps' | 'Bin'): Promise<void> {
    await this.page
      .getByRole('radio', { name: view })
      .or(this.page.getByRole('tab', { name: view }))
      .click();
  }

  /** Waits until the app itself is kept on this device. */
  async offlineReady(): Promise<void> {
    await this.page.evaluate(async () => navigator.serviceWorker.ready);
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }

  async menu(title: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${title}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

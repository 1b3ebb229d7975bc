import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { PictureFile } from '../pictureFiles.ts';

/** What a person can do with photos on an open map. */
export class PhotosScreen {
  readonly page: Page;
  /** Asks what can be seen on a photo. */
  readonly form: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('dialog');
    this.field = this.form.getByRole('textbox', { name: 'What can be seen?' });
  }

  /** The picture on a card, by what can be seen on it. */
  picture(description: string): Locator {
    return this.page.getByRole('grid').locator(`[role="button"] img[alt="${description}"]`);
  }

  /** Says what can be seen, once it is asked. */
  async describe(words: string): Promise<void> {
    await expect(this.field).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
    await expect(this.form).toHaveCount(0);
  }

  /** Says beside the description what hurts there; focus is in the description again. */
  async alsoHurts(words: string, severity: string): Promise<void> {
    await this.form.getByRole('button', { name: 'Also add: Pain point' }).tap();
    await this.form.getByRole('textbox', { name: 'What hurts there?' }).fill(words);
    await this.form.getByRole('combobox', { name: 'Severity' }).selectOption(severity);
    await this.field.tap();
  }

  /** Chooses files where the browser asks for them, however it came to ask. */
  async choose(ask: () => Promise<unknown>, ...files: readonly PictureFile[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), ask()]);
    await chooser.setFiles(files.map((file) => ({ ...file })));
  }

  /** Puts a picture on the clipboard, as a program for screenshots does, and pastes it. */
  async paste(on: Locator, file: PictureFile): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const blob = new Blob([bytes], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    }, file.buffer.toString('base64'));
    await on.focus();
    await this.page.keyboard.press('Control+v');
  }

  /** A file from outside, under the pointer. */
  async carry(file: PictureFile): Promise<JSHandle<DataTransfer>> {
    return this.page.evaluateHandle(
      ({ base64, mimeType, name }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name, { type: mimeType }));
        return transfer;
      },
      { base64: file.buffer.toString('base64'), mimeType: file.mimeType, name: file.name },
    );
  }

  /** Drags what is under the pointer over a place, and lets it go there. */
  async drop(on: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
    await on.dispatchEvent('dragover', { dataTransfer });
    await on.dispatchEvent('drop', { dataTransfer });
  }

  /** Waits until this device keeps these words: what is reloaded before it does has never said that they are saved. */
  async keptHere(words: string): Promise<void> {
    const isKept = async (): Promise<boolean> =>
      this.page.evaluate(async (sought) => {
        const answered = async <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error ?? new Error('not read'));
          });
        const holds = (value: unknown): boolean => {
          if (value instanceof Uint8Array) return new TextDecoder().decode(value).includes(sought);
          return typeof value === 'object' && value !== null && Object.values(value).some(holds);
        };
        for (const { name } of await indexedDB.databases()) {
          const database = await answered(indexedDB.open(name ?? ''));
          const rows = await Promise.all(
            [...database.objectStoreNames].map(async (store) =>
              answered(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>),
            ),
          );
          database.close();
          if (rows.flat().some(holds)) return true;
        }
        return false;
      }, words);
    await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
  }

  /** Waits until the picture is drawn; its size in pixels. */
  async drawn(description: string, timeout = 15_000): Promise<{ width: number; height: number }> {
    const image = this.picture(description);
    await expect(image).toBeVisible({ timeout });
    return image.evaluate(async (element) => {
      const picture = element as HTMLImageElement;
      await picture.decode();
      return { width: picture.naturalWidth, height: picture.naturalHeight };
    });
  }
}

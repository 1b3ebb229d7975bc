import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** A picture as a program that opens it has it. */
export interface OpenedPicture {
  readonly width: number;
  readonly height: number;
  /** Which part of it is darker than paper and tints. */
  readonly ink: number;
  /** Whether something can be seen through its corner. */
  readonly isClear: boolean;
}

/** How a person makes a picture of an open map. */
export class PictureScreen {
  readonly page: Page;
  readonly dialog: Locator;
  /** How large it will be, or what became of it. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Save or copy a picture' });
    this.status = this.dialog.getByRole('status');
  }

  /** The size that is told, once it is known. */
  async size(): Promise<{ readonly width: number; readonly height: number }> {
    const sized = /^([\d,]+) × ([\d,]+) pixels\.$/u;
    // A picture of a thousand cards is drawn first, beside whatever else the machine does.
    await expect(this.status).toHaveText(sized, { timeout: 60_000 });
    const [, width = '', height = ''] = sized.exec((await this.status.textContent()) ?? '') ?? [];
    return { width: Number(width.replace(',', '')), height: Number(height.replace(',', '')) };
  }

  /** Tab until a part of the dialog has the focus, then this key. */
  async press(part: Locator, key: string): Promise<void> {
    while (!(await part.evaluate((element) => element === document.activeElement))) {
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press(key);
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** What is downloaded when this is done; the dialog closes. */
  async saved(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const arriving = this.page.waitForEvent('download', { timeout: 60_000 });
    await act();
    const download = await arriving;
    await expect(this.dialog).toBeHidden();
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** A PNG, as this browser reads it. */
  async opened(png: Buffer): Promise<OpenedPicture> {
    return this.page.evaluate(async (coded) => {
      const bytes = Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { height, width } = picture;
      const pen = new OffscreenCanvas(width, height).getContext('2d')!;
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 160) dark += 1;
      return { width, height, ink: dark / (width * height), isClear: data[3] === 0 };
    }, png.toString('base64'));
  }

  /** What of this kind lies on the clipboard. */
  async copied(type: 'image/png' | 'text/plain'): Promise<Buffer> {
    const coded = await this.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      const bytes = new Uint8Array(await (await item!.getType(wanted)).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }, type);
    return Buffer.from(coded, 'base64');
  }
}

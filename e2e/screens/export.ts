import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** How a person puts an open map on paper. */
export class ExportScreen {
  readonly page: Page;
  readonly dialog: Locator;
  /** What would come of it. */
  readonly status: Locator;
  readonly make: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export PDF' });
    this.status = this.dialog.getByRole('status');
    this.make = this.dialog.getByRole('button', { name: 'Export', exact: true });
  }

  async mode(name: 'One page' | 'Pages by stage' | 'Poster'): Promise<void> {
    await this.dialog.getByRole('radio', { name, exact: true }).check({ force: true });
  }

  async choose(field: 'Page size' | 'Poster size' | 'Printed on', size: string): Promise<void> {
    await this.dialog.getByLabel(field).selectOption(size);
  }

  /** Waits until it was looked at, as it is chosen now: beside eight browsers a thread of its own has a tenth of its time. */
  async says(words: string | RegExp): Promise<void> {
    await expect(this.status).toContainText(words, { timeout: 60_000 });
  }

  /** Waits until this page is drawn: something dark stands on white paper. */
  async shows(page: string): Promise<void> {
    const picture = this.dialog.getByRole('img', { name: page });
    await expect(async () => expect(await inkOf(picture)).toBeGreaterThan(0.005)).toPass();
  }

  /** What is downloaded when this is done; the dialog closes. */
  async written(act: () => Promise<void>): Promise<PdfDownload> {
    const arriving = this.page.waitForEvent('download', { timeout: 60_000 });
    await act();
    const download = await arriving;
    await expect(this.dialog).toBeHidden();
    return new PdfDownload(download.suggestedFilename(), await readFile(await download.path(), 'latin1'));
  }
}

/** Which part of what a canvas shows is darker than paper and tints. */
async function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((shown: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    copy.width = shown.width;
    copy.height = shown.height;
    const pen = copy.getContext('2d')!;
    pen.drawImage(shown, 0, 0);
    const { data } = pen.getImageData(0, 0, copy.width, copy.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 160) dark += 1;
    return dark / (data.length / 4);
  });
}

/** A document as it says what it is; what is on its pages is read by the tests of those who write it. */
class PdfDownload {
  readonly name: string;
  private readonly text: string;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  get begins(): string {
    return this.text.slice(0, 5);
  }

  has(part: RegExp): boolean {
    return part.test(this.text);
  }

  /** All that is drawn, as it is packed; metadata, with the moment of writing in it, is not. */
  get drawn(): readonly string[] {
    return [
      ...this.text.matchAll(
        /<<([^<>]|<<[^<>]*>>)*\/Filter \/FlateDecode([^<>]|<<[^<>]*>>)*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu,
      ),
    ].map(([, , , packed]) => packed ?? '');
  }

  /** Width and height of each page, in whole points. */
  get pages(): readonly string[] {
    return pagesOf(this.text);
  }
}

/** Width and height of each page of a PDF, in whole points. */
export function pagesOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
}

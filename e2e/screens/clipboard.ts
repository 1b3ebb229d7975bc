import type { Page } from '@playwright/test';

/** What one program puts on the clipboard for others. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The clipboard of one person's machine. */
export class Clipboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** As if copied in another program, then pasted here by its keys. */
  async paste(copied: Copied): Promise<void> {
    await this.put(copied);
    await this.page.keyboard.press('Control+v');
  }

  /** What lies there, for other programs. */
  async read(): Promise<{ readonly text: string; readonly html: string }> {
    await this.allow();
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const of = async (type: string) =>
        item?.types.includes(type) ? await (await item.getType(type)).text() : '';
      return { text: await of('text/plain'), html: await of('text/html') };
    });
  }

  private async put({ html, text }: Copied): Promise<void> {
    await this.allow();
    await this.page.evaluate(
      async ([plain, rich]) => {
        const blob = (type: string, content: string) => new Blob([content], { type });
        const parts: Record<string, Blob> = { 'text/plain': blob('text/plain', plain ?? '') };
        if (rich) parts['text/html'] = blob('text/html', rich);
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [text, html] as const,
    );
  }

  private async allow(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }
}

/** A table as spreadsheets put it on the clipboard: tab-separated, and as HTML with what they add to it. */
export function fromSpreadsheet(rows: readonly (readonly string[])[]): Copied {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<td class="xl65" dir="ltr">${cell}</td>`).join('');
  const body = rows.map((row) => `<tr height="20">${cells(row)}</tr>`).join('\n');
  return {
    text: rows.map((row) => row.join('\t')).join('\r\n'),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>\n<!--StartFragment--><table border=0>${body}</table><!--EndFragment-->\n</body></html>`,
  };
}

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a download says when it is text. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const arriving = page.waitForEvent('download');
  await act();
  const download = await arriving;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

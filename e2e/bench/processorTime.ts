/** Processor time of pages, as Chromium accounts it for their processes: what a busy machine does not add to. */
import type { Browser } from '@playwright/test';

/** Says how many milliseconds the processors have spent on this browser's pages so far, all threads together. */
export async function processorClock(browser: Browser): Promise<() => Promise<number>> {
  const devtools = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    return pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
  };
}

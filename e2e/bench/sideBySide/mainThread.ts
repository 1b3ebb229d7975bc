import type { CDPSession, Page } from '@playwright/test';

/**
 * What a page costs its main thread: script, style, layout, paint and everything between, in milliseconds of
 * processor time. Chromium counts it by the thread's own clock, so other programs on the machine add little.
 */
export class MainThread {
  private readonly devtools: CDPSession;

  private constructor(devtools: CDPSession) {
    this.devtools = devtools;
  }

  static async of(page: Page): Promise<MainThread> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(devtools);
  }

  /** All tasks of the page since it was opened: a reload starts from nought. */
  async spent(): Promise<number> {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('This Chromium does not tell what tasks cost.');
    return seconds * 1000;
  }

  async costOf(work: () => Promise<void>): Promise<number> {
    const before = await this.spent();
    await work();
    return (await this.spent()) - before;
  }

  /** Waits until the page has little to do, at most `ms`. */
  async rest(ms = 60_000): Promise<void> {
    const end = performance.now() + ms;
    let quiet = 0;
    let before = await this.spent();
    while (quiet < 3 && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const now = await this.spent();
      quiet = now - before < 12 ? quiet + 1 : 0;
      before = now;
    }
  }

  async collectGarbage(): Promise<void> {
    await this.devtools.send('HeapProfiler.collectGarbage');
  }

  /** MB of JavaScript that are in use. */
  async heap(): Promise<number> {
    await this.collectGarbage();
    await this.collectGarbage();
    const { usedSize } = await this.devtools.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  }
}

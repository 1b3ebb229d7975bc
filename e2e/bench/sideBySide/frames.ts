import type { Page } from '@playwright/test';
import { quantile } from '../figures.ts';

/** A script for every page: keeps the times of frames while asked to, and how long each letter takes to be painted. */
const recorder = `(() => {
  const frames = [];
  const letters = [];
  let isOn = false;
  let pressed = 0;
  const frame = (time) => {
    if (!isOn) return;
    frames.push(time);
    requestAnimationFrame(frame);
  };
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  window.addEventListener('input', () => {
    const from = pressed;
    // The frame is painted between its callbacks and the next task.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => letters.push(performance.now() - from);
      port2.postMessage(0);
    });
  }, true);
  window.recorded = {
    start() {
      frames.length = 0;
      letters.length = 0;
      isOn = true;
      requestAnimationFrame(frame);
    },
    stop() {
      isOn = false;
      return { frames: [...frames], letters: [...letters] };
    },
  };
})()`;

interface Recorded {
  /** Milliseconds between frames, of 20 the longest but one. */
  readonly p95: number;
  readonly frames: number;
  /** Milliseconds from each key to its paint. */
  readonly letters: readonly number[];
}

/** Before the page is opened. */
export async function installRecorder(page: Page): Promise<void> {
  await page.addInitScript(recorder);
}

/** What a person sees of the page during the work. */
export async function recorded(page: Page, work: () => Promise<void>): Promise<Recorded> {
  await page.evaluate('recorded.start()');
  await work();
  const { frames, letters } = await page.evaluate<{ frames: number[]; letters: number[] }>('recorded.stop()');
  const times = frames.slice(1).map((time, i) => time - frames[i]!);
  return { p95: quantile(times, 0.95), frames: times.length, letters };
}

import type { Page } from '@playwright/test';
import { quantile } from '../figures.ts';
import { type Board, untilWhole } from './board.ts';
import type { MainThread } from './mainThread.ts';

export interface Opening {
  /** Milliseconds of the main thread, from the page's first byte until it is at rest with all cards. */
  readonly processor: number;
  /** Milliseconds by the clock from the address until the first cards are painted. */
  readonly first: number;
  /** The longest task after that, in milliseconds of the main thread. */
  readonly longest: number;
}

const firstCards = 'first cards';
const times = 3;

/** Before the page is opened: it will mark the moment at which the first cards have been painted. */
export async function markFirstCards(page: Page, isShown: string): Promise<void> {
  await page.addInitScript(`(() => {
    const look = () => {
      if (${isShown}) setTimeout(() => performance.mark('${firstCards}'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`);
}

/** Opened again by somebody who has been here before; medians of three, and a fourth time under a tracer. */
export async function opening(board: Board, thread: MainThread): Promise<Opening> {
  const processor: number[] = [];
  const first: number[] = [];
  for (let i = 0; i < times; i++) {
    await thread.collectGarbage();
    await reopen(board, thread);
    processor.push(await thread.spent());
    first.push(await timeOfFirstCards(board.page));
  }
  return {
    processor: quantile(processor, 0.5),
    first: quantile(first, 0.5),
    longest: await longestTask(board, thread),
  };
}

async function reopen(board: Board, thread: MainThread): Promise<void> {
  await board.page.reload({ waitUntil: 'commit' });
  await untilWhole(board);
  await thread.rest();
}

async function timeOfFirstCards(page: Page): Promise<number> {
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, firstCards);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds of the thread's own clock. */
  readonly tdur?: number;
}

async function longestTask(board: Board, thread: MainThread): Promise<number> {
  const browser = board.page.context().browser()!;
  await browser.startTracing(board.page, {
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await reopen(board, thread);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const mark = traceEvents.find(({ name }) => name === firstCards);
  if (!mark) return Number.NaN;
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts > mark.ts,
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

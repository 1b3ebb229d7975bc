/** What people wait for, in real browsers against the real server. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../browser.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import type { MapScreen } from '../screens/map.ts';
import { ServerProcess } from '../server.ts';
import { type Figure, quantile } from './figures.ts';
import { firstCard, mapFile } from './mapFiles.ts';
import { processorClock } from './processorTime.ts';

const fewer = 'ours with 1,000 cards';

async function openFile(page: Page, cards: number): Promise<MapScreen> {
  await page.goto('/');
  const library = new LibraryScreen(page);
  await library.pick({
    name: `${cards}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(mapFile(cards)),
  });
  const map = await library.opened();
  await allThere(page, cards);
  return map;
}

/** Waits until every card is on the page, and the page has come to rest. */
export async function allThere(page: Page, cards: number): Promise<void> {
  await page.waitForFunction((count) => document.querySelectorAll('[data-card]').length >= count, cards, {
    polling: 250,
    timeout: 120_000,
  });
  await page.waitForTimeout(1000);
}

interface Opening {
  /** Milliseconds until the first card is on the screen. */
  readonly first: number;
  /** Milliseconds of processor time until all are on the page and it is at rest. */
  readonly processor: number;
}

/** A map is opened by a reload; median of five. */
async function opening(browser: Browser, server: ServerProcess, cards: number): Promise<Opening> {
  const reader = await Person.arrive(browser, 'Reader', { baseURL: server.url });
  const { page } = reader;
  await openFile(page, cards);
  const clock = await processorClock(browser);
  const devtools = await reader.context.newCDPSession(page);
  const first: number[] = [];
  const processor: number[] = [];
  for (let i = 0; i < 5; i++) {
    // What an earlier opening left behind is not this one's.
    await devtools.send('HeapProfiler.collectGarbage');
    const before = await clock();
    const start = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('button', { name: firstCard }).waitFor();
    first.push(performance.now() - start);
    await allThere(page, cards);
    processor.push((await clock()) - before);
  }
  await reader.leave();
  return { first: quantile(first, 0.5), processor: quantile(processor, 0.5) };
}

/** Milliseconds of processor time for a letter typed into a card of a map of so many, mean of forty. */
async function letter(browser: Browser, server: ServerProcess, cards: number): Promise<number> {
  const writer = await Person.arrive(browser, 'Writer', { baseURL: server.url });
  const map = await openFile(writer.page, cards);
  await map.edit(firstCard);
  await writer.page.keyboard.type('a');
  await writer.page.waitForTimeout(1000);
  const clock = await processorClock(browser);
  const before = await clock();
  for (let i = 0; i < 40; i++) {
    await writer.page.keyboard.type('e');
    await writer.page.waitForTimeout(50);
  }
  const spent = (await clock()) - before;
  await writer.leave();
  return spent / 40;
}

/** A script for the page: the time, in its own clock, at which a card with this text is first there. */
function timeOfCard(text: string): string {
  const card = JSON.stringify(`[role="button"][aria-label="${text}"]`);
  return `new Promise((resolve) => {
    (function look() {
      if (document.querySelector(${card})) resolve(performance.timeOrigin + performance.now());
      else requestAnimationFrame(look);
    })();
  })`;
}

/**
 * Milliseconds from a key pressed in one browser until the letter is in the page of another, both clocks being
 * this machine's. 50 keys.
 */
async function keyToOtherScreen(browser: Browser, server: ServerProcess): Promise<number[]> {
  const ana = await Person.arrive(browser, 'Ana', { baseURL: server.url });
  await ana.page.goto('/');
  const hers = await new LibraryScreen(ana.page).newMap('Two browsers');
  await hers.addCard('Pain points', 1, 'x');
  await hers.chipSays('Synced');
  const link = await hers.shareLink('edit');
  const ben = await Person.arrive(browser, 'Ben', { baseURL: server.url });
  await ben.page.goto(link);
  const his = await new LibraryScreen(ben.page).opened();
  await his.card('x').waitFor();

  await hers.edit('x');
  await ana.page.keyboard.press('Control+End');
  const times: number[] = [];
  let text = 'x';
  for (let i = 0; i < 50; i++) {
    text += String(i % 10);
    const arrived = ben.page.evaluate<number>(timeOfCard(text));
    const pressed = await ana.page.evaluate(() => performance.timeOrigin + performance.now());
    await ana.page.keyboard.type(String(i % 10));
    times.push((await arrived) - pressed);
  }
  await ana.leave();
  await ben.leave();
  return times;
}

/** Runs all of them in one Chromium. */
export async function browserFigures(): Promise<Figure[]> {
  const server = await ServerProcess.start();
  const browser = await chromium.launch(browserLaunch);
  const times = await keyToOtherScreen(browser, server);
  const small = await opening(browser, server, 1000);
  const large = await opening(browser, server, 5000);
  const among = { few: await letter(browser, server, 1000), many: await letter(browser, server, 5000) };
  await browser.close();
  await server.dispose();
  return [
    { what: 'a key to the other browser’s screen, median', unit: 'ms', ours: quantile(times, 0.5) },
    { what: 'a key to the other browser’s screen, p95', unit: 'ms', ours: quantile(times, 0.95) },
    {
      what: 'first card of a map of 5,000',
      unit: 'ms',
      ours: large.first,
      peer: { name: fewer, value: small.first },
    },
    {
      what: 'opening a map of 5,000 cards, processor time',
      unit: 'ms',
      ours: large.processor,
      peer: { name: fewer, value: small.processor },
    },
    {
      what: 'a letter in a map of 5,000 cards, processor time',
      unit: 'ms',
      ours: among.many,
      peer: { name: fewer, value: among.few },
    },
  ];
}

/** What people wait for, in real browsers against the real server. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../browser.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import type { MapScreen } from '../screens/map.ts';
import { ServerProcess } from '../server.ts';
import { type Figure, quantile } from './figures.ts';

/** A map file with this many cards, 60 of them to a cell at most. */
function fileOf(cards: number): string {
  const stages = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, title: `Stage ${i + 1}` }));
  const lanes = Array.from({ length: 8 }, (_, i) => ({
    id: `l${i}`,
    kind: 'painPoint',
    title: `Lane ${i + 1}`,
  }));
  return JSON.stringify({
    format: 'throughline/1',
    map: {
      meta: { title: `Map of ${cards}` },
      stages,
      lanes,
      cards: Array.from({ length: cards }, (_, i) => ({
        id: `c${i}`,
        kind: 'painPoint',
        stage: `s${i % 12}`,
        lane: `l${Math.floor(i / 12) % 8}`,
        text: `Waits for letter ${i} that never comes`,
        severity: (i % 4) + 1,
      })),
    },
  });
}

async function openFile(page: Page, cards: number): Promise<MapScreen> {
  await page.goto('/');
  const library = new LibraryScreen(page);
  await library.pick({
    name: `${cards}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf(cards)),
  });
  const map = await library.opened();
  await map.card('Waits for letter 0 that never comes').waitFor();
  return map;
}

/** Milliseconds from a reload until the first card of the map is on the screen, median of five. */
async function opening(page: Page, cards: number): Promise<number> {
  await openFile(page, cards);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Waits for letter 0 that never comes' }).waitFor();
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
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
  const reader = await Person.arrive(browser, 'Reader', { baseURL: server.url });
  const small = await opening(reader.page, 200);
  const large = await opening(reader.page, 2000);
  await reader.leave();
  await browser.close();
  await server.dispose();
  return [
    { what: 'a key to the other browser’s screen, median', unit: 'ms', ours: quantile(times, 0.5) },
    { what: 'a key to the other browser’s screen, p95', unit: 'ms', ours: quantile(times, 0.95) },
    {
      what: 'opening a map of 2,000 cards',
      unit: 'ms',
      ours: large,
      peer: { name: 'ours with 200 cards', value: small },
    },
  ];
}

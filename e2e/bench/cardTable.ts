/** The table of cards of a large map, in a real browser against the real server. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../browser.ts';
import { longestTaskOf } from '../longestTask.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { TableScreen } from '../screens/table.ts';
import { ServerProcess } from '../server.ts';
import { allThere } from './browser.ts';
import { type Figure, quantile } from './figures.ts';
import { mapFile } from './mapFiles.ts';
import { processorClock } from './processorTime.ts';

interface Table {
  /** Milliseconds of processor time from the map until the table has rows, leaving the map included. */
  readonly opening: number;
  /** Milliseconds of the longest task while the first key is answered. */
  readonly firstKey: number;
  /** Milliseconds of processor time for a step of the wheel. */
  readonly step: number;
  /** Of the frames of a scroll, how many per cent showed room without a row. */
  readonly gaps: number;
}

const stepsOfWheel = 30;
/** CSS px: about ten rows, faster than anybody reads. */
const step = 400;

/** Opened from the map at rest; median of five. */
async function tableOf(browser: Browser, server: ServerProcess, cards: number): Promise<Table> {
  const reader = await Person.arrive(browser, 'Reader', { baseURL: server.url });
  const { page } = reader;
  await page.goto('/');
  const library = new LibraryScreen(page);
  const buffer = Buffer.from(mapFile(cards));
  await library.pick({ name: `${cards}.json`, mimeType: 'application/json', buffer });
  await library.opened();
  const { rows } = new TableScreen(page);
  const clock = await processorClock(browser);
  const opened: number[] = [];
  const show = async (view: 'Map' | 'Table'): Promise<void> => {
    await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
  };
  for (let time = 0; time < 6; time++) {
    await show('Map');
    await allThere(page, cards);
    const before = await clock();
    await show('Table');
    await rows.first().waitFor();
    // The first time brings the code.
    if (time > 0) opened.push((await clock()) - before);
  }
  const firstKey = await firstKeyIn(page);
  const scroll = await scrollThrough(page, clock);
  await reader.leave();
  return { opening: quantile(opened, 0.5), firstKey, ...scroll };
}

async function firstKeyIn(page: Page): Promise<number> {
  const { rows } = new TableScreen(page);
  await rows.first().getByRole('button').focus();
  return longestTaskOf(page, async () => {
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() =>
      document.activeElement?.closest('tr')?.previousElementSibling?.matches('[data-card]'),
    );
  });
}

/** A script for the page: looks in each frame at what lies at three heights of the table. */
function watchRows(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  const at = [0.2, 0.5, 0.9].map((share) => [box.x + box.width / 2, box.y + box.height * share]);
  return `(() => {
    const seen = (window.seen = { frames: 0, gaps: 0 });
    (function look() {
      seen.frames += 1;
      if (${JSON.stringify(at)}.some((at) => !document.elementFromPoint(...at)?.closest('tr'))) seen.gaps += 1;
      requestAnimationFrame(look);
    })();
  })()`;
}

async function scrollThrough(
  page: Page,
  clock: () => Promise<number>,
): Promise<Pick<Table, 'step' | 'gaps'>> {
  const box = (await page.locator('[data-view="table"]').boundingBox())!;
  await page.evaluate(watchRows(box));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await clock();
  for (let index = 0; index < stepsOfWheel; index++) await page.mouse.wheel(0, step);
  await page.waitForTimeout(500);
  const spent = (await clock()) - before;
  const { frames, gaps } = await page.evaluate<{ frames: number; gaps: number }>('seen');
  return { step: spent / stepsOfWheel, gaps: (100 * gaps) / frames };
}

/** With 5,000 cards beside 500; both in one Chromium. */
export async function tableFigures(): Promise<Figure[]> {
  const server = await ServerProcess.start();
  const browser = await chromium.launch(browserLaunch);
  const few = await tableOf(browser, server, 500);
  const many = await tableOf(browser, server, 5000);
  await browser.close();
  await server.dispose();
  const line = (what: string, part: keyof Table, unit: Figure['unit'] = 'ms'): Figure => ({
    what: `the table of 5,000 cards: ${what}`,
    unit,
    ours: many[part],
    peer: { name: 'ours with 500 cards', value: few[part] },
  });
  return [
    line('opening, processor time', 'opening'),
    line('first key, longest task', 'firstKey'),
    line('a step of the wheel, processor time', 'step'),
    line('frames of a scroll with room but no row', 'gaps', '%'),
  ];
}

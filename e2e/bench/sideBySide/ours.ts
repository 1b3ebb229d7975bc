import { type Browser, type Page } from '@playwright/test';
import { LibraryScreen } from '../../screens/library.ts';
import type { ServerProcess } from '../../server.ts';
import { type Board, type PlacedCard, screen, untilWhole } from './board.ts';
import { gridMap, textOf } from './cards.ts';
import { Company } from './company.ts';
import { installRecorder } from './frames.ts';
import { markFirstCards } from './opening.ts';

/** A card is seen when it has a face, which it has only near the screen. */
const isShown = `document.querySelector('[data-card] > *') !== null`;

const countCards = () => document.querySelectorAll('[data-card^="card-"]').length;

/** Our editor with so many cards, as a real server serves it, and eight others on the map. */
export async function ourBoard(browser: Browser, server: ServerProcess, count: number): Promise<Board> {
  const context = await browser.newContext({ baseURL: server.url, viewport: screen });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await installRecorder(page);
  await markFirstCards(page, isShown);
  await page.goto('/');
  const library = new LibraryScreen(page);
  const { file, plain } = gridMap(count);
  await library.pick({ name: 'map.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await library.opened();
  await page.waitForURL(/\/m\//);
  const isWhole = async () => (await page.evaluate(countCards)) >= plain;
  await untilWhole({ isWhole });
  const company = await Company.come(server.port, `map/${/\/m\/([^/?#]+)/.exec(page.url())![1]}`);
  await company.sees(`card-${plain - 1}`);
  return {
    name: 'Throughline',
    page,
    cards: await placedCards(page, plain),
    isShown,
    isWhole,
    zoom: async () => zoomOf(page),
    // React Flow's: each px of the wheel is two thousandths of a doubling.
    zoomWheel: (from, to, steps) => Math.log2(from / to) / steps / 0.002,
    edit: async (card, text) => company.write(`card-${card}`, text),
    idle: async () => undefined,
    close: async () => {
      company.leave();
      await context.close();
    },
  };
}

/** Where the cards lie: the peers are given the same. */
async function placedCards(page: Page, count: number): Promise<PlacedCard[]> {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-card^="card-"]')].map((card) => {
      const { height, width, x, y } = card.getBoundingClientRect();
      return { index: Number(card.dataset['card']!.slice('card-'.length)), x, y, width, height };
    }),
  );
  const placed = new Map(boxes.map(({ index, ...box }) => [index, box]));
  return Array.from({ length: count }, (_, i) => ({ ...placed.get(i)!, text: textOf(i) }));
}

async function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport')!;
    return new DOMMatrix(getComputedStyle(viewport).transform).a;
  });
}

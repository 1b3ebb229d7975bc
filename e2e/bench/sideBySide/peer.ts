import type { Browser } from '@playwright/test';
import { type Board, type PlacedCard, screen, untilWhole } from './board.ts';
import { installRecorder } from './frames.ts';
import { markFirstCards } from './opening.ts';
import type { PageServer } from './pageServer.ts';

export interface Peer {
  readonly name: Exclude<Board['name'], 'Throughline'>;
  /** Of its page in `../peers`. */
  readonly page: string;
  readonly zoomWheel: Board['zoomWheel'];
}

/** With how each of them reads a wheel that is turned with Ctrl held. */
export const peers: readonly Peer[] = [
  {
    name: 'tldraw',
    page: 'tldraw',
    // Each px takes a hundredth of the present zoom away.
    zoomWheel: (from, to, steps) => 100 * (1 - (to / from) ** (1 / steps)),
  },
  {
    name: 'Excalidraw',
    page: 'excalidraw',
    // Each px takes one per cent of the full size away.
    zoomWheel: (from, to, steps) => (100 * (from - to)) / steps,
  },
  {
    name: 'React Flow',
    page: 'reactFlow',
    zoomWheel: (from, to, steps) => Math.log2(from / to) / steps / 0.002,
  },
];

/** What the pages in `../peers` offer. */
interface PeerPage {
  convert(cards: readonly PlacedCard[]): string;
  shown(): boolean;
  zoom(): number;
  edit(card: number, text: string): void;
}

declare global {
  interface Window {
    board: PeerPage;
  }
}

const isShown = 'window.board?.shown()';

/** A peer with these cards, saved in its own format and opened from there. */
export async function peerBoard(
  browser: Browser,
  server: PageServer,
  peer: Peer,
  cards: readonly PlacedCard[],
): Promise<Board> {
  const context = await browser.newContext({ viewport: screen });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await installRecorder(page);
  await markFirstCards(page, isShown);
  await page.goto(`${server.url}/${peer.page}.html`);
  await page.waitForFunction(() => window.board !== undefined, undefined, { timeout: 60_000 });
  const saved = await page.evaluate((all) => window.board.convert(all), cards);
  server.keep(`/saved/${peer.page}.json`, saved);
  await page.goto(`${server.url}/${peer.page}.html?saved=/saved/${peer.page}.json`);
  const isWhole = async () => page.evaluate(isShown).then(Boolean);
  await untilWhole({ isWhole });
  return {
    name: peer.name,
    page,
    cards,
    isShown,
    isWhole,
    zoom: async () => page.evaluate(() => window.board.zoom()),
    zoomWheel: peer.zoomWheel,
    edit: async (card, text) =>
      page.evaluate(([i, words]) => window.board.edit(i, words), [card, text] as const),
    idle: async () => void (await page.evaluate(() => window.board.zoom())),
    close: async () => context.close(),
  };
}

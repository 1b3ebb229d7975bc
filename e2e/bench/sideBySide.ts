/** Our editor beside tldraw, Excalidraw and React Flow, with the same cards in the same places. */
import { type Browser, chromium } from '@playwright/test';
import { loadavg } from 'node:os';
import { browserLaunch } from '../browser.ts';
import { ServerProcess } from '../server.ts';
import type { Board, PlacedCard } from './sideBySide/board.ts';
import { fetchPeers } from './sideBySide/fetchPeers.ts';
import { tenfold, twoAndAHalf } from './sideBySide/goals.ts';
import { measure, type Measured } from './sideBySide/measure.ts';
import { ourBoard } from './sideBySide/ours.ts';
import { servePages } from './sideBySide/pageServer.ts';
import { peerBoard, peers } from './sideBySide/peer.ts';
import { comparison, doubts, growth } from './sideBySide/report.ts';

/**
 * Without a screen reader, as most people have it. And without a network, so that no page waits for what it would
 * fetch from its maker.
 */
const launch = {
  ...browserLaunch,
  args: [
    ...browserLaunch.args.filter((arg) => arg !== '--force-renderer-accessibility'),
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ],
};

interface Ours {
  readonly cards: number;
  readonly measured: Measured;
  readonly placed: readonly PlacedCard[];
}

/** Opens a board in a browser of its own, and closes both. */
async function inBrowser<T>(
  open: (browser: Browser) => Promise<Board>,
  work: (board: Board) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launch);
  try {
    const board = await open(browser);
    const result = await work(board);
    await board.close();
    return result;
  } finally {
    await browser.close();
  }
}

/** With a server of its own that lets anybody in, so that the eight others can be clients without a browser. */
async function measureOurs(cards: number): Promise<Ours> {
  console.log(`Throughline with ${cards} cards`);
  const server = await ServerProcess.start({ ACCESS: 'open' });
  try {
    return await inBrowser(
      async (browser) => ourBoard(browser, server, cards),
      async (board) => ({ cards, placed: board.cards, measured: await measure(board) }),
    );
  } finally {
    await server.dispose();
  }
}

async function measurePeers(
  pages: string,
  placed: readonly PlacedCard[],
): Promise<Map<Board['name'], Measured>> {
  const server = await servePages(pages);
  const results = new Map<Board['name'], Measured>();
  for (const peer of peers) {
    console.log(`${peer.name} with ${placed.length} cards`);
    const once = async () => inBrowser(async (browser) => peerBoard(browser, server, peer, placed), measure);
    try {
      // A browser that ends under a large board is started once more.
      results.set(peer.name, await once().catch(once));
    } catch (error) {
      console.error(`${peer.name} could not be measured: ${error instanceof Error ? error.message : error}`);
    }
  }
  server.close();
  return results;
}

/** Prints the comparison with so many cards, and how ours grows from a fifth of them to twice as many. */
export async function sideBySide(cards: number): Promise<void> {
  const pages = fetchPeers();
  if (!pages)
    console.log('The peers could not be fetched (is there a network?): only our editor is measured.');
  const ours = await measureOurs(cards);
  const theirs = pages ? await measurePeers(pages, ours.placed) : new Map<Board['name'], Measured>();
  const results = new Map([...theirs, ['Throughline', ours.measured] as const]);
  console.log(`\n${comparison(results)}\n\n${doubts(results)}`);
  const [tenth, third, double] = [cards / 5, (cards * 2) / 5, cards * 2].map(Math.round) as [
    number,
    number,
    number,
  ];
  const few = await measureOurs(tenth);
  const many = await measureOurs(double);
  console.log(`\n${growth(tenfold, few, many)}\n`);
  console.log(`\n${growth(twoAndAHalf, await measureOurs(third), ours)}\n`);
  console.log(`Load of the machine at the end: ${loadavg()[0]!.toFixed(1)}`);
}

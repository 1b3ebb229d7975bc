import { readFile } from 'node:fs/promises';
import type { CDPSession } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { OutlineScreen } from '../screens/outline.ts';
import { TableScreen } from '../screens/table.ts';
import { spokenTree } from '../spokenTree.ts';

interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
}

/** The grid as Chromium hands it to a screen reader: for each row, the names of the cards in each cell. */
async function spokenGrid(browser: CDPSession): Promise<string[][][]> {
  const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (node: AXNode, role: string): AXNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return !child.ignored && child.role?.value === role ? [child] : within(child, role);
    });
  const grid = nodes.find(({ ignored, role }) => !ignored && role?.value === 'grid');
  if (!grid) throw new Error('there is no grid in the accessibility tree');
  return within(grid, 'row')
    .slice(1)
    .map((row) =>
      within(row, 'gridcell').map((cell) => within(cell, 'button').map(({ name }) => name?.value ?? '')),
    );
}

const lanes = ['action', 'touchpoint', 'painPoint'] as const;

/** 12 stages, 3 lanes, `each` cards to a cell; gives the file and what a screen reader is to find. */
function mapOf(each: number) {
  const stages = Array.from({ length: 12 }, (_, s) => ({ id: `s${s}`, title: `Stage ${s + 1}` }));
  const text = (l: number, s: number, n: number) => `Card ${l + 1}.${s + 1}.${n + 1}`;
  const inCell = (l: number, s: number) => Array.from({ length: each }, (_, n) => text(l, s, n));
  return {
    file: JSON.stringify({
      format: 'throughline/1',
      map: {
        meta: { title: 'Read as a table' },
        stages,
        lanes: lanes.map((kind, l) => ({ id: `l${l}`, kind, title: `Lane ${l + 1}` })),
        cards: lanes.flatMap((kind, l) =>
          stages.flatMap((stage, s) =>
            inCell(l, s).map((words, n) => ({
              id: `c${l}-${s}-${n}`,
              kind,
              stage: stage.id,
              lane: `l${l}`,
              text: words,
            })),
          ),
        ),
      },
    }),
    spoken: lanes.map((_, l) => stages.map((_stage, s) => inCell(l, s))),
  };
}

test('a screen reader finds every card in its cell: at first, far away, zoomed out, and after a move', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { file, spoken } = mapOf(4);
  const library = new LibraryScreen(ana.page);
  await library.pick({ name: 'table.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  const map = await library.opened();
  const browser = await ana.context.newCDPSession(ana.page);
  const reads = async (expected: string[][][]) =>
    expect.poll(async () => spokenGrid(browser), { timeout: 15_000 }).toEqual(expected);

  await reads(spoken);

  await test.step('far away', async () => {
    await map.card('Card 3.12.4').focus();
    await expect(map.card('Card 3.12.4')).toBeInViewport();
    await reads(spoken);
  });

  await test.step('zoomed out until cards are a drawing', async () => {
    await ana.page.getByRole('button', { name: 'Zoom out' }).focus();
    for (let step = 0; step < 12; step++) await ana.page.keyboard.press('Enter');
    const zoom = ana.page.getByRole('button', { name: /^Zoom 10%/ });
    await expect(zoom).toBeVisible();
    await reads(spoken);
    await zoom.click();
  });

  await test.step('after a move, with focus still on the card', async () => {
    await map.card('Card 3.12.4').focus();
    await ana.page.keyboard.press('Control+Shift+ArrowLeft');
    const moved = spoken.map((row) => row.map((cell) => [...cell]));
    moved[2]![11]!.pop();
    await expect(map.cell('Lane 3', 11).getByRole('button')).toHaveCount(5);
    // By their names, which they have before their faces are drawn.
    const landed = await map
      .cell('Lane 3', 11)
      .getByRole('button')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
    moved[2]![10]!.splice(
      landed.findIndex((words) => words.includes('3.12.4')),
      0,
      'Card 3.12.4',
    );
    await reads(moved);
    await expect(map.card('Card 3.12.4')).toBeFocused();
  });
});

test('two thousand cards are all there for a screen reader', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const { file, spoken } = mapOf(56);
  const library = new LibraryScreen(ana.page);
  await library.pick({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await library.opened();
  const browser = await ana.context.newCDPSession(ana.page);
  await expect
    .poll(async () => (await spokenGrid(browser)).flat(2).length, { timeout: 30_000 })
    .toBe(spoken.flat(2).length);
  expect(await spokenGrid(browser)).toEqual(spoken);
});

/**
 * What a screen reader finds on a map of six stages and eight lanes is kept as text in `e2e/trees`, to be read whenever
 * it changes: `npx playwright test read-as-a-table --update-snapshots=all` writes it anew.
 */
test('a map of six stages and eight lanes is told as it was, in each view', async ({ arrive }) => {
  const { page } = await arrive('Ana');
  const sketch = await readFile(new URL('../trees/map.sketch', import.meta.url), 'utf8');
  const library = new LibraryScreen(page);
  await library.drop('map.sketch', sketch);
  const map = await library.opened();
  await map.introduce('Ana');
  const tells = async (selector: string, file: string): Promise<void> => {
    let before = '';
    await expect(async () => {
      const now = await spokenTree(page, selector);
      const isStill = now === before;
      before = now;
      expect(isStill).toBe(true);
      expect(now).toMatchSnapshot(['trees', file]);
    }).toPass({ timeout: 20_000 });
  };
  await tells('[role="grid"]', 'map.txt');

  await test.step('far away it is the same; zoomed out, without the buttons that are for pointers', async () => {
    await map.card('Checks the card').focus();
    await tells('[role="grid"]', 'map.txt');
    await page.getByRole('button', { name: 'Zoom out' }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('Enter');
    const zoom = page.getByRole('button', { name: /^Zoom 10%/ });
    await expect(zoom).toBeVisible();
    await tells('[role="grid"]', 'map-zoomed-out.txt');
    await zoom.click();
  });

  await test.step('after a move, and what was moved says where it is', async () => {
    await map.card('No slot').focus();
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(map.cell('Pain points', 5).getByRole('button')).toHaveCount(1);
    await tells('[role="grid"]', 'map-after-a-move.txt');
    await page.keyboard.press('Control+z');
    await tells('[role="grid"]', 'map.txt');
  });

  await test.step('as an outline and as a table', async () => {
    await new OutlineScreen(page).show();
    await tells('[data-map]', 'outline.txt');
    await new TableScreen(page).open();
    await tells('table', 'table.txt');
  });
});

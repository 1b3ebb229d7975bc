import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { unreadable } from '../screens/clipping.ts';
import { LibraryScreen } from '../screens/library.ts';
import type { MapScreen } from '../screens/map.ts';
import { OutlineScreen } from '../screens/outline.ts';

/**
 * How the licence map looks, beside the pictures kept in `e2e/pictures`. In the browser that took them a card that moved
 * or lost a word does not pass; another browser draws every letter a little differently, and there only what is large
 * is told apart. To take new ones after a change of looks: `npx playwright test pictures --update-snapshots=all`; look
 * at them, and name the browser here.
 */
const takenWith = '156.0.8078.79';
const pixels = { threshold: 0.25, animations: 'disabled' } as const;
const mostDifferent = (version: string): number => (version === takenWith ? 0.001 : 0.03);

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the licence map looks as it did, in ${colorScheme} colours`, async ({ arrive, browser }) => {
    const { page } = await arrive('Ana');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const map = await new LibraryScreen(page).fromTemplate('Renewing a driver licence');
    await map.introduce('Ana');
    await map.chipSays('Synced');
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.reload();
      await map.asMap();
      await map.chipSays('Synced');
      await page.evaluate(async () => document.fonts.ready);
      await page.mouse.move(size.width - 2, size.height / 2);
      await expect.poll(async () => unreadable(page)).toEqual([]);
      await checkAccessible(page);
      await expect(page).toHaveScreenshot(['pictures', `licence-${size.width}-${colorScheme}.png`], {
        ...pixels,
        maxDiffPixelRatio: mostDifferent(browser.version()),
        mask: [page.getByTestId('sync'), page.getByRole('list', { name: '1 person here' })],
        maskColor: '#808080',
      });
    }
  });
}

test('words that are clipped and cards that lie on each other are found', async ({ arrive }) => {
  const { page } = await arrive('Ana');
  const map = await new LibraryScreen(page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  await page.evaluate(async () => document.fonts.ready);
  await expect.poll(async () => unreadable(page)).toEqual([]);
  const changed = async (text: string, property: string, value: string): Promise<readonly string[]> => {
    const set = async (other: string): Promise<string> =>
      map.card(text).evaluate(
        ({ style }, [name, now]) => {
          const before = style.getPropertyValue(name!);
          style.setProperty(name!, now!);
          return before;
        },
        [property, other],
      );
    const before = await set(value);
    const found = await unreadable(page);
    await set(before);
    return found;
  };
  expect(await changed('Sees the date at a car rental desk', 'width', '90px')).toContainEqual(
    expect.stringMatching(/“Sees the date at a” reaches out of its box/u),
  );
  expect(await changed('Looks for a letter that never came', 'margin-top', '-20px')).toContainEqual(
    expect.stringMatching(/lie on each other/u),
  );
  expect(await changed('Days to a slot', 'width', '60px')).toContainEqual(
    expect.stringMatching(/“3.2” reaches out of its box/u),
  );
  expect(await changed('Booking site', 'top', '400px')).toContainEqual(
    expect.stringMatching(/reaches out of its cell/u),
  );
  expect(await unreadable(page)).toEqual([]);
});

for (const lang of ['de', 'vi', 'ar'] as const) {
  test(`nothing is clipped and nothing overlaps in ${lang}`, async ({ arrive }) => {
    const { page } = await arrive('Ana');
    const sketch = await readFile(new URL(`../pictures/licence.${lang}.sketch`, import.meta.url), 'utf8');
    const library = new LibraryScreen(page);
    await library.drop(`licence.${lang}.sketch`, sketch);
    const map = await library.opened();
    await map.introduce('Ana');
    for (const size of sizes) {
      await page.setViewportSize(size);
      await map.asMap();
      await page.evaluate(async () => document.fonts.ready);
      for (const corner of ['Control+Home', 'Control+End']) {
        await map.grid.getByRole('columnheader').first().focus();
        await page.keyboard.press(corner);
        await expect.poll(async () => unreadable(page)).toEqual([]);
      }
    }
    if (lang === 'ar') await beginsAtTheRight(map);
    if (lang === 'de') await takesWiderText(map);
  });
}

/** On the screen, in CSS px. */
async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { height, width, x, y } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** What hands do on a map that is written from right to left: they meet it where it is seen. */
async function beginsAtTheRight(map: MapScreen): Promise<void> {
  const { grid, page } = map;
  await page.setViewportSize(sizes[0]);
  await grid.getByRole('columnheader').nth(1).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  // Read at one moment: the map may still be on its way to the head that has focus.
  const heads = await grid
    .getByRole('columnheader')
    .evaluateAll((all) => all.slice(0, 4).map((head) => head.getBoundingClientRect().x));
  expect(heads).toEqual(heads.toSorted((one, other) => other - one));
  const between = async (): Promise<number> => {
    const lane = (await grid.getByRole('rowheader').first().boundingBox())!;
    const first = (await grid.getByRole('gridcell').first().boundingBox())!;
    return Math.abs(first.x + first.width - lane.x);
  };
  await expect.poll(between).toBeLessThan(0.5);
  await page.keyboard.press('ArrowLeft');
  await expect(grid.getByRole('columnheader').nth(2)).toBeFocused();

  const [dragged, under] = [map.card('صفحة الأهلية'), map.card('قائمة المستندات')];
  await map.drag('صفحة الأهلية', under);
  await expect(dragged).toHaveAccessibleDescription(/جمع المستندات/u);
  const apart = async (): Promise<number> => (await middleOf(dragged)).x - (await middleOf(under)).x;
  await expect.poll(async () => Math.abs(await apart())).toBeLessThan(0.5);

  await grid.getByRole('columnheader').nth(6).focus();
  await page.keyboard.press('Control+Enter');
  const [last, added] = [grid.getByRole('columnheader').nth(6), grid.getByRole('columnheader').nth(7)];
  await expect(added).toBeInViewport();
  await expect.poll(async () => (await middleOf(added)).x - (await middleOf(last)).x).toBeLessThan(0);
  await expect.poll(async () => unreadable(page)).toEqual([]);
}

/** Letters, words and lines as far apart as WCAG 1.4.12 lets people set them, and back. */
async function takesWiderText({ grid, page }: MapScreen): Promise<void> {
  await page.setViewportSize(sizes[0]);
  const card = grid.locator('[data-card]').first();
  const height = async (): Promise<number> => (await card.boundingBox())!.height;
  const before = await height();
  await new OutlineScreen(page).widenText();
  await expect.poll(height).toBeGreaterThan(before);
  await expect.poll(async () => unreadable(page)).toEqual([]);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  await expect.poll(height).toBe(before);
  await expect.poll(async () => unreadable(page)).toEqual([]);
}

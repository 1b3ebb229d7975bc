import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { MapScreen } from '../screens/map.ts';

/** The JavaScript of a map's first sight, in bytes of gzip: Excalidraw's takes 416,000. */
const mostBytes = 300_000;

/** Notes when the first card is painted, in milliseconds since the page began. */
function watchForFirstCard(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[data-card]')) return;
    watch.disconnect();
    // The frame is painted between its callbacks and the next task.
    requestAnimationFrame(() => setTimeout(() => performance.mark('first card')));
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** The scripts a page had asked for when its first card was seen, each with its size in bytes of gzip. */
async function scriptsOfFirstSight(page: Page): Promise<ReadonlyMap<string, number>> {
  const asked = await page.evaluate(() => {
    const seen = performance.getEntriesByName('first card')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime < seen && new URL(name).pathname.endsWith('.js'))
      .map(({ name }) => name);
  });
  const sizes = new Map<string, number>();
  for (const address of new Set(asked)) {
    const script = await (await page.request.get(address)).body();
    sizes.set(new URL(address).pathname, gzipSync(script).length);
  }
  return sizes;
}

test('a map is seen before most of the app is there, and from the device before the server says a word', async ({
  arrive,
  browser,
  server,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.addCard('Pain points', 1, 'No letter at all');
  await map.chipSays('Synced');
  const link = await map.shareLink('edit');

  await test.step('who comes by a link gets less than 300 kB of JavaScript before the first card', async () => {
    const ben = await Person.arrive(browser, 'Ben', { baseURL: server.url });
    await ben.page.addInitScript(watchForFirstCard);
    await ben.page.goto(link);
    await ben.page.waitForFunction(() => performance.getEntriesByName('first card').length > 0);
    const sizes = await scriptsOfFirstSight(ben.page);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const largest = [...sizes].sort(([, a], [, b]) => b - a).map(([path, size]) => `${path} ${size}`);
    expect(sizes.size, 'scripts are seen at all').toBeGreaterThan(3);
    expect(
      bytes,
      `The first sight of a map takes ${bytes} bytes of JavaScript (gzip), and may take ${mostBytes}. What is not seen at first is imported with \`later\`.\n${largest.join('\n')}`,
    ).toBeLessThanOrEqual(mostBytes);
    expect(ben.complaints).toEqual([]);
    await ben.leave();
  });

  await test.step('a menu that is asked for before its code is there opens when it comes, with focus in it', async () => {
    const cleo = await Person.arrive(browser, 'Cleo', { baseURL: server.url, serviceWorkers: 'block' });
    let come = (): void => undefined;
    const comes = new Promise<void>((resolve) => (come = resolve));
    await cleo.page.route('**/assets/MapMenuItems-*.js', async (route) => {
      await comes;
      await route.continue();
    });
    await cleo.page.goto(link);
    const theirs = new MapScreen(cleo.page);
    await expect(theirs.card('No letter at all')).toBeVisible();
    const button = cleo.page.getByRole('button', { name: 'Map menu' });
    await button.focus();
    await cleo.page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    come();
    await expect(cleo.page.getByRole('menuitem').first()).toBeFocused();
    await cleo.page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    expect(cleo.complaints).toEqual([]);
    await cleo.leave();
  });

  await test.step('who was here before sees the map while the server is silent', async () => {
    await ana.page.route('**/api/**', () => undefined);
    await ana.page.routeWebSocket('**', () => undefined);
    await ana.page.reload();
    await expect(map.card('No letter at all')).toBeVisible();
    await expect(ana.page.getByTestId('sync')).not.toHaveAttribute('data-sync', 'synced');
  });
});

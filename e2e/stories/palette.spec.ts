import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PaletteScreen } from '../screens/palette.ts';

const pain = 'No slot within 40 km';
const site = 'Books a slot on the site';

test('a person finds and does everything on a map by Ctrl+K and keys of their own, without a pointer', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const palette = new PaletteScreen(ana.page);
  await map.introduce('Ana');
  await map.addCard('Customer actions', 6, site);
  await map.addCard('Pain points', 2, pain);

  await test.step('she goes to a card by a few of its letters, and it comes into sight', async () => {
    await palette.take('books site', site);
    await expect(map.card(site)).toBeFocused();
    await expect(map.card(site)).toBeInViewport({ ratio: 1 });
  });

  await test.step('she moves it and takes that back by commands that say what they do', async () => {
    await palette.take('mv left', 'Move left');
    await expect(map.cell('Customer actions', 5).getByRole('button', { name: site })).toBeFocused();
    await palette.take('undo', 'Undo move cards');
    await expect(map.cell('Customer actions', 6).getByRole('button', { name: site })).toBeFocused();
    await expect(ana.page.getByRole('region', { name: 'Notice' })).toContainText('Undid: moved a card');
  });

  await test.step('what she is writing is kept when she goes elsewhere', async () => {
    await keyboard.type('Waits for a letter');
    await palette.take('pain points', 'Pain points');
    await expect(map.lane('Pain points')).toBeFocused();
    await expect(map.card('Waits for a letter')).toBeVisible();
  });

  await test.step('a stage becomes a strip that offends nobody, and opens where she goes to one of its cards', async () => {
    const head = map.grid.getByRole('columnheader').nth(2);
    await palette.take('no slot', pain);
    await palette.take('collapse st', 'Collapse stage');
    await expect(head).toBeFocused();
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(async () => (await head.boundingBox())?.width).toBe(40);
    await checkAccessible(ana.page);
    await palette.take('no slot', pain);
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    await expect(map.card(pain)).toBeFocused();
  });

  await test.step('the map zooms by command; the zoom keys stay the browser’s', async () => {
    const zoom = ana.page.getByRole('button', { name: /^Zoom \d+%/ });
    await palette.take('zoom in', 'Zoom in');
    await expect(zoom).not.toHaveText('100%');
    await palette.take('100', 'Zoom to 100%');
    await expect(zoom).toHaveText('100%');
    await palette.take('no slot', pain);
    await palette.take('zoom to sel', 'Zoom to selection');
    await expect(map.card(pain)).toBeInViewport({ ratio: 1 });
    const taken = await ana.page.evaluate(() => {
      const presses = ['+', '-', '0', '='].map(
        (key) => new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
      for (const press of presses) document.activeElement?.dispatchEvent(press);
      return presses.filter((press) => press.defaultPrevented).map((press) => press.key);
    });
    expect(taken).toEqual([]);
  });

  await test.step('what she chose last stands first; nothing in the palette offends', async () => {
    await palette.open();
    await expect(palette.rows.first()).toContainText('Zoom to selection');
    await checkAccessible(ana.page);
    await keyboard.type('zzzz');
    await expect(palette.rows).toHaveCount(0);
    await expect(ana.page.getByRole('dialog').getByRole('status')).toHaveText('Nothing found');
    await keyboard.press('Escape');
    await expect(map.card(pain)).toBeFocused();
  });

  await test.step('F6 takes her through the parts of the page and back to the card', async () => {
    const card = map.card(pain);
    const parts: string[] = [];
    do {
      await keyboard.press('F6');
      parts.push(await ana.page.evaluate(() => document.activeElement?.textContent ?? ''));
    } while (parts.length < 9 && !(await card.evaluate((element) => element === document.activeElement)));
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(4);
    await expect(map.card(pain)).toBeFocused();
    await keyboard.press('Shift+F6');
    await expect(map.card(pain)).not.toBeFocused();
    await keyboard.press('F6');
    await expect(map.card(pain)).toBeFocused();
  });

  await test.step('she gives a command keys of her own; keys that are taken are refused in words', async () => {
    await keyboard.press('Control+/');
    await expect(palette.shortcuts.getByRole('searchbox')).toBeFocused();
    await keyboard.type('move right');
    await checkAccessible(ana.page);
    await palette.keysOf('Move right').press('Enter');
    await keyboard.press('Control+z');
    await expect(palette.shortcuts.getByRole('status')).toContainText('Ctrl Z is “Undo”');
    await palette.keysOf('Move right').press('Enter');
    await keyboard.press('F8');
    await expect(palette.keysOf('Move right')).toHaveText('F8');
    await keyboard.press('Escape');
    await expect(map.card(pain)).toBeFocused();
    await keyboard.press('F8');
    await expect(map.cell('Pain points', 3).getByRole('button', { name: pain })).toBeFocused();
  });

  await test.step('they are hers on the next visit, and for all maps', async () => {
    await map.chipSays('Synced');
    await ana.page.reload();
    await map.card(pain).focus();
    await palette.open();
    await keyboard.type('move right');
    await expect(palette.rows.first()).toContainText('F8');
    await keyboard.press('Escape');
  });

  await test.step('a colleague is found by name, and she stands on his card', async () => {
    const clipboard = async () => ana.page.evaluate(async () => navigator.clipboard.readText());
    await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await palette.take('share', 'Share');
    await ana.page.getByRole('button', { name: 'Copy link to edit' }).press('Enter');
    await expect.poll(clipboard).toContain(`${new URL(ana.page.url()).origin}/m/`);
    const link = await clipboard();
    await keyboard.press('Escape');
    const ben = await arrive('Ben');
    await ben.page.goto(link);
    const his = await new LibraryScreen(ben.page).opened();
    await his.introduce('Ben');
    await his.card(site).focus();
    await ben.page.keyboard.press('Space');
    await map.card(pain).focus();
    await expect(async () => {
      await palette.open();
      await keyboard.type('ben');
      await expect(palette.rows.first()).toContainText('Go to Ben', { timeout: 500 });
    }).toPass();
    await keyboard.press('Enter');
    await expect(map.card(site)).toBeFocused();
  });

  await test.step('she begins another map, and goes back to the first by its name', async () => {
    await palette.take('new map', 'New map');
    await expect(ana.page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
    await keyboard.type('Moving house');
    await keyboard.press('Enter');
    await expect(ana.page).toHaveTitle(/^Moving house/);
    await map.grid.waitFor();
    await map.cell('Customer actions', 1).focus();
    await palette.take('driver', 'Renewing a driver licence');
    await expect(ana.page).toHaveTitle(/^Renewing a driver licence/);
    await map.grid.waitFor();
  });
});

/** What leads to another page or another view, or gives the person a file. */
const leaves = /^(New map|All maps|Save as|Duplicate map|Show as)/u;
const otherViews = ['Show as outline', 'Show as table', 'Show as map'];

test('whatever is chosen in the palette, something has focus afterwards', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const palette = new PaletteScreen(ana.page);
  await map.introduce('Ana');
  await map.addCard('Pain points', 2, pain);
  const isSomewhere = async (): Promise<boolean> =>
    ana.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

  await palette.open();
  await expect.poll(async () => palette.rows.count()).toBeGreaterThan(20);
  const names = await palette.rows.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('[dir="auto"]')?.textContent ?? ''),
  );
  await keyboard.press('Escape');
  for (const name of names.filter((each) => !leaves.test(each))) {
    await test.step(name, async () => {
      const card = map.card(pain);
      await ((await card.isVisible()) ? card : map.cell('Pain points', 2)).focus();
      await palette.open();
      await keyboard.insertText(name);
      // What could be done at first may be of no use by now.
      if ((await palette.rows.count()) > 0) await keyboard.press('Enter');
      else await keyboard.press('Escape');
      await expect(palette.field).toBeHidden();
      await expect.poll(isSomewhere).toBe(true);
      for (let times = 0; times < 3; times += 1) await keyboard.press('Escape');
      await expect.poll(isSomewhere).toBe(true);
    });
  }
  for (const name of otherViews) {
    await test.step(name, async () => {
      await palette.take(name, name);
      await expect.poll(isSomewhere).toBe(true);
    });
  }
});

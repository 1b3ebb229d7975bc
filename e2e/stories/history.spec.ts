import type { Locator } from '@playwright/test';
import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { downloaded } from '../screens/download.ts';
import { HistoryScreen } from '../screens/history.ts';
import { LibraryScreen } from '../screens/library.ts';
import { sameMap } from '../screens/map.ts';
import { PaletteScreen } from '../screens/palette.ts';

const workshop = 'Before the workshop';
const site = 'Books a slot on the site';
const phone = 'Books a slot by phone';
const bus = 'Takes the bus';
const walk = 'Walks to the office';

async function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until something has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < 20 && !(await isFocused(wanted)); tabs++)
    await wanted.page().keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

test('two people change a map; one looks at how it was, restores it and takes that back; nothing of the other is gone', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const history = new HistoryScreen(ana.page);
  await map.introduce('Ana');
  await map.addCard('Customer actions', 1, site);
  await map.addCard('Customer actions', 2, bus);
  const link = await map.shareLink('edit');

  await test.step('she keeps it under a name', async () => {
    await map.menu('History');
    await expect(history.panel).toBeVisible();
    await history.keep(workshop);
    await map.chipSays('Synced');
    await expect(history.version(workshop)).toContainText('Ana');
    await checkAccessible(ana.page);
    await ana.page.keyboard.press('Escape');
    await expect(history.panel).toBeHidden();
  });

  const ben = await arrive('Ben');
  await ben.page.goto(link);
  const his = await new LibraryScreen(ben.page).opened();
  await his.introduce('Ben');

  await test.step('both go on with it', async () => {
    await map.rewrite(site, phone);
    await his.card(bus).focus();
    await ben.page.keyboard.press('Delete');
    await his.addCard('Customer actions', 3, walk);
    await expect(map.card(walk)).toBeVisible();
    await expect(map.card(bus)).toBeHidden();
    await expect(his.card(phone)).toBeVisible();
  });

  await test.step('she looks at how it was: who did what where since, and the map as it was, to be read', async () => {
    await map.menu('History');
    await history.look(workshop);
    await expect(map.card(site)).toBeVisible();
    await expect(map.card(bus)).toBeVisible();
    await expect(map.card(walk)).toHaveCount(0);
    await expect(history.since.filter({ hasText: 'Ana changed the text of action' })).toContainText(
      `from “${site}” to “${phone}”`,
    );
    await expect(history.since.filter({ hasText: `Ben deleted action “${bus}”` })).toBeVisible();
    await expect(history.since.filter({ hasText: `Ben added action “${walk}”` })).toContainText(
      /, Customer actions\./,
    );
    await checkAccessible(ana.page);
    await expect(his.card(walk)).toBeVisible();
    await expect(ben.page.getByRole('list', { name: '2 people here' })).toBeVisible();
  });

  await test.step('what she saves is the map as it was, and is called so', async () => {
    const { name, text } = await downloaded(ana.page, async () => map.menu('Save as CSV'));
    expect(name).toBe(`Renewing a driver licence, ${workshop}.csv`);
    expect([text.includes(site), text.includes(bus), text.includes(walk)]).toEqual([true, true, false]);
  });

  await test.step('what is told of a card leads to where it was', async () => {
    await history.since.getByRole('button', { name: `Ben deleted action “${bus}”` }).press('Enter');
    await expect(map.card(bus)).toBeFocused();
  });

  await test.step('what he does meanwhile is told there', async () => {
    await his.addCard('Pain points', 1, 'No slot within 40 km');
    await expect(history.since.filter({ hasText: 'No slot within 40 km' })).toBeVisible();
    await expect(map.card('No slot within 40 km')).toHaveCount(0);
  });

  const restore = async () => {
    await history.banner(workshop).getByRole('button', { name: 'Restore this version' }).click();
    await expect(history.done).toContainText(
      `Restored ${workshop}: 1 thing came back, 2 deleted and 1 changed.`,
    );
    for (const one of [map, his]) {
      await expect(one.card(site)).toBeVisible();
      await expect(one.card(bus)).toBeVisible();
      await expect(one.card(walk)).toHaveCount(0);
    }
    await sameMap(map, his);
  };

  await test.step('she restores it for both, and what was before that is a version too', async () => {
    await restore();
    await expect(history.version('Before a restore')).toBeVisible();
  });

  await test.step('she takes that back as one step', async () => {
    await history.done.getByRole('button', { name: 'Undo' }).click();
    for (const one of [map, his]) {
      await expect(one.card(phone)).toBeVisible();
      await expect(one.card(walk)).toBeVisible();
      await expect(one.card(bus)).toHaveCount(0);
    }
    await sameMap(map, his);
  });

  await test.step('restored again, his later work is among what was deleted, and comes back from there', async () => {
    await history.look(workshop);
    await restore();
    await history.show('Deleted');
    await expect(history.deleted).toContainText(walk);
    await checkAccessible(ana.page);
    await history.deleted.getByRole('button', { name: `Restore action “${walk}”` }).click();
    await expect(his.card(walk)).toBeVisible();
    await expect(his.card(bus)).toBeVisible();
  });

  await test.step('without the server it says so, and what is on this device can be looked at', async () => {
    await map.chipSays('Synced');
    await ana.context.setOffline(true);
    await map.chipSays('Offline');
    await history.show('Versions');
    await ana.page.keyboard.press('Escape');
    await map.menu('History');
    await expect(history.panel).toContainText('Versions need the server, and it cannot be reached.');
    await ana.context.setOffline(false);
    await map.chipSays('Synced');
    await history.panel.getByRole('button', { name: 'Try again' }).click();
    await history.look(workshop);
    await history.banner(workshop).getByRole('button', { name: 'Back to now' }).click();
    await expect(map.card(walk)).toBeVisible();
  });
});

test('the history of a map without a pointer', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const [history, palette] = [new HistoryScreen(ana.page), new PaletteScreen(ana.page)];
  await map.introduce('Ana');
  await map.addCard('Customer actions', 1, site);

  await test.step('it opens from the palette, with the focus in it, and Escape gives the focus back', async () => {
    await palette.take('history', 'History');
    await expect(history.panel.getByRole('heading', { name: 'History' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(history.panel).toBeHidden();
    await expect(map.card(site)).toBeFocused();
  });

  await test.step('a version is kept by name and Enter', async () => {
    await palette.take('history', 'History');
    await expect(history.panel.getByRole('heading', { name: 'History' })).toBeFocused();
    await tabTo(history.name);
    await keyboard.type(workshop);
    await keyboard.press('Enter');
    await expect(history.version(workshop)).toBeVisible();
    await keyboard.press('Escape');
    await expect(map.card(site)).toBeFocused();
  });

  await test.step('she looks at it and goes back to now', async () => {
    await keyboard.press('Delete');
    await expect(map.card(site)).toHaveCount(0);
    await palette.take('history', 'History');
    await expect(history.version(workshop)).toBeVisible();
    await tabTo(history.version(workshop));
    await keyboard.press('Enter');
    await expect(history.banner(workshop)).toBeFocused();
    await expect(map.card(site)).toBeVisible();
    await keyboard.press('Tab');
    await expect(ana.page.getByRole('button', { name: 'Back to now' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(history.version(workshop)).toBeFocused();
    await expect(map.card(site)).toHaveCount(0);
  });

  await test.step('she restores it, and takes it back', async () => {
    await keyboard.press('Enter');
    await expect(history.banner(workshop)).toBeFocused();
    await tabTo(ana.page.getByRole('button', { name: 'Restore this version' }));
    await keyboard.press('Enter');
    await expect(history.done).toContainText(`Restored ${workshop}`);
    await expect(map.card(site)).toBeVisible();
    await tabTo(history.done.getByRole('button', { name: 'Undo' }));
    await keyboard.press('Enter');
    await expect(map.card(site)).toHaveCount(0);
    await expect(ana.page.locator(':focus')).toHaveCount(1);
  });
});

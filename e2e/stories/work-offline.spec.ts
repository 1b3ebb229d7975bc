import { expect, test } from '../fixtures.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content } from '../screens/map.ts';

/**
 * An analyst's train ride. The server goes away, she edits, closes the browser, reopens it offline and edits on;
 * a colleague meanwhile edits and deletes the same cards. Edits beat deletes, sets are united, texts are merged.
 */
test('offline edits survive a closed browser and merge with what a colleague did', async ({
  browser,
  arrive,
  server,
}) => {
  const ben = await arrive('Ben');
  const his = await new LibraryScreen(ben.page).newMap('Renewing a driver licence');
  for (const [column, text] of [
    'No slot for nine days',
    'Turned away at the counter',
    'No tracking',
    'Reminder was late',
  ].entries())
    await his.addCard('Pain points', column + 1, text);
  await his.chipSays('Synced');
  const link = await his.shareLink('edit');

  const ana = await arrive('Ana');
  await ana.page.goto(link);
  const hers = await new LibraryScreen(ana.page).opened();
  await hers.card('Reminder was late').waitFor();
  await hers.chipSays('Synced');
  await new LibraryScreen(ana.page).offlineReady();

  await test.step('her network goes; she edits, the chip says so', async () => {
    await ana.context.setOffline(true);
    await hers.chipSays('Offline', 10_000);
    await hers.chipSays('Saved on this device');
    await hers.addCard('Pain points', 5, 'Written on the train');
    await hers.edit('No slot for nine days');
    await ana.page.keyboard.press('Control+End');
    await ana.page.keyboard.type(', says Ana');
    await ana.page.keyboard.press('Enter');
    await hers.card('Turned away at the counter').click();
    await ana.page.keyboard.press('Delete');
    await expect(hers.card('Turned away at the counter')).toHaveCount(0);
  });

  const reopened =
    await test.step('she closes the browser, and reopens the map without a network', async () => {
      const address = ana.page.url();
      await ana.page.close();
      const page = await ana.newTab();
      await page.goto(address);
      const map = await new LibraryScreen(page).opened();
      await expect(map.card('Written on the train')).toBeVisible();
      await expect(map.card('No slot for nine days, says Ana')).toBeVisible();
      await map.chipSays('Offline');
      await map.edit('No tracking');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' at all');
      await page.keyboard.press('Enter');
      return map;
    });

  await test.step('meanwhile Ben edits what she deleted and deletes what she edited', async () => {
    await his.edit('Turned away at the counter');
    await ben.page.keyboard.press('Control+End');
    await ben.page.keyboard.type(' twice');
    await ben.page.keyboard.press('Enter');
    await his.card('No tracking').click();
    await ben.page.keyboard.press('Delete');
    await his.edit('No slot for nine days');
    await ben.page.keyboard.press('Control+Home');
    await ben.page.keyboard.type('Still: ');
    await ben.page.keyboard.press('Enter');
    await his.chipSays('Synced');
  });

  await test.step('the network is back: everything is merged, nothing is missing', async () => {
    await ana.context.setOffline(false);
    await reopened.chipSays('Synced', 30_000);
    for (const map of [his, reopened]) {
      await expect(map.card('Written on the train')).toBeAttached();
      await expect(map.card('Still: No slot for nine days, says Ana')).toBeAttached();
      await expect(map.card('Turned away at the counter twice')).toBeAttached();
      await expect(map.card('No tracking at all')).toBeAttached();
      await expect(map.card('Reminder was late')).toBeAttached();
    }
    expect(content(await reopened.saveAsJson())).toEqual(content(await his.saveAsJson()));
  });

  await test.step('somebody who was never there sees the same', async () => {
    const newcomer = await Person.arrive(browser, 'Newcomer', { baseURL: server.url });
    await newcomer.page.goto(link);
    const map = await new LibraryScreen(newcomer.page).opened();
    await expect(map.card('No tracking at all')).toBeVisible();
    await newcomer.leave();
  });
});

test('a map made while the server is away is registered when it is back', async ({ arrive, server }) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  await library.offlineReady();
  await server.kill();
  await ana.page.reload();

  const map = await library.newMap('Made in a tunnel');
  await map.addCard('Pain points', 1, 'No signal');
  await map.chipSays('Offline');

  await server.start();
  await map.chipSays('Synced', 30_000);
  const link = await map.shareLink('edit');
  const ben = await arrive('Ben');
  await ben.page.goto(link);
  await expect((await new LibraryScreen(ben.page).opened()).card('No signal')).toBeVisible();
});

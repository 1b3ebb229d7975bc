import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content } from '../screens/map.ts';

test('two tabs of one person agree, online and offline', async ({ arrive, server }) => {
  const ana = await arrive('Ana');
  const left = await new LibraryScreen(ana.page).newMap('Applying for unemployment insurance');
  await left.chipSays('Synced');
  const tab = await ana.newTab();
  await tab.goto(ana.page.url());
  const right = await new LibraryScreen(tab).opened();

  await left.addCard('Pain points', 1, 'from the left');
  await expect(right.card('from the left')).toBeVisible();

  await server.kill();
  await left.chipSays('Offline');
  await left.addCard('Pain points', 2, 'left, offline');
  await expect(right.card('left, offline')).toBeVisible();
  await right.addCard('Pain points', 3, 'right, offline');
  await expect(left.card('right, offline')).toBeVisible();

  await server.start();
  await left.chipSays('Synced', 30_000);
  await right.chipSays('Synced', 30_000);
  expect(content(await left.saveAsJson())).toEqual(content(await right.saveAsJson()));
});

test('what a killed tab had not sent is sent by another tab', async ({ arrive, server }) => {
  const ana = await arrive('Ana');
  const left = await new LibraryScreen(ana.page).newMap('Appealing a benefit decision');
  await left.chipSays('Synced');
  const link = await left.shareLink('edit');
  const tab = await ana.newTab();
  await tab.goto(ana.page.url());
  const right = await new LibraryScreen(tab).opened();
  await right.chipSays('Synced');

  await server.kill();
  await right.chipSays('Offline');
  await right.addCard('Pain points', 1, 'typed before the crash');
  await right.startCard('Pain points', 2);
  await tab.keyboard.type('half a sent');
  await expect(left.card('half a sent')).toBeAttached();

  await test.step('the right tab dies in the middle of a word', async () => {
    const browser = await tab.context().newCDPSession(tab);
    await Promise.race([browser.send('Page.crash').catch(() => undefined), tab.waitForEvent('crash')]);
  });

  await server.start();
  await left.chipSays('Synced', 30_000);
  const ben = await arrive('Ben');
  await ben.page.goto(link);
  const seen = await new LibraryScreen(ben.page).opened();
  await expect(seen.card('typed before the crash')).toBeVisible();
  await expect(seen.card('half a sent')).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';

test('in a browser that stores nothing a map still works, and is never called saved on this device', async ({
  arrive,
  server,
}) => {
  const ben = await arrive('Ben');
  const his = await new LibraryScreen(ben.page).newMap('Seen from a private window');
  await his.chipSays('Synced');
  const link = await his.shareLink('edit');

  const ana = await arrive('Ana');
  await ana.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user agent does not allow it.', 'SecurityError');
    };
  });
  await ana.page.goto('/');
  await expect(ana.page.getByText('not letting us keep maps on this device')).toBeVisible();

  await ana.page.goto(link);
  const map = await new LibraryScreen(ana.page).opened();
  await map.addCard('Pain points', 1, 'Kept by the server alone');
  await map.chipSays('Not saved on this device');
  await expect(his.card('Kept by the server alone')).toBeVisible();

  await test.step('a copy can be downloaded, and opens again elsewhere', async () => {
    // Nothing is kept here, the code of the page neither: what comes after the first sight has come.
    await ana.page.waitForLoadState('networkidle');
    await server.kill();
    await map.addCard('Pain points', 2, 'Typed while the server was away');
    await map.chipSays('Not saved on this device');
    const arriving = ana.page.waitForEvent('download');
    await ana.page.getByRole('button', { name: 'Download' }).first().click();
    const download = await arriving;
    const copy = await readFile(await download.path());
    await server.start();

    const cleo = await arrive('Cleo');
    const library = new LibraryScreen(cleo.page);
    await library.pick({ name: 'copy.json', mimeType: 'application/json', buffer: copy });
    const again = await library.opened();
    await expect(again.card('Kept by the server alone')).toBeVisible();
    await expect(again.card('Typed while the server was away')).toBeVisible();
  });
});

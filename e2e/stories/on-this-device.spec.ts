import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Person } from '../people.ts';
import { photo, png } from '../pictureFiles.ts';
import { DeviceScreen } from '../screens/device.ts';
import { LibraryScreen } from '../screens/library.ts';
import { MapScreen } from '../screens/map.ts';
import { OutlineScreen } from '../screens/outline.ts';
import { PhotosScreen } from '../screens/photos.ts';

test('a map is kept on a device with its photos, what waits is listed until it is synced, and room is given back', async ({
  arrive,
}) => {
  const ben = await arrive('Ben');
  const his = await new LibraryScreen(ben.page).newMap('Renewing a driver licence');
  await his.introduce('Ben');
  const photos = new PhotosScreen(ben.page);
  await photos.paste(his.cell('Touchpoints', 2), png(640, 400));
  await photos.describe('Counter B');
  await his.chipSays('Synced');
  const link = await his.shareLink('edit');

  const ana = await arrive('Ana');
  const { page } = ana;
  const library = new LibraryScreen(page);
  const device = new DeviceScreen(page);
  const notice = page.getByRole('region', { name: 'What was done' });
  await page.goto(link);
  const hers = await library.opened();
  await hers.introduce('Ana');
  await hers.chipSays('Synced');
  await library.offlineReady();

  await test.step('she keeps it: document and photos are there, with what they take', async () => {
    await page.goto('/');
    await library.menu('Renewing a driver licence', 'Keep on this device');
    await expect(notice).toContainText('Kept Renewing a driver licence on this device, with all its photos.');
    await device.open();
    await expect(device.map('Renewing a driver licence')).toContainText(/\d kB, 1 photo/u);
    await expect(device.map('Renewing a driver licence').getByRole('checkbox')).toBeChecked();
    await expect(device.part('Room on this device')).toContainText('used');
    await expect(device.part('Waiting to sync')).toContainText('Nothing waits: the server has everything.');
    await checkAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessible(page);
    await page.emulateMedia({ colorScheme: null });
  });

  await test.step('without a network it opens with its photo; what she makes waits, and is listed after a reload', async () => {
    await ana.context.setOffline(true);
    await page.goto('/');
    const map = await library.open('Renewing a driver licence');
    const mine = new PhotosScreen(page);
    expect(await mine.drawn('Counter B')).toEqual({ width: 640, height: 400 });
    await map.addCard('Pain points', 1, 'Closed at noon');
    await mine.paste(map.cell('Touchpoints', 3), png(300, 200));
    await mine.describe('The door');
    await mine.keptHere('The door');
    await page.goto('/');
    await page.reload();
    await device.open();
    const waiting = device.part('Waiting to sync').getByRole('listitem');
    await expect(waiting).toContainText(/\d+ changes?, 1 photo/u);
    await expect(device.map('Renewing a driver licence')).toContainText('Not all of it is on the server yet');
    await expect(device.map('Renewing a driver licence').getByRole('button')).toHaveCount(0);
  });

  await test.step('with a network the list empties by itself, and he has it', async () => {
    await ana.context.setOffline(false);
    await expect(device.part('Waiting to sync')).toContainText('Nothing waits', { timeout: 45_000 });
    await expect(his.card('Closed at noon')).toBeAttached();
    await new PhotosScreen(ben.page).drawn('The door');
  });

  await test.step('she gives its room back; it is on the server, and here again when it is opened', async () => {
    await device
      .map('Renewing a driver licence')
      .getByRole('button', { name: /^Remove from this device/u })
      .click();
    await expect(notice).toContainText('The server has all of it');
    await expect(device.map('Renewing a driver licence')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Maps', exact: true }).check({ force: true });
    await expect(library.row('Renewing a driver licence')).toContainText('On the server');
    const map = await library.open('Renewing a driver licence');
    await expect(map.card('Closed at noon')).toBeVisible();
  });
});

/** A field worker's phone (S4): photos of a counter are taken without a network, wait, and arrive. */
test('photos taken on a phone without a network wait on it, are there after a reload, and reach the desk', async ({
  arrive,
  browser,
  server,
}) => {
  const ben = await arrive('Ben');
  const his = await new LibraryScreen(ben.page).newMap('Renewing a driver licence');
  await his.introduce('Ben');
  await his.addCard('Touchpoints', 4, 'Counter B');
  await his.chipSays('Synced');
  const link = await his.shareLink('edit');
  const ana = await Person.arrive(browser, 'Ana', {
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = ana;
  await page.goto(link);
  // A phone opens a map as an outline.
  const outline = new OutlineScreen(page);
  await outline.card('Counter B').waitFor();
  const hers = new MapScreen(page);
  await hers.introduce('Ana');
  const library = new LibraryScreen(page);
  await library.offlineReady();
  const photos = new PhotosScreen(page);
  const camera = await photo(page);

  await test.step('without a network two photos are taken of the counter, and described', async () => {
    await ana.context.setOffline(true);
    await expect(hers.sync).toHaveAttribute('data-sync', 'offline', { timeout: 10_000 });
    await page.getByRole('button', { name: /^4 / }).first().tap();
    await outline.card('Counter B').tap();
    await page
      .getByRole('complementary', { name: 'Card details' })
      .getByRole('button', { name: 'Close' })
      .tap();
    for (const [words, picture] of [
      ['Counter B is closed', camera],
      ['The queue outside', png(300, 200)],
    ] as const) {
      const take = page.getByRole('button', { name: 'Take a photo' });
      await photos.choose(() => take.tap(), picture);
      await expect(photos.field).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(photos.form.getByRole('alert')).toHaveText('Describe the photo, or mark it decorative');
      if (picture === camera) await photos.alsoHurts('Waits 50 minutes', '4');
      await photos.describe(words);
      await photos.keptHere(words);
      await expect(outline.card(words)).toHaveAccessibleDescription(/Waiting to sync/);
    }
    expect(await outline.tooSmall()).toEqual([]);
  });

  await test.step('the list says what waits, also after a reload', async () => {
    const device = new DeviceScreen(page);
    await page.goto('/');
    await device.open();
    await expect(device.part('Waiting to sync')).toContainText('2 photos');
    await page.reload();
    await device.open();
    await expect(device.part('Waiting to sync')).toContainText('2 photos');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await checkAccessible(page);
  });

  await test.step('with a network they go by themselves, and the desk sees them', async () => {
    await ana.context.setOffline(false);
    await expect(new DeviceScreen(page).part('Waiting to sync')).toContainText('Nothing waits', {
      timeout: 45_000,
    });
    const desk = new PhotosScreen(ben.page);
    for (const words of ['Counter B is closed', 'The queue outside']) await desk.drawn(words);
    await expect(
      his.cell('Pain points', 4).getByRole('button', { name: 'Waits 50 minutes' }),
    ).toHaveAccessibleDescription(/severity 4 Critical/);
  });
  expect(ana.complaints).toEqual([]);
  await ana.leave();
});

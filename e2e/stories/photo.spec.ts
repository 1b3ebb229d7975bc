import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { longestTaskOf } from '../longestTask.ts';
import { boastfulPng, cutOff, drawing, heic, ofTheCamera, photo, png } from '../pictureFiles.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PaletteScreen } from '../screens/palette.ts';
import { PhotosScreen } from '../screens/photos.ts';

/** In ms: what people feel as a page that has stopped. */
const longestTask = 200;

test('photos are pasted, dropped and chosen, on a train too, and a colleague sees them', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const hers = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await hers.introduce('Ana');
  const photos = new PhotosScreen(ana.page);
  const link = await hers.shareLink('edit');
  const ben = await arrive('Ben');
  await ben.page.goto(link);
  const his = await new LibraryScreen(ben.page).opened();
  const seen = new PhotosScreen(ben.page);
  const camera = await photo(ana.page);

  await test.step('a screenshot is pasted; what can be seen is asked for, and nothing is no answer', async () => {
    await photos.paste(hers.cell('Touchpoints', 2), png(640, 400));
    await expect(photos.field).toBeFocused();
    await ana.page.keyboard.press('Enter');
    await expect(photos.form.getByRole('alert')).toHaveText('Describe the photo, or mark it decorative');
    await checkAccessible(ana.page);
    await photos.describe('The form asks for a number nobody has');
    await expect(hers.card('The form asks for a number nobody has')).toBeFocused();
    expect(await photos.drawn('The form asks for a number nobody has')).toEqual({ width: 640, height: 400 });
  });

  await test.step('he sees it, with what can be seen in words', async () => {
    await seen.drawn('The form asks for a number nobody has');
    await expect(his.card('The form asks for a number nobody has')).toHaveAccessibleDescription(/^Photo/);
  });

  await test.step('a photo of a camera is dropped: small, upright, and without what the camera wrote', async () => {
    const inHand = await photos.carry(camera);
    const longest = await longestTaskOf(ana.page, async () => {
      await photos.drop(hers.cell('Pain points', 3), inHand);
      await photos.describe('A queue of 30 people');
    });
    expect(longest).toBeLessThan(longestTask);
    const size = await photos.drawn('A queue of 30 people');
    expect(size.height).toBeGreaterThan(size.width);
    expect(size.height).toBeLessThanOrEqual(2000);
    await hers.chipSays('Synced');
    await seen.drawn('A queue of 30 people');
    const { cards } = (await hers.saveAsJson()).map;
    const { file } = cards.find(({ description }) => description === 'A queue of 30 people')!;
    const mapId = new URL(ana.page.url()).pathname.split('/').at(-1);
    const kept = await (await ben.context.request.get(`/api/maps/${mapId}/files/${file}`)).body();
    expect(kept.length).toBeLessThanOrEqual(400_000);
    expect(kept.length).toBeGreaterThan(10_000);
    expect(camera.buffer.includes(ofTheCamera.maker)).toBe(true);
    for (const trace of [ofTheCamera.maker, 'Exif', 'EXIF', 'II*']) expect(kept.includes(trace)).toBe(false);
  });

  await test.step('without a network the next one is kept on the device, marked, and there after a reload', async () => {
    await new LibraryScreen(ana.page).offlineReady();
    await ana.context.setOffline(true);
    await hers.chipSays('Offline', 10_000);
    await hers.cell('Touchpoints', 4).focus();
    const add = ana.page.getByRole('button', { name: 'Add photo' });
    await photos.choose(async () => add.click(), png(300, 200, 'counter.png'));
    await photos.describe('Counter B is closed');
    await expect(hers.card('Counter B is closed')).toHaveAccessibleDescription(/Waiting to sync/);
    await photos.keptHere('Counter B is closed');
    await ana.page.reload();
    await photos.drawn('Counter B is closed');
    await expect(hers.card('Counter B is closed')).toHaveAccessibleDescription(/Waiting to sync/);
    await expect(his.card('Counter B is closed')).toHaveCount(0);
  });

  await test.step('with a network it goes to the server by itself, and he sees it', async () => {
    await ana.context.setOffline(false);
    await hers.chipSays('Synced', 30_000);
    await expect(hers.card('Counter B is closed')).not.toHaveAccessibleDescription(/Waiting to sync/);
    expect(await seen.drawn('Counter B is closed')).toEqual({ width: 300, height: 200 });
  });

  await test.step('a copy of the map has the photos too', async () => {
    await hers.menu('Duplicate');
    await expect(ana.page).toHaveTitle(/^Renewing a driver licence.*copy/i);
    await photos.drawn('A queue of 30 people');
    await hers.chipSays('Synced', 30_000);
  });

  await test.step('a photo that is copied to another map is seen there', async () => {
    await hers.card('Counter B is closed').focus();
    await ana.page.keyboard.press('Control+c');
    await ana.page.goto('/');
    const other = await new LibraryScreen(ana.page).newMap('Moving house');
    await other.cell('Touchpoints', 1).focus();
    await ana.page.keyboard.press('Control+v');
    expect(await photos.drawn('Counter B is closed')).toEqual({ width: 300, height: 200 });
    await other.chipSays('Synced', 30_000);
  });
});

test('photos are added and described without a pointer', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.introduce('Ana');
  const photos = new PhotosScreen(ana.page);
  const palette = new PaletteScreen(ana.page);

  await test.step('two are chosen by command, and asked about one after the other', async () => {
    await map.cell('Touchpoints', 2).focus();
    await photos.choose(
      async () => palette.take('add photos', 'Add photos'),
      png(200, 100, 'one.png'),
      png(100, 200, 'two.png'),
    );
    await expect(photos.form.getByRole('heading')).toHaveText('Describe photo 1 of 2');
    await expect(photos.field).toBeFocused();
    await keyboard.type('The entrance');
    await keyboard.press('Enter');
    await expect(photos.form.getByRole('heading')).toHaveText('Describe photo 2 of 2');
    await keyboard.press('Escape');
    await expect(ana.page.getByRole('region', { name: 'Notice' })).toContainText('not described yet');
    await map.focusIsSomewhere();
  });

  await test.step('the one that was left is found again, and said to be decorative', async () => {
    await expect(map.card('Photo without a description')).toBeVisible();
    await palette.take('describe', 'Describe the photo without a description');
    await expect(photos.field).toBeFocused();
    await keyboard.press('Tab');
    await expect(photos.form.getByRole('checkbox')).toBeFocused();
    await keyboard.press('Space');
    for (const button of ['Also add: Pain point', 'Later', 'Save']) {
      await keyboard.press('Tab');
      await expect(photos.form.getByRole('button', { name: button })).toBeFocused();
    }
    await keyboard.press('Enter');
    await expect(map.card('Decorative photo')).toBeVisible();
    await expect(map.card('Decorative photo').locator('img')).toHaveAttribute('alt', '');
  });

  await test.step('Undo takes it back, and nothing on the map offends', async () => {
    await map.card('The entrance').focus();
    await keyboard.press('Delete');
    await expect(map.card('The entrance')).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(map.card('The entrance')).toBeFocused();
    await photos.drawn('The entrance');
    await checkAccessible(ana.page);
  });
});

test('what is no picture is refused in a sentence, and the page answers all the while', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.introduce('Ana');
  const photos = new PhotosScreen(ana.page);
  const add = ana.page.getByRole('button', { name: 'Add photo' });
  const notice = ana.page.getByRole('region', { name: 'Notice' });
  const broken = cutOff(await photo(ana.page, 3000, 2000));
  const letter = { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear Sir or Madam') };
  const longest = await longestTaskOf(ana.page, async () => {
    for (const [file, sentence] of [
      [broken, 'damaged or incomplete'],
      [drawing, 'SVG files can contain programs'],
      [boastfulPng(8000, 8000), 'more than 60 million pixels'],
      [boastfulPng(4_000_000, 4_000_000), 'more than 60 million pixels'],
      [heic, 'cannot read HEIC'],
      [letter, 'is no picture'],
    ] as const) {
      await map.cell('Touchpoints', 2).focus();
      await photos.choose(async () => add.click(), file);
      await expect(notice).toContainText(sentence);
    }
    await expect(map.cell('Touchpoints', 2).getByRole('button')).toHaveCount(0);
    await photos.choose(async () => add.click(), broken, png(20, 20));
    await photos.describe('What was whole');
    await expect(map.card('What was whole')).toBeVisible();
  });
  expect(longest).toBeLessThan(longestTask);
});

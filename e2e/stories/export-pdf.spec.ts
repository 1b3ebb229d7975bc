import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { longestTaskOf } from '../longestTask.ts';
import { png } from '../pictureFiles.ts';
import { ExportScreen } from '../screens/export.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PaletteScreen } from '../screens/palette.ts';
import { PhotosScreen } from '../screens/photos.ts';

/** In ms: what people feel as a page that has stopped. */
const longestTask = 200;

test('a map goes on A3 and on a poster, and what is too small is refused with a way out', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  const map = await library.fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  const paper = new ExportScreen(ana.page);

  await test.step('the dialog says what will come of it, and offends nobody', async () => {
    await map.menu('Export PDF…');
    await paper.says(/^Ready to export: \d+ pages, smallest text \d+(\.\d)? pt\.$/);
    await checkAccessible(ana.page);
  });

  await test.step('its pages are shown as they will come out, and turned by key', async () => {
    await paper.shows('Page 1 of 3: the map');
    await paper.dialog.getByRole('button', { name: 'Next page' }).press('Enter');
    await paper.shows('Page 2 of 3: cards in a table');
    await paper.dialog.getByRole('button', { name: 'Previous page' }).press('Enter');
    await paper.shows('Page 1 of 3: the map');
  });

  await test.step('A3: tagged, with title and language, and the page answers all the while', async () => {
    const longest = await longestTaskOf(ana.page, async () => {
      const file = await paper.written(async () => paper.make.click());
      expect(file.name).toMatch(/^renewing-a-driver-licence-current-\d{4}-\d\d-\d\d-A3\.pdf$/u);
      expect(file.begins).toBe('%PDF-');
      expect(file.pages[0]).toBe('1191 × 842');
      expect(file.has(/\/MarkInfo \d+ 0 R/u) && file.has(/\/Marked true/u)).toBe(true);
      expect(file.has(/\/StructTreeRoot \d+ 0 R/u)).toBe(true);
      expect(file.has(/\/Lang \(en/u)).toBe(true);
      expect(file.has(/pdfuaid:part>1</u)).toBe(true);
      expect(file.has(/<dc:title>[\s\S]{0,200}Renewing a driver licence/u)).toBe(true);
    });
    expect(longest).toBeLessThan(longestTask);
    await map.focusIsSomewhere();
  });

  await test.step('in the dark, too, and in greys, it is the same document but for its colours', async () => {
    await map.menu('Export PDF…');
    const light = await paper.written(async () => paper.make.click());
    await ana.page.emulateMedia({ colorScheme: 'dark' });
    await map.menu('Export PDF…');
    const dark = await paper.written(async () => paper.make.click());
    await map.menu('Export PDF…');
    await paper.dialog.getByRole('checkbox', { name: /greyscale/ }).check();
    const grey = await paper.written(async () => paper.make.click());
    await ana.page.emulateMedia({ colorScheme: 'light' });
    expect(dark.drawn).toEqual(light.drawn);
    expect(grey.drawn).not.toEqual(light.drawn);
    expect(grey.pages).toEqual(light.pages);
  });

  await test.step('a poster of A1 comes on four sheets of A3', async () => {
    await map.menu('Export PDF…');
    await paper.mode('Poster');
    await expect(paper.dialog.getByLabel('Poster size')).toHaveValue('A1');
    await expect(paper.dialog.getByLabel('Printed on')).toHaveValue('A3');
    await paper.dialog.getByRole('checkbox', { name: /every card in a table/ }).uncheck();
    await paper.says('4 pages');
    await paper.shows('Page 4 of 4: row 2, column 2 of the poster');
    const file = await paper.written(async () => paper.make.click());
    expect(file.pages).toEqual(Array(4).fill('1191 × 842'));
  });

  await test.step('on a sheet too small it is refused; the next size that does is one press away', async () => {
    await map.menu('Export PDF…');
    await paper.choose('Page size', 'Custom');
    await paper.dialog.getByRole('textbox', { name: 'Width in mm' }).fill('200');
    await paper.dialog.getByRole('textbox', { name: 'Height in mm' }).fill('140');
    await paper.says('On this paper nobody could read it.');
    await expect(paper.make).toBeDisabled();
    await checkAccessible(ana.page);
    await paper.dialog.getByRole('button', { name: /^Use A\d$/ }).click();
    await paper.says('Ready to export');
    await expect(paper.make).toBeEnabled();
    await paper.dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('without a network too', async () => {
    await library.offlineReady();
    await ana.context.setOffline(true);
    await ana.page.reload();
    await library.opened();
    await map.menu('Export PDF…');
    const file = await paper.written(async () => paper.make.click());
    expect(file.begins).toBe('%PDF-');
    await ana.context.setOffline(false);
  });
});

test('a photo nobody has described is found, described and printed, without a pointer', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.introduce('Ana');
  const photos = new PhotosScreen(ana.page);
  const palette = new PaletteScreen(ana.page);
  const paper = new ExportScreen(ana.page);
  await photos.paste(map.cell('Touchpoints', 2), png(640, 400));
  await expect(photos.field).toBeFocused();
  await keyboard.press('Escape');

  await test.step('the dialog names it and goes there', async () => {
    await palette.take('export pdf', 'Export PDF');
    await paper.says('1 thing to mend');
    const fix = paper.dialog.getByRole('button', { name: /^Write it now/ });
    while (!(await fix.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(paper.dialog).toBeHidden();
    await photos.describe('Counter B is closed');
    await map.focusIsSomewhere();
  });

  await test.step('then it is ready, and the photo is in the file', async () => {
    await palette.take('export pdf', 'Export PDF');
    await paper.says('Ready to export');
    const file = await paper.written(async () => {
      while (!(await paper.make.evaluate((button) => button === document.activeElement))) {
        await keyboard.press('Tab');
      }
      await keyboard.press('Enter');
    });
    expect(file.has(/\/Subtype \/Image[\s\S]{0,200}\/Filter \/DCTDecode/u)).toBe(true);
    await map.focusIsSomewhere();
  });
});

import { expect, test } from '../fixtures.ts';
import { png } from '../pictureFiles.ts';
import { ExportScreen, pagesOf } from '../screens/export.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PhotosScreen } from '../screens/photos.ts';

test('printing by the browser gives the pages of the PDF, not the screen, and in no dark colours', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { page } = ana;
  await page.emulateMedia({ colorScheme: 'dark' });
  const map = await new LibraryScreen(page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  const paper = new ExportScreen(page);
  const sheets = page.locator('[data-on-paper]');

  await map.menu('Export PDF…');
  await paper.says('Ready to export: 3 pages');
  await page.keyboard.press('Escape');
  await expect(paper.dialog).toBeHidden();

  await test.step('as many pages of the same size, drawn in lines and letters that can be copied', async () => {
    await expect(async () => {
      const printed = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pagesOf(printed)).toEqual(Array(3).fill('1191 × 842'));
      expect(printed).toContain('/ToUnicode');
      expect(printed).not.toContain('/Subtype /Image');
    }).toPass();
    await expect(sheets).toHaveCount(0);
  });

  await test.step('with the photos of the map', async () => {
    await new PhotosScreen(page).paste(map.cell('Touchpoints', 2), png(640, 400));
    await expect(new PhotosScreen(page).field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(async () => {
      const printed = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(printed).toContain('/Subtype /Image');
    }).toPass();
  });

  await test.step('what was written last is on them, and nothing around the map is', async () => {
    await map.addCard('Touchpoints', 1, 'Poster at the counter');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(sheets.getByText('Poster at the counter').first()).toBeVisible();
    await expect(sheets.locator('text', { hasText: 'Page 1 of 3' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await expect(map.grid).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  await test.step('then the map is there again', async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await expect(sheets).toHaveCount(0);
    await expect(map.card('Poster at the counter')).toBeVisible();
    await map.focusIsSomewhere();
  });
});

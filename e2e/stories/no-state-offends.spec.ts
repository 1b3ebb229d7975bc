import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { OutlineScreen } from '../screens/outline.ts';
import { PaletteScreen } from '../screens/palette.ts';
import { TableScreen } from '../screens/table.ts';

test('what opens over a map and beside it offends nobody, is reached by keys, and gives focus back', async ({
  arrive,
}) => {
  const { page } = await arrive('Ana');
  const { keyboard } = page;
  const map = await new LibraryScreen(page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  const pain = map.grid.getByRole('button', { name: /^No slot within 40/ });
  const stage = map.grid.getByRole('columnheader').nth(4);

  await test.step('the menus of a card, an empty cell and a stage', async () => {
    const empty = map.grid.getByRole('gridcell', { name: /^Empty\./ }).first();
    for (const spot of [pain, empty, stage]) {
      await spot.focus();
      await keyboard.press('Shift+F10');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await checkAccessible(page);
      await keyboard.press('Escape');
      await expect(spot).toBeFocused();
    }
  });

  await test.step('the bar of selected cards', async () => {
    await pain.focus();
    await keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toBeVisible();
    await checkAccessible(page);
    await keyboard.press('Escape');
    await expect(pain).toBeFocused();
  });

  await test.step('how much of what others do reaches one, chosen from the map menu', async () => {
    await page.getByRole('button', { name: 'Map menu' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Notifications…' }).press('Enter');
    const inLane = page.getByRole('checkbox', { name: 'What others change in the lane I am in' });
    await inLane.press(' ');
    await expect(inLane).toBeChecked();
    await checkAccessible(page);
    await keyboard.press('Escape');
    await map.focusIsSomewhere();
    await pain.focus();
  });

  await test.step('the details of a card and of a stage, whose width is a number', async () => {
    await keyboard.press('Shift+Enter');
    await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
    await checkAccessible(page);
    await stage.focus();
    await keyboard.press('Shift+Enter');
    await page.getByRole('textbox', { name: 'Width on your map' }).press('ArrowUp');
    await keyboard.press('Enter');
    await checkAccessible(page);
    await expect.poll(async () => (await stage.boundingBox())?.width).toBe(176);
  });

  await test.step('what the evidence says of the curve, and taking it over', async () => {
    await map.lane('Emotion').focus();
    await keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Feelings from evidence' }).press('Enter');
    const set = page.getByRole('button', { name: 'Set to −1.5: Work out the rules' });
    await expect(set).toBeVisible();
    await checkAccessible(page);
    await set.press('Enter');
    await expect(page.getByRole('button', { name: 'Drawn so: Work out the rules' })).toBeFocused();
    await expect(map.card('Confused')).toHaveAttribute('aria-valuenow', '-1.5');
    await keyboard.press('Control+z');
    await expect(set).toBeVisible();
    await map.focusIsSomewhere();
  });

  await test.step('finding, with a filter', async () => {
    await pain.focus();
    await keyboard.press('Control+f');
    await keyboard.type('slot');
    await checkAccessible(page);
    await keyboard.press('Escape');
    await map.focusIsSomewhere();
  });
});

/** A sentence nobody can read where the media query holds, and everybody elsewhere. */
function plantFaint(query: string): void {
  const faint = document.createElement('p');
  faint.id = 'faint';
  faint.textContent = 'Nobody can read this';
  faint.style.cssText = 'color: #000; background: #fff; forced-color-adjust: none';
  document.querySelector('main')?.append(faint);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media ${query} { #faint { color: #ccc !important } }`);
  document.adoptedStyleSheets = [sheet];
}

/** A card of each kind, small enough to look at many times. */
const oneOfEach = `
division: Field Operations (2)
persona: Maria Okafor
              | Book (day 1) | Wait
  actions     | > Checks nine mornings ^moment <Maria Okafor> | > Carries the permit ^future
  touchpoints | Booking site (on: website, text) |
  emotion     | ~-1.9 Defeated | ~+1 Relieved
  pain points | !4 No slot [rural; slots] {Field Operations} (evidence: observed; source: P03) / !1 No word / ! Cold |
  quotes      | " Nine days. (by: Maria) |
  backstage   | % Weekly batches {Field Operations} |
  metrics     | = Days to a slot (value: 9.4; better: lower; was: 3.8, 5.1) |
  opportunities | * Release hourly (effort: S; status: planned) |`;

test('no view, panel or dialog offends in dark or forced colours or with more contrast, and what would is found', async ({
  arrive,
}) => {
  const { page } = await arrive('Ana');
  const { keyboard } = page;
  const library = new LibraryScreen(page);
  await library.drop('looks.sketch', oneOfEach);
  const map = await library.opened();
  await map.introduce('Ana');
  const palette = new PaletteScreen(page);
  const pain = map.card('No slot');

  await test.step('the map, with a card in hand, its menu and its details', async () => {
    await pain.click();
    await keyboard.press('Shift+Enter');
    await expect(page.getByRole('complementary', { name: 'Card details' })).toBeVisible();
    await checkAccessible(page);
    await pain.focus();
    await keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await checkAccessible(page);
    await keyboard.press('Escape');
  });

  await test.step('what would offend in one look alone is found', async () => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
    for (const query of queries) {
      await page.evaluate(plantFaint, query);
      await expect(checkAccessible(page)).rejects.toThrow(/color-contrast/u);
      await page.evaluate(() => document.getElementById('faint')?.remove());
      await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null });
    }
  });

  await test.step('the palette, the list of keys, sharing and saving', async () => {
    await palette.open();
    await checkAccessible(page);
    await keyboard.press('Escape');
    await keyboard.press('Control+/');
    await expect(palette.shortcuts).toBeVisible();
    await checkAccessible(page);
    await keyboard.press('Escape');
    for (const opener of ['Share', 'Map menu']) {
      await page.getByRole('button', { name: opener, exact: true }).press('Enter');
      await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible();
      await checkAccessible(page);
      await keyboard.press('Escape');
    }
  });

  await test.step('the outline and the table', async () => {
    await map.focusIsSomewhere();
    await new OutlineScreen(page).show();
    await checkAccessible(page);
    await new TableScreen(page).open();
    await checkAccessible(page);
  });
});

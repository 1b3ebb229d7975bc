import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';

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

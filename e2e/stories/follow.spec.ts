import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content, type MapScreen } from '../screens/map.ts';
import { PaletteScreen } from '../screens/palette.ts';

const far = 'Picks up the licence at the counter';
const near = 'Reads the letter';

test('two people follow each other over a map, by pointer and by keyboard alone', async ({ arrive }) => {
  const priya = await arrive('Priya');
  const host = await new LibraryScreen(priya.page).newMap('Renewing a driver licence');
  await host.introduce('Priya');
  await host.addCard('Customer actions', 1, near);
  await host.addCard('Pain points', 6, far);
  await host.chipSays('Synced');
  const link = await host.shareLink('edit');

  const ben = await arrive('Ben');
  // A smaller window than hers: what she sees fits into his.
  await ben.page.setViewportSize({ width: 1024, height: 768 });
  await ben.page.goto(link);
  const guest = await new LibraryScreen(ben.page).opened();
  await guest.introduce('Ben');
  await expect(guest.card(near)).toBeVisible();

  const stop = ben.page.getByRole('button', { name: 'Stop following' });
  const small = ben.page.locator('[data-minimap]');
  const corner = ben.page.getByRole('button', { name: 'Hide minimap' });

  await test.step('he follows her by her face, and sees what she goes to; his focus stays', async () => {
    await guest.card(near).click();
    await ben.page.getByRole('button', { name: 'Follow Priya' }).click();
    await expect(ben.page.getByText('Following Priya.', { exact: true }).first()).toBeVisible();
    await new PaletteScreen(priya.page).take('picks up', far);
    await expect(guest.card(far)).toBeInViewport({ ratio: 0.99 });
    await expect(ben.page.getByRole('button', { name: 'Follow Priya' })).toBeFocused();
    await checkAccessible(ben.page);
  });

  await test.step('he sees where she writes, on the card and in a field of his own', async () => {
    await host.edit(far);
    await priya.page.keyboard.press('Home');
    const caret = ben.page.locator('[data-caret]');
    await expect(caret).toHaveText('Priya');
    const fromLeft = async (): Promise<number> =>
      (await caret.boundingBox())!.x - (await guest.card(far).boundingBox())!.x;
    await expect.poll(fromLeft).toBeLessThan(60);
    const first = await fromLeft();
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 5; i++) await priya.page.keyboard.press('ArrowRight');
    await expect.poll(fromLeft).toBeGreaterThan(first + 10);
    await guest.edit(far);
    await expect(ben.page.locator('textarea ~ * [data-caret]')).toHaveText('Priya');
    await priya.page.keyboard.press('Escape');
    await expect(caret).toHaveCount(0);
    await ben.page.keyboard.press('Escape');
    // Writing has ended it.
    await expect(stop).toHaveCount(0);
    await ben.page.getByRole('button', { name: 'Follow Priya' }).click();
    await expect(stop).toBeVisible();
  });

  await test.step('his own hand on the map ends it', async () => {
    await guest.card(far).hover();
    await ben.page.mouse.wheel(0, 60);
    await expect(stop).toHaveCount(0);
  });

  await test.step('the map in small shows where she looks, and takes him anywhere', async () => {
    await expect(small.locator('[data-client]')).toHaveCount(1);
    const box = (await small.boundingBox())!;
    await ben.page.mouse.click(box.x + 4, box.y + 4);
    await expect(guest.card(near)).toBeInViewport();
    const zoom = (await ben.page.getByRole('group', { name: 'Zoom' }).boundingBox())!;
    expect(zoom.x + zoom.width).toBeLessThan(box.x);
    await corner.click();
    await expect(small).toHaveCount(0);
  });

  await test.step('by keyboard alone: he follows by the palette, and Escape ends it', async () => {
    await guest.card(near).focus();
    await new PaletteScreen(ben.page).take('follow priya', 'Follow Priya');
    await expect(stop).toBeVisible();
    await expect(guest.card(near)).toBeFocused();
    await new PaletteScreen(priya.page).take('reads the', near);
    await new PaletteScreen(priya.page).take('picks up', far);
    await expect(guest.card(far)).toBeInViewport();
    await ben.page.keyboard.press('Escape');
    await expect(stop).toHaveCount(0);
    await expect(guest.card(near)).toBeFocused();
  });

  await test.step('by keyboard alone: the map in small and cursors come and go by command', async () => {
    await new PaletteScreen(ben.page).take('show minimap', 'Show minimap');
    await expect(small).toBeVisible();
    await new PaletteScreen(ben.page).take('hide cursors', 'Hide cursors of others');
    await ben.page.reload();
    await expect(guest.card(near)).toBeVisible();
    await new PaletteScreen(ben.page).take('show cursors', 'Show cursors of others');
  });

  await test.step('what he writes ends it too, and an undo says what it undid', async () => {
    await new PaletteScreen(ben.page).take('follow priya', 'Follow Priya');
    await expect(stop).toBeVisible();
    await guest.card(near).focus();
    await ben.page.keyboard.press('Control+Shift+ArrowRight');
    await expect(stop).toHaveCount(0);
    await ben.page.keyboard.press('Control+z');
    await expect(ben.page.getByRole('region', { name: 'Notice' })).toContainText('Undid: moved a card to');
    await expect(guest.card(near)).toBeFocused();
  });

  await test.step('a card under his focus that she moves far away keeps focus, and asks', async () => {
    await comeNear(guest);
    await new PaletteScreen(ben.page).take('reads the', near);
    await expect(guest.card(near)).toBeInViewport();
    await host.card(near).focus();
    for (let i = 0; i < 5; i++) await priya.page.keyboard.press('Control+Shift+ArrowRight');
    const asked = ben.page.getByRole('region', { name: 'Card moved away' });
    await expect(asked).toContainText('Moved to');
    await expect(guest.card(near)).toBeFocused();
    await asked.getByRole('button', { name: 'Go to it' }).press('Enter');
    await expect(guest.card(near)).toBeFocused();
    await expect(guest.card(near)).toBeInViewport({ ratio: 0.99 });
  });

  await test.step('when she leaves he is told, and stays where he is', async () => {
    await new PaletteScreen(ben.page).take('follow priya', 'Follow Priya');
    await expect(stop).toBeVisible();
    const before = content(await guest.saveAsJson());
    await priya.leave();
    await expect(ben.page.getByText('Priya has left.').first()).toBeVisible({ timeout: 40_000 });
    await expect(stop).toHaveCount(0);
    expect(content(await guest.saveAsJson())).toEqual(before);
    await guest.focusIsSomewhere();
  });
});

/** So near that only a part of the map is in sight. */
async function comeNear(screen: MapScreen): Promise<void> {
  const zoomIn = screen.page.getByRole('button', { name: 'Zoom in' });
  for (let i = 0; i < 3; i++) await zoomIn.click();
}

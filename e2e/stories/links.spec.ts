import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { LinksScreen } from '../screens/links.ts';

const pain = 'No slot within 40 km';
const site = 'Booking site';
const batches = 'Slots are released in batches';

test('two people link what causes a pain point, by hand and by keys, and mend a link whose card was deleted', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const links = new LinksScreen(map);
  await map.introduce('Ana');
  await map.addCard('Touchpoints', 2, site);
  await map.addCard('Pain points', 2, pain);
  await map.addCard('Customer actions', 1, 'Looks for a slot');
  await map.chipSays('Synced');
  const link = await map.shareLink('edit');

  const ben = await arrive('Ben');
  await ben.page.goto(link);
  const other = await new LibraryScreen(ben.page).opened();
  const seen = new LinksScreen(other);
  await other.introduce('Ben');
  await expect(other.card(pain)).toBeVisible();

  await test.step('Ana pulls a link from the pain point to where it happens', async () => {
    await links.pull(pain, site);
    const menu = ana.page.getByRole('menu', { name: `What is “${site}” to it?` });
    await expect(menu.getByRole('menuitemradio', { name: 'happens at' })).toBeFocused();
    await ana.page.keyboard.press('Enter');
    await expect(map.card(pain)).toBeFocused();
    await links.draws(pain, 1);
  });

  await test.step('Ben hears of it, and sees it on the card he chooses', async () => {
    await seen.says(pain, `1 link: happens at ${site}`);
    await seen.says(site, `1 link: is where this happens ${pain}`);
    await seen.draws(pain, 1);
    await seen.draws('Looks for a slot', 0);
  });

  await test.step('Ben links the action to the pain point by keys alone', async () => {
    await other.card('Looks for a slot').focus();
    await ben.page.keyboard.press('Shift+F10');
    await ben.page.getByRole('menuitem', { name: 'Link to…' }).focus();
    await ben.page.keyboard.press('Enter');
    const dialog = ben.page.getByRole('dialog', { name: 'Link “Looks for a slot” to…' });
    await expect(dialog.getByRole('combobox', { name: 'Card' })).toBeFocused();
    await checkAccessible(ben.page);
    await ben.page.keyboard.type('no slot');
    await ben.page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Link', exact: true })).toBeFocused();
    await ben.page.keyboard.press('Enter');
    await expect(other.card('Looks for a slot')).toBeFocused();
    await links.says(pain, '2 links: ');
    await links.draws(pain, 2);
  });

  await test.step('all links of the map show on request, for this person alone', async () => {
    await map.card(site).click();
    await expect(links.lines).toHaveCount(1);
    await links.toggle.press('Enter');
    await expect(links.lines).toHaveCount(2);
    await expect(seen.toggle).toHaveAttribute('aria-pressed', 'false');
    await links.toggle.press('Enter');
  });

  const details = ana.page.getByRole('complementary', { name: 'Card details' });
  await test.step('Ana says it otherwise beside the map', async () => {
    await map.card(pain).click();
    await details.getByRole('combobox', { name: `Kind of link to ${site}` }).selectOption('caused by');
    await seen.says(pain, `caused by ${site}`);
  });

  await test.step('Ben deletes the touchpoint; Ana brings it back with its link', async () => {
    await other.card(site).focus();
    await ben.page.keyboard.press('Delete');
    await expect(map.card(site)).toBeHidden();
    await expect(details.getByText(`Deleted: ${site}.`)).toBeVisible();
    await expect(links.lines).toHaveCount(1);
    await details.getByRole('button', { name: `Restore ${site}` }).click();
    await expect(map.card(site)).toBeVisible();
    await expect(links.lines).toHaveCount(2);
    await seen.says(pain, `caused by ${site}`);
  });

  await test.step('Ana removes a link beside the map and takes that back', async () => {
    await details.getByRole('button', { name: `Remove link to ${site}` }).click();
    await expect(links.lines).toHaveCount(1);
    await map.card(pain).focus();
    await ana.page.keyboard.press('Control+z');
    await expect(links.lines).toHaveCount(2);
    await map.focusIsSomewhere();
  });

  await test.step('a link pulled by hand is one step to undo', async () => {
    await map.addCard('Customer actions', 2, batches);
    await links.pull(pain, batches);
    await ana.page.keyboard.press('Enter');
    await links.says(batches, '1 link');
    await map.card(pain).focus();
    await ana.page.keyboard.press('Control+z');
    await links.saysNothingOfLinks(batches);
    await expect(map.card(batches)).toBeVisible();
  });
});

test('a finger pulls a link too', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, hasTouch: true });
  const page = await context.newPage();
  await page.goto('/');
  const map = await new LibraryScreen(page).newMap('Appealing a decision');
  const links = new LinksScreen(map);
  await map.introduce('Ana');
  await map.addCard('Touchpoints', 1, site);
  await map.addCard('Pain points', 1, pain);
  await map.card(pain).tap();
  await links.port.waitFor();
  const port = (await links.port.boundingBox())!;
  const to = (await map.card(site).boundingBox())!;
  const before = await map.card(site).boundingBox();
  const finger = await context.newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', port.x + 8, port.y + 12);
  for (let step = 1; step <= 8; step++) {
    const part = step / 8;
    await touch(
      'touchMove',
      port.x + 8 + (to.x + to.width / 2 - port.x - 8) * part,
      port.y + 12 + (to.y + to.height / 2 - port.y - 12) * part,
    );
  }
  await touch('touchEnd', 0, 0);
  await page.getByRole('menuitemradio', { name: 'happens at' }).tap();
  await expect(links.lines).toHaveCount(1);
  expect(await map.card(site).boundingBox()).toEqual(before);
  await context.close();
});

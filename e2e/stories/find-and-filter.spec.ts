import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { FindScreen } from '../screens/find.ts';
import { LibraryScreen } from '../screens/library.ts';

const slot = 'No slot within 40 km for nine days';
const counter = 'Counter B';

test('two people look for different things on one map, and one passes on what she sees', async ({
  arrive,
}) => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  await ana.page.goto('/');
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  await map.chipSays('Synced');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  const [find, his] = [new FindScreen(ana.page), new FindScreen(ben.page)];
  const asked = (): string => new URL(ana.page.url()).search;

  await test.step('she finds by words, steps through what there is, and ends at a card', async () => {
    await map.grid.getByRole('button').first().focus();
    await find.find('slot');
    await expect(find.bar).toContainText(/\d+ found/u);
    await checkAccessible(ana.page);
    await find.field.press('Enter');
    await expect(find.bar).toContainText(/1 of \d+/u);
    await find.field.press('Escape');
    await expect(ana.page.locator('[data-card]:focus')).toHaveAccessibleName(/slot/iu);
    await expect(ana.page.locator('[data-standing]')).toHaveCount(0);
  });

  await test.step('a filter lets pain points stand out, and Ben sees the map as before', async () => {
    await ana.page.keyboard.press('Control+f');
    await find.filterBy('Kind', 'Pain point');
    await find.filterBy('Severity', 'Severity 3 and more');
    await expect(find.chip('Pain point')).toBeVisible();
    await expect(map.card(counter)).toHaveAttribute('data-standing', 'dimmed');
    await expect(find.bar).toContainText(/\d+ of \d+ cards/u);
    await checkAccessible(ana.page);
    await expect(ben.page.locator('[data-standing]')).toHaveCount(0);
    await expect.poll(asked).toBe('?filter=kind:painPoint,severity:3');
  });

  await test.step('hidden cards are gone from sight, keys and reading; a new one of hers is not', async () => {
    await find.others('Hide');
    await expect(map.card(counter)).toHaveCount(0);
    await expect(bens.card(counter)).toBeAttached();
    await map.addCard('Pain points', 1, 'Letter looks like an advert');
    await expect(map.card('Letter looks like an advert')).toBeVisible();
    await bens.addCard('Pain points', 2, 'Form asks twice');
    await expect(map.card('Form asks twice')).toHaveCount(0);
    await map.focusIsSomewhere();
  });

  await test.step('the address shows the same to somebody else, and says what names nothing', async () => {
    await expect.poll(asked).toBe('?filter=kind:painPoint,severity:3&hide');
    const { pathname } = new URL(ben.page.url());
    await ben.page.goto(`${pathname}${asked().replace('&hide', ',tag:nobody')}`);
    await new LibraryScreen(ben.page).opened();
    await expect(his.bar).toContainText('1 part of this filter names nothing on this map.');
    await expect(his.bar).toContainText(/Nothing matches\. .* hides the most/u);
    await his.bar.getByRole('button', { name: 'Remove it' }).click();
    await expect(his.bar).toContainText(/\d+ of \d+ cards/u);
  });

  await test.step('all is there again when the filter goes', async () => {
    await find.bar.getByRole('button', { name: 'Clear filters' }).click();
    await expect(map.card(counter)).toBeAttached();
    await expect.poll(asked).toBe('');
    await map.focusIsSomewhere();
  });
});

test('without a pointer: find, filter, focus on a lane, and back', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  await ana.page.goto('/');
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  const find = new FindScreen(ana.page);
  await map.card(slot).focus();

  await keyboard.press('Control+f');
  await keyboard.type('counter');
  await expect(find.bar).toContainText(/\d+ found/u);
  await keyboard.press('Shift+Enter');
  await keyboard.press('Escape');
  await expect(ana.page.locator('[data-card]:focus')).toHaveAccessibleName(/counter/iu);

  await keyboard.press('Control+f');
  await expect(find.field).toBeFocused();
  await find.filterByKeys('Kind', 'Metric');
  await expect(find.chip('Metric')).toBeAttached();
  await expect(map.card(slot)).toHaveAttribute('data-standing', 'dimmed');
  await expect(find.bar.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();

  await find.chip('Metric').focus();
  await keyboard.press('Enter');
  await expect(map.card(slot)).not.toHaveAttribute('data-standing');
  await map.focusIsSomewhere();

  await map.lane('Pain points').focus();
  await keyboard.press('Shift+F10');
  await ana.page.getByRole('menuitem', { name: 'Focus on this lane' }).press('Enter');
  await expect(ana.page.getByRole('button', { name: 'Show all' })).toBeVisible();
  await expect(map.card(counter)).toHaveAttribute('data-standing', 'away');
  await checkAccessible(ana.page);
});

import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Clipboard } from '../screens/clipboard.ts';
import { LibraryScreen } from '../screens/library.ts';
import { TableScreen } from '../screens/table.ts';

const sixty = Array.from({ length: 60 }, (_, index) => `Pain ${index + 1} of the field visit`);
const level = (index: number): number => (index % 4) + 1;

test('an analyst tags sixty pain points by keys alone while a colleague works on the same map', async ({
  arrive,
}) => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.introduce('Ana');
  await map.addCard('Customer actions', 1, 'Looks for the letter');
  await map.chipSays('Synced');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  const table = new TableScreen(ana.page);

  await test.step('she pastes sixty lines, and has them as rows of a table, worst place first', async () => {
    await map.cell('Pain points', 2).focus();
    await new Clipboard(ana.page).paste({ text: sixty.map((line) => `• ${line}`).join('\n') });
    await ana.page.getByRole('button', { name: 'Create 60 cards' }).waitFor();
    await keyboard.press('Enter');
    await expect(map.grid.getByRole('button', { name: /of the field visit$/u })).toHaveCount(60);
    await table.open();
    await expect(table.rows).toHaveCount(61);
    await expect(table.table).toHaveAttribute('aria-rowcount', '62');
    await expect.poll(() => table.focusIsIn()).toBe(true);
    await checkAccessible(ana.page);
  });

  await test.step('one word tags all that she has selected', async () => {
    await keyboard.press('Control+a');
    await keyboard.press('Control+Home');
    await keyboard.press('Space');
    await expect(ana.page.getByText('60 selected').first()).toBeVisible();
    await keyboard.press('ArrowDown');
    await table.goToColumn('Tags');
    await keyboard.type('rural');
    await keyboard.press('Enter');
    await expect(table.saying('Tags', 'rural')).toHaveCount(60);
    await expect.poll(() => table.focusIsIn()).toBe(true);
    await checkAccessible(ana.page);
    await keyboard.press('Escape');
  });

  await test.step('a digit each rates them, and nothing jumps while Ben writes, tags and adds', async () => {
    const his = new TableScreen(ben.page);
    await his.open();
    await table.goToColumn('Severity');
    await keyboard.press('Control+Home');
    const before = await table.texts();
    const work = (async () => {
      await bens.page.keyboard.press('Control+Home');
      await bens.page.keyboard.press('ArrowDown');
      await his.goToColumn('Tags');
      await bens.page.keyboard.type('booking');
      await bens.page.keyboard.press('Enter');
      await expect(his.saying('Tags', 'rural, booking')).toHaveCount(1);
    })();
    for (let row = 0; row < 61; row++) {
      if (row > 0) await keyboard.press(String(level(row - 1)));
      if (row < 60) await keyboard.press('ArrowDown');
    }
    await work;
    expect(await table.texts()).toEqual(before);
    await expect(table.saying('Severity', '4 Critical')).toHaveCount(15);
    await expect(his.saying('Severity', '1 Minor')).toHaveCount(15);
    await expect(table.saying('Tags', 'rural, booking')).toHaveCount(1);
    await map.focusIsSomewhere();
  });

  await test.step('the tag is called otherwise everywhere, by her, from the palette', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('tags: list');
    await ana.page.getByRole('option', { name: /Tags: list/u }).waitFor();
    await keyboard.press('Enter');
    const dialog = ana.page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByRole('button', { name: /^rural/u }).focus();
    await keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await keyboard.press('Control+a');
    await keyboard.type('countryside');
    await keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: /^countryside/u })).toContainText('60 cards');
    await checkAccessible(ana.page);
    await ana.page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessible(ana.page);
    await keyboard.press('Escape');
    await expect.poll(() => table.focusIsIn()).toBe(true);
    await checkAccessible(ana.page);
    await expect(new TableScreen(ben.page).saying('Tags', 'countryside')).toHaveCount(59);
  });

  await test.step('two undos, and the map, show what she had', async () => {
    await keyboard.press('Control+z');
    await expect(table.saying('Tags', 'rural')).toHaveCount(59);
    await keyboard.press('Control+Shift+z');
    await expect(table.saying('Tags', 'countryside, booking')).toHaveCount(1);
    const { cards, tags } = (await map.saveAsJson()).map;
    const tag = tags?.find(({ label }) => label === 'countryside');
    expect(cards.filter((card) => card.tags?.includes(tag?.id ?? ''))).toHaveLength(60);
  });
});

import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Clipboard } from '../screens/clipboard.ts';
import { ChangesScreen } from '../screens/changes.ts';
import { LibraryScreen } from '../screens/library.ts';
import { sameMap } from '../screens/map.ts';
import { PaletteScreen } from '../screens/palette.ts';
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
    await new PaletteScreen(ana.page).take('tags: list', /Tags: list/u);
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

const pain = (number: number): string => `Pain ${String(number).padStart(2, '0')}`;
const cellOf = (...numbers: readonly number[]): string =>
  numbers.map((number) => `! ${pain(number)}`).join(' / ');

const sketch = `title: Renewing a driver licence
            | Notice                | Gather                 | Pay and wait
pain points | ${cellOf(1, 2, 3, 4)} | ${cellOf(5, 6, 7, 8)} | ${cellOf(9, 10)}
`;

/** A train ride (S3), in the table and with the keyboard alone. */
test('what an analyst does in the table without a network merges with what a colleague did in his', async ({
  arrive,
}) => {
  const ben = await arrive('Ben');
  await new LibraryScreen(ben.page).drop('licence.sketch', sketch);
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');
  await bens.chipSays('Synced');
  const ana = await arrive('Ana');
  await ana.page.goto(await bens.shareLink('edit'));
  const map = await new LibraryScreen(ana.page).opened();
  await map.introduce('Ana');
  await map.chipSays('Synced');
  await new LibraryScreen(ana.page).offlineReady();
  const { keyboard } = ana.page;
  const table = new TableScreen(ana.page);

  await test.step('without a network she tags and rates all of them, and changes some, by keys alone', async () => {
    await ana.context.setOffline(true);
    await map.chipSays('Offline', 10_000);
    await map.card(pain(1)).focus();
    await table.open();
    await table.goToCard(pain(1));
    await keyboard.press('Control+a');
    await table.goToColumn('Tags');
    await keyboard.type('rural');
    await keyboard.press('Enter');
    await expect(table.saying('Tags', 'rural')).toHaveCount(10);
    await table.goToColumn('Severity');
    await keyboard.press('2');
    await expect(table.saying('Severity', '2 Moderate')).toHaveCount(10);
    await keyboard.press('Escape');
    await table.goToCard(pain(7));
    await keyboard.press('F2');
    await keyboard.insertText(', says Ana');
    await keyboard.press('Enter');
    await table.goToCard(pain(2));
    await keyboard.press('Delete');
    await table.goToCard(pain(3));
    await keyboard.press('Control+Shift+ArrowRight');
    await expect(table.saying('Stage', 'Gather')).toHaveCount(5);
    await keyboard.press('Control+Enter');
    await keyboard.insertText(pain(11));
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect(table.card(pain(11))).toBeFocused();
  });

  await test.step('she names a stage and says when it is, over the rows', async () => {
    await table.toAxes();
    await keyboard.press('End');
    await keyboard.press('F2');
    await keyboard.press('Control+a');
    await keyboard.type('Afterwards');
    await keyboard.press('Enter');
    await expect(table.axis('Afterwards')).toBeFocused();
    await keyboard.press('Shift+Enter');
    const when = ana.page.getByRole('textbox', { name: 'When' });
    await when.focus();
    await keyboard.type('a year on');
    await keyboard.press('Enter');
    await expect(table.axis('Afterwards')).toContainText('a year on');
    await checkAccessible(ana.page);
  });

  await test.step('meanwhile Ben works on the same rows, by keys too', async () => {
    const theirs = new TableScreen(ben.page);
    const his = ben.page.keyboard;
    await bens.card(pain(1)).focus();
    await theirs.open();
    await theirs.goToCard(pain(7));
    await his.press('F2');
    await his.press('Control+Home');
    await his.insertText('Still: ');
    await his.press('Enter');
    await theirs.goToCard(pain(2));
    await his.press('F2');
    await his.insertText(' twice');
    await his.press('Enter');
    await theirs.goToCard(pain(9));
    await his.press('Delete');
    await bens.chipSays('Synced');
  });

  await test.step('both have all of it once the network is back, and a change leads to its row', async () => {
    await ana.context.setOffline(false);
    await map.chipSays('Synced', 30_000);
    const { cards, stages, tags } = (await sameMap(map, bens)).map;
    const edited = [`Still: ${pain(7)}, says Ana`, `${pain(2)} twice`, pain(3), pain(9), pain(11)];
    const texts = cards.map(({ text }) => text);
    for (const text of edited) expect(texts.filter((each) => each === text)).toEqual([text]);
    const rural = tags?.find(({ label }) => label === 'rural')?.id ?? '';
    expect(cards.filter((card) => card.tags?.includes(rural))).toHaveLength(10);
    expect(stages.at(-1)).toMatchObject({ title: 'Afterwards', when: 'a year on' });
    const changes = new ChangesScreen(ana.page);
    await changes.seeFromNotice();
    const kept = changes.row('Deleted by one, edited by the other: kept', pain(9));
    await kept.getByRole('button').first().focus();
    await keyboard.press('Enter');
    await expect(table.card(pain(9))).toBeFocused();
  });
});

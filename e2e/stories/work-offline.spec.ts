import type { Locator } from '@playwright/test';
import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { ChangesScreen } from '../screens/changes.ts';
import { Details } from '../screens/details.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content, type MapScreen, sameMap } from '../screens/map.ts';

const sixty = Array.from({ length: 60 }, (_, index) => index + 1);
const pain = (number: number): string => `Pain ${String(number).padStart(2, '0')}`;
const cellOf = (first: number): string =>
  sixty
    .slice(first, first + 20)
    .map((number) => `! ${pain(number)}`)
    .join(' / ');

const sketch = `title: Renewing a driver licence
            | Notice          | Gather           | Pay and wait
pain points | ${cellOf(0)} | ${cellOf(20)} | ${cellOf(40)}
`;

/** A train ride (S3): one analyst tags sixty pain points without a network, a colleague goes on with the same ones. */
test('sixty pain points tagged on a train merge with what a colleague did, and who comes back is told what changed', async ({
  arrive,
}) => {
  const ben = await arrive('Ben');
  const library = new LibraryScreen(ben.page);
  await library.drop('licence.sketch', sketch);
  const his = await library.opened();
  await his.introduce('Ben');
  await his.chipSays('Synced');
  const link = await his.shareLink('edit');

  const ana = await arrive('Ana');
  await ana.page.goto(link);
  let hers = await new LibraryScreen(ana.page).opened();
  await hers.introduce('Ana');
  await hers.card(pain(1)).waitFor();
  await hers.chipSays('Synced');
  await new LibraryScreen(ana.page).offlineReady();

  await test.step('her network goes: the chip says so, once aloud, and everything can be done', async () => {
    await ana.context.setOffline(true);
    await hers.chipSays('Offline', 10_000);
    await hers.chipSays('Saved on this device');
    await hers.card(pain(1)).focus();
    for (const _ of ['cell', 'lane']) await ana.page.keyboard.press('Control+a');
    await expect(bar(hers)).toContainText('60 selected');
    await tagSelected(hers, 'rural');
    await chooseForSelected(hers, 'Severity', '4 Critical');
    await ana.page.keyboard.press('Escape');
    await hers.edit(pain(7));
    await ana.page.keyboard.press('Control+End');
    await ana.page.keyboard.insertText(', says Ana');
    await ana.page.keyboard.press('Enter');
    await remove(hers, pain(12));
    await move(hers, pain(20), 1);
    await hers.addBehind(pain(40), pain(61));
  });

  await test.step('she closes the browser and opens the map without a network: all of it is there', async () => {
    const page = await ana.newTab();
    await page.goto(ana.page.url());
    // Another tab of this device reads what is stored.
    await expect((await new LibraryScreen(page).opened()).card(pain(61))).toBeVisible();
    await ana.page.close();
    await page.reload();
    hers = await new LibraryScreen(page).opened();
    await expect(hers.card(pain(61))).toBeVisible();
    await expect(hers.card(pain(33))).toHaveAccessibleDescription(/severity 4.*tagged rural/iu);
    await hers.chipSays('Offline');
  });

  await test.step('meanwhile Ben works on the same cards', async () => {
    await his.edit(pain(7));
    await ben.page.keyboard.press('Control+Home');
    await ben.page.keyboard.insertText('Still: ');
    await ben.page.keyboard.press('Enter');
    const details = new Details(ben.page);
    await details.of(`Still: ${pain(7)}`);
    await details.choose('Severity', /^3/u);
    await his.edit(pain(12));
    await ben.page.keyboard.press('Control+End');
    await ben.page.keyboard.insertText(' twice');
    await ben.page.keyboard.press('Enter');
    await move(his, pain(20), 2);
    await remove(his, pain(33));
    await his.card(pain(41)).focus();
    for (const _ of sixty.slice(0, 9)) await ben.page.keyboard.press('Shift+ArrowDown');
    await expect(bar(his)).toContainText('10 selected');
    await tagSelected(his, 'booking');
    await ben.page.keyboard.press('Escape');
    await his.chipSays('Synced');
  });

  const { page } = hers;
  const changes = new ChangesScreen(page);
  await test.step('the network is back: everything is merged, said once, and the same for both', async () => {
    await ana.context.setOffline(false);
    await expect(page.getByTestId('live-polite')).toContainText('Back online', { timeout: 30_000 });
    await hers.chipSays('Synced', 30_000);
    const { cards, tags } = (await sameMap(hers, his)).map;
    const one = (text: string) => {
      const found = cards.filter((card) => card.text === text);
      expect([text, found.length]).toEqual([text, 1]);
      return found[0]!;
    };
    const tagged = (label: string): number => {
      const tag = tags?.find((each) => each.label === label)?.id ?? '';
      return cards.filter((card) => card.tags?.includes(tag)).length;
    };
    expect(cards).toHaveLength(61);
    expect([tagged('rural'), tagged('booking')]).toEqual([60, 10]);
    expect([3, 4]).toContain(one(`Still: ${pain(7)}, says Ana`).severity);
    one(`${pain(12)} twice`);
    one(pain(20));
    one(pain(33));
    one(pain(61));
  });

  await test.step('she is told what changed, group by group', async () => {
    await changes.seeFromNotice();
    const severity = changes.row('Changed by both', 'everity of');
    await expect(severity).toContainText('4');
    await expect(severity).toContainText('3');
    await expect(severity.getByRole('button', { name: /^Use the other/u })).toHaveCount(1);
    const merged = changes.group('Changed by both: both are in it');
    await expect(merged.getByRole('listitem')).toHaveCount(11);
    await expect(merged).toContainText(`Still: ${pain(7)}, says Ana`);
    await expect(merged).toContainText('rural, booking');
    const kept = changes.group('Deleted by one, edited by the other: kept');
    await expect(kept).toContainText(
      `You deleted pain point “${pain(12)} twice”; Ben edited it. It is kept.`,
    );
    await expect(kept).toContainText(`Ben deleted pain point “${pain(33)}”; you edited it. It is kept.`);
    const moved = changes.row('Moved', pain(20));
    await expect(moved).toContainText('Gather, pain points');
    await expect(moved).toContainText('Pay and wait, pain points');
    await expect(changes.group('Added')).toContainText(pain(61));
    await expect(changes.group('Changed by others')).toContainText(`${pain(12)} twice`);
    await changes.panel.getByText(/^Changed by you/u).click();
    await expect(page.getByRole('main').locator('xpath=..')).not.toContainText(/conflict/iu);
    await checkAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessible(page);
    await page.emulateMedia({ colorScheme: null });
  });

  await test.step('a row leads to its card, and the other value can be had and undone', async () => {
    const severity = changes.row('Changed by both', 'everity of');
    await severity.getByRole('button', { name: /^Go to it/u }).click();
    const seven = hers.card(`Still: ${pain(7)}, says Ana`);
    await expect(seven).toBeFocused();
    const is = (level: number) =>
      expect(seven).toHaveAccessibleDescription(new RegExp(`severity ${level}`, 'iu'));
    const onMap = severity.getByText('On the map').locator('xpath=..');
    const now = /4/u.test(await onMap.innerText()) ? 4 : 3;
    const other = now === 4 ? 3 : 4;
    await is(now);
    await severity.getByRole('button', { name: /^Use the other/u }).click();
    await is(other);
    await expect(his.card(`Still: ${pain(7)}, says Ana`)).toHaveAccessibleDescription(
      new RegExp(`severity ${other}`, 'iu'),
    );
    const back = severity.getByRole('button', { name: /^Use the other, by/u });
    await expect(back).toBeFocused();
    await page.keyboard.press('Control+z');
    await is(now);
    await hers.focusIsSomewhere();
  });

  await test.step('undo takes back only what is hers, and redo brings it back', async () => {
    await hers.addCard('pain points', 1, 'Only mine');
    await sameMap(hers, his);
    const before = content(await hers.saveAsJson());
    await hers.card('Only mine').focus();
    await page.keyboard.press('Control+z');
    await expect(hers.card('Only mine')).toHaveCount(0);
    await expect(hers.card(`${pain(12)} twice`)).toBeAttached();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => content(await hers.saveAsJson())).toEqual(before);
  });

  await test.step('once it is seen it is over', async () => {
    await changes.panel.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    hers = await new LibraryScreen(page).opened();
    await hers.menu('What changed');
    await expect(changes.panel).toContainText('Nothing so far.');
  });
});

const bar = ({ page }: MapScreen): Locator => page.getByRole('toolbar', { name: 'Selected cards' });

/** Chooses from one of the menus over the selected cards. */
async function chooseForSelected(map: MapScreen, menu: string, item: string): Promise<void> {
  await bar(map).getByRole('button', { name: menu, exact: true }).click();
  await map.page
    .getByRole('menuitemradio', { name: item })
    .or(map.page.getByRole('menuitem', { name: item }))
    .click();
}

async function tagSelected(map: MapScreen, label: string): Promise<void> {
  await chooseForSelected(map, 'Tags', 'Add a tag…');
  const field = map.page.getByRole('dialog').getByLabel('Tag');
  await field.fill(label);
  await map.page.keyboard.press('Enter');
  await expect(map.page.getByRole('dialog')).toHaveCount(0);
}

async function remove(map: MapScreen, card: string): Promise<void> {
  await map.card(card).focus();
  await map.page.keyboard.press('Delete');
  await expect(map.card(card)).toHaveCount(0);
}

/** To the end of the same lane, so many stages further. */
async function move(map: MapScreen, card: string, stages: number): Promise<void> {
  await map.card(card).focus();
  for (let stage = 0; stage < stages; stage++) await map.page.keyboard.press('Control+Shift+ArrowRight');
}

test('a map made while the server is away is registered when it is back', async ({ arrive, server }) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  await library.offlineReady();
  await server.kill();
  await ana.page.reload();

  const map = await library.newMap('Made in a tunnel');
  await map.addCard('Pain points', 1, 'No signal');
  await map.chipSays('Offline');

  await server.start();
  await map.chipSays('Synced', 30_000);
  const link = await map.shareLink('edit');
  const ben = await arrive('Ben');
  await ben.page.goto(link);
  await expect((await new LibraryScreen(ben.page).opened()).card('No signal')).toBeVisible();
});

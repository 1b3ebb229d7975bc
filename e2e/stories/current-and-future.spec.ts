import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Details } from '../screens/details.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content } from '../screens/map.ts';

const today = 'Opens four pages about renewal';
const tomorrow = 'Answers five questions online';
const original = 'Pays the fee, prints a temporary permit';

test('two people work on the service as it is and as it shall be, at the same time', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  await map.chipSays('Synced');
  const ben = await arrive('Ben');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');

  await test.step('the future shows what replaces the cards of today', async () => {
    await expect(map.card(today)).toBeAttached();
    await expect(map.card(today)).toHaveAccessibleDescription(
      new RegExp(`in the future replaced by ${tomorrow}`, 'u'),
    );
    await expect(map.card(tomorrow)).toHaveCount(0);
    await expect(ana.page).toHaveTitle('Renewing a driver licence, current state: journey map');
    await checkAccessible(ana.page);
    await map.showState('Future');
    await expect(map.card(today)).toHaveCount(0);
    await expect(map.card(tomorrow)).toHaveAccessibleDescription(new RegExp(`replaces ${today}`, 'u'));
    await expect(map.card('Sees the date at a car rental desk')).toBeAttached();
    await expect(ana.page).toHaveTitle('Renewing a driver licence, future state: journey map');
    await checkAccessible(ana.page);
    await map.focusIsSomewhere();
  });

  await test.step('which of the two one sees is one’s own, and lasts over a reload', async () => {
    await map.chipSays('Synced');
    await ana.page.reload();
    await new LibraryScreen(ana.page).opened();
    await expect(map.card(tomorrow)).toBeAttached();
    await expect(map.stateRadio('Future')).toBeChecked();
    await expect(ana.page).toHaveTitle(/future state/u);
    await expect(bens.card(today)).toBeAttached();
    await expect(bens.stateRadio('Current')).toBeChecked();
    await expect(ben.page).toHaveTitle(/current state/u);
  });

  const details = new Details(ana.page);
  await test.step('one makes a card of the future while the other goes on writing the card of today', async () => {
    await map.showState('Current');
    await map.card(original).click();
    await details.panel.getByRole('button', { name: 'Make a future version' }).click();
    await expect(bens.card(original)).toHaveAccessibleDescription(/in the future replaced by/u);
    await map.focusIsSomewhere();
    await details.panel.getByText('Replaced in the future by').waitFor();
    await details.panel.getByRole('button', { name: original }).click();
    await expect(map.stateRadio('Future')).toBeChecked();
    await expect(map.card(original)).toBeFocused();
    await expect(map.card(original)).toHaveAccessibleDescription(
      new RegExp(`in the future only, replaces ${original}`, 'u'),
    );
    await Promise.all([
      map.rewrite(original, 'Pays on the phone and drives on'),
      bens.rewrite(original, 'Pays the fee at the counter'),
    ]);
    await expect(map.card('Pays on the phone and drives on')).toHaveAccessibleDescription(
      /replaces Pays the fee at the counter/u,
    );
    await expect(bens.card('Pays the fee at the counter')).toHaveAccessibleDescription(
      /in the future replaced by Pays on the phone and drives on/u,
    );
    await expect(map.card('Pays the fee at the counter')).toHaveCount(0);
    await expect(bens.card('Pays on the phone and drives on')).toHaveCount(0);
    await checkAccessible(ana.page);
    await checkAccessible(ben.page);
  });

  await test.step('what is written in the future is of the future only', async () => {
    await Promise.all([
      map.addCard('Pain points', 6, 'Nobody explains the new app'),
      bens.addCard('Pain points', 6, 'The card is bent'),
    ]);
    await expect(map.card('The card is bent')).toBeAttached();
    await expect(map.card('Nobody explains the new app')).toHaveAccessibleDescription(/in the future only/u);
    await map.chipSays('Synced');
    await bens.chipSays('Synced');
    await expect(bens.card('Nobody explains the new app')).toHaveCount(0);
    const { map: file } = await bens.saveAsJson();
    const stateOf = (text: string) => file.cards.find((card) => card.text === text)?.state ?? 'both';
    expect(stateOf('Nobody explains the new app')).toBe('future');
    expect(stateOf('The card is bent')).toBe('both');
    expect(stateOf('Pays on the phone and drives on')).toBe('future');
  });

  await test.step('a card whose original is deleted replaces nothing, until that comes back', async () => {
    const future = map.card('Pays on the phone and drives on');
    await bens.card('Pays the fee at the counter').focus();
    await ben.page.keyboard.press('Delete');
    await bens.focusIsSomewhere();
    await expect(future).not.toHaveAccessibleDescription(/replaces/u);
    await expect(future).toHaveAccessibleDescription(/in the future only/u);
    await ben.page.keyboard.press('Control+z');
    await expect(bens.card('Pays the fee at the counter')).toBeFocused();
    await expect(future).toHaveAccessibleDescription(/replaces Pays the fee at the counter/u);
    await expect(map.card('Pays the fee at the counter')).toHaveCount(0);
  });

  await test.step('undo takes the future away step by step', async () => {
    await map.card('Nobody explains the new app').focus();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card('Nobody explains the new app')).toHaveCount(0);
    await map.focusIsSomewhere();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card('Pays on the phone and drives on')).toHaveCount(0);
    await expect(map.card(original)).toBeFocused();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card(original)).toHaveCount(0);
    await expect(map.card('Pays the fee at the counter')).toBeAttached();
    await expect(bens.card('Pays the fee at the counter')).not.toHaveAccessibleDescription(/replaced/u);
    await map.focusIsSomewhere();
  });

  await map.chipSays('Synced');
  await bens.chipSays('Synced');
  expect(content(await bens.saveAsJson())).toEqual(content(await map.saveAsJson()));
});

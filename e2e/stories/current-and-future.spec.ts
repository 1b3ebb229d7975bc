import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../people.ts';
import { Details } from '../screens/details.ts';
import { LibraryScreen } from '../screens/library.ts';
import { type MapScreen, sameMap } from '../screens/map.ts';

const today = 'Opens four pages about renewal';
const tomorrow = 'Answers five questions online';
const original = 'Pays the fee, prints a temporary permit';

test('the same map is seen as it is and as it shall be, by each person as they choose', async ({
  arrive,
}) => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const [map, bens] = await openLicence(ana, ben);

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

  await test.step('what is written in the future is of the future only', async () => {
    await Promise.all([
      map.addCard('Pain points', 6, 'New app'),
      bens.addCard('Pain points', 6, 'Bent card'),
    ]);
    await expect(map.card('Bent card')).toBeAttached();
    await expect(map.card('New app')).toHaveAccessibleDescription(/in the future only/u);
    const { map: file } = await sameMap(map, bens);
    await expect(bens.card('New app')).toHaveCount(0);
    const stateOf = (text: string) => file.cards.find((card) => card.text === text)?.state ?? 'both';
    expect(stateOf('New app')).toBe('future');
    expect(stateOf('Bent card')).toBe('both');
  });
});

test('one makes the future of a card while another goes on with the card of today', async ({ arrive }) => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const [map, bens] = await openLicence(ana, ben);
  const details = new Details(ana.page);

  await test.step('both write at the same time, one the card of the future and one that of today', async () => {
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
      map.rewrite(original, 'Pays on the phone'),
      bens.rewrite(original, 'Pays at the counter'),
    ]);
    await expect(map.card('Pays on the phone')).toHaveAccessibleDescription(/replaces Pays at the counter/u);
    await expect(bens.card('Pays at the counter')).toHaveAccessibleDescription(
      /in the future replaced by Pays on the phone/u,
    );
    await expect(map.card('Pays at the counter')).toHaveCount(0);
    await expect(bens.card('Pays on the phone')).toHaveCount(0);
    await checkAccessible(ana.page);
    await checkAccessible(ben.page);
  });

  await test.step('a card whose original is deleted replaces nothing, until that comes back', async () => {
    const future = map.card('Pays on the phone');
    await bens.card('Pays at the counter').focus();
    await ben.page.keyboard.press('Delete');
    await bens.focusIsSomewhere();
    await expect(future).not.toHaveAccessibleDescription(/replaces/u);
    await expect(future).toHaveAccessibleDescription(/in the future only/u);
    await ben.page.keyboard.press('Control+z');
    await expect(bens.card('Pays at the counter')).toBeFocused();
    await expect(future).toHaveAccessibleDescription(/replaces Pays at the counter/u);
    await expect(map.card('Pays at the counter')).toHaveCount(0);
  });

  await test.step('undo takes the future away step by step', async () => {
    await map.card('Pays on the phone').focus();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card('Pays on the phone')).toHaveCount(0);
    await expect(map.card(original)).toBeFocused();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card(original)).toHaveCount(0);
    await expect(map.card('Pays at the counter')).toBeAttached();
    await expect(bens.card('Pays at the counter')).not.toHaveAccessibleDescription(/replaced/u);
    await map.focusIsSomewhere();
  });

  await sameMap(map, bens);
});

/** The licence map on the screens of two people. */
async function openLicence(ana: Person, ben: Person): Promise<[MapScreen, MapScreen]> {
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  await map.chipSays('Synced');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');
  return [map, bens];
}

import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';

test('a newcomer makes a first map with the keyboard, and finds it again', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  await checkAccessible(ana.page);

  const map = await library.newMap('Renewing a driver licence');
  await expect(ana.page).toHaveTitle('Renewing a driver licence, current state: journey map');
  await checkAccessible(ana.page);

  await test.step('type to create: Enter lists downwards, Tab goes to the next stage', async () => {
    await map.cell('Pain points', 1).click();
    await ana.page.keyboard.type('Reminder went to her old address');
    await ana.page.keyboard.press('Enter');
    await ana.page.keyboard.type('No letter at all');
    await ana.page.keyboard.press('Tab');
    await ana.page.keyboard.type('Pages disagree on eye-test age');
    await ana.page.keyboard.press('Enter');
    await ana.page.keyboard.press('Enter');
    await expect(map.cell('Pain points', 1).getByRole('button')).toHaveCount(2);
    await expect(map.cell('Pain points', 2).getByRole('button')).toHaveCount(1);
    await map.focusIsSomewhere();
  });

  await test.step('severity from the card menu', async () => {
    await map.card('No letter at all').click();
    await ana.page.keyboard.press('Shift+F10');
    await map.choose('Severity', /4/);
    await expect(map.card('No letter at all')).toHaveAccessibleDescription(/severity 4 Critical/i);
  });

  await test.step('move with the keyboard, undo, redo', async () => {
    await map.card('No letter at all').focus();
    await ana.page.keyboard.press('Control+Shift+ArrowRight');
    await expect(map.cell('Pain points', 2).getByRole('button')).toHaveCount(2);
    await ana.page.keyboard.press('Control+z');
    await expect(map.cell('Pain points', 1).getByRole('button')).toHaveCount(2);
    await ana.page.keyboard.press('Control+Shift+z');
    await expect(map.cell('Pain points', 2).getByRole('button')).toHaveCount(2);
    await map.focusIsSomewhere();
  });

  await test.step('drag a card into another stage', async () => {
    await map.drag('Reminder went to her old address', map.cell('Pain points', 3));
    await expect(map.cell('Pain points', 3).getByRole('button')).toHaveCount(1);
    await expect(map.cell('Pain points', 1).getByRole('button')).toHaveCount(0);
  });

  await test.step('rename a stage in place, and the map', async () => {
    await map.stage('Stage 1').focus();
    await ana.page.keyboard.press('F2');
    await ana.page.keyboard.press('Control+a');
    await ana.page.keyboard.type('Notice the expiry');
    await ana.page.keyboard.press('Enter');
    await expect(map.stage('Notice the expiry')).toBeVisible();
  });

  await test.step('delete a stage with its cards, and take it back', async () => {
    await map.stage('Stage 2').focus();
    await ana.page.keyboard.press('Delete');
    await expect(map.stage('Stage 2')).toHaveCount(0);
    await expect(map.card('No letter at all')).toHaveCount(0);
    await ana.page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(map.stage('Stage 2')).toBeVisible();
    await expect(map.card('No letter at all')).toBeVisible();
    await map.focusIsSomewhere();
  });

  await map.chipSays('Synced');
  await ana.page.reload();
  await expect(map.card('Pages disagree on eye-test age')).toBeVisible();

  await ana.page.goto('/');
  const again = await library.open('Renewing a driver licence');
  const file = await again.saveAsJson();
  expect(file.format).toBe('throughline/1');
  expect(file.map.cards.map(({ text }) => text).sort()).toEqual([
    'No letter at all',
    'Pages disagree on eye-test age',
    'Reminder went to her old address',
  ]);
  expect(file.map.cards.find(({ text }) => text === 'No letter at all')).toMatchObject({
    kind: 'painPoint',
    severity: 4,
  });
});

test('the library lists, finds, duplicates, bins and restores maps', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  for (const title of ['Appealing a decision', 'Registering a birth']) {
    const map = await library.newMap(title);
    await map.chipSays('Synced');
    await ana.page.goto('/');
  }

  await ana.page.getByRole('searchbox', { name: 'Search maps' }).fill('birth');
  await expect(library.row('Registering a birth')).toBeVisible();
  await expect(library.row('Appealing a decision')).toHaveCount(0);
  await ana.page.getByRole('searchbox', { name: 'Search maps' }).fill('');

  await library.menu('Registering a birth', 'Duplicate');
  await expect(library.row('Registering a birth (copy)')).toBeVisible();
  await library.menu('Appealing a decision', 'Move to bin');
  await expect(library.row('Appealing a decision')).toHaveCount(0);
  await checkAccessible(ana.page);

  await library.show('Bin');
  await ana.page.getByRole('button', { name: /Restore/ }).click();
  await library.show('Maps');
  await expect(library.row('Appealing a decision')).toBeVisible();
});

import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { longestTaskOf } from '../longestTask.ts';
import { Importing } from '../screens/importing.ts';
import { LibraryScreen } from '../screens/library.ts';
import { csvOf } from '../screens/spreadsheet.ts';

const steps = ['Antrag', 'Prüfung', 'Bescheid'];

/** Complaints as a German office keeps them, in columns that are called as nobody else would call them. */
const complaints = csvOf([
  ['Lfd Nr', 'Phase', 'Anliegen', 'Schweregrad', 'Zuständig', 'Ort', 'Kanal'],
  ...Array.from({ length: 30 }, (_, index) => [
    `${index + 1}`,
    index === 29 ? '' : (steps[index % 3] ?? ''),
    `Beschwerde ${index + 1}`,
    index === 7 ? 'furchtbar' : 'hoch',
    'Meldewesen',
    index % 2 ? 'Bonn' : 'Köln',
    'Telefon; Brief',
  ]),
]);

test('an analyst makes a map of a table whose columns are her own, and adds another to it', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  const importing = new Importing(ana.page);

  await test.step('what its columns mean is guessed, shown, and hers to change', async () => {
    await library.drop('beschwerden.csv', complaints);
    await expect(importing.summary).toHaveText('30 cards in 4 stages and 1 lane');
    await expect(importing.column('Anliegen')).toHaveValue('text');
    await expect(importing.column('Schweregrad')).toHaveValue('severity');
    await expect(importing.dialog).toContainText('Rows without a stage: 1');
    await expect(importing.dialog).toContainText('“furchtbar” under Severity is not understood');
    await expect(importing.dialog).toContainText('The columns left out: Ort');
    await importing.column('Ort').selectOption('tags');
    await expect(importing.dialog).not.toContainText('The columns left out');
    await checkAccessible(ana.page);
  });

  const map = await test.step('it is a map, and what was not carried is said', async () => {
    await importing.press('Make a map');
    const made = await library.opened();
    await made.introduce('Ana');
    await expect(made.card('Beschwerde 3')).toHaveAccessibleDescription(
      /severity 3.*owned by Meldewesen.*tagged Köln/iu,
    );
    await expect(made.stage('Without a stage')).toBeAttached();
    await expect(ana.page.getByText(/could not be carried over/u).first()).toBeVisible();
    await made.chipSays('Synced');
    return made;
  });

  await test.step('another file is added to it in one step, by the names of its stages', async () => {
    const list =
      '# Nachtrag\n\n## Prüfung\n\n### Pain points\n\n- Noch eine Beschwerde\n\n## Widerspruch\n\n### Pain points\n\n- Niemand antwortet\n';
    await library.drop('nachtrag.md', list);
    await expect(importing.summary).toHaveText('2 cards in 2 stages and 1 lane');
    await checkAccessible(ana.page);
    await importing.press('Add to this map');
    await expect(map.card('Niemand antwortet')).toBeAttached();
    await expect(map.stage('Widerspruch')).toBeAttached();
    await expect(map.stage('Prüfung')).toHaveCount(1);
    await expect(ana.page.getByText(/2 cards of nachtrag.md added, with 1 new stage/u).first()).toBeVisible();
    await map.focusIsSomewhere();
    await ana.page.keyboard.press('Control+z');
    await expect(map.card('Niemand antwortet')).toHaveCount(0);
    await expect(map.stage('Widerspruch')).toHaveCount(0);
    await expect(map.card('Beschwerde 3')).toBeAttached();
  });
});

test('without a pointer: a list that is pasted is a map, and ten thousand rows do not stop the page', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const library = new LibraryScreen(ana.page);
  const importing = new Importing(ana.page);

  await ana.page.getByRole('button', { name: 'New map' }).first().focus();
  await keyboard.press('Enter');
  await keyboard.type('Registering a birth');
  await ana.page.getByRole('button', { name: 'Paste a list…' }).focus();
  await keyboard.press('Enter');
  await expect(ana.page.getByRole('textbox', { name: 'List, rows or outline' })).toBeFocused();
  await keyboard.insertText('- Hear about it\n  - Gets a letter\n- Apply\n  - Fills in the form');
  await checkAccessible(ana.page);
  await ana.page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(importing.summary).toHaveText('2 cards in 2 stages and 1 lane');
  await expect(importing.dialog.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(
    'Registering a birth',
  );
  await keyboard.press('Enter');
  const map = await library.opened();
  await expect(map.card('Fills in the form')).toBeAttached();

  await ana.page.goto('/');
  await ana.page.getByRole('link', { name: 'Registering a birth' }).waitFor();
  const many = csvOf([
    ['Wo', 'Was', 'Wie schlimm'],
    ...Array.from({ length: 10_000 }, (_, index) => [`${steps[index % 3]}`, `Fall ${index}`, 'hoch']),
  ]);
  const longest = await longestTaskOf(ana.page, async () => {
    await library.pick({ name: 'viele.csv', mimeType: 'text/csv', buffer: Buffer.from(many) });
    await importing.column('Wo').selectOption('stage');
    await expect(importing.summary).toHaveText('10,000 cards in 3 stages and 1 lane');
  });
  expect(longest).toBeLessThan(200);
  await keyboard.press('Escape');
  await expect(importing.dialog).toHaveCount(0);
  await map.focusIsSomewhere();
});

import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { longestTaskOf, shortestOfTries } from '../longestTask.ts';
import { Clipboard, fromSpreadsheet } from '../screens/clipboard.ts';
import { LibraryScreen } from '../screens/library.ts';

const sixty = Array.from({ length: 60 }, (_, index) => index + 1);
const stages = ['Notice', 'Work out', 'Gather', 'Book', 'Pay', 'Receive'];

/** Sixty pain points of an analyst's sheet, with what the columns say in the first row. */
const sheet = fromSpreadsheet([
  ['Phase', 'Pain point', 'Severity', 'Tags', 'Owner'],
  ...sixty.map((number) => [
    stages[number % stages.length] ?? '',
    `Pain ${number} of the field visit`,
    String((number % 4) + 1),
    number % 2 === 0 ? 'rural; access' : 'fees',
    number % 3 === 0 ? 'Field Operations' : '',
  ]),
]);

test('an analyst pastes a sheet of sixty pain points while a colleague writes, and one undo takes it back', async ({
  arrive,
}) => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  await map.introduce('Ana');
  await map.chipSays('Synced');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  const clipboard = new Clipboard(ana.page);
  const dialog = ana.page.getByRole('dialog', { name: 'Paste' });
  const pasted = (who: typeof map) => who.grid.getByRole('button', { name: /of the field visit$/u });

  await test.step('she sees what will come of it before it does', async () => {
    await map.cell('Pain points', 1).click();
    await clipboard.paste(sheet);
    await expect(dialog.getByRole('combobox', { name: 'Pain point' })).toHaveValue('text');
    await expect(dialog).toContainText('The first 5 of 60');
    await checkAccessible(ana.page);
    await dialog.getByRole('button', { name: 'Create 60 cards' }).click();
  });

  await test.step('sixty cards are there, with what the sheet says of them, for both', async () => {
    const typing = bens.addCard('Customer actions', 1, 'Asks a neighbour');
    await expect(pasted(map)).toHaveCount(60);
    await expect(pasted(bens)).toHaveCount(60);
    await typing;
    const first = map.card('Pain 3 of the field visit');
    await expect(first).toHaveAccessibleDescription(/severity 4.*owned by Field Operations.*tagged fees/iu);
    await map.focusIsSomewhere();
  });

  await test.step('one undo takes the sixty back and leaves what Ben wrote', async () => {
    await ana.page.keyboard.press('Control+z');
    await expect(pasted(map)).toHaveCount(0);
    await expect(pasted(bens)).toHaveCount(0);
    await expect(map.card('Asks a neighbour')).toBeAttached();
    await ana.page.keyboard.press('Control+Shift+z');
    await expect(pasted(bens)).toHaveCount(60);
  });

  await test.step('what she copies looks right in a spreadsheet, and is the same card on another map', async () => {
    await map.card('Pain 3 of the field visit').click();
    await ana.page.keyboard.press('Control+c');
    const { html, text } = await clipboard.read();
    expect(text).toContain('Pain 3 of the field visit');
    expect(html).toContain('<table');
    await ana.page.goto('/');
    const other = await new LibraryScreen(ana.page).newMap('Another journey');
    await other.cell('Pain points', 2).click();
    await ana.page.keyboard.press('Control+v');
    await expect(other.card('Pain 3 of the field visit')).toHaveAccessibleDescription(
      /severity 4.*tagged fees/iu,
    );
  });
});

test('without a pointer: sixty lines, a block that is wider than the map, and what is refused', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Renewing a driver licence');
  const clipboard = new Clipboard(ana.page);
  const dialog = ana.page.getByRole('dialog', { name: 'Paste' });
  const columns = map.grid.getByRole('columnheader');
  const before = await columns.count();

  await map.cell('Pain points', 2).focus();
  await clipboard.paste({ text: sixty.map((number) => `• Line ${number}`).join('\n') });
  await dialog.getByRole('button', { name: 'Create 60 cards' }).waitFor();
  await keyboard.press('Enter');
  await expect(map.cell('Pain points', 2).getByRole('button', { name: /^Line \d+$/u })).toHaveCount(60);
  await keyboard.press('Control+z');
  await expect(map.grid.getByRole('button', { name: /^Line \d+$/u })).toHaveCount(0);

  const last = before - 1;
  await map.cell('Customer actions', last).focus();
  await clipboard.paste({ text: 'one\ttwo\tthree\nfour\tfive\tsix' });
  await expect(dialog).toContainText(/The map lacks 2 stages for 4 cards/u);
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await map.focusIsSomewhere();
  await clipboard.paste({ text: 'one\ttwo\tthree\nfour\tfive\tsix' });
  await dialog.getByRole('button', { name: 'Create 6 cards' }).press('Enter');
  await expect(columns).toHaveCount(before + 2);
  await expect(map.cell('Customer actions', last + 2).getByRole('button', { name: 'six' })).toBeAttached();

  await map.cell('Pain points', 1).focus();
  await clipboard.paste({ text: ' \n\u200b\n ' });
  await expect(ana.page.getByText('There are no words to paste.').first()).toBeVisible();
  await map.focusIsSomewhere();

  await test.step('what no card can hold is refused before it is laid out', async () => {
    await map.card('six').focus();
    await keyboard.press('Enter');
    await map.writing.waitFor();
    const longest = await longestTaskOf(ana.page, async () => {
      await clipboard.paste({ text: 'far too much '.repeat(16_000) });
      await expect(ana.page.getByText('A card holds at most 20000 characters.').first()).toBeVisible();
    });
    expect(longest).toBeLessThan(200);
    await keyboard.press('Escape');
    await map.focusIsSomewhere();
  });

  await keyboard.press('Escape');
  await map.card('six').focus();
  await choose('Copy');
  await expect(ana.page.getByTestId('live-polite')).toHaveText('Card copied.');
  await map.cell('Pain points', 1).focus();
  await choose('Paste');
  await expect(map.cell('Pain points', 1).getByRole('button', { name: 'six' })).toBeFocused();

  await test.step('four thousand lines in one cell hold up nobody', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) => `Complaint ${index} of very many`);
    const lay = async (): Promise<void> => {
      await map.cell('Pain points', 3).focus();
      await clipboard.paste({ text: lines.join('\n') });
      await dialog.getByRole('button', { name: 'Create 4,000 cards' }).focus();
    };
    // Asked by name and role meanwhile, the page would be held up by the questions.
    const first = ana.page.locator(`[data-card][tabindex="0"][aria-label="${lines[0]}"]`);
    const last = ana.page.locator(`[data-card][aria-label="${lines.at(-1)}"]`);
    const create = async (): Promise<void> => {
      await keyboard.press('Enter');
      await last.waitFor({ state: 'attached', timeout: 60_000 });
      await first.waitFor({ timeout: 60_000 });
    };
    await lay();
    const longest = await shortestOfTries(ana.page, 200, create, async () => {
      await keyboard.press('Control+z');
      await last.waitFor({ state: 'detached', timeout: 60_000 });
      await lay();
    });
    expect(longest).toBeLessThan(200);
    await map.focusIsSomewhere();
  });

  async function choose(item: string): Promise<void> {
    await keyboard.press('Shift+F10');
    await ana.page.getByRole('menuitem', { name: item }).press('Enter');
  }
});

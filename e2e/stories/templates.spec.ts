import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { downloaded } from '../screens/download.ts';
import { LibraryScreen } from '../screens/library.ts';
import { type MapScreen, sameMap } from '../screens/map.ts';

const titles = [
  'Renewing a driver licence',
  'Applying for unemployment insurance',
  'Reporting a change of address across agencies',
  'Appealing a benefit decision',
  'Birth and early childhood across agencies',
];

const questions = {
  notice: 'How do people find out that the licence runs out?',
  rules: 'Where do two sources say different things?',
  counter: 'How do they feel at the counter?',
};

test('every template opens as a whole map, stands in the library, and is two people’s to change', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const ben = await arrive('Ben');
  const library = new LibraryScreen(ana.page);
  for (const title of titles) {
    await test.step(title, async () => {
      const map = await library.fromTemplate(title);
      await expect(map.grid).toHaveAccessibleName(`${title}. 6 stages, 8 lanes.`);
      await expect(map.grid.getByRole('rowheader', { name: /\. \d+ (cards|points)$/u })).toHaveCount(8);
      const { map: file } = await map.saveAsJson();
      expect([file.stages.length, file.lanes.length]).toEqual([6, 8]);
      await ana.page.getByRole('link', { name: 'Throughline: all maps' }).click();
      await expect(library.row(title)).toContainText(`6 stages, ${file.cards.length} cards`);
    });
  }
  await checkAccessible(ana.page);

  await test.step('two people add to one at the same time, and the library counts it', async () => {
    const [title = ''] = titles;
    const map = await library.open(title);
    await map.chipSays('Synced');
    await ben.page.goto(await map.shareLink('edit'));
    const bens = await new LibraryScreen(ben.page).opened();
    await Promise.all([
      map.addCard('Opportunities', 1, 'From Ana'),
      bens.addCard('Opportunities', 1, 'From Ben'),
    ]);
    await expect(map.card('From Ben')).toBeAttached();
    await expect(bens.card('From Ana')).toBeAttached();
    await map.focusIsSomewhere();
    const file = await sameMap(map, bens);
    await ana.page.getByRole('link', { name: 'Throughline: all maps' }).click();
    await expect(library.row(title)).toContainText(`6 stages, ${file.map.cards.length} cards`);
  });
});

test('a template of questions is answered by typing, by two people at once, and saves no question', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  const map = await library.fromTemplate(titles[0]!, 'Prompts');
  await map.introduce('Ana');
  await map.chipSays('Synced');
  const ben = await arrive('Ben');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');

  await test.step('questions are said to be questions, and count for nothing', async () => {
    await expect(map.grid).toHaveAccessibleName('Renewing a driver licence. 6 stages, 8 lanes.');
    for (const lane of await map.grid.getByRole('rowheader').all())
      await expect(lane).toHaveAccessibleName(/No (cards|points)$/u);
    await expect(map.stage('Notice the expiry')).toHaveAccessibleName(/No cards/u);
    await expect(prompt(map, questions.notice)).toHaveAccessibleDescription(
      'Action. 1 of 1 in Notice the expiry.',
    );
    await expect(map.cell('Voice of customer', 3)).toHaveAccessibleName(/^Empty/u);
    await checkAccessible(ana.page);
  });

  await test.step('typing on one makes it a card; undo asks again', async () => {
    await answer(map, questions.notice, 'Sees the date at a car rental desk');
    await expect(map.lane('Customer actions')).toHaveAccessibleName('Customer actions. 1 card');
    await expect(map.stage('Notice the expiry')).toHaveAccessibleName(/1 card\b/u);
    await expect(bens.card('Sees the date at a car rental desk')).toBeAttached();
    await expect(prompt(bens, questions.notice)).toHaveCount(0);
    await ana.page.keyboard.press('Control+z');
    await expect(prompt(map, questions.notice)).toBeFocused();
    await expect(prompt(bens, questions.notice)).toBeAttached();
    await expect(bens.lane('Customer actions')).toHaveAccessibleName('Customer actions. No cards');
    await ana.page.keyboard.press('Control+y');
    await expect(map.card('Sees the date at a car rental desk')).toBeFocused();
  });

  await test.step('two answer at the same time, and both see both', async () => {
    await Promise.all([
      answer(map, questions.rules, 'Pages disagree on the eye test'),
      answer(bens, questions.counter, 'Defeated'),
    ]);
    for (const screen of [map, bens]) {
      await expect(screen.card('Pages disagree on the eye test')).toBeAttached();
      await expect(screen.grid.getByRole('slider', { name: 'Defeated' })).toBeAttached();
      await expect(screen.lane('Emotion')).toHaveAccessibleName('Emotion. 1 point');
    }
    await map.focusIsSomewhere();
    await bens.focusIsSomewhere();
    await checkAccessible(ben.page);
  });

  await test.step('what is saved for others to read asks nothing', async () => {
    const file = await sameMap(map, bens);
    const asked = file.map.cards.flatMap(({ prompt = '' }) => (prompt === '' ? [] : [prompt]));
    expect(asked.length).toBeGreaterThan(40);
    for (const item of ['Save as Mermaid', 'Save as Markdown outline']) {
      const { text } = await downloaded(ana.page, async () => map.menu(item));
      expect(text).toContain('Sees the date at a car rental desk');
      for (const question of asked) expect(text).not.toContain(question);
    }
  });

  await test.step('the library counts what was answered', async () => {
    await ana.page.getByRole('link', { name: 'Throughline: all maps' }).click();
    await expect(library.row(titles[0]!)).toContainText('6 stages, 3 cards');
  });
});

function prompt(map: MapScreen, question: string) {
  return map.card(`Prompt: ${question}`);
}

/** Types on a question; the answer has focus then. */
async function answer(map: MapScreen, question: string, text: string): Promise<void> {
  await prompt(map, question).focus();
  await map.page.keyboard.type(text);
  await map.page.keyboard.press('Enter');
  await expect(map.card(text)).toBeFocused();
}

import { expect, test } from '../fixtures.ts';
import type { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content, type MapScreen } from '../screens/map.ts';

const divisions = ['Field Operations', 'Digital Service', 'Records', 'Print and Mail', 'Contact Centre'];

/** Everybody opens the link to edit; gives back their screens. */
async function join(people: readonly Person[], link: string): Promise<MapScreen[]> {
  return Promise.all(
    people.map(async ({ page, name }) => {
      await page.goto(link);
      const screen = await new LibraryScreen(page).opened();
      await screen.introduce(name);
      return screen;
    }),
  );
}

test('eight people change one map, see each other within a second, and end with the same map', async ({
  arrive,
}) => {
  test.slow();
  const host = await arrive('Person 1');
  const first = await new LibraryScreen(host.page).newMap('Reporting a change of address');
  await first.introduce('Person 1');
  await first.chipSays('Synced');
  const link = await first.shareLink('edit');

  const guests: Person[] = [];
  for (let i = 2; i <= 8; i++) guests.push(await arrive(`Person ${i}`));
  const screens = [first, ...(await join(guests, link))];

  await test.step('everybody sees that eight are here', async () => {
    for (const screen of screens)
      await expect(screen.page.getByRole('list', { name: '8 people here' })).toBeVisible();
  });

  await test.step('everybody sees where another points, and what another types', async () => {
    const [, second, third] = screens;
    const box = (await second!.cell('Emotion', 3).boundingBox())!;
    await second!.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(first.page.getByText('Person 2', { exact: true }).first()).toBeVisible();
    await third!.startCard('Emotion', 1);
    await third!.page.keyboard.type('hop');
    await expect(first.page.getByText('Person 3, typing')).toBeVisible();
    await expect(first.card('hop')).toBeVisible();
    await third!.page.keyboard.type('eful');
    await third!.page.keyboard.press('Enter');
    await third!.page.keyboard.press('Enter');
    await expect(first.card('hopeful')).toBeVisible();
  });

  await test.step('each adds a card; all others see it within a second', async () => {
    const waits: number[] = [];
    for (const [i, screen] of screens.entries()) {
      const text = `Told by ${divisions[i % divisions.length]} ${i + 1}`;
      await screen.addCard('Pain points', (i % 6) + 1, text);
      const from = performance.now();
      await Promise.all(
        screens.map(async (other, who) => {
          await expect(other.card(text), `seen by person ${who + 1}`).toBeAttached();
          waits.push(performance.now() - from);
        }),
      );
    }
    // Eight browsers on two cores: one of them may have to wait for its turn.
    expect(
      waits.toSorted((a, b) => a - b)[waits.length / 2],
      'ms until half of all had seen it',
    ).toBeLessThan(1000);
  });

  await test.step('all eight add at the same time, in the same two cells', async () => {
    await Promise.all(
      screens.map(async (screen, i) => {
        for (let n = 1; n <= 3; n++) await screen.addCard('Touchpoints', (i % 2) + 1, `Letter ${i + 1}.${n}`);
      }),
    );
    for (const screen of screens) {
      await expect(screen.cell('Touchpoints', 1).getByRole('button')).toHaveCount(12);
      await expect(screen.cell('Touchpoints', 2).getByRole('button')).toHaveCount(12);
    }
  });

  await test.step('two type into the same card, and no letter is missing', async () => {
    await screens[2]!.addCard('Customer actions', 1, 'middle');
    await expect(screens[3]!.card('middle')).toBeVisible();
    await Promise.all([screens[2]!.edit('middle'), screens[3]!.edit('middle')]);
    await screens[2]!.page.keyboard.press('Control+Home');
    await screens[3]!.page.keyboard.press('Control+End');
    await Promise.all([
      screens[2]!.page.keyboard.type('front ', { delay: 40 }),
      screens[3]!.page.keyboard.type(' behind', { delay: 40 }),
    ]);
    await Promise.all([2, 3].map(async (i) => screens[i]!.page.keyboard.press('Enter')));
    for (const screen of screens) await expect(screen.card('front middle behind')).toBeAttached();
  });

  await test.step('undo takes back my own last step, not theirs', async () => {
    await screens[4]!.addCard('Customer actions', 4, 'mine');
    await screens[5]!.addCard('Customer actions', 4, 'theirs');
    await expect(screens[4]!.card('theirs')).toBeAttached();
    await screens[4]!.page.keyboard.press('Control+z');
    for (const screen of screens) {
      await expect(screen.card('mine')).toHaveCount(0);
      await expect(screen.card('theirs')).toBeAttached();
    }
  });

  for (const screen of screens) await screen.chipSays('Synced');
  const files = [];
  for (const screen of screens) files.push(content(await screen.saveAsJson()));
  for (const file of files) expect(file).toEqual(files[0]);
});

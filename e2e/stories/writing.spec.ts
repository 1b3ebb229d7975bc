import { expect, test } from '../fixtures.ts';
import type { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { sameMap, type MapScreen } from '../screens/map.ts';

/** The first one makes a map, the others come by its link, each in a browser of their own. */
async function gather(
  arrive: (name: string) => Promise<Person>,
  title: string,
  crowd: number,
): Promise<MapScreen[]> {
  const host = await arrive('Person 1');
  const first = await new LibraryScreen(host.page).newMap(title);
  await first.introduce('Person 1');
  await first.chipSays('Synced');
  const link = await first.shareLink('edit');
  const screens = [first];
  for (let number = 2; number <= crowd; number++) {
    const { page } = await arrive(`Person ${number}`);
    await page.goto(link);
    const screen = await new LibraryScreen(page).opened();
    await screen.introduce(`Person ${number}`);
    screens.push(screen);
  }
  return screens;
}

/** The texts of the cards in a cell, in order. */
async function textsIn(map: MapScreen, lane: string, column: number): Promise<readonly (string | null)[]> {
  const cards = await map.cell(lane, column).getByRole('button').all();
  return Promise.all(cards.map(async (card) => card.getAttribute('aria-label')));
}

test('a focus group fills a map by keyboard: cards of the lane, of any kind, with people and links in them', async ({
  arrive,
}) => {
  test.slow();
  const screens = await gather(arrive, 'Renewing a driver licence', 8);
  const [first, second] = screens as [MapScreen, MapScreen];
  const { keyboard } = first.page;

  await test.step('one lists what went wrong, line after line, and a colleague sees it', async () => {
    await first.cell('Pain points', 4).focus();
    await keyboard.type('No slot within 40 km');
    await keyboard.press('Enter');
    await keyboard.type('Turned away: printout');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect(second.card('Turned away: printout')).toBeAttached();
    await expect
      .poll(async () => textsIn(second, 'Pain points', 4))
      .toEqual(['No slot within 40 km', 'Turned away: printout']);
    await first.focusIsSomewhere();
  });

  await test.step('a slash makes a card of another kind there, and names a colleague in it', async () => {
    await first.cell('Pain points', 5).focus();
    await keyboard.type('/');
    await expect(first.page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
    await keyboard.type('q');
    await keyboard.press('Enter');
    await keyboard.type('Nine days, says @Pers');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    const quote = second.cell('Pain points', 5).getByRole('button');
    await expect(quote).toHaveAccessibleName(/^Nine days, says @Person \d$/);
    await expect(quote).toHaveAttribute('data-kind', 'quote');
  });

  await test.step('a kind is dragged from the library to where its card shall be', async () => {
    const library = first.page.getByRole('toolbar', { name: 'Add to selected cell' });
    const above = first.card('No slot within 40 km');
    const lower = { x: 20, y: ((await above.boundingBox())?.height ?? 0) - 2 };
    await library.getByRole('button', { name: 'Add opportunity' }).dragTo(above, { targetPosition: lower });
    await expect(first.writing).toBeFocused();
    await keyboard.type('Call before they drive');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    const made = second.cell('Pain points', 4).getByRole('button').nth(1);
    await expect(made).toHaveAccessibleName(/^Call before they drive/);
    await expect(made).toHaveAttribute('data-kind', 'opportunity');
  });

  await test.step('Escape leaves the slash as text, and what calls nothing is text by itself', async () => {
    await first.cell('Pain points', 6).focus();
    await keyboard.type('/');
    await keyboard.press('Escape');
    await keyboard.type('renew answers 404');
    await keyboard.press('Enter');
    await keyboard.type('/home/forms is empty');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect
      .poll(async () => textsIn(first, 'Pain points', 6))
      .toEqual(['/renew answers 404', '/home/forms is empty']);
    // A caret that stayed behind on the map would cost each frame a walk through it.
    await expect.poll(async () => first.page.evaluate(() => getSelection()?.type)).toBe('None');
  });

  await test.step('a card being made is kept, and asked what it is linked to', async () => {
    await first.cell('Pain points', 1).focus();
    await keyboard.type('No letter at all /link');
    await keyboard.press('Enter');
    await expect(first.page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(first.card('No letter at all')).toBeFocused();
  });

  await test.step('all write three cards each at once, two of them in one cell; nothing is lost', async () => {
    await Promise.all(
      screens.map(async (screen, index) => {
        // Six stages: the first two people, and those after the sixth, share a cell with somebody.
        const column = index < 2 ? 1 : (index % 6) + 1;
        for (let number = 1; number <= 3; number++)
          await screen.addCard('Customer actions', column, `Person ${index + 1} says ${number}`);
      }),
    );
    const said = screens.flatMap((_, index) =>
      [1, 2, 3].map((number) => `Person ${index + 1} says ${number}`),
    );
    for (const text of said) await expect(first.card(text)).toBeAttached();
    for (const screen of screens.slice(1)) {
      await sameMap(first, screen);
      await expect
        .poll(async () => textsIn(screen, 'Customer actions', 1))
        .toEqual(await textsIn(first, 'Customer actions', 1));
    }
  });
});

test('twelve characters a second arrive all and in order while others edit the same lane', async ({
  arrive,
}) => {
  test.slow();
  const [typist, ...others] = (await gather(arrive, 'Reporting a change of address', 9)) as [
    MapScreen,
    ...MapScreen[],
  ];
  const text =
    'The clerk reads the form twice, frowns, and asks for a paper nobody has ever heard of: form 27b/6.';
  await typist.addCard('Pain points', 2, 'Above it');
  const typing = new AbortController();

  const editing = others.map(async (screen, index) => {
    await screen.startCard('Pain points', index % 2 === 0 ? 2 : 3);
    let count = 0;
    while (!typing.signal.aborted) {
      await screen.page.keyboard.type(`word ${count} `);
      count += 1;
      if (count % 6 === 0) await screen.page.keyboard.press('Enter');
    }
    await screen.page.keyboard.press('Enter');
    await screen.page.keyboard.press('Enter');
    return count;
  });

  await typist.card('Above it').focus();
  await typist.page.keyboard.press('Control+Enter');
  // Not slowed down for the browser: each key comes when it comes, as from a hand.
  await typist.page.keyboard.type(text, { delay: 1000 / 12 });
  await expect(typist.writing).toHaveValue(text);
  await typist.page.keyboard.press('Enter');
  await typist.page.keyboard.press('Escape');
  typing.abort();
  const counts = await Promise.all(editing);
  expect(Math.min(...counts), 'the others did write').toBeGreaterThan(3);

  await expect(typist.card(text)).toBeFocused();
  for (const screen of others) await expect(screen.card(text)).toBeAttached();
  for (const screen of others) await sameMap(typist, screen);
});

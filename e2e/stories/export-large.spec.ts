import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { shortestOfTries } from '../longestTask.ts';
import { ExportScreen } from '../screens/export.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PictureScreen } from '../screens/picture.ts';

/** In ms: what people feel as a page that has stopped. */
const longestTask = 200;

const ids = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

/** A thousand notes, five in each cell. */
const thousand = {
  format: 'throughline/1',
  map: {
    meta: { title: 'A thousand cards' },
    stages: ids('s', 20).map((id, index) => ({ id, title: `Stage ${index + 1}` })),
    lanes: ids('l', 10).map((id, index) => ({ id, kind: 'notes', title: `Lane ${index + 1}` })),
    cards: ids('c', 1000).map((id, index) => ({
      id,
      kind: 'note',
      stage: `s${index % 20}`,
      lane: `l${Math.floor(index / 20) % 10}`,
      text: `Card ${index} says what somebody does at this point of the journey`,
    })),
    links: [],
    personas: [],
    divisions: [],
    tags: [],
  },
};

/** No task holds the page up. */
async function answers(page: Page, act: () => Promise<void>, again?: () => Promise<void>): Promise<void> {
  expect(await shortestOfTries(page, longestTask, act, again)).toBeLessThan(longestTask);
}

test('while files are made of a thousand cards, the page answers', async ({ arrive }) => {
  test.slow();
  const { page } = await arrive('Ana');
  const library = new LibraryScreen(page);
  await library.drop('thousand.json', JSON.stringify(thousand));
  const map = await library.opened();
  await map.introduce('Ana');
  await map.chipSays('Synced');

  for (const [item, name] of [
    ['Save as Excel workbook', 'A thousand cards.xlsx'],
    ['Save as PowerPoint slides', 'A thousand cards.pptx'],
    ['Save as web page', 'A thousand cards.html'],
    ['Save as SVG picture', 'A thousand cards.svg'],
  ] as const) {
    await test.step(item, async () => {
      await answers(page, async () => {
        const arriving = page.waitForEvent('download', { timeout: 60_000 });
        await map.menu(item);
        expect((await arriving).suggestedFilename()).toBe(name);
      });
    });
  }

  await test.step('the preview of the pages', async () => {
    const paper = new ExportScreen(page);
    const look = async (): Promise<void> => {
      await map.menu('Export PDF…');
      await paper.mode('Pages by stage');
      await paper.says('Ready to export');
      await paper.shows('Page 1 of');
    };
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(paper.dialog).toBeHidden();
    };
    await answers(page, look, close);
    await close();
  });

  await test.step('a picture of the whole map', async () => {
    const picture = new PictureScreen(page);
    await answers(page, async () => {
      await map.menu('Save or copy a picture…');
      await picture.size();
      await picture.saved(async () => picture.button('Save').click());
    });
  });
});

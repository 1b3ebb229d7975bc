import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Details } from '../screens/details.ts';
import { LibraryScreen } from '../screens/library.ts';
import type { MapScreen } from '../screens/map.ts';
import { type FileCard, type MapFile, said } from '../screens/mapFile.ts';

/**
 * Two people build the licence map from a blank one, by keyboard and pointer: all stages, lanes, cards, facts, links,
 * the curve and the future. What they have then says the same as the template does.
 */
test('two people map everything from a blank map', async ({ arrive }) => {
  test.setTimeout(420_000);
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  const template = await library.fromTemplate('Renewing a driver licence');
  await template.introduce('Ana');
  const file = await template.saveAsJson();
  await ana.page.goto('/');

  const map = await library.newMap(file.map.meta.title);
  await test.step('the table: stages with their times, lanes, personas, the goal', async () => {
    await layTable(map, file);
  });
  const ben = await arrive('Ben');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');

  const [upper, lower] = halves(file);
  await test.step('cards, each of the two in their own lanes at the same time', async () => {
    await Promise.all([mapLanes(map, file, upper), mapLanes(bens, file, lower)]);
  });
  await test.step('the future', async () => {
    await mapFuture(map, file);
  });
  await test.step('links', async () => {
    await bens.chipSays('Synced');
    await linkAll(bens, file);
  });

  await map.chipSays('Synced');
  await bens.chipSays('Synced');
  await expect.poll(async () => said(await map.saveAsJson()), { timeout: 15_000 }).toEqual(said(file));
  expect(said(await bens.saveAsJson())).toEqual(said(file));
  await checkAccessible(ana.page);
  await map.focusIsSomewhere();
});

async function layTable(
  map: MapScreen,
  { map: { lanes, meta, personas = [], stages } }: MapFile,
): Promise<void> {
  const { page } = map;
  const details = page.getByRole('complementary');
  for (const [index, { title, when = '' }] of stages.entries()) {
    await map.rename(map.stage(`Stage ${index + 1}`), title);
    const field = details.getByRole('textbox', { name: 'When' });
    await field.fill(when);
    await field.press('Enter');
  }
  await map.rename(map.lane('Touchpoints'), lanes[1]!.title);
  await map.rename(map.lane('What we do'), 'Backstage');
  for (const lane of ['Voice of customer', 'Metrics', 'Opportunities']) await map.addLane(lane);
  await map.lane('Voice of customer').focus();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await expect(map.grid.getByRole('rowheader')).toContainText(lanes.map(({ title }) => title));
  await page.getByRole('button', { name: 'Say the goal' }).click();
  await page.getByRole('textbox', { name: 'What is the person trying to get done?' }).fill(meta.goal ?? '');
  await page.getByRole('button', { name: 'Save goal' }).click();
  for (const { about = '', name } of personas) {
    await page.getByRole('button', { name: 'Add a persona' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('textbox', { name: 'Who that is, in a line' }).fill(about);
    await page.getByRole('button', { name: 'Add persona', exact: true }).click();
  }
}

/** The lanes one of the two takes: the curve and what is above it, or what is below. */
function halves({ map: { lanes } }: MapFile): readonly [readonly string[], readonly string[]] {
  const titles = lanes.map(({ title }) => title);
  return [titles.slice(0, 4), titles.slice(4)];
}

const isToday = ({ state }: FileCard): boolean => state !== 'future';

/** Whom the points are about; a file lists personas in no order of its own. */
function whoseCurve({ map: { cards, personas = [] } }: MapFile): string {
  const [whose] = cards.find(({ kind }) => kind === 'emotion')?.personas ?? [];
  return personas.find(({ id }) => id === whose)?.name ?? 'Everybody';
}

async function mapLanes(map: MapScreen, file: MapFile, titles: readonly string[]): Promise<void> {
  for (const lane of file.map.lanes.filter(({ title }) => titles.includes(title))) {
    if (lane.kind === 'emotion') await map.showPersona(whoseCurve(file));
    for (const [column, stage] of file.map.stages.entries()) {
      const cards = file.map.cards.filter((card) => card.lane === lane.id && card.stage === stage.id);
      await mapCell(map, file, { lane: lane.title, column: column + 1, cards: cards.filter(isToday) });
    }
  }
}

interface Cell {
  readonly lane: string;
  readonly column: number;
  readonly cards: readonly FileCard[];
}

async function mapCell(map: MapScreen, file: MapFile, { cards, column, lane }: Cell): Promise<void> {
  const details = new Details(map.page);
  for (const card of cards) {
    await map.addCard(lane, column, card.text);
    await map.card(card.text).focus();
    await details.of(card.text);
    await details.tell(card, file);
  }
}

async function mapFuture(map: MapScreen, file: MapFile): Promise<void> {
  const details = new Details(map.page);
  await map.showState('Future');
  for (const card of file.map.cards.filter((each) => !isToday(each))) {
    const before = file.map.cards.find(({ id }) => id === card.replaces);
    const lane = file.map.lanes.find(({ id }) => id === card.lane)!.title;
    const column = file.map.stages.findIndex(({ id }) => id === card.stage) + 1;
    if (before) await map.addBehind(before.text, card.text);
    else await map.addCard(lane, column, card.text);
    await map.card(card.text).focus();
    await details.of(card.text);
    await details.tell(card, file);
  }
  await map.showState('Current');
}

async function linkAll(map: MapScreen, { map: { cards, links = [] } }: MapFile): Promise<void> {
  const details = new Details(map.page);
  const textOf = (id: string): string => cards.find((card) => card.id === id)?.text ?? '';
  const isFuture = (id: string): boolean => cards.some((card) => card.id === id && !isToday(card));
  const sorted = [...links].sort((a, b) => Number(isFuture(a.from)) - Number(isFuture(b.from)));
  for (const { from, kind, to } of sorted) {
    await map.showState(isFuture(from) ? 'Future' : 'Current');
    await map.card(textOf(from)).focus();
    await details.of(textOf(from));
    await details.link(kind, textOf(to));
  }
}

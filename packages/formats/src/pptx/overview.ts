import { cardsIn } from '@throughline/journey';
import type { Card, Journey, Lane, Stage } from '@throughline/journey';
import type { Voice } from '../outline/words.ts';
import { laneName, shortParagraph, stageName } from './cards.ts';
import type { ToldMap } from './cards.ts';
import { curveGroup, curveTexts } from './curve.ts';
import type { Paragraph } from './drawing.ts';
import { heightOf } from './fit.ts';
import { below, edge, firstShape, page } from './slide.ts';
import type { Slide, SlideSetting } from './slide.ts';
import { tableFrame } from './table.ts';
import type { SlideTable } from './table.ts';

const laneColumn = 96;
const curveHeight = 92;
const sizes = [12, 11, 10, 9, 8, 7, 6];
/** In the smallest type a cell says how many cards it has, and of which kind. */
const smallest = 6;

/** The whole map on one slide: its curve over its stages, and a table of stages and lanes in type that fits. */
export function overviewSlide(map: ToldMap, title: string, setting: SlideSetting): Slide {
  const { journey, voice } = map;
  const { lanes, meta, stages } = journey;
  const felt = lanes.find(({ id, kind }) => kind === 'emotion' && curveTextsOf(map, id).length > 0);
  const left = edge + laneColumn;
  const area = { x: left, y: below, width: page.width - edge - left, height: curveHeight };
  const curve = felt ? curveGroup(felt, map, { area, firstId: firstShape + 1 }, setting) : '';
  const y = curve === '' ? below : below + curveHeight + 6;
  const { size, table } = tableOf(
    map,
    lanes.filter((lane) => lane !== felt),
    y,
  );
  const told = lanes.flatMap((lane) => curveTexts(lane, map));
  const people = [...journey.personas.values()].map(({ about, name }) =>
    [name, about].filter(Boolean).join(': '),
  );
  return {
    title,
    shapes: [
      ...(curve === '' ? [] : [curve]),
      ...(stages.length === 0 ? [] : [tableFrame(firstShape, table, { ...setting, size })]),
    ],
    notes: [...(meta.goal === '' ? [] : [voice.goal.replace('{said}', () => meta.goal)]), ...people, ...told],
  };
}

function curveTextsOf(map: ToldMap, id: Lane['id']): readonly string[] {
  const lane = map.journey.lanes.find((each) => each.id === id);
  return lane ? curveTexts(lane, map) : [];
}

type Cell = (stage: Stage, lane: Lane) => readonly Paragraph[];

function tableOf(
  map: ToldMap,
  lanes: readonly Lane[],
  y: number,
): { readonly table: SlideTable; readonly size: number } {
  const { journey, voice } = map;
  const cards: Cell = (stage, lane) =>
    cardsIn(journey, stage.id, lane.id).map((card) => shortParagraph(card, voice));
  const counts: Cell = (stage, lane) => countsOf(cardsIn(journey, stage.id, lane.id), voice);
  const room = page.height - edge - y;
  const size = sizes.find((each) => heightsOf(map, lanes, cards, each).reduce(sum, 0) <= room);
  const rows = rowsOf(map, lanes, size === undefined ? counts : cards);
  const heights = heightsOf(map, lanes, size === undefined ? counts : cards, size ?? smallest);
  const columns = columnsOf(journey);
  const width = columns.reduce(sum, 0);
  const table = {
    name: voice.map,
    description: voice.tableOf(journey.stages.length, lanes.length),
    box: { x: edge, y, width, height: heights.reduce(sum, 0) },
    columns,
    rows: rows.map((cells, index) => ({ cells, height: heights[index] ?? 0 })),
  };
  return { table, size: size ?? smallest };
}

function sum(total: number, each: number): number {
  return total + each;
}

function columnsOf({ stages }: Journey): readonly number[] {
  const width = (page.width - 2 * edge - laneColumn) / Math.max(1, stages.length);
  return [laneColumn, ...stages.map(() => width)];
}

function rowsOf(
  { journey: { lanes: all, stages }, voice }: ToldMap,
  lanes: readonly Lane[],
  cell: Cell,
): readonly (readonly Paragraph[])[][] {
  const bold = (text: string): readonly Paragraph[] => [{ runs: [{ text, bold: true }] }];
  const heads = stages.map((stage, index) => [
    ...bold(stageName(stage, index, voice)),
    ...(stage.when === '' ? [] : [{ runs: [{ text: voice.plain(stage.when) }] }]),
  ]);
  return [
    [[], ...heads],
    ...lanes.map((lane) => [
      bold(laneName(lane, all.indexOf(lane), voice)),
      ...stages.map((stage) => cell(stage, lane)),
    ]),
  ];
}

function heightsOf(map: ToldMap, lanes: readonly Lane[], cell: Cell, size: number): readonly number[] {
  const columns = columnsOf(map.journey);
  return rowsOf(map, lanes, cell).map((cells) =>
    Math.max(...cells.map((paragraphs, index) => heightOf(paragraphs, columns[index] ?? laneColumn, size))),
  );
}

function countsOf(cards: readonly Card[], voice: Voice): readonly Paragraph[] {
  const counts = new Map<string, number>();
  for (const { kind } of cards) counts.set(voice.kinds[kind], (counts.get(voice.kinds[kind]) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ runs: [{ text: `${word}: ${count}` }] }));
}

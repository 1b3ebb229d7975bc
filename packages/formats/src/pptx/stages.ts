import { cardsIn } from '@throughline/journey';
import type { Card, Lane, Stage } from '@throughline/journey';
import { cardParagraph, laneName, spokenCard, stageName } from './cards.ts';
import type { ToldMap } from './cards.ts';
import type { Paragraph } from './drawing.ts';
import { heightOf } from './fit.ts';
import { below, edge, firstShape, page } from './slide.ts';
import type { Slide, SlideSetting } from './slide.ts';
import { tableFrame } from './table.ts';

const laneColumn = 150;
const cardColumn = page.width - 2 * edge - laneColumn;
const room = page.height - edge - below;
const sizes = [16, 14, 12, 11, 10];
const smallest = 10;

/** What a row says: a lane, and cards of it. */
interface Row {
  readonly lane: Lane;
  readonly cards: readonly Card[];
}

/** A slide of one stage, lane by lane; more than one only when type that can be read has no room on it. */
export function stageSlides(
  stage: Stage,
  index: number,
  map: ToldMap,
  setting: SlideSetting,
): readonly Slide[] {
  const { journey, voice } = map;
  const rows = journey.lanes
    .map((lane): Row => ({ lane, cards: cardsIn(journey, stage.id, lane.id) }))
    .filter(({ cards }) => cards.length > 0);
  const fitting = sizes.find(
    (each) => rows.reduce((sum, row) => sum + heightOfRow(row, map, each), headHeight(each)) <= room,
  );
  const size = fitting ?? smallest;
  const pages = fitting === undefined ? pagesOf(rows, map) : [rows];
  const when = voice.plain(stage.when);
  const name = `${index + 1}. ${stageName(stage, index, voice)}${when === '' ? '' : ` (${when})`}`;
  return pages.map((own, number): Slide => {
    const title = pages.length === 1 ? name : voice.slide(name, number + 1, pages.length);
    return {
      title,
      shapes: own.length === 0 ? [] : [stageTable(own, title, map, { ...setting, size })],
      notes: notesOf(own, map),
    };
  });
}

function headHeight(size: number): number {
  return heightOf([{ runs: [{ text: '|' }] }], laneColumn, size);
}

function heightOfRow({ cards, lane }: Row, map: ToldMap, size: number): number {
  const said = cards.map((card) => cardParagraph(card, lane, map, size));
  return Math.max(heightOf(said, cardColumn, size), heightOf(headOf(lane, map), laneColumn, size));
}

function headOf(lane: Lane, map: ToldMap): readonly Paragraph[] {
  return [{ runs: [{ text: laneName(lane, map.journey.lanes.indexOf(lane), map.voice), bold: true }] }];
}

/** Rows are cut between cards; a card that is larger than a slide has one for itself. */
function pagesOf(rows: readonly Row[], map: ToldMap): readonly (readonly Row[])[] {
  const pages: { lane: Lane; cards: Card[] }[][] = [[]];
  let used = headHeight(smallest);
  for (const { cards, lane } of rows) {
    for (const card of cards) {
      const height = heightOfRow({ lane, cards: [card] }, map, smallest);
      if (used + height > room && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([]);
        used = headHeight(smallest);
      }
      used += height;
      const last = pages.at(-1)?.at(-1);
      if (last?.lane === lane) last.cards.push(card);
      else pages.at(-1)?.push({ lane, cards: [card] });
    }
  }
  return pages;
}

function stageTable(
  rows: readonly Row[],
  title: string,
  map: ToldMap,
  setting: SlideSetting & { readonly size: number },
): string {
  const { size } = setting;
  const head = {
    height: headHeight(size),
    cells: [map.voice.laneHead, map.voice.cardsHead].map((text) => [{ runs: [{ text, bold: true }] }]),
  };
  const body = rows.map((row) => ({
    height: heightOfRow(row, map, size),
    cells: [headOf(row.lane, map), row.cards.map((card) => cardParagraph(card, row.lane, map, size))],
  }));
  const height = [head, ...body].reduce((sum, row) => sum + row.height, 0);
  const count = rows.reduce((sum, { cards }) => sum + cards.length, 0);
  return tableFrame(
    firstShape,
    {
      name: title,
      description: map.voice.lanesOf(title, rows.length, count),
      box: { x: edge, y: below, width: laneColumn + cardColumn, height },
      columns: [laneColumn, cardColumn],
      rows: [head, ...body],
    },
    setting,
  );
}

function notesOf(rows: readonly Row[], map: ToldMap): readonly string[] {
  return rows.flatMap(({ cards, lane }) => [
    `${laneName(lane, map.journey.lanes.indexOf(lane), map.voice)}:`,
    ...cards.map((card) => `• ${spokenCard(card, lane, map)}`),
  ]);
}

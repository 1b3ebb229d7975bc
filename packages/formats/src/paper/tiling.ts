import type { Box } from '@throughline/journey';
import { millimetre, sheetOf } from './sheet.ts';
import type { PaperSize, Sheet } from './sheet.ts';

/** What printers leave white, and the room for names and marks around a tile, in points. */
export const tileMargin = {
  left: 20 * millimetre,
  right: 10 * millimetre,
  top: 14 * millimetre,
  bottom: 14 * millimetre,
} as const;

/** Where no cut between stages and lanes will do, sheets share so much, in points. */
export const overlap = 12 * millimetre;
/** So much of the area may be lost for cuts that go between stages and lanes. */
export const mostLost = 0.12;

/** A poster on sheets: how many, how they lie, and what of each can be printed. */
export interface Grid {
  readonly sheet: Sheet;
  readonly columns: number;
  readonly rows: number;
  /** Of one sheet, in points. */
  readonly width: number;
  readonly height: number;
}

/** Sheets lie as they cover the poster with the least left over. */
export function gridFor(poster: Sheet, size: PaperSize): Grid {
  const grids = (['landscape', 'portrait'] as const).map((orientation): Grid => {
    const sheet = sheetOf(size, orientation);
    return {
      sheet,
      columns: Math.max(1, Math.round(poster.width / sheet.width)),
      rows: Math.max(1, Math.round(poster.height / sheet.height)),
      width: sheet.width - tileMargin.left - tileMargin.right,
      height: sheet.height - tileMargin.top - tileMargin.bottom,
    };
  });
  const missed = ({ columns, rows, sheet }: Grid): number =>
    Math.abs(columns * sheet.width - poster.width) / poster.width +
    Math.abs(rows * sheet.height - poster.height) / poster.height;
  return grids.reduce((best, grid) => (missed(grid) < missed(best) ? grid : best));
}

/** One sheet of a poster. */
export interface Tile {
  /** A1 is the first of the first row, A2 the next, B1 the first of the second. */
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** What is its own, in points of the poster: the tiles' parts cover the poster once. */
  readonly own: Box;
  /** What is printed on it: its own and what it shares with its neighbours. */
  readonly printed: Box;
}

/** Tiles between cuts, which begin at 0 and end at the poster's edge; each prints `shared` beyond its inner cuts. */
export function tilesBetween(xs: readonly number[], ys: readonly number[], shared: number): readonly Tile[] {
  return spansOf(ys).flatMap(([top, bottom], row) =>
    spansOf(xs).map(([left, right], column): Tile => {
      const own = { x: left, y: top, width: right - left, height: bottom - top };
      const [x, y] = [column === 0 ? left : left - shared, row === 0 ? top : top - shared];
      const end = column === xs.length - 2 ? right : right + shared;
      const under = row === ys.length - 2 ? bottom : bottom + shared;
      const name = `${letter(row)}${column + 1}`;
      return { name, column, row, own, printed: { x, y, width: end - x, height: under - y } };
    }),
  );
}

function spansOf(cuts: readonly number[]): readonly (readonly [number, number])[] {
  return cuts.slice(1).map((end, index) => [cuts[index] ?? 0, end] as const);
}

function letter(row: number): string {
  return row < 26 ? String.fromCharCode(65 + row) : `${letter(Math.floor(row / 26) - 1)}${letter(row % 26)}`;
}

/**
 * Cuts at some of the places where one may cut, so that there are `count` parts at most and none is longer than
 * `most`, as even as that goes; null: there are none. The last place is the end.
 */
export function cutsAt(places: readonly number[], count: number, most: number): readonly number[] | null {
  const end = places.at(-1) ?? 0;
  const cuts = [0];
  for (let part = 1; part <= count; part++) {
    const from = cuts.at(-1) ?? 0;
    if (end - from <= most) return [...cuts, end];
    const within = places.filter((place) => place > from && place - from <= most);
    const left = count - part;
    const able = within.filter((place) => reaches(places, place, left, most));
    const even = from + (end - from) / (left + 1);
    const [nearest] = [...able].sort((a, b) => Math.abs(a - even) - Math.abs(b - even));
    if (nearest === undefined) return null;
    cuts.push(nearest);
  }
  return null;
}

/** Whether so many parts get from a place to the end. */
function reaches(places: readonly number[], from: number, parts: number, most: number): boolean {
  const end = places.at(-1) ?? 0;
  let at = from;
  for (let part = 0; part < parts && at < end; part++) {
    at = places.filter((place) => place - at <= most).at(-1) ?? at;
  }
  return at >= end;
}

import type { Box } from '@throughline/journey';
import { fitted } from './cardFace.ts';
import type { Draft } from './furniture.ts';
import { paragraph, paintParagraph } from './lines.ts';
import type { Poster } from './poster.ts';
import type { Subject } from './subject.ts';
import { tileMargin } from './tiling.ts';
import type { Tile } from './tiling.ts';

/**
 * What helps to join the sheets of a poster, in their margins: dashed lines to cut along, corners, where the sheet
 * belongs, and the names of stages and lanes that stand on other sheets. All of it is artifact.
 */
export function paintTileMarks(draft: Draft, tile: Tile, poster: Poster, subject: Subject): void {
  const by = { x: tileMargin.left - tile.printed.x, y: tileMargin.top - tile.printed.y };
  const own = { ...tile.own, x: tile.own.x + by.x, y: tile.own.y + by.y };
  paintCuts(draft, own, { tile, poster, subject });
  paintCorners(draft, own, subject);
  if (tile.row > 0) paintStageNames(draft, { tile, poster, subject });
  if (tile.column > 0) paintLaneNames(draft, { tile, poster, subject });
  paintKey(draft, { tile, poster, subject });
}

interface Marking {
  readonly tile: Tile;
  readonly poster: Poster;
  readonly subject: Subject;
}

/** How far lines reach beyond the corners, in points. */
const reach = 9;

function paintCuts(draft: Draft, own: Box, { poster, subject, tile }: Marking): void {
  const brush = draft.brush(subject);
  const stroke = { paint: subject.inks.control, width: 0.6, dash: [4, 3] };
  const [right, bottom] = [own.x + own.width, own.y + own.height];
  const upright = (x: number): void => brush.line({ x, y: own.y - reach }, { x, y: bottom + reach }, stroke);
  const level = (y: number): void => brush.line({ x: own.x - reach, y }, { x: right + reach, y }, stroke);
  if (tile.column > 0) upright(own.x);
  if (tile.column < poster.xs.length - 2) upright(right);
  if (tile.row > 0) level(own.y);
  if (tile.row < poster.ys.length - 2) level(bottom);
}

function paintCorners(draft: Draft, own: Box, subject: Subject): void {
  const brush = draft.brush(subject);
  const stroke = { paint: subject.inks.text[0], width: 0.5 };
  for (const [x, outX] of [
    [own.x, -1],
    [own.x + own.width, 1],
  ] as const) {
    for (const [y, outY] of [
      [own.y, -1],
      [own.y + own.height, 1],
    ] as const) {
      brush.line({ x: x + outX * 3, y }, { x: x + outX * reach, y }, stroke);
      brush.line({ x, y: y + outY * 3 }, { x, y: y + outY * reach }, stroke);
    }
  }
}

const named = { size: 7.5, style: 'semibold' } as const;

function paintStageNames(draft: Draft, { poster, subject, tile }: Marking): void {
  const { layout, scale } = poster;
  const { inks, journey } = subject;
  const brush = draft.brush(subject);
  const by = tileMargin.left - tile.printed.x;
  for (const [index, { width, x }] of layout.columns.entries()) {
    const [from, to] = [
      Math.max(x * scale, tile.own.x),
      Math.min((x + width) * scale, tile.own.x + tile.own.width),
    ];
    if (to - from < 40) continue;
    const title = `${index + 1}  ${journey.stages[index]?.title.normalize('NFC') ?? ''}`;
    const look = { ...named, ink: inks.text[1] };
    const said = fitted(title, to - from - 12, (part) => brush.width(part, look));
    brush.text(said, { x: from + by + 4, y: tileMargin.top - reach - 3 }, look);
  }
}

function paintLaneNames(draft: Draft, { poster, subject, tile }: Marking): void {
  const { layout, scale, top } = poster;
  const { inks, journey } = subject;
  const brush = draft.brush(subject);
  const by = tileMargin.top - tile.printed.y;
  const look = {
    ...named,
    size: 6.6,
    ink: inks.text[1],
    width: tileMargin.left - reach - 16,
    lineHeight: 8.4,
    most: 4,
  };
  for (const [index, { height, y }] of layout.rows.entries()) {
    const from = Math.max(top + y * scale, tile.own.y);
    const to = Math.min(top + (y + height) * scale, tile.own.y + tile.own.height);
    if (to - from < 14) continue;
    const title = journey.lanes[index]?.title.normalize('NFC') ?? '';
    if (title !== '') paintParagraph(brush, paragraph(brush, title, look), { x: 13, y: from + by + 3 }, look);
  }
}

const cell = { width: 13, height: 9 } as const;

/** The sheets of the poster in small, this one filled; its name beside them. */
function paintKey(draft: Draft, { poster, subject, tile }: Marking): void {
  const { inks, whole, words } = subject;
  const brush = draft.brush(subject);
  const [columns, rows] = [poster.xs.length - 1, poster.ys.length - 1];
  const factor = Math.min(1, 20 / (rows * cell.height));
  const [width, height] = [cell.width * factor, cell.height * factor];
  const top = draft.sheet.height - tileMargin.bottom + reach + 4;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isHere = row === tile.row && column === tile.column;
      const box = { x: tileMargin.left + column * width, y: top + row * height, width, height };
      const stroke = { paint: inks.control, width: 0.6 };
      brush.rect(box, isHere ? { fill: inks.text[1], stroke } : { stroke });
    }
  }
  const x = tileMargin.left + columns * width + 8;
  const look = { size: 8, style: 'semibold', ink: inks.text[0] } as const;
  const end = x + brush.text(words.tile(tile.name, columns, rows), { x, y: top + 7 }, look);
  const title = whole.meta.title.normalize('NFC') || words.untitled;
  const rest = { size: 7.5, style: 'regular', ink: inks.text[2] } as const;
  brush.text(`${title}. ${words.trim}`, { x: end + 12, y: top + 7 }, rest);
}

/** The number of the page, at the right: artifact. */
export function paintTileFoot(draft: Draft, subject: Subject, page: string): void {
  const { height, width } = draft.sheet;
  const look = { size: 8, style: 'medium', ink: subject.inks.text[1], anchor: 'right' } as const;
  const at = { x: width - tileMargin.right, y: height - tileMargin.bottom + reach + 11 };
  draft.brush(subject).text(page, at, look);
}

import { isCurvePoint } from '../curve/curves.ts';
import type { Card, Feeling } from '../card.ts';
import type { CardId, LaneId, StageId } from '../ids.ts';
import { cellKey } from '../journey.ts';
import type { CellKey, Journey } from '../journey.ts';
import type { RecordMap } from '../recordMap.ts';
import type { CardParts } from './cardShape.ts';
import type { CellLayout } from './cell.ts';
import { targetBox, xOfOffset } from './curveLane.ts';
import type { CurveArea } from './curveLane.ts';
import type { Box, Keep, Point } from './kept.ts';
import { spacing } from './spacing.ts';
import type { Line } from './wrap.ts';

/**
 * Where everything on the map lies: derived from the journey, never stored, the same for screen and paper.
 * Unchanged parts of two layouts of one `createLayout` are identical (`===`).
 */
export interface GridLayout {
  readonly width: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly laneHeaderWidth: number;
  /** Whether the first stage lies at the right, and with it the headers of lanes (`mirror.ts`). */
  readonly isMirrored: boolean;
  /** In the order of the stages, which is from right to left when it is mirrored. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** null: no such stage or lane on the map. */
  cellBox(stage: StageId, lane: LaneId): Box | null;
  /** Of a point on a curve its target. null: no such live card, or its lane or stage is collapsed. */
  cardBox(card: CardId): Box | null;
  /** Room for the card being written in this cell; null when nobody writes one here. */
  draftBox(stage: StageId, lane: LaneId): Box | null;
  /** The parts of a card, from the upper corner its box begins with; null where it has none, and for a point on a curve. */
  cardParts(card: CardId): CardParts | null;
  /** The drawn lines of a card's text, marks of markup left out; none for a card that has no parts. */
  lines(card: CardId): readonly string[];
  /** The same lines with what is bold in them. */
  richLines(card: CardId): readonly Line[];
  /** null: not an emotion lane, or collapsed. */
  curveArea(lane: LaneId): CurveArea | null;
  /** The middle of a point on a curve; null for cards that are on none, or in a collapsed stage. */
  curvePoint(card: CardId): Point | null;
  /** Where a feeling would lie on the curve of a lane, also one of a card that this view does not show. */
  feelingPoint(stage: StageId, lane: LaneId, feeling: Feeling): Point | null;
}

export interface Column {
  readonly stage: StageId;
  readonly x: number;
  readonly width: number;
  readonly collapsed: boolean;
  /** The title's lines, cut after two; where it is collapsed, the one it is drawn in upright. */
  readonly lines: readonly Line[];
}

export interface Row {
  readonly lane: LaneId;
  readonly y: number;
  readonly height: number;
  readonly collapsed: boolean;
  /** The title's lines, cut after four; after one when it is collapsed. */
  readonly lines: readonly Line[];
}

/** What was laid out, and how to ask for a card's parts and keep boxes. */
export interface Laying {
  readonly journey: Journey;
  readonly columns: readonly Column[];
  readonly cells: RecordMap<CellKey, CellLayout>;
  readonly headerHeight: number;
  readonly rows: readonly Row[];
}

export interface LayingTools {
  readonly shapeOf: (card: Card, width: number) => CardParts;
  readonly keepBox: Keep<Box>;
  readonly keepPoint: Keep<Point>;
  readonly areaOf: (lane: LaneId, box: Box) => CurveArea;
}

/** The width of a card in a column. */
export function cardWidth(column: number): number {
  return column - 2 * spacing.cell;
}

export function gridLayout(laying: Laying, tools: LayingTools): GridLayout {
  const { columns, headerHeight, rows } = laying;
  const lastColumn = columns.at(-1);
  const lastRow = rows.at(-1);
  const width = lastColumn ? lastColumn.x + lastColumn.width : spacing.laneHeader;
  const height = lastRow ? lastRow.y + lastRow.height : headerHeight;
  const found = finder(laying);
  const laneHeaderWidth = spacing.laneHeader;
  const size = { width, height, headerHeight, laneHeaderWidth, isMirrored: false, columns, rows };
  return { ...size, ...boxesOf(laying, found, tools), ...curvesIn(laying, found, tools) };
}

interface Finder {
  readonly column: (stage: StageId) => Column | undefined;
  readonly row: (lane: LaneId) => Row | undefined;
  readonly cell: (stage: StageId, lane: LaneId) => Box | null;
  /** The area of an open emotion lane. */
  readonly curve: (lane: LaneId) => Box | null;
}

function finder({ columns, journey, rows }: Laying): Finder {
  const columnOf = new Map(columns.map((column) => [column.stage, column]));
  const rowOf = new Map(rows.map((row) => [row.lane, row]));
  const emotional = new Set(journey.lanes.flatMap(({ id, kind }) => (kind === 'emotion' ? id : [])));
  const [first, last] = [columns[0], columns.at(-1)];
  return {
    column: (stage) => columnOf.get(stage),
    row: (lane) => rowOf.get(lane),
    cell(stage, lane) {
      const [column, row] = [columnOf.get(stage), rowOf.get(lane)];
      return column && row ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
    },
    curve(lane) {
      const row = emotional.has(lane) ? rowOf.get(lane) : undefined;
      if (!row || row.collapsed || !first || !last) return null;
      return { x: first.x, y: row.y, width: last.x + last.width - first.x, height: spacing.curve };
    },
  };
}

type Boxes = Pick<GridLayout, 'cellBox' | 'cardBox' | 'draftBox' | 'cardParts' | 'lines' | 'richLines'>;

function boxesOf(
  { cells, journey }: Laying,
  found: Finder,
  { areaOf, keepBox, shapeOf }: LayingTools,
): Boxes {
  const inCell = (stage: StageId, lane: LaneId, spot: CellLayout['draft'] | undefined): Box | null => {
    const cell = spot ? found.cell(stage, lane) : null;
    if (!cell || !spot) return null;
    const [x, y] = [cell.x + spacing.cell, cell.y + spot.y];
    return { x, y, width: cardWidth(cell.width), height: spot.height };
  };
  const boxOf = (card: Card): Box | null => {
    const { lane, stage } = card.place;
    const curve = found.curve(lane);
    if (curve && isCurvePoint(card, 'emotion')) {
      const column = found.column(stage);
      return column && !column.collapsed ? targetBox(areaOf(lane, curve), column, card) : null;
    }
    return inCell(stage, lane, cells.get(cellKey(stage, lane))?.spots.get(card.id));
  };
  const cardParts = (id: CardId): CardParts | null => {
    const card = journey.cards.get(id);
    const column = card && found.column(card.place.stage);
    const isStacked = card && cells.get(cellKey(card.place.stage, card.place.lane))?.spots.has(id);
    return card && column && isStacked ? shapeOf(card, cardWidth(column.width)) : null;
  };
  const richLines = (id: CardId): readonly Line[] => cardParts(id)?.lines ?? [];
  return {
    cellBox: (stage, lane) => keepBox(cellKey(stage, lane), found.cell(stage, lane)),
    cardBox(id) {
      const card = journey.cards.get(id);
      return keepBox(id, card ? boxOf(card) : null);
    },
    draftBox(stage, lane) {
      const key = cellKey(stage, lane);
      return keepBox(`draft ${key}`, inCell(stage, lane, cells.get(key)?.draft));
    },
    cardParts,
    lines: (id) => richLines(id).map((line) => line.text),
    richLines,
  };
}

type Curves = Pick<GridLayout, 'curveArea' | 'curvePoint' | 'feelingPoint'>;

function curvesIn({ journey }: Laying, found: Finder, { areaOf, keepPoint }: LayingTools): Curves {
  const curveArea = (lane: LaneId): CurveArea | null => {
    const box = found.curve(lane);
    return box && areaOf(lane, box);
  };
  const feelingPoint = (stage: StageId, lane: LaneId, { offset, value }: Feeling): Point | null => {
    const area = curveArea(lane);
    const column = found.column(stage);
    return area && column ? { x: xOfOffset(column, offset), y: area.yOf(value) } : null;
  };
  return {
    curveArea,
    feelingPoint,
    curvePoint(id) {
      const card = journey.cards.get(id);
      const isPoint =
        card && isCurvePoint(card, 'emotion') && found.column(card.place.stage)?.collapsed === false;
      return keepPoint(id, isPoint ? feelingPoint(card.place.stage, card.place.lane, card) : null);
    },
  };
}

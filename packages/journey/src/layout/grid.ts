import type { Card } from '../card.ts';
import type { CardId, LaneId, StageId } from '../ids.ts';
import { cellKey } from '../journey.ts';
import type { CellKey, Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { RecordMap } from '../recordMap.ts';
import type { Stage } from '../stage.ts';
import { cardShapes } from './cardShape.ts';
import type { CardShape } from './cardShape.ts';
import { cellLayout, draftIn } from './cell.ts';
import type { CellLayout, LayoutView } from './cell.ts';
import { changedCells } from './changed.ts';
import { headerTitles } from './headers.ts';
import type { HeaderTitles } from './headers.ts';
import { boxKeeper, kept, keptList } from './kept.ts';
import type { Box, KeepBox } from './kept.ts';
import { rememberWidths } from './measure.ts';
import type { TextMeasure } from './measure.ts';
import { leastCardHeight, spacing } from './spacing.ts';
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
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** null: no such stage or lane on the map. */
  cellBox(stage: StageId, lane: LaneId): Box | null;
  /** null: no such live card. */
  cardBox(card: CardId): Box | null;
  /** Room for the card being written in this cell; null when nobody writes one here. */
  draftBox(stage: StageId, lane: LaneId): Box | null;
  /** The drawn lines of a card's text, marks of markup left out; none for a card that is not there. */
  lines(card: CardId): readonly string[];
  /** The same lines with what is bold in them. */
  richLines(card: CardId): readonly Line[];
}

export interface Column {
  readonly stage: StageId;
  readonly x: number;
  readonly width: number;
  /** The title's lines, cut after two. */
  readonly lines: readonly string[];
}

export interface Row {
  readonly lane: LaneId;
  readonly y: number;
  readonly height: number;
  /** The title's lines, cut after four. */
  readonly lines: readonly string[];
}

/** What one layout hands to the next, so that only what changed is laid out again. */
interface Laid {
  readonly journey: Journey;
  readonly view: LayoutView;
  readonly cells: RecordMap<CellKey, CellLayout>;
  readonly layout: GridLayout;
}

interface Typesetter {
  readonly shapeOf: (card: Card, width: number) => CardShape;
  readonly titles: HeaderTitles;
  readonly keepBox: KeepBox;
}

/**
 * A layout that remembers its last result: called with the next moment of the same journey it measures only
 * cards that changed, stacks only their cells, and moves only what lies right of or below them.
 */
export function createLayout(measure: TextMeasure): (journey: Journey, view?: LayoutView) => GridLayout {
  const remembering = rememberWidths(measure);
  const typesetter = {
    shapeOf: cardShapes(remembering),
    titles: headerTitles(remembering),
    keepBox: boxKeeper(),
  };
  let last: Laid | null = null;
  return (journey, view = {}) => {
    last = layOut(journey, view, last, typesetter);
    return last.layout;
  };
}

function layOut(journey: Journey, view: LayoutView, last: Laid | null, typesetter: Typesetter): Laid {
  const columns = placeColumns(journey.stages, view, last, typesetter.titles);
  const before = last && sameWidths(columns, last.layout.columns) ? last : null;
  const changed = changedCells({ journey, view }, before);
  const cells = stackCells(changed, { journey, view, columns, before }, typesetter);
  const headerHeight = typesetter.titles.stageHeaderHeight(journey.stages, columns);
  const heights = rowHeights({ journey, columns, cells }, { changed, before }, typesetter.titles);
  const rows = placeRows(
    journey.lanes,
    { heights, headerHeight, before: last?.layout.rows ?? [] },
    typesetter.titles,
  );
  const still = cells === last?.cells && columns === last.layout.columns && rows === last.layout.rows;
  const layout = still
    ? last.layout
    : gridLayout({ journey, columns, rows, cells, headerHeight }, typesetter);
  return { journey, view, cells, layout };
}

function placeColumns(
  stages: readonly Stage[],
  view: LayoutView,
  last: Laid | null,
  titles: HeaderTitles,
): readonly Column[] {
  const before = last?.layout.columns ?? [];
  let x: number = spacing.laneHeader;
  const columns = stages.map((stage, index) => {
    const width = columnWidth(view.columnWidths?.get(stage.id));
    const lines = titles.stageLines(stage, width);
    const column = { stage: stage.id, x, width, lines };
    x += width;
    return kept(before[index], column);
  });
  return keptList(before, columns);
}

function sameWidths(now: readonly Column[], before: readonly Column[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ stage, width }, index) => before[index]?.stage === stage && before[index].width === width)
  );
}

function columnWidth(wanted: number | undefined): number {
  return Math.min(spacing.columnMost, Math.max(spacing.columnLeast, Math.round(wanted ?? spacing.column)));
}

interface Stacking {
  readonly journey: Journey;
  readonly view: LayoutView;
  readonly columns: readonly Column[];
  readonly before: Laid | null;
}

function stackCells(
  changed: ReadonlySet<CellKey>,
  { journey, view, columns, before }: Stacking,
  { shapeOf }: Typesetter,
): RecordMap<CellKey, CellLayout> {
  const set: [CellKey, CellLayout][] = [];
  const gone: CellKey[] = [];
  const widths = new Map<string, number>(columns.map((column) => [column.stage, column.width]));
  const kinds = new Map<string, Lane['kind']>(journey.lanes.map((lane) => [lane.id, lane.kind]));
  for (const key of changed) {
    const [lane = '', stage = ''] = key.split(' ');
    const width = widths.get(stage);
    const kind = kinds.get(lane);
    const ids = journey.cells.get(key) ?? [];
    const draft = draftIn(view, key);
    if (width === undefined || kind === undefined || (ids.length === 0 && !draft)) {
      gone.push(key);
      continue;
    }
    const shapes = ids.flatMap((id) => {
      const card = journey.cards.get(id);
      return card ? [{ id, shape: shapeOf(card, width - 2 * spacing.cell) }] : [];
    });
    set.push([key, cellLayout(shapes, view, draft)]);
  }
  return before ? before.cells.withAll(set, gone) : RecordMap.from(set);
}

interface Stacked {
  readonly journey: Journey;
  readonly columns: readonly Column[];
  readonly cells: RecordMap<CellKey, CellLayout>;
}

/** The height of each lane; only lanes with a cell that was stacked again are looked at cell by cell. */
function rowHeights(
  { journey, columns, cells }: Stacked,
  { changed, before }: { readonly changed: ReadonlySet<CellKey>; readonly before: Laid | null },
  titles: HeaderTitles,
): readonly number[] {
  const stale = new Set(Array.from(changed, (key) => key.slice(0, key.indexOf(' '))));
  return journey.lanes.map((lane, index) => {
    const row = before?.layout.rows[index];
    if (row && lane === before.journey.lanes[index] && !stale.has(lane.id)) return row.height;
    const least = Math.max(2 * spacing.cell + leastCardHeight(lane.kind), titles.laneHeaderHeight(lane));
    return columns.reduce(
      (most, { stage }) => Math.max(most, cells.get(cellKey(stage, lane.id))?.height ?? 0),
      least,
    );
  });
}

interface RowPlacing {
  readonly heights: readonly number[];
  readonly headerHeight: number;
  readonly before: readonly Row[];
}

function placeRows(
  lanes: readonly Lane[],
  { heights, headerHeight, before }: RowPlacing,
  titles: HeaderTitles,
) {
  let y = headerHeight;
  const rows = lanes.map((lane, index): Row => {
    const row = { lane: lane.id, y, height: heights[index] ?? 0, lines: titles.laneLines(lane) };
    y += row.height;
    return kept(before[index], row);
  });
  return keptList(before, rows);
}

interface Placed extends Stacked {
  readonly headerHeight: number;
  readonly rows: readonly Row[];
}

function gridLayout(
  { journey, columns, rows, cells, headerHeight }: Placed,
  { shapeOf, keepBox }: Typesetter,
): GridLayout {
  const columnOf = new Map(columns.map((column) => [column.stage, column]));
  const rowOf = new Map(rows.map((row) => [row.lane, row]));
  const lastColumn = columns.at(-1);
  const lastRow = rows.at(-1);

  const boxAt = (stage: StageId, lane: LaneId): Box | null => {
    const column = columnOf.get(stage);
    const row = rowOf.get(lane);
    return column && row ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
  };
  const inCell = (
    stage: StageId,
    lane: LaneId,
    spot: { y: number; height: number } | null | undefined,
  ): Box | null => {
    const cell = spot ? boxAt(stage, lane) : null;
    if (!cell || !spot) return null;
    return {
      x: cell.x + spacing.cell,
      y: cell.y + spot.y,
      width: cell.width - 2 * spacing.cell,
      height: spot.height,
    };
  };
  const richLines = (id: CardId): readonly Line[] => {
    const card = journey.cards.get(id);
    const column = card && columnOf.get(card.place.stage);
    return card && column ? shapeOf(card, column.width - 2 * spacing.cell).lines : [];
  };
  return {
    width: lastColumn ? lastColumn.x + lastColumn.width : spacing.laneHeader,
    height: lastRow ? lastRow.y + lastRow.height : headerHeight,
    headerHeight,
    laneHeaderWidth: spacing.laneHeader,
    columns,
    rows,
    cellBox: (stage, lane) => keepBox(cellKey(stage, lane), boxAt(stage, lane)),
    cardBox(id) {
      const place = journey.cards.get(id)?.place;
      const cell = place && cells.get(cellKey(place.stage, place.lane));
      return keepBox(id, place ? inCell(place.stage, place.lane, cell?.spots.get(id)) : null);
    },
    draftBox(stage, lane) {
      const key = cellKey(stage, lane);
      return keepBox(`draft ${key}`, inCell(stage, lane, cells.get(key)?.draft));
    },
    lines: (id) => richLines(id).map((line) => line.text),
    richLines,
  };
}

import { isCurvePoint } from '../curve/curves.ts';
import { cellKey } from '../journey.ts';
import type { CellKey, Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { RecordMap } from '../recordMap.ts';
import type { Stage } from '../stage.ts';
import { cardShapes } from './cardShape.ts';
import { cellLayout, draftIn } from './cell.ts';
import type { CellLayout, LayoutView } from './cell.ts';
import { changedCells } from './changed.ts';
import { curveAreas } from './curveLane.ts';
import { cardWidth, gridLayout } from './gridLayout.ts';
import type { Column, GridLayout, LayingTools, Row } from './gridLayout.ts';
import { headerTitles } from './headers.ts';
import type { HeaderTitles } from './headers.ts';
import { keeper, kept, keptList } from './kept.ts';
import type { Box, Point } from './kept.ts';
import { rememberWidths } from './measure.ts';
import type { TextMeasure } from './measure.ts';
import { createMirror } from './mirror.ts';
import { leastCardHeight, spacing } from './spacing.ts';

/** What one layout hands to the next, so that only what changed is laid out again. */
interface Laid {
  readonly journey: Journey;
  readonly view: LayoutView;
  readonly cells: RecordMap<CellKey, CellLayout>;
  readonly layout: GridLayout;
}

interface Typesetter extends LayingTools {
  readonly titles: HeaderTitles;
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
    keepBox: keeper<Box>(),
    keepPoint: keeper<Point>(),
    areaOf: curveAreas(),
  };
  const mirror = createMirror();
  let last: Laid | null = null;
  return (journey, view = {}) => {
    last = layOut(journey, view, last, typesetter);
    return view.isMirrored ? mirror(last.layout) : last.layout;
  };
}

function layOut(journey: Journey, view: LayoutView, last: Laid | null, typesetter: Typesetter): Laid {
  const columns = placeColumns(journey.stages, view, last, typesetter.titles);
  const before = last && sameWidths(columns, last.layout.columns) ? last : null;
  const changed = changedCells({ journey, view }, before);
  const cells = stackCells(changed, { journey, view, columns, before }, typesetter);
  const headerHeight = typesetter.titles.stageHeaderHeight(journey.stages, columns);
  const heights = rowHeights({ journey, view, columns, cells }, { changed, before }, typesetter.titles);
  const rows = placeRows(
    journey.lanes,
    { heights, headerHeight, view, before: last?.layout.rows ?? [] },
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
    const collapsed = view.collapsedStages?.has(stage.id) ?? false;
    const width = collapsed ? spacing.collapsedStage : columnWidth(view.columnWidths?.get(stage.id));
    const lines = collapsed ? titles.uprightLines(stage) : titles.stageLines(stage, width);
    const column = { stage: stage.id, x, width, collapsed, lines };
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
  const widths = new Map<string, number>(
    columns.flatMap(({ collapsed, stage, width }) => (collapsed ? [] : [[stage, width]])),
  );
  const open = journey.lanes.filter(({ id }) => !view.collapsed?.has(id));
  const kinds = new Map<string, Lane['kind']>(open.map((lane) => [lane.id, lane.kind]));
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
    const stacked = ids.flatMap((id) => {
      const card = journey.cards.get(id);
      if (!card || isCurvePoint(card, kind)) return [];
      return { id, height: shapeOf(card, cardWidth(width)).height };
    });
    set.push([key, cellLayout(stacked, view, draft, kind === 'emotion' ? spacing.curve : 0)]);
  }
  return before ? before.cells.withAll(set, gone) : RecordMap.from(set);
}

interface Stacked {
  readonly journey: Journey;
  readonly view: LayoutView;
  readonly columns: readonly Column[];
  readonly cells: RecordMap<CellKey, CellLayout>;
}

/** The height of each lane; only lanes with a cell that was stacked again are looked at cell by cell. */
function rowHeights(
  { journey, view, columns, cells }: Stacked,
  { changed, before }: { readonly changed: ReadonlySet<CellKey>; readonly before: Laid | null },
  titles: HeaderTitles,
): readonly number[] {
  const stale = new Set(Array.from(changed, (key) => key.slice(0, key.indexOf(' '))));
  return journey.lanes.map((lane, index) => {
    const row = before?.layout.rows[index];
    const collapsed = isCollapsed(lane, view);
    const isSame = row?.collapsed === collapsed && lane === before?.journey.lanes[index];
    if (isSame && !stale.has(lane.id)) return row.height;
    if (collapsed) return spacing.collapsedLane;
    const least = Math.max(leastHeight(lane.kind), titles.laneHeaderHeight(lane));
    return columns.reduce(
      (most, { stage }) => Math.max(most, cells.get(cellKey(stage, lane.id))?.height ?? 0),
      least,
    );
  });
}

function isCollapsed(lane: Lane, view: LayoutView): boolean {
  return view.collapsed?.has(lane.id) ?? false;
}

/** Of an open lane: its curve, or a cell with one small card. */
function leastHeight(kind: Lane['kind']): number {
  return kind === 'emotion' ? spacing.curve : 2 * spacing.cell + leastCardHeight(kind);
}

interface RowPlacing {
  readonly view: LayoutView;
  readonly heights: readonly number[];
  readonly headerHeight: number;
  readonly before: readonly Row[];
}

function placeRows(
  lanes: readonly Lane[],
  { heights, headerHeight, view, before }: RowPlacing,
  titles: HeaderTitles,
) {
  let y = headerHeight;
  const rows = lanes.map((lane, index): Row => {
    const collapsed = isCollapsed(lane, view);
    const lines = collapsed ? titles.collapsedLines(lane) : titles.laneLines(lane);
    const row = { lane: lane.id, y, height: heights[index] ?? 0, collapsed, lines };
    y += row.height;
    return kept(before[index], row);
  });
  return keptList(before, rows);
}

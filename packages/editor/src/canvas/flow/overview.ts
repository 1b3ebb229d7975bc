import { cardIdsIn } from '@throughline/journey';
import type { Box, CardKind, GridLayout, Journey } from '@throughline/journey';
import { touches } from './near.ts';
import type { NearWindow } from './near.ts';

/** What the drawing of a small map needs of the theme, as colours a 2D canvas understands. */
export interface OverviewColours {
  readonly kinds: ReadonlyMap<CardKind, string>;
  readonly text: string;
  readonly halo: string;
}

export interface OverviewScene {
  readonly journey: Journey;
  readonly layout: GridLayout;
  readonly near: NearWindow;
  readonly colours: OverviewColours;
}

/** A count is written only into cells at least so wide on the screen, in px. */
const leastCellForCount = 22;
/** Size of the counts on the screen, in px. */
const countSize = 11;

/** The part of the map the drawing covers: what is near, as far as there is a map. */
export function overviewBox({ near, layout }: Pick<OverviewScene, 'near' | 'layout'>): Box {
  const x = Math.max(layout.laneHeaderWidth, near.left);
  const y = Math.max(layout.headerHeight, near.top);
  const width = Math.max(0, Math.min(layout.width, near.right) - x);
  const height = Math.max(0, Math.min(layout.height, near.bottom) - y);
  return { x, y, width, height };
}

/**
 * All near cards as blocks in the colour of their kind, and how many there are in each cell. Coordinates of the
 * context are map units.
 */
export function drawOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const cells = nearCells(scene);
  drawBlocks(context, scene, cells);
  drawCounts(context, scene, cells);
}

interface NearCell {
  readonly box: Box;
  readonly cards: ReturnType<typeof cardIdsIn>;
}

function nearCells({ journey, layout, near }: OverviewScene): readonly NearCell[] {
  return layout.rows.flatMap((row) =>
    layout.columns
      .map((column) => ({
        box: { x: column.x, y: row.y, width: column.width, height: row.height },
        cards: cardIdsIn(journey, column.stage, row.lane),
      }))
      .filter(({ box, cards }) => cards.length > 0 && touches(near, box)),
  );
}

function drawBlocks(
  context: CanvasRenderingContext2D,
  { colours, journey, layout }: OverviewScene,
  cells: readonly NearCell[],
): void {
  let kind: CardKind | null = null;
  for (const id of cells.flatMap(({ cards }) => cards)) {
    const card = journey.cards.get(id);
    const box = layout.cardBox(id);
    if (!card || !box) continue;
    if (card.kind !== kind) context.fillStyle = colours.kinds.get(card.kind) ?? colours.text;
    kind = card.kind;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
}

function drawCounts(
  context: CanvasRenderingContext2D,
  { colours, near }: OverviewScene,
  cells: readonly NearCell[],
): void {
  const px = 1 / near.zoom;
  context.font = `620 ${countSize * px}px "Inter Variable", Inter, system-ui, sans-serif`;
  context.textAlign = 'right';
  context.textBaseline = 'top';
  context.lineWidth = 3 * px;
  context.lineJoin = 'round';
  context.strokeStyle = colours.halo;
  context.fillStyle = colours.text;
  for (const { box, cards } of cells) {
    if (cards.length < 2 || box.width * near.zoom < leastCellForCount) continue;
    const [x, y] = [box.x + box.width - 3 * px, box.y + 2 * px];
    context.strokeText(String(cards.length), x, y);
    context.fillText(String(cards.length), x, y);
  }
}

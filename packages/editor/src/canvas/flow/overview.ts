import { cardsIn, cellsBox, isPrompt } from '@throughline/journey';
import type { Box, Card, CardId, CardKind, GridLayout, Journey, Severity } from '@throughline/journey';
import { touches } from './near.ts';
import type { NearWindow } from './near.ts';

/** What the drawing of a small map needs of the theme, as colours a 2D canvas understands. */
export interface OverviewColours {
  readonly kinds: ReadonlyMap<CardKind, string>;
  readonly severities: ReadonlyMap<Severity, string>;
  readonly text: string;
  readonly halo: string;
}

export interface OverviewScene {
  readonly journey: Journey;
  readonly layout: GridLayout;
  readonly near: NearWindow;
  readonly colours: OverviewColours;
  /** Whether a card is not what is looked at now. */
  standsBack(card: CardId): boolean;
}

/** A count is written only into cells at least so wide on the screen, in px. */
const leastCellForCount = 22;
/** Size of the counts on the screen, in px. */
const countSize = 11;

/** The part of the map the drawing covers: what is near, as far as there is a map. */
export function overviewBox({ near, layout }: Pick<OverviewScene, 'near' | 'layout'>): Box {
  const cells = cellsBox(layout);
  const x = Math.max(cells.x, near.left);
  const y = Math.max(cells.y, near.top);
  const width = Math.max(0, Math.min(cells.x + cells.width, near.right) - x);
  const height = Math.max(0, Math.min(cells.y + cells.height, near.bottom) - y);
  return { x, y, width, height };
}

/**
 * All near cards as blocks in the colour of their kind, and how many there are in each cell. A template's question is
 * an outline; points are on their curve, which draws itself at every zoom. Coordinates of the context are map units.
 */
export function drawOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const cells = nearCells(scene);
  drawBlocks(context, scene, cells);
  drawCounts(context, scene, cells);
}

/** The cards alone, as it draws them. */
export function drawCards(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  drawBlocks(context, scene, nearCells(scene));
}

interface NearCell {
  readonly box: Box;
  readonly cards: readonly Card[];
}

function nearCells({ journey, layout, near }: OverviewScene): readonly NearCell[] {
  return layout.rows.flatMap((row) =>
    layout.columns
      .map((column) => ({
        x: column.x,
        y: row.y,
        width: column.width,
        height: row.height,
        stage: column.stage,
      }))
      .filter((box) => touches(near, box))
      .map((box) => ({
        box,
        cards: cardsIn(journey, box.stage, row.lane).filter(({ id }) => !layout.curvePoint(id)),
      }))
      .filter(({ cards }) => cards.length > 0),
  );
}

function drawBlocks(
  context: CanvasRenderingContext2D,
  { colours, layout, near, standsBack }: OverviewScene,
  cells: readonly NearCell[],
): void {
  context.lineWidth = 1 / near.zoom;
  let kind: CardKind | null = null;
  for (const card of cells.flatMap(({ cards }) => cards)) {
    const box = layout.cardBox(card.id);
    if (!box) continue;
    const colour = colours.kinds.get(card.kind) ?? colours.text;
    context.globalAlpha = standsBack(card.id) ? backAlpha : 1;
    if (card.kind !== kind) context.fillStyle = colour;
    kind = card.kind;
    if (isPrompt(card)) {
      context.strokeStyle = colour;
      context.strokeRect(box.x, box.y, box.width, box.height);
      continue;
    }
    drawBlock(context, card.kind, box);
    if (card.kind !== 'painPoint' || card.severity === null) continue;
    context.fillStyle = colours.severities.get(card.severity) ?? colour;
    const bar = layout.isMirrored ? box.x + box.width - severityBar : box.x;
    context.fillRect(bar, box.y, severityBar, box.height);
    kind = null;
  }
  context.globalAlpha = 1;
}

/** As faint as cards that stand back are up close. */
const backAlpha = 0.25;

/** Wider than on the card, to be seen from afar; in map units. */
const severityBar = 20;

/** A touchpoint is a pill from afar, too. */
function drawBlock(context: CanvasRenderingContext2D, kind: CardKind, box: Box): void {
  if (kind !== 'touchpoint') {
    context.fillRect(box.x, box.y, box.width, box.height);
    return;
  }
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  context.fill();
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
    const count = cards.filter((card) => !isPrompt(card)).length;
    if (count < 2 || box.width * near.zoom < leastCellForCount) continue;
    const [x, y] = [box.x + box.width - 3 * px, box.y + 2 * px];
    context.strokeText(String(count), x, y);
    context.fillText(String(count), x, y);
  }
}

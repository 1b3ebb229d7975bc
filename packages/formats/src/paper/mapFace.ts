import { cardIdsIn, cellKey } from '@throughline/journey';
import type { CardId, Box, CellKey, Column, LaneId, Line, Row, StageId } from '@throughline/journey';
import { phrase } from '../outline/words.ts';
import { short } from './brush.ts';
import type { Brush } from './brush.ts';
import { fitted, paintCard } from './cardFace.ts';
import {
  curveInWords,
  curveScene,
  namedPoints,
  paintCurves,
  paintFeeling,
  paintFutureName,
  paintZones,
} from './curveFace.ts';
import type { CurveScene } from './curveFace.ts';
import type { PaperLayout } from './fit.ts';
import { inLines, paintParagraph } from './lines.ts';
import type { ParagraphLook } from './lines.ts';
import { paintKind } from './marks.ts';
import { truthStages } from './momentOfTruth.ts';
import { newPiece } from './painted.ts';
import type { Element, LinkArea, Piece } from './painted.ts';
import { mapType } from './subject.ts';
import type { Subject } from './subject.ts';

/** Columns from the first to before the last, and what lies between two heights of the map, in map units. */
export interface MapPart {
  readonly firstColumn: number;
  readonly endColumn: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part as it lies on its page, behind the names of lanes and under those of stages. */
interface PlacedPart extends MapPart {
  readonly layout: PaperLayout;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** From the map's coordinates to those of the part. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly width: number;
  readonly height: number;
}

/** The map, laid out, and what has been said of it so far: each stage, lane and card once, however many pages. */
export class MapFace {
  readonly subject: Subject;
  readonly layout: PaperLayout;
  readonly links: LinkArea[] = [];
  private readonly stages = new Map<StageId, Element>();
  private readonly lanes = new Map<LaneId, Element>();
  private readonly cells = new Map<CellKey, Map<CardId, Element>>();
  private readonly figures = new Map<LaneId, Element & { readonly children: Piece[] }>();
  private readonly truths: ReadonlySet<StageId>;
  private corner: Piece | null = null;

  constructor(subject: Subject, layout: PaperLayout) {
    this.subject = subject;
    this.layout = layout;
    this.truths = truthStages(subject.journey);
  }

  /**
   * Paints a part of the map, headers first. What was painted before is painted again as an artifact. `layout`: where
   * the part has its lanes, if its page has them elsewhere than the map.
   */
  paint(brush: Brush, part: MapPart, layout = this.layout): void {
    const laid = this.placed(part, layout);
    const { inks } = this.subject;
    const frame = { x: 0, y: 0, width: laid.width, height: laid.height };
    brush.rect(frame, { fill: inks.paper }, corners);
    this.paintGround(brush, laid);
    for (const column of laid.columns) this.paintStage(brush, laid, column);
    this.paintCorner(brush);
    for (const row of laid.rows) this.paintLane(brush, laid, row);
    for (const row of laid.rows) this.paintCells(brush, laid, row);
    brush.rect(frame, { stroke: { paint: inks.edge, width: 1 } }, corners);
  }

  /** The whole map as a table: a row for each lane, a second one for what is felt under its curve. */
  table(): Element {
    const { journey, words } = this.subject;
    const caption = words.mapCaption(journey.lanes.length, journey.stages.length);
    const corner: Element = { tag: 'TH', scope: 'Column', children: this.corner ? [this.corner] : [] };
    const heads = journey.stages.map(({ id }) => this.stages.get(id) ?? emptyHead);
    return {
      tag: 'Table',
      alt: caption,
      children: [
        { tag: 'THead', children: [{ tag: 'TR', children: [corner, ...heads] }] },
        { tag: 'TBody', children: journey.lanes.flatMap(({ id }) => this.rowsOf(id)) },
      ],
    };
  }

  private rowsOf(lane: LaneId): readonly Element[] {
    const { stages } = this.subject.journey;
    const head = this.lanes.get(lane) ?? { tag: 'TH', scope: 'Row', children: [] };
    const cells = stages.map(({ id }) => this.cellOf(id, lane));
    const figure = this.figures.get(lane);
    if (!figure) return [{ tag: 'TR', children: [head, ...cells] }];
    const drawing: Element = { tag: 'TD', columns: stages.length, children: [figure] };
    return [
      { tag: 'TR', children: [{ ...head, rows: 2 }, drawing] },
      { tag: 'TR', children: cells },
    ];
  }

  private cellOf(stage: StageId, lane: LaneId): Element {
    const painted = this.cells.get(cellKey(stage, lane));
    const items = cardIdsIn(this.subject.journey, stage, lane).flatMap((id) => painted?.get(id) ?? []);
    return { tag: 'TD', children: items.length === 0 ? [] : [{ tag: 'L', children: items }] };
  }

  private placed(part: MapPart, layout: PaperLayout): PlacedPart {
    const { headerHeight, laneHeaderWidth } = layout;
    const columns = layout.columns.slice(part.firstColumn, part.endColumn);
    const rows = layout.rows.filter(({ height, y }) => y < part.bottom && y + height > part.top);
    const [first, last] = [columns[0], columns.at(-1)];
    const left = first?.x ?? laneHeaderWidth;
    const right = last ? last.x + last.width : laneHeaderWidth;
    return {
      ...part,
      layout,
      columns,
      rows,
      shiftX: laneHeaderWidth - left,
      shiftY: headerHeight - part.top,
      width: laneHeaderWidth + right - left,
      height: headerHeight + part.bottom - part.top,
    };
  }

  private paintGround(brush: Brush, laid: PlacedPart): void {
    const { inks } = this.subject;
    const { headerHeight, laneHeaderWidth } = this.layout;
    const body = { x: 0, y: headerHeight, width: laid.width, height: laid.height - headerHeight };
    for (const column of laid.columns.filter(({ stage }) => this.truths.has(stage))) {
      brush.rect({ ...body, x: column.x + laid.shiftX, width: column.width }, { fill: inks.canvas });
    }
    for (const row of laid.rows) {
      const scene = this.sceneOf(laid, row.lane);
      if (scene) paintZones(this.overColumns(brush, laid), scene);
    }
    const stroke = { paint: inks.line, width: 1 };
    for (const { x } of laid.columns) {
      const at = x + laid.shiftX;
      brush.line({ x: at, y: headerHeight }, { x: at, y: laid.height }, stroke);
    }
    for (const row of laid.rows) {
      const y = Math.max(headerHeight, row.y + laid.shiftY);
      brush.line({ x: 0, y }, { x: laid.width, y }, stroke);
    }
    brush.line({ x: laneHeaderWidth, y: headerHeight }, { x: laneHeaderWidth, y: laid.height }, stroke);
  }

  private sceneOf({ layout }: PlacedPart, lane: LaneId): CurveScene | null {
    return curveScene(this.subject, layout, lane);
  }

  /** A brush in the map's own coordinates that paints over the columns of a part only. */
  private overColumns(brush: Brush, laid: PlacedPart): Brush {
    const { headerHeight, laneHeaderWidth } = this.layout;
    const width = laid.width - laneHeaderWidth;
    const field = { x: laneHeaderWidth, y: headerHeight, width, height: laid.height - headerHeight };
    return brush.within(field).at(laid.shiftX, laid.shiftY);
  }

  private paintStage(brush: Brush, laid: PlacedPart, column: Column): void {
    const { inks, journey, words } = this.subject;
    const { headerHeight } = this.layout;
    const index = journey.stages.findIndex(({ id }) => id === column.stage);
    const stage = journey.stages[index];
    if (!stage) return;
    const isTruth = this.truths.has(stage.id);
    const x = column.x + laid.shiftX;
    const fill = isTruth ? inks.text[0] : inks.sunken;
    const ends = { isFirst: column === laid.columns[0], isLast: column === laid.columns.at(-1) };
    const box = { x, y: 0.5, width: column.width + notch, height: headerHeight - 0.5 };
    brush.path(chevron(box, ends), box, { fill });
    const piece = this.said(this.stages, stage.id, 'Column');
    const own = brush.of(piece);
    const [title, sub, number] = isTruth
      ? ([inks.paper, inks.paper, inks.paper] as const)
      : ([inks.text[0], inks.text[1], inks.text[2]] as const);
    const left = x + 8 + (ends.isFirst ? 0 : notch - 1);
    const figure = { size: 14, style: 'medium', ink: number, spaced: true } as const;
    own.text(String(index + 1), { x: left, y: 8 + 13.4 }, figure);
    const indent = Math.max(17, brush.width(String(index + 1), figure) + 5);
    const { size, style } = mapType.stage;
    const look = {
      size,
      style,
      ink: title,
      width: column.width - 38,
      lineHeight: 18,
      spaced: stage.when !== '',
    };
    const name = stage.title || phrase(words.stage, { number: index + 1 });
    const lines = stage.title === '' ? lineOf(name) : column.lines;
    const height = paintParagraph(own, inLines(name, lines, look), { x: left + indent, y: 8 }, look);
    const under = { size: 12, style: 'regular', ink: sub, width: column.width - 21, lineHeight: 16 } as const;
    const when = this.whenOf(brush, stage.when.normalize('NFC'), isTruth, under);
    if (when === '') return;
    paintParagraph(own, inLines(when, lineOf(when), under), { x: left, y: 8 + height + 1 }, under);
  }

  /** When a stage is, and that trust is won or lost there where there is room to say so. */
  private whenOf(brush: Brush, when: string, isTruth: boolean, look: ParagraphLook): string {
    const { truth } = this.subject.words;
    const both = [when, ...(isTruth ? [truth] : [])].filter(Boolean).join(', ');
    const said = brush.width(both, look) <= look.width ? both : when;
    return fitted(said, look.width, (part) => brush.width(part, look));
  }

  private paintCorner(brush: Brush): void {
    const { inks, words } = this.subject;
    const piece = this.corner ? null : newPiece();
    this.corner ??= piece;
    const at = { x: 10, y: this.layout.headerHeight - 9 };
    brush.of(piece).text(words.corner, at, { size: 12, style: 'regular', ink: inks.text[2] });
  }

  /** The piece that says a header; null when it has been said. */
  private said<Id extends string>(heads: Map<Id, Element>, id: Id, scope: 'Column' | 'Row'): Piece | null {
    if (heads.has(id)) return null;
    const piece = newPiece();
    heads.set(id, { tag: 'TH', scope, children: [piece] });
    return piece;
  }

  private paintLane(brush: Brush, laid: PlacedPart, row: Row): void {
    const { inks, journey, words } = this.subject;
    const index = journey.lanes.findIndex(({ id }) => id === row.lane);
    const lane = journey.lanes[index];
    if (!lane) return;
    const y = Math.max(this.layout.headerHeight, row.y + laid.shiftY) + 9;
    paintKind(brush.of(null), lane.kind, { x: 10, y: y + 0.5, width: 16, height: 16 }, inks);
    const own = brush.of(this.said(this.lanes, lane.id, 'Row'));
    const { size, style } = mapType.lane;
    const width = this.layout.laneHeaderWidth - 40;
    const look = { size, style, ink: inks.text[0], width, lineHeight: 17 };
    const name = lane.title || phrase(words.lane, { number: index + 1 });
    const lines = lane.title === '' ? lineOf(name) : row.lines;
    const height = paintParagraph(own, inLines(name, lines, look), { x: 32, y }, look);
    const count = journey.stages.reduce((sum, { id }) => sum + cardIdsIn(journey, id, lane.id).length, 0);
    const said = words.laneCount(count, lane.kind);
    brush
      .of(null)
      .text(said, { x: 32, y: y + height + 12.4 }, { size: 12, style: 'regular', ink: inks.text[2] });
  }

  private paintCells(brush: Brush, laid: PlacedPart, row: Row): void {
    const scene = this.sceneOf(laid, row.lane);
    if (scene && scene.curves.length > 0 && scene.area.y >= laid.top) this.paintCurve(brush, laid, scene);
    for (const { stage } of laid.columns) {
      for (const id of cardIdsIn(this.subject.journey, stage, row.lane)) this.paintCardIn(brush, laid, id);
    }
  }

  private paintCardIn(brush: Brush, laid: PlacedPart, id: CardId): void {
    const { journey } = this.subject;
    const card = journey.cards.get(id);
    const box = laid.layout.cardBox(id);
    const parts = laid.layout.cardParts(id);
    if (!card || !box || !parts || box.y < laid.top || box.y >= laid.bottom) return;
    const own = brush.at(box.x + laid.shiftX, box.y + laid.shiftY);
    const { item, links } = paintCard(own, { card, parts, subject: this.subject });
    this.links.push(...links);
    this.keep(card.place.stage, card.place.lane, { id, item });
  }

  private paintCurve(brush: Brush, laid: PlacedPart, scene: CurveScene): void {
    const { lane } = scene;
    const figure = this.figures.get(lane) ?? {
      tag: 'Figure' as const,
      alt: curveInWords(scene),
      children: [],
    };
    const piece = newPiece();
    figure.children.push(piece);
    this.figures.set(lane, figure);
    const over = this.overColumns(brush, laid);
    paintCurves(over.of(piece), scene);
    const { future, points } = namedPoints(brush, scene);
    const here = new Set<StageId>(laid.columns.map(({ stage }) => stage));
    const [from, to] = [this.layout.laneHeaderWidth - laid.shiftX, laid.width - laid.shiftX];
    if (future && future.x >= from && future.x + future.width <= to) {
      paintFutureName(over.of(piece), future, this.subject);
    }
    for (const point of points) {
      const { id, place } = point.point;
      if (!here.has(place.stage)) continue;
      this.keep(place.stage, lane, { id, item: paintFeeling(over, point, scene) });
    }
  }

  private keep(
    stage: StageId,
    lane: LaneId,
    { id, item }: { readonly id: CardId; readonly item: Element },
  ): void {
    const key = cellKey(stage, lane);
    const items = this.cells.get(key) ?? new Map<CardId, Element>();
    items.set(id, item);
    this.cells.set(key, items);
  }
}

const emptyHead: Element = { tag: 'TH', scope: 'Column', children: [] };

/** How far the point of a stage's arrow reaches into the next. */
const notch = 9;
/** Radius of the map's own corners. */
const corners = 9;
/** Between two arrows. */
const chevronGap = 3;

/** The arrow behind a stage's name; the first begins straight and the last ends so, in the map's corner. */
function chevron(
  { height, width, x, y }: Box,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const bottom = y + height;
  const middle = y + height / 2;
  const right = x + width - (isLast ? notch : chevronGap);
  const shoulder = isLast ? right : right - notch;
  const point = isLast ? '' : `L${short(right)} ${short(middle)}`;
  const tail = isFirst ? '' : `L${short(x + notch)} ${short(middle)}`;
  const corner = isLast
    ? `L${short(right - corners)} ${y}Q${short(right)} ${y} ${short(right)} ${short(y + corners)}`
    : `L${short(shoulder)} ${y}`;
  return `M${short(x)} ${y}${corner}${point}L${short(shoulder)} ${short(bottom)}L${short(x)} ${short(bottom)}${tail}Z`;
}

function lineOf(text: string): readonly Line[] {
  return [{ text, runs: [{ text, bold: false }], hyphenated: false }];
}

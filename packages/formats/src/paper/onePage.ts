import { Brush } from './brush.ts';
import { widened } from './fit.ts';
import type { PaperLayout } from './fit.ts';
import { Draft, frameOf } from './furniture.ts';
import { paintLegend } from './legend.ts';
import { MapFace } from './mapFace.ts';
import type { Element } from './painted.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';
import { paintTitleBlock } from './titleBlock.ts';
import type { MapFacts } from './mapFacts.ts';

/** Pages with the map on them, and what is said of them in reading order. */
export interface MapPages {
  readonly drafts: readonly Draft[];
  readonly titleElements: readonly Element[];
  readonly table: Element;
  readonly legendElements: readonly Element[];
  /** What each page shows, for bookmarks; none where there is one page. */
  readonly titles: readonly string[];
  /** Of a poster: how its sheets lie when they are joined; they come row by row. */
  readonly tiles?: TileGrid;
}

/** How many sheets a poster is wide and high. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
}

/** Between title, map and legend, in furniture units. */
export const titleGap = 14;
export const legendGap = 11;
/** A map unit is at most so many furniture units: a small map is not blown up to fill the sheet. */
const largest = 1.5;

/** The whole map on one sheet, as large as it goes, under its title and over its legend. */
export function onePage(subject: Subject, sheet: Sheet, facts: MapFacts, screen: PaperLayout): MapPages {
  const frame = frameOf(sheet);
  const { content, unit } = frame;
  const width = content.width / unit;
  const dry = Brush.on([], subject);
  const title = paintTitleBlock(dry, subject, facts, { width, stops: [] }).height;
  const legend = paintLegend(dry, subject, { width, cuts: [] }).height;
  const top = (title + titleGap) * unit;
  const room = { width: content.width, height: content.height - top - (legend + legendGap) * unit };
  const scale = Math.min(room.width / screen.width, room.height / screen.height, largest * unit);
  const layout = widened(screen, (room.width / scale - screen.width) / screen.columns.length);

  const draft = new Draft(sheet);
  const brush = draft.brush(subject).at(content.x, content.y);
  const face = new MapFace(subject, layout);
  const titleElements = paintTitleBlock(brush.at(0, 0, unit), subject, facts, { width, stops: [] }).elements;
  const whole = {
    firstColumn: 0,
    endColumn: layout.columns.length,
    top: layout.headerHeight,
    bottom: layout.height,
  };
  face.paint(brush.at(0, top, scale), whole);
  const under = top + layout.height * scale + legendGap * unit;
  const legendElements = paintLegend(brush.at(0, under, unit), subject, { width, cuts: [] }).elements;
  draft.links.push(...face.links);
  return { drafts: [draft], titleElements, table: face.table(), legendElements, titles: [] };
}

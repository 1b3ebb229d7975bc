import type { CardId, LinkId } from '../ids.ts';
import type { Column, GridLayout, Row } from './gridLayout.ts';
import { spacing } from './spacing.ts';

/** One end of a line: a place on the side of a card, and the gutter beside it. */
export interface LineEnd {
  readonly card: CardId;
  readonly x: number;
  readonly y: number;
  /** That left of the column with this index; behind the last column it is their number. */
  readonly gutter: number;
}

/** Which gutters a line takes: one between two columns, or two and the one above the row `across`. */
export interface Plan {
  readonly id: LinkId;
  readonly from: LineEnd;
  readonly to: LineEnd;
  readonly across: number | null;
}

type Part = 'first' | 'level' | 'second';

/** Names a part of a line that lies in a gutter. */
export function partOf({ id }: Plan, part: Part): string {
  return `${id} ${part}`;
}

/** A part of a line, along its gutter. */
interface Segment {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The cards it begins and ends beside; none where it turns into another gutter. */
  readonly startCard: CardId | null;
  readonly endCard: CardId | null;
}

/** The room between the cards of neighbouring columns or rows. */
interface Gutter {
  readonly at: number;
  /** Where lines may lie, from `at`. */
  readonly room: readonly [number, number];
  readonly segments: Segment[];
}

/** The left edge of a column; behind the last one, its right edge. */
export function columnEdge(columns: readonly Column[], index: number): number {
  const last = columns.at(-1);
  return columns[index]?.x ?? (last ? last.x + last.width : 0);
}

/** The upper edge of a row; behind the last one, its lower edge. */
export function rowEdge(rows: readonly Row[], index: number): number {
  const last = rows.at(-1);
  return rows[index]?.y ?? (last ? last.y + last.height : 0);
}

/** Where each part of these lines lies across its gutter, by `partOf`. Lines that meet lie side by side. */
export function placesIn(plans: readonly Plan[], layout: GridLayout): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const gutter of guttersOf(plans, layout)) {
    const tracks = tracksOf(gutter.segments);
    const count = Math.max(0, ...tracks.values()) + 1;
    for (const [key, track] of tracks) places.set(key, placeOf(gutter, track, count));
  }
  return places;
}

function guttersOf(plans: readonly Plan[], layout: GridLayout): readonly Gutter[] {
  const { columns, rows } = layout;
  const upright = new Map<number, Gutter>();
  const level = new Map<number, Gutter>();
  const open = (of: Map<number, Gutter>, index: number): Segment[] => {
    const isUpright = of === upright;
    const known = of.get(index) ?? {
      at: isUpright ? columnEdge(columns, index) : rowEdge(rows, index),
      room: roomOf(index, isUpright ? columns.length : rows.length, layout),
      segments: [],
    };
    of.set(index, known);
    return known.segments;
  };
  for (const plan of plans) {
    const { across, from, to } = plan;
    if (across === null) {
      open(upright, from.gutter).push(segment(partOf(plan, 'first'), from, to));
      continue;
    }
    const y = rowEdge(rows, across);
    const [x1, x2] = [columnEdge(columns, from.gutter), columnEdge(columns, to.gutter)];
    open(upright, from.gutter).push(segment(partOf(plan, 'first'), from, { y, card: null }));
    open(upright, to.gutter).push(segment(partOf(plan, 'second'), { y, card: null }, to));
    open(level, across).push(segment(partOf(plan, 'level'), { y: x1, card: null }, { y: x2, card: null }));
  }
  return [...upright.values(), ...level.values()];
}

interface SegmentEnd {
  readonly y: number;
  readonly card: CardId | null;
}

function segment(key: string, one: SegmentEnd, other: SegmentEnd): Segment {
  const [first, last] = one.y <= other.y ? [one, other] : [other, one];
  return { key, start: first.y, end: last.y, startCard: first.card, endCard: last.card };
}

/** A line keeps at least this off the cards beside it; a point of a curve comes nearer to the edge of its stage. */
const offCards = 1.5;
const narrow = 2.5;

/** Lines in the outermost gutters keep to the map, and off the headers. */
function roomOf(index: number, last: number, { curveArea, rows }: GridLayout): readonly [number, number] {
  const half = rows.some(({ lane }) => curveArea(lane)) ? narrow : spacing.cell - offCards;
  return [index === 0 ? 0.5 : -half, index === last ? -0.5 : half];
}

/** Lines lie so far apart where there is room, and there are at most so many tracks for them in one gutter. */
const apart = 3;
const mostTracks = 6;
/** Lines of different cards that follow each other on one track keep so far apart. */
const between = 4;

interface Track {
  end: number;
  card: CardId | null;
}

/**
 * Each segment's track, so that those which overlap have different ones as long as there are enough. Segments that
 * begin and end beside the same card continue each other on one track.
 */
function tracksOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const tracks: Track[] = [];
  const found = new Map<string, number>();
  const inOrder = segments.toSorted(
    (one, other) => one.start - other.start || one.end - other.end || (one.key < other.key ? -1 : 1),
  );
  for (const each of inOrder) {
    const index = trackFor(each, tracks);
    const track = tracks[index];
    if (!track || each.end > track.end) tracks[index] = { end: each.end, card: each.endCard };
    found.set(each.key, index);
  }
  return found;
}

function trackFor({ start, startCard }: Segment, tracks: readonly Track[]): number {
  const free = tracks.findIndex(
    ({ card, end }) => end + between <= start || (end <= start && card !== null && card === startCard),
  );
  if (free >= 0) return free;
  if (tracks.length < mostTracks) return tracks.length;
  return tracks.reduce((best, { end }, index) => (end < (tracks[best]?.end ?? end) ? index : best), 0);
}

function placeOf({ at, room: [least, most] }: Gutter, track: number, count: number): number {
  const step = count > 1 ? Math.min(apart, (most - least) / (count - 1)) : 0;
  const start = (least + most) / 2 - (step * (count - 1)) / 2;
  return at + start + step * track;
}

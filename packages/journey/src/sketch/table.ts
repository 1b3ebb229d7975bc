import type { Card } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import type { LaneId, Random, StageId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import { ordersBetween } from '../order.ts';
import type { Stage } from '../stage.ts';
import { cardFromSketch } from './card.ts';
import type { SketchedCard } from './card.ts';
import {
  isBlankAt,
  keptMark,
  kindOfMark,
  laneKindFrom,
  splitAt,
  standsAlone,
  textOf,
  touchpointLaneMark,
  trimmed,
} from './notation.ts';
import { withoutParentheses } from './preamble.ts';
import { sketchFault, sketchProblem } from './problems.ts';
import type { SketchProblem } from './problems.ts';

/** One line of the table. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A card in its cell, before it has a record. */
export interface PlacedCard {
  readonly line: number;
  readonly card: SketchedCard;
  readonly place: Card['place'];
}

export interface TableIds {
  stage(): StageId;
  lane(): LaneId;
}

interface Table {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly cards: readonly PlacedCard[];
}

interface TableReading {
  readonly problems: SketchProblem[];
  readonly ids: TableIds;
  readonly random: Random;
}

const base = { created: null, touched: null } as const;
const onAxis = { ...base, collapsed: false } as const;

/** Reads the line of stages and the lines of lanes below it; cards in reading order. */
export function readTable([header, ...rows]: readonly Row[], reading: TableReading): Table {
  const { problems } = reading;
  const stages = header ? readStages(header, reading) : [];
  if (!header) problems.push(sketchProblem(null, sketchFault('sketch.noStages')));
  const groups = rowsByLane(rows, problems);
  const lanes = readLanes(groups, reading);
  const cards = lanes.flatMap((lane, index) => readCells(groups[index] ?? [], { lane, stages }, reading));
  if (cards.length > limits.cards) problems.push(tooMany('sketch.manyCards', cards.length, limits.cards));
  return { stages, lanes, cards };
}

function readStages({ line, cells }: Row, { problems, ids, random }: TableReading): Stage[] {
  const titles = cells.slice(1);
  if (titles.length === 1 && titles[0] === '') return [];
  if (titles.length > limits.stages)
    problems.push(tooMany('sketch.manyStages', titles.length, limits.stages));
  const orders = ordersBetween(null, null, titles.length, random);
  return titles.flatMap((raw, index) => {
    const order = orders[index];
    refuseLong(raw, { line, index: index + 1, most: 4 * limits.title }, problems);
    if (raw === '')
      problems.push(sketchProblem(line, sketchFault('sketch.stageUntitled', { index: index + 1 })));
    if (!order) return [];
    const { rest, kept } = withoutKept(raw);
    const { rest: title, inside: when } = withoutParentheses(rest);
    return { ...onAxis, id: ids.stage(), title: textOf(title), when, order, kept };
  });
}

/** A line that begins with `|` goes on with the lane above it. */
function rowsByLane(rows: readonly Row[], problems: SketchProblem[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1);
    if (row.cells[0] !== '') groups.push([row]);
    else if (above) above.push(row);
    else problems.push(sketchProblem(row.line, sketchFault('sketch.laneUntitled')));
  }
  return groups;
}

function readLanes(groups: readonly (readonly Row[])[], { problems, ids, random }: TableReading): Lane[] {
  if (groups.length > limits.lanes) problems.push(tooMany('sketch.manyLanes', groups.length, limits.lanes));
  const orders = ordersBetween(null, null, groups.length, random);
  return groups.flatMap(([first], index) => {
    const order = orders[index];
    if (!order || !first) return [];
    const { line, cells } = first;
    const raw = cells[0] ?? '';
    refuseLong(raw, { line, index: 0, most: 4 * limits.title }, problems);
    const { rest, kept } = withoutKept(raw);
    const marked = isBlankAt(rest, 1) ? laneKindOfMark(rest.charAt(0)) : null;
    const title = textOf(marked === null ? rest : trimmed(rest.slice(1)));
    return { ...onAxis, id: ids.lane(), kind: marked ?? laneKindFrom(title), title, order, kept };
  });
}

function laneKindOfMark(mark: string): CardKind | null {
  return mark === touchpointLaneMark ? 'touchpoint' : kindOfMark(mark);
}

function withoutKept(raw: string): { rest: string; kept: boolean } {
  const kept = raw.endsWith(` ${keptMark}`);
  return { rest: kept ? trimmed(raw.slice(0, -keptMark.length)) : raw, kept };
}

function readCells(
  rows: readonly Row[],
  { lane, stages }: { readonly lane: Lane; readonly stages: readonly Stage[] },
  { problems, random }: TableReading,
): PlacedCard[] {
  for (const { line, cells } of rows) {
    for (const [index, raw] of cells.entries()) {
      if (index > stages.length && raw !== '')
        problems.push(sketchProblem(line, sketchFault('sketch.noStageAbove', { index })));
    }
  }
  return stages.flatMap((stage, index) => {
    const written = rows.flatMap((row) => cardsOfCell(row, index + 1, problems));
    const orders = ordersBetween(null, null, written.length, random);
    return written.flatMap(({ line, card }, at) => {
      const order = orders[at];
      return order ? [{ line, card, place: { stage: stage.id, lane: lane.id, order } }] : [];
    });
  });
}

function cardsOfCell(
  { line, cells }: Row,
  index: number,
  problems: SketchProblem[],
): Pick<PlacedCard, 'line' | 'card'>[] {
  const raw = cells[index] ?? '';
  if (raw === '') return [];
  return splitAt(raw, '/', (at) => standsAlone(raw, at)).flatMap((each) => {
    if (!refuseLong(each, { line, index, most: 8 * limits.cardText }, problems)) return [];
    const card = cardFromSketch(trimmed(each));
    refuseLong(card.text, { line, index, most: limits.cardText }, problems);
    return [{ line, card }];
  });
}

interface Reach {
  readonly line: number;
  readonly index: number;
  readonly most: number;
}

function refuseLong(text: string, { line, index, most }: Reach, problems: SketchProblem[]): boolean {
  if (text.length <= most) return true;
  problems.push(sketchProblem(line, sketchFault('sketch.longCell', { index })));
  return false;
}

function tooMany(
  code: 'sketch.manyStages' | 'sketch.manyLanes' | 'sketch.manyCards',
  count: number,
  most: number,
): SketchProblem {
  return sketchProblem(null, sketchFault(code, { count, most }));
}

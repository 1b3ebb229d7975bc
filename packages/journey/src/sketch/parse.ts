import { buildJourney } from '../build.ts';
import type { Card } from '../card.ts';
import { newId } from '../ids.ts';
import type { CardId, LaneId, Random, StageId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import { ordersBetween } from '../order.ts';
import type { Problem, Result } from '../problem.ts';
import type { Stage } from '../stage.ts';
import { cardFromSketch } from './card.ts';
import type { SketchedCard } from './card.ts';
import { facetsBook } from './facets.ts';
import type { FacetsBook } from './facets.ts';
import {
  isBlankAt,
  keptMark,
  kindOfMark,
  laneKindFrom,
  splitAt,
  standsAlone,
  touchpointLaneMark,
  textOf,
  trimmed,
  unescape,
} from './notation.ts';

export interface Sketch {
  readonly journey: Journey;
  /** What the sketch calls its cards: `#coupon` is under `coupon`. */
  readonly names: ReadonlyMap<string, CardId>;
}

export interface SketchOptions {
  /** For ids nobody else has. Without it ids tell where they come from (`card_coupon`), as tests like it. */
  readonly random?: Random;
}

/** What is gathered while reading; problems in the order of their lines. */
interface Reading {
  readonly problems: Problem[];
  readonly names: Map<string, CardId>;
  readonly facets: FacetsBook;
  readonly ids: Ids;
  readonly meta: { title: string; lang: string; goal: string };
  readonly refs: Map<Card['kind'], number>;
}

interface Ids {
  stage(): StageId;
  lane(): LaneId;
  card(name: string | null): CardId;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const fixed: Random = () => 0.5;

/** Reads a sketch (see `notation.ts`), or says line by line what is wrong with it. */
export function parseSketch(text: string, options: SketchOptions = {}): Result<Sketch> {
  const random = options.random ?? fixed;
  const ids = sketchIds(options.random);
  const reading: Reading = {
    problems: [],
    names: new Map(),
    facets: facetsBook(options.random),
    ids,
    meta: { title: '', lang: '', goal: '' },
    refs: new Map(),
  };
  const [header, ...rows] = tableRows(text, reading);
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const stages = header ? readStages(header, reading, random) : [];
  if (!header)
    reading.problems.push({ path: '', reason: 'A sketch needs a line of stages: | Discover | Buy' });
  const lanes = readLanes(rows, reading, random);
  const cards = rows.flatMap((row, index) => readCells(row, { lane: lanes[index], stages, random }, reading));
  if (cards.length > limits.cards) reading.problems.push(tooMany('cards', cards.length, limits.cards));
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const { meta, names, facets } = reading;
  return {
    ok: true,
    value: { journey: buildJourney({ meta, stages, lanes, cards, ...facets.records() }), names },
  };
}

/** The card a sketch calls `#name`; an unknown name is a mistake of the caller and lists the known ones. */
export function cardNamed(sketch: Pick<Sketch, 'names'>, name: string): CardId {
  const id = sketch.names.get(name);
  if (id !== undefined) return id;
  const known = [...sketch.names.keys()].map((each) => `#${each}`).join(', ') || 'none';
  throw new RangeError(`The sketch has no card #${name}. It has: ${known}.`);
}

function sketchIds(random: Random | undefined): Ids {
  let stages = 0;
  let lanes = 0;
  let cards = 0;
  if (random) {
    return {
      stage: () => newId('stage', random),
      lane: () => newId('lane', random),
      card: () => newId('card', random),
    };
  }
  return {
    stage: () => `stage_${++stages}` as StageId,
    lane: () => `lane_${++lanes}` as LaneId,
    card: (name) => (name === null ? `card.${++cards}` : `card_${name}`) as CardId,
  };
}

/** The lines of the table; lines before it are about the whole map. */
function tableRows(text: string, reading: Reading): Row[] {
  const rows: Row[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = trimmed(raw);
    const cells = splitAt(line, '|').map(trimmed);
    if (line === '') continue;
    refuseLong(cells, index + 1, rows.length === 0, reading);
    if (cells.length > 1) rows.push({ line: index + 1, cells });
    else readPreamble(line, index + 1, reading);
  }
  return rows;
}

/** Escapes at most double a text. */
function refuseLong(cells: readonly string[], at: number, isHeader: boolean, { problems }: Reading): void {
  for (const [index, { length }] of cells.entries()) {
    const most = isHeader || index === 0 ? 4 * limits.title : 2 * limits.cardText;
    if (length > most && cells.length > 1)
      problems.push({ path: `line ${at}`, reason: `Cell ${index} has too much text` });
  }
}

function readPreamble(line: string, at: number, { meta, facets, problems }: Reading): void {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const value = trimmed(line.slice(colon + 1));
  const items = (): string[] =>
    splitAt(value, ';')
      .map(trimmed)
      .filter((each) => each !== '')
      .map(textOf);
  if (key === 'title') meta.title = unescape(value);
  else if (key === 'language') meta.lang = unescape(value);
  else if (key === 'personas') for (const name of items()) facets.persona(name);
  else if (key === 'divisions') for (const name of items()) facets.division(name);
  else if (key === 'tags') for (const label of items()) facets.tag(label);
  else {
    const known = 'title:, language:, personas:, divisions: or tags:';
    problems.push({ path: `line ${at}`, reason: `A line without | begins with ${known}` });
  }
}

const base = { created: null, touched: null } as const;

function readStages({ line, cells }: Row, { problems, ids }: Reading, random: Random): Stage[] {
  const titles = cells.slice(1);
  if (titles.length === 1 && titles[0] === '') return [];
  if (titles.length > limits.stages) problems.push(tooMany('stages', titles.length, limits.stages));
  const orders = ordersBetween(null, null, titles.length, random);
  return titles.flatMap((raw, index) => {
    const order = orders[index];
    if (raw === '')
      problems.push({ path: `line ${line}`, reason: `Stage ${index + 1} has no title; write ? for none` });
    if (!order) return [];
    const { rest, kept } = withoutKept(raw);
    const when = /^(.*?)[ \t]*\(((?:[^()\\]|\\.)*)\)$/u.exec(rest);
    const title = textOf(trimmed(when?.[1] ?? rest));
    return { ...base, id: ids.stage(), title, when: unescape(when?.[2] ?? ''), order, kept };
  });
}

function readLanes(rows: readonly Row[], { problems, ids }: Reading, random: Random): Lane[] {
  if (rows.length > limits.lanes) problems.push(tooMany('lanes', rows.length, limits.lanes));
  const orders = ordersBetween(null, null, rows.length, random);
  return rows.flatMap(({ line, cells }, index) => {
    const order = orders[index];
    const raw = cells[0] ?? '';
    if (raw === '')
      problems.push({ path: `line ${line}`, reason: 'This lane has no title; write ? for none' });
    if (!order) return [];
    const { rest, kept } = withoutKept(raw);
    const marked = isBlankAt(rest, 1) ? laneKindOfMark(rest.charAt(0)) : null;
    const title = textOf(marked === null ? rest : trimmed(rest.slice(1)));
    return { ...base, id: ids.lane(), kind: marked ?? laneKindFrom(title), title, order, kept };
  });
}

function laneKindOfMark(mark: string): Lane['kind'] | null {
  return mark === touchpointLaneMark ? 'touchpoint' : kindOfMark(mark);
}

function withoutKept(raw: string): { rest: string; kept: boolean } {
  const kept = raw.endsWith(` ${keptMark}`);
  return { rest: kept ? trimmed(raw.slice(0, -keptMark.length)) : raw, kept };
}

interface RowContext {
  readonly lane: Lane | undefined;
  readonly stages: readonly Stage[];
  readonly random: Random;
}

function readCells({ line, cells }: Row, { lane, stages, random }: RowContext, reading: Reading): Card[] {
  return cells.slice(1).flatMap((raw, index) => {
    const stage = stages[index];
    if (raw === '' || !lane) return [];
    if (!stage) {
      reading.problems.push({ path: `line ${line}`, reason: `Cell ${index + 1} has no stage above it` });
      return [];
    }
    const sketched = splitAt(raw, '/', (at) => standsAlone(raw, at)).map((each) =>
      cardFromSketch(trimmed(each)),
    );
    const orders = ordersBetween(null, null, sketched.length, random);
    return sketched.flatMap((card, at) => {
      const order = orders[at];
      return order
        ? cardRecord(card, { place: { stage: stage.id, lane: lane.id, order }, line }, reading)
        : [];
    });
  });
}

function cardRecord(
  sketched: SketchedCard,
  { place, line }: { readonly place: Card['place']; readonly line: number },
  { facets, ids, names, problems, refs }: Reading,
): Card {
  const { own, name } = sketched;
  const id = ids.card(name);
  if (name !== null && names.has(name))
    problems.push({ path: `line ${line}`, reason: `#${name} stands twice` });
  if (name !== null) names.set(name, id);
  const number = (refs.get(own.kind) ?? 0) + 1;
  refs.set(own.kind, number);
  return facets.complete(sketched, { id, number, place });
}

function tooMany(what: string, count: number, most: number): Problem {
  return { path: '', reason: `A map holds at most ${most} ${what}; this sketch has ${count}` };
}

import { buildJourney } from '../build.ts';
import type { Card } from '../card.ts';
import { newId } from '../ids.ts';
import type { CardId, LaneId, Random, StageId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Result } from '../problem.ts';
import { facetsBook } from './facets.ts';
import type { FacetsBook } from './facets.ts';
import { linkFromSketch, linkRecords } from './links.ts';
import type { SketchedLink } from './links.ts';
import { splitAt, trimmed } from './notation.ts';
import { readPreamble } from './preamble.ts';
import { sketchFault, sketchProblem } from './problems.ts';
import type { SketchProblem } from './problems.ts';
import type { Preamble } from './preamble.ts';
import { readTable } from './table.ts';
import type { PlacedCard, Row, TableIds } from './table.ts';

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
interface Reading extends Preamble {
  readonly problems: SketchProblem[];
  readonly links: SketchedLink[];
}

interface Ids extends TableIds {
  card(name: string | null): CardId;
}

const fixed: Random = () => 0.5;

/** Reads a sketch (see `notation.ts`), or says line by line what is wrong with it. */
export function parseSketch(text: string, options: SketchOptions = {}): Result<Sketch, SketchProblem> {
  const { random } = options;
  const facets = facetsBook(random);
  const reading: Reading = { problems: [], links: [], facets, meta: { title: '', lang: '', goal: '' } };
  const { problems, meta } = reading;
  const rows = tableRows(text, reading);
  if (problems.length > 0) return { ok: false, problems };
  const ids = sketchIds(random);
  const { stages, lanes, cards: placed } = readTable(rows, { problems, ids, random: random ?? fixed });
  const names = new Map<string, CardId>();
  const cards = cardRecords(placed, { facets, ids, names, problems });
  const links = linkRecords(reading.links, names, { random, problems });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { journey: buildJourney({ meta, stages, lanes, cards, links, ...facets.records() }), names },
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

/** The lines of the table; the others are links or about the whole map. */
function tableRows(text: string, reading: Reading): Row[] {
  const rows: Row[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = trimmed(raw);
    if (line === '') continue;
    const cells = splitAt(line, '|').map(trimmed);
    if (cells.length > 1) rows.push({ line: index + 1, cells });
    else readLine(line, index + 1, reading);
  }
  return rows;
}

function readLine(line: string, at: number, reading: Reading): void {
  const link = line.startsWith('#') ? linkFromSketch(line, at) : null;
  const found = link === null ? readPreamble(line, reading) : link;
  if (found === null) return;
  if ('code' in found) reading.problems.push(sketchProblem(at, found));
  else reading.links.push(found);
}

interface Records {
  readonly facets: FacetsBook;
  readonly ids: Ids;
  /** Filled while reading. */
  readonly names: Map<string, CardId>;
  readonly problems: SketchProblem[];
}

function cardRecords(placed: readonly PlacedCard[], { facets, ids, names, problems }: Records): Card[] {
  const refs = new Map<Card['kind'], number>();
  const cards = placed.map(({ card, line, place }) => {
    const { own, name } = card;
    const id = ids.card(name);
    if (name !== null && names.has(name))
      problems.push(sketchProblem(line, sketchFault('sketch.twinName', { name })));
    if (name !== null) names.set(name, id);
    const number = (refs.get(own.kind) ?? 0) + 1;
    refs.set(own.kind, number);
    return facets.complete(card, { id, number, place });
  });
  return cards.map((card, index) => {
    const { card: sketched, line } = placed[index]!;
    const said = sketched.facts.replaces ?? null;
    if (said === null) return card;
    const replaces = names.get(said) ?? null;
    if (replaces === null) problems.push(sketchProblem(line, sketchFault('sketch.noCard', { name: said })));
    if (replaces === card.id) problems.push(sketchProblem(line, sketchFault('sketch.replacesItself')));
    return { ...card, replaces };
  });
}

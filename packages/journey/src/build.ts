import type { Card } from './card.ts';
import type { Division, Link, Persona, Tag } from './facets.ts';
import type { CardId } from './ids.ts';
import { cellKey } from './journey.ts';
import type { Binned, CellKey, Journey, Meta } from './journey.ts';
import type { Lane } from './lane.ts';
import { compareByOrder } from './order.ts';
import { RecordMap } from './recordMap.ts';
import type { Stage } from './stage.ts';

/** A journey as plain arrays, in any order. */
export interface JourneyParts {
  readonly meta: Meta;
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly cards: readonly Card[];
  readonly links?: readonly Link[];
  readonly personas?: readonly Persona[];
  readonly divisions?: readonly Division[];
  readonly tags?: readonly Tag[];
  readonly bin?: {
    readonly stages: readonly Binned<Stage>[];
    readonly lanes: readonly Binned<Lane>[];
    readonly cards: readonly Binned<Card>[];
    readonly links?: readonly Link[];
  };
}

/** Puts records in reading order and cards into their cells. It repairs nothing: see `problemsIn`. */
export function buildJourney(parts: JourneyParts): Journey {
  return {
    meta: parts.meta,
    stages: [...parts.stages].sort(compareByOrder),
    lanes: [...parts.lanes].sort(compareByOrder),
    cards: byId(parts.cards),
    cells: RecordMap.from(cellsOf(parts.cards)),
    links: byId(parts.links ?? []),
    personas: byId(parts.personas ?? []),
    divisions: byId(parts.divisions ?? []),
    tags: byId(parts.tags ?? []),
    bin: binOf(parts.bin),
  };
}

function binOf(parts: JourneyParts['bin']): Journey['bin'] {
  return {
    stages: parts?.stages ?? [],
    lanes: parts?.lanes ?? [],
    cards: RecordMap.from((parts?.cards ?? []).map((binned) => [binned.record.id, binned])),
    links: byId(parts?.links ?? []),
  };
}

/** A map nobody has written on. */
export const emptyJourney: Journey = buildJourney({
  meta: { title: '', lang: '', goal: '' },
  stages: [],
  lanes: [],
  cards: [],
});

/** Reading order of two cards in one cell. */
export function compareCards(a: Card, b: Card): number {
  return compareByOrder({ order: a.place.order, id: a.id }, { order: b.place.order, id: b.id });
}

function byId<Id extends string, T extends { readonly id: Id }>(records: readonly T[]): RecordMap<Id, T> {
  return RecordMap.from(records.map((record) => [record.id, record] as const));
}

function cellsOf(cards: readonly Card[]): Map<CellKey, readonly CardId[]> {
  const cells = new Map<CellKey, Card[]>();
  for (const card of cards) {
    const key = cellKey(card.place.stage, card.place.lane);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  return new Map(
    [...cells].map(([key, inCell]) => [key, inCell.sort(compareCards).map((card) => card.id)] as const),
  );
}

import { cellKey, compareCards, RecordMap } from '@throughline/journey';
import type { Card, CardId, CellKey, LaneId, StageId } from '@throughline/journey';

/** A card before and after a change; null: not on the map. */
export interface Moved {
  readonly before: Card | null;
  readonly after: Card | null;
}

/** Which cards lie in which cell, and how many in each stage and lane; every step costs what it changes. */
export class Cells {
  map: RecordMap<CellKey, readonly CardId[]> = RecordMap.from([]);
  private readonly inStage = new Map<StageId, number>();
  private readonly inLane = new Map<LaneId, number>();

  holdsStage(id: StageId): boolean {
    return (this.inStage.get(id) ?? 0) > 0;
  }

  holdsLane(id: LaneId): boolean {
    return (this.inLane.get(id) ?? 0) > 0;
  }

  stages(): Iterable<StageId> {
    return this.inStage.keys();
  }

  lanes(): Iterable<LaneId> {
    return this.inLane.keys();
  }

  /** Takes in what moved; `cards` already are those after it. Tells which cells changed. */
  update(moves: readonly Moved[], cards: RecordMap<CardId, Card>): Set<CellKey> {
    const leaving = new Map<CellKey, Set<CardId>>();
    const entering = new Map<CellKey, Card[]>();
    for (const { before, after } of moves) {
      if (before && after && samePlace(before, after)) continue;
      if (before) this.leave(before, leaving);
      if (after) this.enter(after, entering);
    }
    const changed = new Set<CellKey>();
    const set: [CellKey, readonly CardId[]][] = [];
    for (const key of new Set([...leaving.keys(), ...entering.keys()])) {
      const old = this.map.get(key) ?? [];
      const next = merged(old, leaving.get(key), entering.get(key) ?? [], cards);
      if (sameIds(old, next)) continue;
      changed.add(key);
      set.push([key, next]);
    }
    const full = set.filter(([, ids]) => ids.length > 0);
    const empty = set.filter(([, ids]) => ids.length === 0).map(([key]) => key);
    this.map = this.map.withAll(full, empty);
    return changed;
  }

  private leave(card: Card, leaving: Map<CellKey, Set<CardId>>): void {
    const key = cellKey(card.place.stage, card.place.lane);
    leaving.set(key, (leaving.get(key) ?? new Set<CardId>()).add(card.id));
    count(this.inStage, card.place.stage, -1);
    count(this.inLane, card.place.lane, -1);
  }

  private enter(card: Card, entering: Map<CellKey, Card[]>): void {
    const key = cellKey(card.place.stage, card.place.lane);
    const cell = entering.get(key);
    if (cell) cell.push(card);
    else entering.set(key, [card]);
    count(this.inStage, card.place.stage, 1);
    count(this.inLane, card.place.lane, 1);
  }
}

function merged(
  old: readonly CardId[],
  leaving: ReadonlySet<CardId> | undefined,
  entering: readonly Card[],
  cards: RecordMap<CardId, Card>,
): readonly CardId[] {
  const staying = leaving ? old.filter((id) => !leaving.has(id)) : old;
  if (entering.length === 0) return staying;
  const all = [...staying.flatMap((id) => cards.get(id) ?? []), ...entering];
  return all.sort(compareCards).map((card) => card.id);
}

function samePlace(a: Card, b: Card): boolean {
  return a.place.stage === b.place.stage && a.place.lane === b.place.lane && a.place.order === b.place.order;
}

function sameIds(a: readonly CardId[], b: readonly CardId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function count<Id>(counts: Map<Id, number>, id: Id, by: number): void {
  const next = (counts.get(id) ?? 0) + by;
  if (next === 0) counts.delete(id);
  else counts.set(id, next);
}

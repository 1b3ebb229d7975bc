import type { CardId } from '@throughline/journey';
import { Mentions } from './mentions.ts';

/**
 * Which live card takes the place of which. What a card says counts while the other one is on the map. People who
 * do not know of each other can close a circle (A replaces B, B replaces A), in which every card would give way to
 * another and none be shown: there the card with the smallest id replaces nothing, for everybody.
 */
export class Replacements {
  /** What each live card says; null: it replaces none. */
  private readonly said = new Map<CardId, CardId | null>();
  private readonly mentions = new Mentions<CardId, CardId>();
  /** One card of each circle: what it says does not count. */
  private readonly cut = new Set<CardId>();

  /** The live card whose place this one takes, or null. */
  of(id: CardId): CardId | null {
    const target = this.said.get(id) ?? null;
    return target !== null && this.said.has(target) && !this.cut.has(id) ? target : null;
  }

  /** Takes in what cards say (undefined: not on the map); tells for which cards that may make a difference. */
  update(changed: ReadonlyMap<CardId, CardId | null | undefined>): Set<CardId> {
    const affected = new Set<CardId>();
    const differing = [...changed].filter(([id, target]) => this.said.get(id) !== target);
    for (const [id] of differing) this.open(id, affected);
    for (const [id, target] of differing) this.note(id, target, affected);
    const walked = new Set<CardId>();
    for (const [id] of differing) this.close(id, walked, affected);
    return affected;
  }

  private note(id: CardId, target: CardId | null | undefined, affected: Set<CardId>): void {
    if (this.said.has(id) !== (target !== undefined)) {
      for (const other of this.mentions.of(id)) affected.add(other);
    }
    if (target === undefined) this.said.delete(id);
    else this.said.set(id, target);
    this.mentions.set(id, typeof target === 'string' ? [target] : []);
    affected.add(id);
  }

  /** If the card is part of a circle, as things stood, that circle counts no more. */
  private open(id: CardId, affected: Set<CardId>): void {
    const circle = this.cut.size > 0 ? this.circleFrom(id, new Set()) : [];
    if (!circle.includes(id)) return;
    const first = smallest(circle);
    if (this.cut.delete(first)) affected.add(first);
  }

  private close(id: CardId, walked: Set<CardId>, affected: Set<CardId>): void {
    const circle = this.circleFrom(id, walked);
    if (circle.length === 0) return;
    const first = smallest(circle);
    if (!this.cut.has(first)) affected.add(first);
    this.cut.add(first);
  }

  /** The circle that following what cards say runs into; none if it ends, or comes to where someone walked before. */
  private circleFrom(id: CardId, walked: Set<CardId>): readonly CardId[] {
    const path: CardId[] = [];
    const onPath = new Set<CardId>();
    let at: CardId | null = id;
    while (at !== null && !walked.has(at)) {
      walked.add(at);
      path.push(at);
      onPath.add(at);
      at = this.said.get(at) ?? null;
    }
    return at !== null && onPath.has(at) ? path.slice(path.indexOf(at)) : [];
  }
}

function smallest(ids: readonly CardId[]): CardId {
  return ids.reduce((least, id) => (id < least ? id : least));
}

import type { Tag, TagId } from '@throughline/journey';
import type { ReadTag } from './parse.ts';

/**
 * Which tag stands for which. An id derives from a label, so a tag that is renamed becomes the tag of its new label,
 * as one that is merged becomes another: it says so in one field, and cards go on naming it. Whoever tags cards with
 * it meanwhile, far from here, tags them with what it has become, and nobody's tag is lost. People who do not know of
 * each other can close a circle (A becomes B, B becomes A): there the tag with the smallest id stands for all.
 */
export class Tags {
  private readonly read = new Map<TagId, ReadTag>();
  private standing: ReadonlyMap<TagId, TagId> = new Map();

  /** The tag that stands for this one, itself as a rule; null: there is none. */
  of(id: TagId): TagId | null {
    return this.standing.get(id) ?? null;
  }

  /** All that this one stands for, itself included. */
  allOf(id: TagId): readonly TagId[] {
    return [...this.standing].flatMap(([each, standsFor]) => (standsFor === id ? each : [])).sort();
  }

  /** The tag, if it stands for itself. */
  shown(id: TagId): Tag | null {
    return this.of(id) === id ? (this.read.get(id)?.tag ?? null) : null;
  }

  /** Takes in tags as they read now (null: there is none); tells which now stand for another, or come or go. */
  update(changed: Iterable<readonly [TagId, ReadTag | null]>): readonly TagId[] {
    let differs = false;
    for (const [id, tag] of changed) {
      differs ||= this.read.get(id)?.into !== tag?.into || this.read.has(id) !== (tag !== null);
      if (tag) this.read.set(id, tag);
      else this.read.delete(id);
    }
    if (!differs) return [];
    const before = this.standing;
    this.standing = new Map([...this.read.keys()].map((id) => [id, this.endOf(id)]));
    const ids = new Set([...before.keys(), ...this.standing.keys()]);
    return [...ids].filter((id) => before.get(id) !== this.standing.get(id));
  }

  /** Where following what tags say to have become leads to, as far as there are tags. */
  private endOf(id: TagId): TagId {
    const path: TagId[] = [];
    let at = id;
    for (;;) {
      if (path.includes(at)) return smallest(path.slice(path.indexOf(at)));
      path.push(at);
      const next = this.read.get(at)?.into ?? null;
      if (next === null || !this.read.has(next)) return at;
      at = next;
    }
  }
}

function smallest(ids: readonly TagId[]): TagId {
  return ids.reduce((least, id) => (id < least ? id : least));
}

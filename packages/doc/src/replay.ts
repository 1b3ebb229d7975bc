import type { CardId, LaneId, PersonId, StageId } from '@throughline/journey';
import type { ForeignWork } from './foreignWork.ts';
import { isBinned, putInBin, takeFromBin, touch } from './life.ts';
import type { SharedRecord, Stamp } from './life.ts';
import { recordIn } from './roots.ts';
import type { Roots } from './roots.ts';
import { recordKey } from './schema.ts';
import type { RecordRoot, TextRoot } from './schema.ts';
import { put } from './writer.ts';
import type { Entry } from './writer.ts';

/** A record with a text that several people may type in. */
export interface TextHolder {
  readonly root: TextRoot;
  readonly id: string;
}

/**
 * Takes the entries of one step back, or does them again, inside one transaction. An undo is an edit like any
 * other: it leaves tokens, and it never deletes a structure. What another person has changed since the step stays
 * as they left it; a record is binned only if nobody else has touched it at all.
 */
export class Replay {
  /** The entries that were taken back or done again. */
  readonly applied = new Set<Entry>();
  readonly cards = new Set<CardId>();
  readonly stages = new Set<StageId>();
  readonly lanes = new Set<LaneId>();
  readonly kept = new Set<CardId>();
  /** Others who have worked on these cards since the step. */
  readonly keptBy = new Set<PersonId>();
  private readonly roots: Roots;
  private readonly stamp: Stamp;
  private readonly foreign: ForeignWork;
  private readonly changed = new Set<SharedRecord>();

  constructor(roots: Roots, stamp: Stamp, foreign: ForeignWork) {
    this.roots = roots;
    this.stamp = stamp;
    this.foreign = foreign;
  }

  /** `seen`: how much of other people's work had arrived when it was written. */
  entry(entry: Entry, seen: number, forward: boolean): void {
    const went = entry.did === 'set' ? this.set(entry, seen, forward) : this.live(entry, seen, forward);
    if (went) this.applied.add(entry);
    if (entry.id !== null) this.note(entry.root, entry.id, { went, seen });
  }

  /** Runs `rewind` on the texts of records, unless all of these were deleted meanwhile. */
  texts(holders: readonly TextHolder[], seen: number, rewind: () => boolean): void {
    const records = holders.map(({ root, id }) => ({ root, id, record: recordIn(this.roots, root, id) }));
    const isOpen = (record: SharedRecord | null): boolean => record !== null && !isBinned(record);
    const went = records.some(({ record }) => isOpen(record)) && rewind();
    for (const { root, id, record } of records) {
      const changed = went && isOpen(record);
      if (changed && record) this.changed.add(record);
      this.note(root, id, { went: changed, seen });
    }
  }

  private note(
    root: string,
    id: string,
    { seen, went }: { readonly seen: number; readonly went: boolean },
  ): void {
    if (root === 'stages' && went) this.stages.add(id as StageId);
    if (root === 'lanes' && went) this.lanes.add(id as LaneId);
    if (root !== 'cards') return;
    (went ? this.cards : this.kept).add(id as CardId);
    for (const person of this.foreign.peopleOn(root, id, seen)) this.keptBy.add(person);
  }

  /** Leaves a token on everything that changed; to be called last. */
  finish(): void {
    for (const record of this.changed) if (!isBinned(record)) touch(record, this.stamp);
  }

  private set(entry: Extract<Entry, { did: 'set' }>, seen: number, forward: boolean): boolean {
    const { root, id, key } = entry;
    const value = forward ? entry.after : entry.before;
    if (id === null) {
      if (this.foreign.onEntry(root, key, seen)) return false;
      put(this.roots[root], key, value);
      return true;
    }
    const record = recordIn(this.roots, root as RecordRoot, id);
    if (!record || isBinned(record) || this.foreign.onField(root, id, key, seen)) return false;
    put(record, key, value);
    this.changed.add(record);
    return true;
  }

  private live(
    entry: Extract<Entry, { did: 'create' | 'delete' | 'restore' }>,
    seen: number,
    forward: boolean,
  ): boolean {
    const { did, root, id, along } = entry;
    const record = recordIn(this.roots, root, id);
    if (!record) return false;
    const shallLive = (did === 'delete') !== forward;
    if (shallLive === !isBinned(record)) return false;
    if (!shallLive) {
      if (this.foreign.onEntry(root, id, seen)) return false;
      putInBin(record, this.stamp, { along, unmade: did === 'create' });
      return true;
    }
    if (this.foreign.onField(root, id, recordKey.deleted, seen)) return false;
    takeFromBin(record, this.stamp);
    return true;
  }
}

import * as Y from 'yjs';
import { deletedAlong, isBinned, putInBin, takeFromBin, touch } from './life.ts';
import type { SharedRecord, Stamp } from './life.ts';
import { recordIn } from './roots.ts';
import type { Roots } from './roots.ts';
import { recordKey } from './schema.ts';
import type { FlatRoot, RecordRoot } from './schema.ts';
import { wellFormed } from './sharedText.ts';

/** One thing an operation did, told so that it can be undone and done again. */
export type Entry =
  | {
      readonly did: 'set';
      readonly root: RecordRoot | FlatRoot;
      /** null: a field of a flat root. */
      readonly id: string | null;
      readonly key: string;
      /** undefined: the field was not there. */
      readonly before: unknown;
      readonly after: unknown;
    }
  | {
      readonly did: 'create' | 'delete' | 'restore';
      readonly root: RecordRoot;
      readonly id: string;
      /** The stage or lane whose delete took this record along. */
      readonly along: string | null;
    };

/**
 * Through it an operation writes, inside the operation's one transaction. It keeps count of what undo needs and
 * leaves one token on every record it changes.
 */
export class Writer {
  readonly roots: Roots;
  readonly stamp: Stamp;
  readonly entries: Entry[] = [];
  private readonly touched = new Set<SharedRecord>();

  constructor(roots: Roots, stamp: Stamp) {
    this.roots = roots;
    this.stamp = stamp;
  }

  /** A new record. Fields that people type together are given as `Y.Text`. */
  create(root: RecordRoot, id: string, fields: { readonly [key: string]: unknown }): void {
    const record: SharedRecord = new Y.Map();
    for (const [key, value] of Object.entries(fields)) record.set(key, value);
    record.set(recordKey.created, { by: this.stamp.by, at: this.stamp.at });
    this.roots[root].set(id, record);
    this.touch(record);
    this.entries.push({ did: 'create', root, id, along: null });
  }

  /**
   * Sets one plain field; undefined takes it away. A record that is not there is left alone; a deleted one that is
   * written to (a stage shown because a card is in it) is taken from the bin.
   */
  set(root: RecordRoot, id: string, key: string, value: unknown): void {
    const record = recordIn(this.roots, root, id);
    if (!record) return;
    this.restore(root, id);
    this.entries.push({ did: 'set', root, id, key, before: record.get(key), after: value });
    put(record, key, value);
    this.touch(record);
  }

  /** The same for a field of a flat root. Writing what is there already says: this is in use. */
  setFlat(root: FlatRoot, key: string, value: unknown): void {
    const before = this.roots[root].get(key);
    if (before !== value) this.entries.push({ did: 'set', root, id: null, key, before, after: value });
    put(this.roots[root], key, value);
  }

  remove(root: RecordRoot, id: string, along: string | null = null): void {
    const record = recordIn(this.roots, root, id);
    if (!record || isBinned(record)) return;
    putInBin(record, this.stamp, { along });
    this.entries.push({ did: 'delete', root, id, along });
  }

  restore(root: RecordRoot, id: string): void {
    const record = recordIn(this.roots, root, id);
    if (!record || !isBinned(record)) return;
    const along = deletedAlong(record);
    takeFromBin(record, this.stamp);
    this.touched.add(record);
    this.entries.push({ did: 'restore', root, id, along });
  }

  /** Once per operation, however many of its fields change. */
  touch(record: SharedRecord): void {
    if (this.touched.has(record)) return;
    this.touched.add(record);
    touch(record, this.stamp);
  }
}

export function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key);
  else map.set(key, typeof value === 'string' ? wellFormed(value) : value);
}

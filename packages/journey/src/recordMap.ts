/**
 * A persistent map: `with` returns a new map that shares all but one bucket with the old one, so that a
 * snapshot of ten thousand cards costs the same after an edit as one of a hundred. Keys are strings.
 */
const bucketCount = 256;

type Buckets<K, V> = readonly (ReadonlyMap<K, V> | undefined)[];

function bucketOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (bucketCount - 1);
}

export class RecordMap<K extends string, V> implements Iterable<readonly [K, V]> {
  private readonly buckets: Buckets<K, V>;
  readonly size: number;

  private constructor(buckets: Buckets<K, V>, size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  static from<K extends string, V>(entries: Iterable<readonly [K, V]>): RecordMap<K, V> {
    return new RecordMap<K, V>(Array.from({ length: bucketCount }), 0).withAll(entries, []);
  }

  get(key: K): V | undefined {
    return this.buckets[bucketOf(key)]?.get(key);
  }

  has(key: K): boolean {
    return this.buckets[bucketOf(key)]?.has(key) ?? false;
  }

  /** A map with `set` put in and `gone` taken out; this very map when that changes nothing. */
  withAll(set: Iterable<readonly [K, V]>, gone: Iterable<K>): RecordMap<K, V> {
    const edits = new Map<number, Map<K, V>>();
    let size = this.size;
    const open = (key: K): Map<K, V> => {
      const index = bucketOf(key);
      const bucket = edits.get(index) ?? new Map(this.buckets[index]);
      edits.set(index, bucket);
      return bucket;
    };
    for (const [key, value] of set) {
      if (this.get(key) === value && this.has(key) && !edits.has(bucketOf(key))) continue;
      const bucket = open(key);
      if (!bucket.has(key)) size += 1;
      bucket.set(key, value);
    }
    for (const key of gone) {
      if (!edits.has(bucketOf(key)) && !this.has(key)) continue;
      if (open(key).delete(key)) size -= 1;
    }
    if (edits.size === 0) return this;
    const buckets = this.buckets.slice();
    for (const [index, bucket] of edits) buckets[index] = bucket;
    return new RecordMap(buckets, size);
  }

  /** Keys whose value differs from `before`, or that only one of the two has. Shared buckets are skipped whole. */
  *changedSince(before: RecordMap<K, V>): IterableIterator<K> {
    for (let index = 0; index < bucketCount; index++) {
      const [bucket, other] = [this.buckets[index], before.buckets[index]];
      if (bucket !== other) yield* changedKeys(bucket, other);
    }
  }

  *[Symbol.iterator](): Iterator<readonly [K, V]> {
    for (const bucket of this.buckets) if (bucket) yield* bucket;
  }

  *values(): IterableIterator<V> {
    for (const bucket of this.buckets) if (bucket) yield* bucket.values();
  }
}

/** Keys whose value differs between two maps, or that only one of the two has. */
export function* changedKeys<K, V>(
  now: ReadonlyMap<K, V> | undefined,
  before: ReadonlyMap<K, V> | undefined,
): IterableIterator<K> {
  if (now === before) return;
  for (const [key, value] of now ?? []) if (before?.get(key) !== value || !before.has(key)) yield key;
  for (const key of before?.keys() ?? []) if (!now?.has(key)) yield key;
}

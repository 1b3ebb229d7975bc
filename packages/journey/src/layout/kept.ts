/**
 * Unchanged parts of two layouts are the same object, for whoever compares by identity: the old one is kept
 * when the new one says the same.
 */
export function kept<T extends object>(before: T | undefined, now: T): T {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof T)[];
  return keys.every((key) => before[key] === now[key]) ? before : now;
}

export function keptList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((item, index) => item === before[index]) ? before : now;
}

/** In map units from the map's top left corner, headers included. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In map units from the map's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Gives what was last given for a key when it says the same. */
export type Keep<T> = (key: string, now: T | null) => T | null;

export function keeper<T extends object>(): Keep<T> {
  const known = new Map<string, T>();
  return (key, now) => {
    if (now === null) {
      known.delete(key);
      return null;
    }
    const same = kept(known.get(key), now);
    if (same === now) known.set(key, now);
    return same;
  };
}

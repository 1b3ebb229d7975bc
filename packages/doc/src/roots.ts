import * as Y from 'yjs';
import type { SharedRecord } from './life.ts';
import { mapRoots } from './schema.ts';
import type { RecordRoot } from './schema.ts';

export type RootName = (typeof mapRoots)[number];

/** The roots of a map's document, opened once. */
export type Roots = { readonly [Name in RootName]: Y.Map<unknown> };

export function openRoots(ydoc: Y.Doc): Roots {
  return Object.fromEntries(mapRoots.map((name) => [name, ydoc.getMap(name)])) as unknown as Roots;
}

/** The record under this id, or null when there is none (or something that is not a record). */
export function recordIn(roots: Roots, root: RecordRoot, id: string): SharedRecord | null {
  const record = roots[root].get(id);
  return record instanceof Y.Map ? record : null;
}

import * as Y from 'yjs';
import type { RootName, Roots } from '../roots.ts';
import { metaKey } from '../schema.ts';

/**
 * Brings documents of earlier versions to the present shape. A migration may run on two devices apart and be
 * merged, and a peer with older code may go on writing, so it only sets plain values that follow from what is
 * there: never a nested shared type (two of them under one key, and one side's later edits are gone), never a
 * delete. Reading must cope without it, because a viewer cannot write: it runs with the first edit.
 */
export interface Migration {
  /** The schema version it leads to. */
  readonly to: number;
  run(fields: PlainFields): void;
}

type Plain = string | number | boolean | null | { readonly [key: string]: Plain } | readonly Plain[];

/** All that a migration can reach. */
interface PlainFields {
  /** Ids of the records of a root, or the keys of a flat one. */
  keys(root: RootName): readonly string[];
  /** A field of a record; `id` null: of the root itself. */
  get(root: RootName, id: string | null, key: string): unknown;
  set(root: RootName, id: string | null, key: string, value: Plain): void;
}

/** Runs what is missing, inside the transaction of the caller. Documents of a later version are left alone. */
export function migrate(roots: Roots, migrations: readonly Migration[]): void {
  const version = versionOf(roots);
  const missing = migrations.filter((migration) => migration.to > version);
  if (missing.length === 0) return;
  const fields = plainFields(roots);
  for (const migration of missing) migration.run(fields);
  roots.meta.set(metaKey.schemaVersion, missing.at(-1)?.to);
}

/** 0: nobody has said. */
function versionOf(roots: Roots): number {
  const version = roots.meta.get(metaKey.schemaVersion);
  return typeof version === 'number' ? version : 0;
}

function plainFields(roots: Roots): PlainFields {
  const holder = (root: RootName, id: string | null): Y.Map<unknown> | null => {
    const found: unknown = id === null ? roots[root] : roots[root].get(id);
    return found instanceof Y.Map ? found : null;
  };
  return {
    keys: (root) => [...roots[root].keys()],
    get: (root, id, key) => holder(root, id)?.get(key),
    set: (root, id, key, value) => void holder(root, id)?.set(key, value),
  };
}

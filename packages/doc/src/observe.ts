import type * as Y from 'yjs';
import type { RootName, Roots } from './roots.ts';
import { mapRoots } from './schema.ts';

/** Per root, which keys one transaction changed; `fields` is null when the entry itself was set or taken away. */
export type Touched = ReadonlyMap<RootName, ReadonlyMap<string, ReadonlySet<string> | null>>;
type Collected = Map<RootName, Map<string, Set<string> | null>>;

/**
 * Calls back once after each transaction that changed one of the roots, with what it changed, so that reading
 * costs as much as the change and not as much as the document.
 */
export function observe(
  ydoc: Y.Doc,
  roots: Roots,
  changed: (touched: Touched, transaction: Y.Transaction) => void,
): () => void {
  let collected: Collected = new Map();
  const stops = mapRoots.map((name) => {
    const root = roots[name];
    const collect = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      const entries = collected.get(name) ?? new Map<string, Set<string> | null>();
      collected.set(name, entries);
      for (const event of events) note(entries, event, root);
    };
    root.observeDeep(collect as Parameters<typeof root.observeDeep>[0]);
    return () => root.unobserveDeep(collect as Parameters<typeof root.observeDeep>[0]);
  });
  const flush = (transaction: Y.Transaction): void => {
    if (collected.size === 0) return;
    const touched = collected;
    collected = new Map();
    changed(touched, transaction);
  };
  ydoc.on('afterTransaction', flush);
  return () => {
    for (const stop of stops) stop();
    ydoc.off('afterTransaction', flush);
  };
}

function note(
  entries: Map<string, Set<string> | null>,
  event: Y.YEvent<Y.AbstractType<unknown>>,
  root: Y.Map<unknown>,
): void {
  const keys = [...event.keys.keys()];
  if (event.target === (root as unknown)) {
    for (const key of keys) entries.set(key, null);
    return;
  }
  const [id, ...inner] = event.path.map(String);
  if (id === undefined || entries.get(id) === null) return;
  const fields = entries.get(id) ?? new Set<string>();
  for (const field of inner.length > 0 ? inner.slice(0, 1) : keys) fields.add(field);
  entries.set(id, fields);
}

import type { Memory } from './memory.ts';

/** What this person chose last, by id, the latest first. */
export interface Recent {
  ids(): readonly string[];
  use(id: string): void;
}

/** More than are ever shown: some are of other maps, and others cannot be done now. */
const most = 30;

export function createRecent(memory: Memory): Recent {
  let ids = idsFrom(memory.read());
  return {
    ids: () => ids,
    use(id) {
      ids = [id, ...ids.filter((each) => each !== id)].slice(0, most);
      memory.write(ids);
    },
  };
}

function idsFrom(kept: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return all.filter((id) => typeof id === 'string').slice(0, most);
}

import { queryOf, rank } from '@throughline/journey';
import type { Query } from '@throughline/journey';
import { entryGroups } from './entries.ts';
import type { Entry, EntryGroup } from './entries.ts';

interface Section {
  readonly name: 'recent' | EntryGroup;
  readonly entries: readonly Entry[];
}

export interface Offered {
  readonly sections: readonly Section[];
  /** What was looked for; empty before anything is typed. */
  readonly query: Query;
  /** There is more than is offered. */
  readonly isCut: boolean;
}

/** So many used last stand first. */
const mostRecent = 5;

/** So many of each are offered; typing narrows them down. */
const most: Readonly<Record<EntryGroup, number>> = {
  commands: 12,
  cards: 15,
  stages: 6,
  lanes: 6,
  people: 5,
  maps: 6,
};

interface Sources {
  readonly typed: string;
  readonly recent: readonly string[];
  /** Cards are not asked for before something is looked for. */
  entriesOf(group: EntryGroup): readonly Entry[];
  /** What has this id, when it can be chosen now. */
  entryOf(id: string): Entry | undefined;
}

/** What is offered for what was typed: what was used last and all commands; or what has these letters, best first. */
export function offer(sources: Sources): Offered {
  const { entriesOf, typed } = sources;
  const query = queryOf(typed);
  if (query.length === 0) return { sections: lastUsed(sources), query, isCut: false };
  const found = entryGroups.map((name) => {
    const nearest = rank(entriesOf(name), query, most[name] + 1);
    return { name, nearest, far: nearest[0]?.far ?? Infinity };
  });
  return {
    sections: found
      .filter(({ nearest }) => nearest.length > 0)
      .sort((one, other) => one.far - other.far)
      .map(({ name, nearest }) => ({ name, entries: nearest.slice(0, most[name]).map(({ item }) => item) })),
    query,
    isCut: found.some(({ name, nearest }) => nearest.length > most[name]),
  };
}

function lastUsed({ entriesOf, entryOf, recent }: Sources): readonly Section[] {
  const last = recent.flatMap((id) => entryOf(id) ?? []).slice(0, mostRecent);
  const ids = new Set(last.map(({ id }) => id));
  const rest = entriesOf('commands').filter(({ id }) => !ids.has(id));
  const sections: readonly Section[] = [
    { name: 'recent', entries: last },
    { name: 'commands', entries: rest },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

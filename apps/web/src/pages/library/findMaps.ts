import type { ShelfMap } from './shelf.ts';

/** The maps of a view whose title holds every searched word, in any order, capitals and accents aside; last changed first. */
export function findMaps(
  maps: readonly ShelfMap[],
  view: 'maps' | 'bin',
  search: string,
): readonly ShelfMap[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return maps
    .filter((map) => (map.binnedAt !== null) === (view === 'bin'))
    .filter((map) => words.every((word) => plain(map.title).includes(word)))
    .sort((a, b) => b.changedAt - a.changedAt || (a.mapId < b.mapId ? -1 : 1));
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

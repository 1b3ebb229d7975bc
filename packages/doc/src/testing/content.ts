import type { Journey } from '@throughline/journey';

/** Everything of a journey as comparable text, in an order of its own. Equal text: people see the same. */
export function contentOf(journey: Journey): string {
  return written(journey, () => true);
}

/** The same without who wrote last and when: what undo has to bring back. */
export function contentBeforeStamps(journey: Journey): string {
  return written(journey, (key) => key !== 'touched' && key !== 'deleted');
}

function written(journey: Journey, wanted: (key: string) => boolean): string {
  const { cards, cells, links, personas, divisions, tags, bin } = journey;
  const plain = {
    ...journey,
    cards: sorted(cards),
    cells: sorted(cells),
    links: sorted(links),
    personas: sorted(personas),
    divisions: sorted(divisions),
    tags: sorted(tags),
    bin: { ...bin, cards: sorted(bin.cards), links: sorted(bin.links) },
  };
  return JSON.stringify(plain, (key, value: unknown) => (wanted(key) ? inKeyOrder(value) : undefined), 1);
}

function sorted(entries: Iterable<readonly [string, unknown]>): unknown {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inKeyOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

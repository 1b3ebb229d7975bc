import { isPrompt } from '../card.ts';
import type { TagId } from '../ids.ts';
import type { Journey } from '../journey.ts';

/** How many cards have each tag; what a template asks does not count. */
export function taggedCounts({ cards, tags }: Journey): ReadonlyMap<TagId, number> {
  const counts = new Map([...tags].map(([id]): [TagId, number] => [id, 0]));
  for (const card of cards.values()) {
    if (isPrompt(card)) continue;
    for (const id of card.tags) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

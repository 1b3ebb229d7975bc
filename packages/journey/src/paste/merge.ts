import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { plainWords } from '../rows/words.ts';
import { fragmentOf, ofNoMap } from './fragmentOf.ts';
import type { PasteChoice, PastePlan } from './pastePlan.ts';
import { placeCards } from './placeFragment.ts';
import { PlanBook } from './planBook.ts';

/**
 * What it takes to add a whole journey to a map. Its stages and lanes are those of the map that are called the same; of
 * several that are, the first is the first. What the map lacks comes behind what it has, also where no card lies in it.
 * Cards get references of this map, and what they name is what is called so here. The map keeps its own title, goal and
 * language.
 */
export function planMerge(coming: Journey, journey: Journey, choice: PasteChoice): PastePlan {
  const book = new PlanBook(journey, choice);
  const stages = new Map(
    numbered(coming.stages).map(({ nth, record }) => [record.id, book.stageAmong(record, nth)]),
  );
  const lanes = new Map(
    numbered(coming.lanes).map(({ nth, record }) => [record.id, book.laneAmong(record, nth)]),
  );
  for (const { about, name, side } of coming.personas.values()) book.persona({ name, about, side });
  for (const { name } of coming.divisions.values()) book.division(name);
  const cards = cardsInReadingOrder(coming);
  const fragment = ofNoMap(
    fragmentOf(
      coming,
      cards.map(({ id }) => id),
    ),
  );
  placeCards(book, fragment, (_, index) => {
    const place = cards[index]?.place;
    return {
      stage: (place && stages.get(place.stage)) ?? 'missing',
      lane: (place && lanes.get(place.lane)) ?? 'missing',
      after: 'last',
    };
  });
  return book.plan();
}

/** Each record, and how many before it are called the same. */
function numbered<T extends { readonly title: string }>(
  records: readonly T[],
): readonly { readonly record: T; readonly nth: number }[] {
  const met = new Map<string, number>();
  return records.map((record) => {
    const words = plainWords(record.title);
    const nth = met.get(words) ?? 0;
    met.set(words, nth + 1);
    return { record, nth };
  });
}

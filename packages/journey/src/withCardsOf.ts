import { compareCards } from './build.ts';
import type { Card } from './card.ts';
import type { CardId } from './ids.ts';
import { cardIdsIn, cellKey } from './journey.ts';
import type { Journey } from './journey.ts';

/**
 * A moment of a map in which some cards are as in another one, and all else as it was: what somebody sees who wants to
 * see nothing of others but on the card they write. A sound journey, however far apart the two are: a card names only
 * tags, personas and a division the moment knows, stays in its cell when the other cell is not there, and keeps its
 * reference and what it replaces. null: such a card has no place in it, or the last card of a kept stage or lane goes.
 */
export function withCardsOf(journey: Journey, other: Journey, ids: Iterable<CardId>): Journey | null {
  let next: Journey | null = journey;
  for (const id of ids) next &&= withCardOf(next, other, id);
  return next;
}

function withCardOf(journey: Journey, other: Journey, id: CardId): Journey | null {
  const was = journey.cards.get(id);
  const is = other.cards.get(id);
  if (was === is) return journey;
  if (!is) return was ? withoutCard(journey, other, was) : journey;
  const card = fitted(is, was, journey);
  return card && placed(journey, card, was);
}

/** The card as this moment can show it. */
function fitted(is: Card, was: Card | undefined, journey: Journey): Card | null {
  const { divisions, lanes, personas, stages, tags } = journey;
  const { lane, stage } = is.place;
  const hasCell = stages.some((each) => each.id === stage) && lanes.some((each) => each.id === lane);
  const place = hasCell ? is.place : was?.place;
  return place
    ? {
        ...is,
        place,
        ref: was?.ref ?? '',
        replaces: was?.replaces ?? null,
        tags: is.tags.filter((tag) => tags.has(tag)),
        personas: is.personas.filter((persona) => personas.has(persona)),
        division: is.division !== null && divisions.has(is.division) ? is.division : null,
      }
    : null;
}

function placed(journey: Journey, card: Card, was: Card | undefined): Journey | null {
  const isSamePlace = was?.place === card.place || (was && isSame(was, card));
  const left = was && !isSamePlace ? takenOut(journey, was) : journey;
  if (!left) return null;
  const cards = left.cards.withAll([[card.id, card]], []);
  const next = { ...left, cards, ...outOfBin(left, card.id) };
  return isSamePlace ? next : { ...next, cells: enteredCells(next, card) };
}

function isSame({ place: one }: Card, { place: other }: Card): boolean {
  return one.stage === other.stage && one.lane === other.lane && one.order === other.order;
}

function enteredCells({ cards, cells }: Journey, card: Card): Journey['cells'] {
  const { lane, stage } = card.place;
  const key = cellKey(stage, lane);
  const inCell = [...(cells.get(key) ?? []), card.id].flatMap((id) => cards.get(id) ?? []);
  return cells.withAll([[key, inCell.sort(compareCards).map(({ id }) => id)]], []);
}

/** null: a stage or lane was there for nothing but this card. */
function takenOut(journey: Journey, { id, place }: Card): Journey | null {
  const isKept = (all: readonly { readonly id: string; readonly kept?: boolean }[], of: string): boolean =>
    all.some((each) => each.id === of && each.kept === true);
  if (isKept(journey.stages, place.stage) || isKept(journey.lanes, place.lane)) return null;
  const key = cellKey(place.stage, place.lane);
  const left = cardIdsIn(journey, place.stage, place.lane).filter((each) => each !== id);
  const cells = left.length > 0 ? journey.cells.withAll([[key, left]], []) : journey.cells.withAll([], [key]);
  return { ...journey, cells, cards: journey.cards.withAll([], [id]) };
}

/** Deleted, it is in the bin, with the links that end at it; what replaced it replaces nothing here. */
function withoutCard(journey: Journey, other: Journey, was: Card): Journey | null {
  const left = takenOut(journey, was);
  if (!left) return null;
  const binned = other.bin.cards.get(was.id);
  const { bin, cards } = left;
  const ending = [...left.links].filter(([, { from, to }]) => from === was.id || to === was.id);
  const widowed = [...cards.values()].filter(({ replaces }) => replaces === was.id);
  const ids = ending.map(([id]) => id);
  return {
    ...left,
    cards: cards.withAll(
      widowed.map((card) => [card.id, { ...card, replaces: null }]),
      [],
    ),
    links: left.links.withAll([], ids),
    bin: {
      ...bin,
      cards: bin.cards.withAll(binned ? [[was.id, binned]] : [], []),
      links: binned ? bin.links.withAll(ending, []) : bin.links,
    },
  };
}

/** What is live again is not in the bin, and its links join what is there. */
function outOfBin({ bin, cards, links }: Journey, id: CardId): Pick<Journey, 'bin' | 'links'> {
  if (!bin.cards.has(id)) return { bin, links };
  const back = [...bin.links].filter(
    ([, { from, to }]) => (from === id && cards.has(to)) || (to === id && cards.has(from)),
  );
  const gone = back.map(([link]) => link);
  return {
    bin: { ...bin, cards: bin.cards.withAll([], [id]), links: bin.links.withAll([], gone) },
    links: links.withAll(back, []),
  };
}

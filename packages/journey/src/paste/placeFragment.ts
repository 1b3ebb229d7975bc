import type { CardId, DivisionId, LaneId, PersonaId, StageId, TagId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { plainWords } from '../rows/words.ts';
import type { Fragment, FragmentCard } from './fragment.ts';
import type { PasteSpot, Spot } from './pastePlan.ts';
import { afterIn } from './planBook.ts';
import type { ComingCard, PlanBook, Slot } from './planBook.ts';

/**
 * Cards of a map of ours: their stages come to lie from this stage on, as far apart as they were. Cards of one lane go
 * into this lane; cards of several keep their lanes, here or in another map (I22).
 */
export function placeFragment(book: PlanBook, fragment: Fragment, at: PasteSpot): void {
  const stages = fragment.stages.map((stage, index) => book.stageBeside(at.stage, index, stage));
  const lanes = fragment.lanes.map((lane) => (fragment.lanes.length === 1 ? at.lane : laneFor(book, lane)));
  placeCards(book, fragment, (card) => {
    const [stage, lane]: [Slot<StageId>, Slot<LaneId>] = [
      stages[card.stage] ?? 'missing',
      lanes[card.lane] ?? 'missing',
    ];
    return { stage, lane, after: afterIn(at, stage, lane) };
  });
}

/** Cards of a map of ours where they are to lie, with what they name and what joins them. */
export function placeCards(
  book: PlanBook,
  fragment: Fragment,
  placeOf: (card: FragmentCard, index: number) => Pick<ComingCard, 'stage' | 'lane' | 'after'>,
): void {
  const named = namedHere(book, fragment);
  const planned = fragment.cards.map((card, index) => {
    return book.put({ ...comingFrom(card, named), ...placeOf(card, index) });
  });
  const copies = new Map(fragment.cards.map(({ id }, index) => [id, planned[index] ?? null]));
  for (const [index, { facts }] of fragment.cards.entries()) {
    const from = planned[index] ?? null;
    const target = facts.replaces === null ? null : replacedCard(book, facts.replaces, copies);
    if (from !== null && target !== null && from !== target) book.replace(from, target);
  }
  for (const { from, to, kind } of fragment.links) {
    const [a, b] = [planned[from] ?? null, planned[to] ?? null];
    if (a !== null && b !== null) book.link(a, b, kind);
  }
}

/** The copy of the card that was replaced, or that card itself where it is on the map. */
function replacedCard(
  book: PlanBook,
  id: CardId,
  copies: ReadonlyMap<CardId, number | null>,
): Spot<CardId> | null {
  return copies.get(id) ?? (book.journey.cards.has(id) ? id : null);
}

/** The very lane, one of its title and kind, one of its title, or a new one. */
function laneFor(book: PlanBook, { id, title, kind }: Pick<Lane, 'id' | 'title' | 'kind'>): Slot<LaneId> {
  const { lanes } = book.journey;
  const same = lanes.find((lane) => lane.id === id);
  const alike = lanes.find((lane) => lane.kind === kind && plainWords(lane.title) === plainWords(title));
  return same?.id ?? alike?.id ?? book.laneTitled(title, kind);
}

/** What the cards name, as it is called in this map. */
interface NamedHere {
  readonly tags: ReadonlyMap<TagId, string>;
  readonly personas: ReadonlyMap<PersonaId, Spot<PersonaId>>;
  readonly divisions: ReadonlyMap<DivisionId, Spot<DivisionId>>;
}

/** The very persona or division where it is on this map, else one of its name. */
function namedHere(book: PlanBook, { tags, personas, divisions }: Fragment): NamedHere {
  const { journey } = book;
  return {
    tags: new Map(tags.map(({ id, label }) => [id, label])),
    personas: new Map(
      personas.map(({ id, name, about, side }) => {
        return [id, journey.personas.has(id) ? id : book.persona({ name, about, side })];
      }),
    ),
    divisions: new Map(
      divisions.map(({ id, name }) => [id, journey.divisions.has(id) ? id : book.division(name)]),
    ),
  };
}

function comingFrom(
  { text, facts: whole }: FragmentCard,
  named: NamedHere,
): Omit<ComingCard, 'stage' | 'lane' | 'after'> {
  const { kind, tags, personas, division, replaces: _, evidence, ...facts } = whole;
  return {
    kind,
    text,
    facts: { ...facts, ...evidence },
    tags: tags.flatMap((id) => named.tags.get(id) ?? []),
    personas: personas.flatMap((id) => named.personas.get(id) ?? []),
    division: division === null ? null : (named.divisions.get(division) ?? null),
  };
}

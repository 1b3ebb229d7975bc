import type { Card } from '../card.ts';
import type { CardId } from '../ids.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { factsOf } from './factShapes.ts';
import type { Fragment } from './fragment.ts';

/** Some cards of a map with all that they say, and the links among them. Cards that are gone are left out. */
export function fragmentOf(journey: Journey, ids: Iterable<CardId>): Fragment {
  const chosen = new Set(ids);
  const cards = cardsInReadingOrder(journey).filter(({ id }) => chosen.has(id));
  const indexById = new Map(cards.map(({ id }, index) => [id, index]));
  const lanes = journey.lanes.filter(({ id }) => cards.some(({ place }) => place.lane === id));
  const stages = stagesAround(journey, cards);
  const stageIndex = new Map(stages.map(({ id }, index) => [id, index]));
  const laneIndex = new Map(lanes.map(({ id }, index) => [id, index]));
  return {
    stages: stages.map(({ id, title, when }) => ({ id, title, when })),
    lanes: lanes.map(({ id, kind, title }) => ({ id, kind, title })),
    cards: cards.map((card) => {
      const { id, text, place } = card;
      return {
        id,
        text,
        stage: stageIndex.get(place.stage) ?? 0,
        lane: laneIndex.get(place.lane) ?? 0,
        facts: factsOf(card),
      };
    }),
    links: [...journey.links.values()].flatMap(({ from, to, kind }) => {
      const [a, b] = [indexById.get(from), indexById.get(to)];
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, kind }];
    }),
    ...named(journey, cards),
  };
}

function stagesAround({ stages }: Journey, cards: readonly Card[]): Journey['stages'] {
  const used = new Set(cards.map(({ place }) => place.stage));
  const first = stages.findIndex(({ id }) => used.has(id));
  return stages.slice(Math.max(0, first), stages.findLastIndex(({ id }) => used.has(id)) + 1);
}

/** The personas, divisions and tags that these cards name. */
function named(journey: Journey, cards: readonly Card[]): Pick<Fragment, 'personas' | 'divisions' | 'tags'> {
  const personas = new Set(cards.flatMap((card) => card.personas));
  const divisions = new Set(cards.flatMap(({ division }) => division ?? []));
  const tags = new Set(cards.flatMap((card) => card.tags));
  return {
    personas: [...personas].flatMap((each) => {
      const persona = journey.personas.get(each);
      return persona
        ? [{ id: persona.id, name: persona.name, about: persona.about, side: persona.side }]
        : [];
    }),
    divisions: [...divisions].flatMap((each) => {
      const division = journey.divisions.get(each);
      return division ? [{ id: division.id, name: division.name }] : [];
    }),
    tags: [...tags].flatMap((each) => {
      const tag = journey.tags.get(each);
      return tag ? [{ id: tag.id, label: tag.label }] : [];
    }),
  };
}

/**
 * The same cards as from a map that nobody has: ids that a notation made up as it was read (`lane_1`) are not meant as
 * those of a map that happens to use them.
 */
export function ofNoMap(fragment: Fragment): Fragment {
  const apart = <Id extends string>(id: Id): Id => `pasted:${id}` as Id;
  const renamed = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] => {
    return records.map((record) => ({ ...record, id: apart(record.id) }));
  };
  return {
    ...fragment,
    stages: renamed(fragment.stages),
    lanes: renamed(fragment.lanes),
    personas: renamed(fragment.personas),
    divisions: renamed(fragment.divisions),
    cards: renamed(fragment.cards).map((card) => {
      const { personas, division, replaces } = card.facts;
      const facts = {
        ...card.facts,
        personas: personas.map(apart),
        division: division && apart(division),
        replaces: replaces && apart(replaces),
      };
      return { ...card, facts };
    }),
  };
}

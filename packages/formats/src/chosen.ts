import { buildJourney, createView } from '@throughline/journey';
import type { CardId, Journey, Lane, Stage } from '@throughline/journey';
import { notice } from './format.ts';
import type { Notice } from './format.ts';
import type { Photos, WithPhotos } from './photos.ts';
import { forReaders } from './shown.ts';
import type { Shown } from './shown.ts';

/** The part of a map that a person chose to write, as readers get to see it, and what was left out for them. */
export function chosenOf(whole: Journey, { cards, photos, state }: WithPhotos): Shown {
  const { leftOut, shown } = forReaders(whole);
  const inState = state ? createView()(shown, { state, hidden: new Set() }) : shown;
  const all = inState === whole ? whole : partOf(inState, inState);
  const chosen = cards ? selectionOf(inState, cards) : all;
  return { leftOut: [...leftOut, ...pictures(chosen, photos)], shown: chosen };
}

/** Of pictures that are not at hand, files tell what can be seen on them. */
function pictures({ cards }: Journey, photos?: Photos): readonly Notice[] {
  const count = [...cards.values()].filter(
    (card) => card.kind === 'photo' && card.file !== '' && !photos?.has(card.file),
  ).length;
  return count === 0 ? [] : [notice('', 'pictures.left', { count })];
}

/** These cards, and the stages and lanes they are in. */
export function selectionOf(journey: Journey, cards: ReadonlySet<CardId>): Journey {
  const places = placesOf(journey, cards);
  const isNamed = ({ id }: Stage | Lane): boolean => places.has(id);
  const { lanes, stages } = journey;
  return partOf(journey, { stages: stages.filter(isNamed), lanes: lanes.filter(isNamed) }, cards);
}

/** The stages and lanes of these cards. */
function placesOf(journey: Journey, cards: ReadonlySet<CardId>): ReadonlySet<string> {
  const chosen = [...journey.cards.values()].filter(({ id }) => cards.has(id));
  return new Set(chosen.flatMap(({ place }) => [place.stage, place.lane]));
}

/**
 * The part of a map that reaches from the first to the last stage and lane of these cards, with everything in it; of no
 * cards, nothing.
 */
export function regionOf(journey: Journey, cards: ReadonlySet<CardId>): Journey {
  const places = placesOf(journey, cards);
  const { lanes, stages } = journey;
  return partOf(journey, { stages: spanned(stages, places), lanes: spanned(lanes, places) });
}

/** Of a list, from the first to the last that is named. */
function spanned<Named extends { readonly id: string }>(
  all: readonly Named[],
  names: ReadonlySet<string>,
): readonly Named[] {
  const isNamed = ({ id }: Named): boolean => names.has(id);
  return all.slice(Math.max(0, all.findIndex(isNamed)), all.findLastIndex(isNamed) + 1);
}

/** These stages and lanes, and the cards in them, or those of them that are chosen. No reference dangles. */
function partOf(
  journey: Journey,
  { lanes, stages }: Pick<Journey, 'stages' | 'lanes'>,
  chosen?: ReadonlySet<CardId>,
): Journey {
  const { divisions, links, meta, personas, tags } = journey;
  const places = new Set<string>([...stages, ...lanes].map(({ id }) => id));
  const cards = [...journey.cards.values()].filter(
    ({ id, place }) => places.has(place.stage) && places.has(place.lane) && (chosen?.has(id) ?? true),
  );
  const ids = new Set(cards.map(({ id }) => id));
  return buildJourney({
    meta,
    stages,
    lanes,
    cards: cards.map((card) => {
      return card.replaces === null || ids.has(card.replaces) ? card : { ...card, replaces: null };
    }),
    links: [...links.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    personas: [...personas.values()],
    divisions: [...divisions.values()],
    tags: [...tags.values()],
  });
}

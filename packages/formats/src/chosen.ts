import { buildJourney, createView } from '@throughline/journey';
import type { CardId, Journey } from '@throughline/journey';
import { notice } from './format.ts';
import type { Notice, WriteOptions } from './format.ts';
import { forReaders } from './shown.ts';
import type { Shown } from './shown.ts';

/** The part of a map that a person chose to write, as readers get to see it, and what was left out for them. */
export function chosenOf(whole: Journey, { cards, state }: WriteOptions): Shown {
  const { leftOut, shown } = forReaders(whole);
  const inState = state ? createView()(shown, { state, hidden: new Set() }) : shown;
  const chosen = inState === whole && !cards ? inState : onlyOf(inState, cards);
  return { leftOut: [...leftOut, ...pictures(chosen)], shown: chosen };
}

/** Files without pictures tell what can be seen on them. */
function pictures({ cards }: Journey): readonly Notice[] {
  const count = [...cards.values()].filter((card) => card.kind === 'photo' && card.file !== '').length;
  return count === 0 ? [] : [notice('', 'pictures.left', { count })];
}

/** These cards, and the stages and lanes they are in; without cards of which to choose, all. No reference dangles. */
function onlyOf(journey: Journey, chosen: ReadonlySet<CardId> | undefined): Journey {
  const { divisions, links, meta, personas, tags } = journey;
  const cards = [...journey.cards.values()].filter(({ id }) => chosen?.has(id) ?? true);
  const ids = new Set(cards.map(({ id }) => id));
  const places = new Set<string>(cards.flatMap(({ place }) => [place.stage, place.lane]));
  return buildJourney({
    meta,
    stages: journey.stages.filter(({ id }) => !chosen || places.has(id)),
    lanes: journey.lanes.filter(({ id }) => !chosen || places.has(id)),
    cards: cards.map((card) => {
      return card.replaces === null || ids.has(card.replaces) ? card : { ...card, replaces: null };
    }),
    links: [...links.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    personas: [...personas.values()],
    divisions: [...divisions.values()],
    tags: [...tags.values()],
  });
}

import {
  buildJourney,
  cardKinds,
  newId,
  ordersBetween,
  type CardKind,
  type Journey,
  type Random,
} from '@throughline/journey';

const stageCount = 6;
const laneKinds: readonly CardKind[] = ['action', 'touchpoint', 'emotion', 'painPoint', 'opportunity'];

interface BlankMapOptions {
  readonly title: string;
  readonly lang: string;
  /** The name of the nth stage, from 1. */
  readonly stageTitle: (number: number) => string;
  readonly random: Random;
}

/** What a new map starts with: six numbered stages, one lane for each kind of card people begin with, no card. */
export function blankMap({ title, lang, stageTitle, random }: BlankMapOptions): Journey {
  const fresh = { created: null, touched: null };
  const stages = ordersBetween(null, null, stageCount, random).map((order, index) => ({
    ...fresh,
    id: newId('stage', random),
    title: stageTitle(index + 1),
    order,
    when: '',
    kept: false,
  }));
  const orders = ordersBetween(null, null, laneKinds.length, random);
  const lanes = laneKinds.flatMap((kind, index) => {
    const order = orders[index];
    return order
      ? [{ ...fresh, id: newId('lane', random), kind, title: cardKinds[kind].laneTitle, order, kept: false }]
      : [];
  });
  return buildJourney({ meta: { title, lang }, stages, lanes, cards: [] });
}

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
const laneKinds: readonly CardKind[] = ['action', 'touchpoint', 'emotion', 'painPoint'];

interface BlankMapOptions {
  readonly title: string;
  readonly lang: string;
  /** The name of the nth stage, from 1. */
  readonly stageTitle: (number: number) => string;
  /** The name of the lane for what the organisation does meanwhile. */
  readonly ownLaneTitle: string;
  readonly random: Random;
}

/** What a new map starts with: six numbered stages, four lanes of the person and one of our own, no card. */
export function blankMap(options: BlankMapOptions): Journey {
  const { title, lang, stageTitle, ownLaneTitle, random } = options;
  const fresh = { created: null, touched: null, collapsed: false };
  const stages = ordersBetween(null, null, stageCount, random).map((order, index) => ({
    ...fresh,
    id: newId('stage', random),
    title: stageTitle(index + 1),
    order,
    when: '',
    kept: false,
  }));
  const rows = [
    ...laneKinds.map((kind) => ({ kind, title: cardKinds[kind].laneTitle })),
    { kind: 'backstage' as const, title: ownLaneTitle },
  ];
  const orders = ordersBetween(null, null, rows.length, random);
  const lanes = rows.flatMap((row, index) => {
    const order = orders[index];
    return order ? [{ ...fresh, ...row, id: newId('lane', random), order, kept: false }] : [];
  });
  return buildJourney({ meta: { title, lang, goal: '' }, stages, lanes, cards: [] });
}

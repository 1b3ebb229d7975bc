import { writeRows } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { chosenOf } from '../chosen.ts';
import { notice } from '../format.ts';
import type { Notice, WriteOptions } from '../format.ts';

/** A map as a table with a card in each row, and what a row has no place for. */
export interface TableOfCards {
  readonly journey: Journey;
  /** The first names the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly notCarried: readonly Notice[];
}

export function tableOfCards(whole: Journey, options: WriteOptions): TableOfCards {
  const { leftOut, shown: journey } = chosenOf(whole, options);
  return { journey, rows: writeRows(journey), notCarried: [...leftOut, ...losses(journey)] };
}

function losses(journey: Journey): readonly Notice[] {
  const { cards, links, personas, stages } = journey;
  const held = new Set<string>([...cards.values()].flatMap(({ place }) => [place.stage, place.lane]));
  const named = new Set<string>([...cards.values()].flatMap((card) => card.personas));
  const told = [...personas.values()].filter(({ about, side }) => about !== '' || side !== 'customer');
  const counts = [
    ['rows.lossEmpty', [...stages, ...journey.lanes].filter(({ id }) => !held.has(id)).length],
    ['rows.lossWhen', stages.filter(({ when }) => when !== '').length],
    ['rows.lossLinks', links.size],
    ['rows.lossPersonas', [...personas.values()].filter(({ id }) => !named.has(id)).length],
    ['rows.lossAbout', told.length],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([code, count]) => notice('', code, { count }));
}

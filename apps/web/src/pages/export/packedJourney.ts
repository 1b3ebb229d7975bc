import { type Journey, RecordMap } from '@throughline/journey';

type Mapped = 'cards' | 'cells' | 'links' | 'personas' | 'divisions' | 'tags';

type Entries<Records> =
  Records extends RecordMap<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : never;

/** A journey of plain lists, which can be sent to a worker; without what is in its bin. */
export type PackedJourney = Omit<Journey, Mapped | 'bin'> & {
  readonly [Part in Mapped]: Entries<Journey[Part]>;
};

export function packed(journey: Journey): PackedJourney {
  const { cards, cells, divisions, lanes, links, meta, personas, stages, tags } = journey;
  return {
    meta,
    stages,
    lanes,
    cards: [...cards],
    cells: [...cells],
    links: [...links],
    personas: [...personas],
    divisions: [...divisions],
    tags: [...tags],
  };
}

export function unpacked(sent: PackedJourney): Journey {
  return {
    ...sent,
    cards: RecordMap.from(sent.cards),
    cells: RecordMap.from(sent.cells),
    links: RecordMap.from(sent.links),
    personas: RecordMap.from(sent.personas),
    divisions: RecordMap.from(sent.divisions),
    tags: RecordMap.from(sent.tags),
    bin: { stages: [], lanes: [], cards: RecordMap.from([]), links: RecordMap.from([]) },
  };
}

/** Our file, as far as stories look into it. */
export interface MapFile {
  readonly format: string;
  readonly map: {
    readonly meta: { readonly title: string; readonly goal?: string };
    readonly stages: readonly { readonly id: string; readonly title: string; readonly when?: string }[];
    readonly lanes: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
    readonly cards: readonly FileCard[];
    readonly links?: readonly FileLink[];
    readonly personas?: readonly FilePersona[];
    readonly divisions?: readonly { readonly id: string; readonly name: string }[];
    readonly tags?: readonly { readonly id: string; readonly label: string }[];
  };
}

interface FilePersona {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly side?: string;
}

interface FileLink {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

export interface FileCard {
  readonly id: string;
  readonly ref?: string;
  readonly kind: string;
  readonly stage: string;
  readonly lane: string;
  readonly text: string;
  readonly prompt?: string;
  readonly file?: string;
  readonly description?: string;
  readonly state?: 'current' | 'future';
  readonly replaces?: string;
  readonly tags?: readonly string[];
  readonly personas?: readonly string[];
  readonly channels?: readonly string[];
  readonly division?: string;
  readonly evidence?: { readonly level?: string; readonly source?: string; readonly date?: string };
  readonly moment?: boolean;
  readonly severity?: number | null;
  readonly reach?: string;
  readonly value?: number;
  readonly offset?: number;
  readonly speaker?: string;
  readonly consent?: string;
  readonly unit?: string;
  readonly better?: string;
  readonly target?: number;
  readonly period?: string;
  readonly series?: readonly number[];
  readonly impact?: string;
  readonly effort?: string;
  readonly status?: string;
}

/**
 * What a file says, in words instead of ids, so that two maps made apart can be compared: every record by its title,
 * name or text, without references, colours, dates and whatever else a device gives to what it makes. Of divisions
 * and personas those that a card names.
 */
export function said({ map }: MapFile): unknown {
  const stages = nameOf(map.stages, ({ title }) => title);
  const lanes = nameOf(map.lanes, ({ title }) => title);
  const cards = nameOf(map.cards, (card) => `${card.text} at ${stages.get(card.stage)}`);
  const personas = nameOf(map.personas ?? [], ({ about, name, side }) => [name, about, side].join(', '));
  const divisions = nameOf(map.divisions ?? [], ({ name }) => name);
  const tags = nameOf(map.tags ?? [], ({ label }) => label);
  const all = (names: ReadonlyMap<string, string>, ids: readonly string[] = []): readonly unknown[] =>
    ids.map((id) => names.get(id)).sort();
  return {
    title: map.meta.title,
    goal: map.meta.goal,
    stages: map.stages.map(({ title, when }) => [title, when ?? '']),
    lanes: map.lanes.map(({ title, kind }) => [title, kind]),
    // Points of a curve lie where their offset says, whatever their order in the cell.
    cards: map.cards.toSorted(byOffset).map(({ id: _id, ref: _ref, ...card }) => ({
      ...card,
      created: undefined,
      stage: stages.get(card.stage),
      lane: lanes.get(card.lane),
      replaces: card.replaces && cards.get(card.replaces),
      personas: all(personas, card.personas),
      tags: all(tags, card.tags),
      division: card.division && divisions.get(card.division),
    })),
    links: (map.links ?? [])
      .map(({ from, kind, to }) => `${cards.get(from)} ${kind} ${cards.get(to)}`)
      .sort(),
  };
}

function byOffset(one: FileCard, other: FileCard): number {
  const isSameCell = one.lane === other.lane && one.stage === other.stage;
  return isSameCell && one.kind === 'emotion' ? (one.offset ?? 0.5) - (other.offset ?? 0.5) : 0;
}

function nameOf<T extends { readonly id: string }>(
  records: readonly T[],
  name: (record: T) => string,
): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [record.id, name(record)]));
}

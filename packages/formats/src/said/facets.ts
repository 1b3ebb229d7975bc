import { newId, plainTag, tagId } from '@throughline/journey';
import type {
  Division,
  DivisionId,
  Persona,
  PersonaId,
  PersonaSide,
  Random,
  Tag,
  TagId,
} from '@throughline/journey';
import type { SaidMap } from './assemble.ts';

export interface SaidPersona {
  readonly name: string;
  readonly about: string;
  readonly side: PersonaSide;
}

/** Personas, divisions and tags by the names that a file has for them; each name is one record. */
export interface NamedFacets {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  personaIds(names: readonly string[]): readonly PersonaId[];
  divisionId(name: string): DivisionId | null;
  tagIds(labels: readonly string[]): readonly TagId[];
}

const base = { created: null, touched: null } as const;
const colours = 8;

/** Those that the file lists first, then those that cards name, in their order. */
export function namedFacets({ cards, divisions = [], personas = [] }: SaidMap, random: Random): NamedFacets {
  const said = new Map<string, SaidPersona>(personas.map((persona) => [persona.name, persona]));
  const people = distinct([...said.keys(), ...cards.flatMap(({ facts }) => facts.personas ?? [])]);
  const parts = distinct([...divisions, ...cards.flatMap(({ facts }) => facts.division ?? [])]).filter(
    Boolean,
  );
  const labels = distinct(cards.flatMap(({ facts }) => facts.tags ?? []));
  const personaIds = ascending<PersonaId>(people.length, () => newId('persona', random));
  const divisionIds = ascending<DivisionId>(parts.length, () => newId('division', random));
  const made = {
    personas: new Map<string, Persona>(
      people.map((name, index): [string, Persona] => {
        const told = said.get(name) ?? { name, about: '', side: 'customer' };
        return [name, { ...base, ...told, id: at(personaIds, index), colour: colourAt(index) }];
      }),
    ),
    divisions: new Map<string, Division>(
      parts.map((name, index): [string, Division] => {
        return [name, { ...base, name, id: at(divisionIds, index), colour: colourAt(index) }];
      }),
    ),
    tags: new Map<TagId, Tag>(labels.map((label): [TagId, Tag] => [tagId(label), plainTag(label)])),
  };
  return {
    ...made,
    personaIds: (names) => distinct(names.flatMap((name) => made.personas.get(name)?.id ?? [])),
    divisionId: (name) => made.divisions.get(name)?.id ?? null,
    tagIds: (of) => distinct(of.map(tagId)),
  };
}

/**
 * New ids in ascending order: records without a time are listed by their ids, and so in the order in which the file
 * tells of them.
 */
export function ascending<Id extends string>(count: number, newOne: () => Id): readonly Id[] {
  return Array.from({ length: count }, newOne).sort((one, other) => (one < other ? -1 : 1));
}

/** In the order in which they are listed. */
export function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`There is no ${index} of ${list.length}`);
  return found;
}

function distinct<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}

/** One after the other, so that neighbours differ. */
function colourAt(index: number): number {
  return (index % colours) + 1;
}

import { newId, tagId } from '@throughline/journey';
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

export interface SaidPersona {
  readonly name: string;
  readonly about: string;
  readonly side: PersonaSide;
}

/** Personas, divisions and tags by the names that a file has for them; one that is named first is made. */
export interface NamedFacets {
  personas(names: readonly string[]): readonly PersonaId[];
  division(name: string): DivisionId | null;
  tags(labels: readonly string[]): readonly TagId[];
  records(): {
    readonly personas: readonly Persona[];
    readonly divisions: readonly Division[];
    readonly tags: readonly Tag[];
  };
}

const base = { created: null, touched: null } as const;
const colours = 8;

export function namedFacets(
  known: { readonly personas?: readonly SaidPersona[]; readonly divisions?: readonly string[] },
  random: Random,
): NamedFacets {
  const people = new Map<string, Persona>();
  const parts = new Map<string, Division>();
  const labels = new Map<TagId, Tag>();
  const persona = (said: SaidPersona): PersonaId => {
    const found = people.get(said.name);
    if (found) return found.id;
    const made: Persona = { ...base, ...said, id: newId('persona', random), colour: colourAt(people.size) };
    people.set(said.name, made);
    return made.id;
  };
  const division = (name: string): DivisionId => {
    const found = parts.get(name);
    if (found) return found.id;
    const made: Division = { ...base, name, id: newId('division', random), colour: colourAt(parts.size) };
    parts.set(name, made);
    return made.id;
  };
  const tag = (label: string): TagId => {
    const id = tagId(label);
    if (!labels.has(id)) labels.set(id, { ...base, id, label });
    return id;
  };
  for (const said of known.personas ?? []) persona(said);
  for (const name of known.divisions ?? []) division(name);
  return {
    personas: (names) => [...new Set(names.map((name) => persona({ name, about: '', side: 'customer' })))],
    division: (name) => (name === '' ? null : division(name)),
    tags: (said) => [...new Set(said.map(tag))],
    records: () => ({
      personas: [...people.values()],
      divisions: [...parts.values()],
      tags: [...labels.values()],
    }),
  };
}

/** One after the other, so that neighbours differ. */
function colourAt(index: number): number {
  return (index % colours) + 1;
}

import { personaSides, plainTag, tagId } from '@throughline/journey';
import type { Division, DivisionId, Persona, PersonaId, Tag, TagId } from '@throughline/journey';
import { baseOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { knownFields } from './shape.ts';
import type { FileMap } from './shape.ts';

/** What the cards of a file may name. */
export interface Facets {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly divisions: ReadonlyMap<string, Division>;
  /** By their own id; grows by the labels that cards name. */
  readonly tags: Map<TagId, Tag>;
  /** From the id that the file has for a tag to its own. */
  readonly tagIds: ReadonlyMap<string, TagId>;
}

export function readFacets({ personas = [], divisions = [], tags = [] }: FileMap, reading: Reading): Facets {
  const readTags = tags.map((tag): Tag => {
    const { colour = null, definition = '', label, synonyms = [] } = tag;
    return { ...plainTag(label), ...baseOf(tag, knownFields.tag), definition, colour, synonyms };
  });
  const readPersonas = personas.map((persona, index): Persona => {
    const { name, about = '', colour = colourAt(index) } = persona;
    const where = { path: `map.personas[${index}]`, later: new Map<string, string>() };
    const side = reading.word(persona.side, personaSides, 'side', where);
    const base = baseOf(persona, knownFields.persona, where.later);
    return { ...base, id: persona.id as PersonaId, name, about, side: side ?? 'customer', colour };
  });
  const readDivisions = divisions.map((division, index): Division => {
    const { name, colour = colourAt(index) } = division;
    return { ...baseOf(division, knownFields.division), id: division.id as DivisionId, name, colour };
  });
  return {
    personas: byId(readPersonas),
    divisions: byId(readDivisions),
    tags: new Map(readTags.map((tag) => [tag.id, tag])),
    tagIds: new Map(tags.map((tag) => [tag.id, tagId(tag.label)])),
  };
}

/** A card may say a tag by its id in the file or, as people write, by its label. */
export function tagFor(said: string, { tags, tagIds }: Facets): TagId {
  const known = tagIds.get(said);
  if (known !== undefined) return known;
  const id = tagId(said);
  if (!tags.has(id)) tags.set(id, plainTag(said));
  return id;
}

/** Of what has none: one after the other, so that neighbours differ. */
function colourAt(index: number): number {
  return (index % 8) + 1;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

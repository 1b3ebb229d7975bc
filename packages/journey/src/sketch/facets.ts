import { blankFacts } from '../card.ts';
import type { Card, Place } from '../card.ts';
import { cardKinds } from '../cardKinds.ts';
import type { Division, Persona, Tag } from '../facets.ts';
import { newId } from '../ids.ts';
import type { CardId, DivisionId, PersonaId, Random, TagId } from '../ids.ts';
import { tagId } from '../tags.ts';
import type { SketchedCard } from './card.ts';

/** Personas, divisions and tags by the names cards use for them; a name said for the first time makes one. */
export interface FacetsBook {
  persona(name: string): PersonaId;
  division(name: string): DivisionId;
  tag(label: string): TagId;
  complete(card: SketchedCard, as: { id: CardId; number: number; place: Place }): Card;
  records(): { personas: readonly Persona[]; divisions: readonly Division[]; tags: readonly Tag[] };
}

const base = { created: null, touched: null } as const;
const colours = 8;

export function facetsBook(random: Random | undefined): FacetsBook {
  const personas = new Map<string, Persona>();
  const divisions = new Map<string, Division>();
  const tags = new Map<TagId, Tag>();
  const persona = (name: string): PersonaId => {
    const id = personas.get(name)?.id ?? newPersonaId(personas.size, random);
    if (!personas.has(name))
      personas.set(name, {
        ...base,
        id,
        name,
        about: '',
        side: 'customer',
        colour: (personas.size % colours) + 1,
      });
    return id;
  };
  const division = (name: string): DivisionId => {
    const id = divisions.get(name)?.id ?? newDivisionId(divisions.size, random);
    const colour = (divisions.size % colours) + 1;
    if (!divisions.has(name)) divisions.set(name, { ...base, id, name, colour });
    return id;
  };
  const tag = (label: string): TagId => {
    const id = tagId(label);
    if (!tags.has(id)) tags.set(id, { ...base, id, label });
    return id;
  };
  return {
    persona,
    division,
    tag,
    complete(card, { id, number, place }) {
      const ref = `${cardKinds[card.own.kind].refPrefix}-${String(number).padStart(2, '0')}`;
      return {
        ...base,
        ...blankFacts,
        ...card.own,
        id,
        ref,
        place,
        text: card.text,
        state: card.state,
        tags: [...new Set(card.tags.map(tag))],
        personas: [...new Set(card.personas.map(persona))],
        division: card.division === null ? null : division(card.division),
      };
    },
    records: () => ({
      personas: [...personas.values()],
      divisions: [...divisions.values()],
      tags: [...tags.values()],
    }),
  };
}

function newPersonaId(count: number, random: Random | undefined): PersonaId {
  return random ? newId('persona', random) : (`persona_${count + 1}` as PersonaId);
}

function newDivisionId(count: number, random: Random | undefined): DivisionId {
  return random ? newId('division', random) : (`division_${count + 1}` as DivisionId);
}

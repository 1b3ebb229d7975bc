import { blankFacts } from '../card.ts';
import type { Card, CardFacts, OwnFacts, Place } from '../card.ts';
import { cardKinds } from '../cardKinds.ts';
import type { Division, Persona, Tag } from '../facets.ts';
import { newId } from '../ids.ts';
import type { CardId, DivisionId, PersonaId, Random, TagId } from '../ids.ts';
import { soundPicture } from '../photo.ts';
import type { RecordBase } from '../record.ts';
import { plainTag, tagId } from '../tags.ts';
import type { SketchedCard } from './card.ts';

/** Personas, divisions and tags by the names cards use for them; a name said for the first time makes one. */
export interface FacetsBook {
  persona(name: string): PersonaId;
  division(name: string): DivisionId;
  tag(label: string): TagId;
  /** What a line of its own says; without a colour it gets the next. */
  describePersona(said: Pick<Persona, 'name' | 'about' | 'side'>, colour: number | null): void;
  describeDivision(name: string, colour: number | null): void;
  /** The record; whom it replaces is known when all cards are. */
  complete(card: SketchedCard, as: { id: CardId; number: number; place: Place }): Card;
  records(): { personas: readonly Persona[]; divisions: readonly Division[]; tags: readonly Tag[] };
}

const base = { created: null, touched: null } as const;
const colours = 8;

/** The colour of the persona or division that comes after so many others. */
export function nextColour(count: number): number {
  return (count % colours) + 1;
}

export function facetsBook(random: Random | undefined): FacetsBook {
  const personas = new Map<string, Persona>();
  const divisions = new Map<string, Division>();
  const tags = new Map<TagId, Tag>();
  const describePersona: FacetsBook['describePersona'] = (said, colour) => {
    const before = personas.get(said.name);
    const id = before?.id ?? newPersonaId(personas.size, random);
    const own = colour ?? before?.colour ?? nextColour(personas.size);
    personas.set(said.name, { ...base, ...said, id, colour: own });
  };
  const describeDivision: FacetsBook['describeDivision'] = (name, colour) => {
    const before = divisions.get(name);
    const id = before?.id ?? newDivisionId(divisions.size, random);
    const own = colour ?? before?.colour ?? nextColour(divisions.size);
    divisions.set(name, { ...base, id, name, colour: own });
  };
  const persona = (name: string): PersonaId => {
    if (!personas.has(name)) describePersona({ name, about: '', side: 'customer' }, null);
    return personas.get(name)!.id;
  };
  const division = (name: string): DivisionId => {
    if (!divisions.has(name)) describeDivision(name, null);
    return divisions.get(name)!.id;
  };
  const tag = (label: string): TagId => {
    const id = tagId(label);
    if (!tags.has(id)) tags.set(id, plainTag(label));
    return id;
  };
  return {
    persona,
    division,
    tag,
    describePersona,
    describeDivision,
    complete(card, { id, number, place }) {
      const named = {
        tags: [...new Set(card.tags.map(tag))],
        personas: [...new Set(card.personas.map(persona))],
        division: card.division === null ? null : division(card.division),
      };
      return { ...factsOf(card), ...named, id, ref: refOf(card, number), place };
    },
    records: () => ({
      personas: [...personas.values()],
      divisions: [...divisions.values()],
      tags: [...tags.values()],
    }),
  };
}

function refOf({ own }: SketchedCard, number: number): string {
  return `${cardKinds[own.kind].refPrefix}-${String(number).padStart(2, '0')}`;
}

/** What a card says without naming other records. */
function factsOf({
  own,
  text,
  state,
  moment,
  facts,
}: SketchedCard): RecordBase & CardFacts & OwnFacts & Pick<Card, 'text'> {
  const { level = null, source = '', date = '', ...said } = facts;
  const evidence = { level, source, date };
  const picture = own.kind === 'photo' ? soundPicture({ ...own, ...said }) : {};
  const saidFacts = { ...own, ...said, ...picture } as OwnFacts;
  return { ...base, ...blankFacts, ...saidFacts, text, state, moment, evidence, replaces: null };
}

function newPersonaId(count: number, random: Random | undefined): PersonaId {
  return random ? newId('persona', random) : (`persona_${count + 1}` as PersonaId);
}

function newDivisionId(count: number, random: Random | undefined): DivisionId {
  return random ? newId('division', random) : (`division_${count + 1}` as DivisionId);
}

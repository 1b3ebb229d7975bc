import { isCardKind, isLinkKind, personaSides, tagId } from '@throughline/journey';
import type {
  CardId,
  Deleted,
  Division,
  DivisionId,
  Lane,
  LaneId,
  Link,
  LinkId,
  Meta,
  Persona,
  PersonaId,
  Stage,
  StageId,
  Tag,
  TagId,
} from '@throughline/journey';
import type * as Y from 'yjs';
import { Fields, oneOf } from './fields.ts';
import { deletedOf, isUnmade } from './life.ts';
import type { SharedRecord } from './life.ts';
import * as schema from './schema.ts';

/**
 * One record as people see it, whatever its fields hold (`fields.ts`). What needs more than one record to be put
 * right is `repair.ts`'s business; cards are read in `parseCard.ts`.
 */
export interface Parsed<T> {
  readonly record: T;
  /** Not null: in the bin. */
  readonly deleted: Deleted | null;
  /** Its creation was undone: neither on the map nor listed in the bin. */
  readonly unmade: boolean;
}

export function parsed<T>(record: T, fields: Fields): Parsed<T> {
  const value = fields.raw(schema.recordKey.deleted);
  return { record, deleted: deletedOf(value, fields.touches), unmade: isUnmade(value) };
}

export function parseStage(id: StageId, source: SharedRecord): Parsed<Stage> {
  const { stageKey } = schema;
  const fields = Fields.of(source);
  const stage = {
    id,
    title: fields.text(stageKey.title),
    order: fields.order(stageKey.order),
    when: fields.text(stageKey.when),
    collapsed: fields.flag(stageKey.collapsed),
    kept: false,
  };
  return parsed({ ...fields.base('stages'), ...stage }, fields);
}

export function parseLane(id: LaneId, source: SharedRecord): Parsed<Lane> {
  const { laneKey } = schema;
  const fields = Fields.of(source);
  const lane = {
    id,
    kind: fields.word(laneKey.kind, isCardKind, 'note'),
    title: fields.text(laneKey.title),
    order: fields.order(laneKey.order),
    collapsed: fields.flag(laneKey.collapsed),
    kept: false,
  };
  return parsed({ ...fields.base('lanes'), ...lane }, fields);
}

/** null: a link needs two different ends. */
export function parseLink(id: LinkId, source: SharedRecord): Parsed<Link> | null {
  const { linkKey } = schema;
  const fields = Fields.of(source);
  const from = fields.id<CardId>(linkKey.from);
  const to = fields.id<CardId>(linkKey.to);
  if (from === null || to === null || from === to) return null;
  const kind = fields.word(linkKey.kind, isLinkKind, 'leads to');
  return parsed({ ...fields.base('links'), id, from, to, kind }, fields);
}

const isSide = oneOf(personaSides);

export function parsePersona(id: PersonaId, source: SharedRecord): Parsed<Persona> {
  const { personaKey } = schema;
  const fields = Fields.of(source);
  const persona = {
    id,
    name: fields.text(personaKey.name),
    about: fields.text(personaKey.about),
    side: fields.word(personaKey.side, isSide, 'customer'),
    colour: Math.round(fields.within(personaKey.colour, 1, 8, colourOf(id))),
  };
  return parsed({ ...fields.base('personas'), ...persona }, fields);
}

/** The colour of a persona of whom nobody said one (schema 1 had none): the same for everybody, by its id alone. */
function colourOf(id: PersonaId): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 8;
  return sum + 1;
}

export function parseDivision(id: DivisionId, source: SharedRecord): Parsed<Division> {
  const { divisionKey } = schema;
  const fields = Fields.of(source);
  const name = fields.text(divisionKey.name);
  const colour = Math.round(fields.within(divisionKey.colour, 1, 8, 1));
  return parsed({ ...fields.base('divisions'), id, name, colour }, fields);
}

/** A tag as it says itself to be, and which one it says to have become. */
export interface ReadTag {
  readonly tag: Tag;
  /** null: it stands for itself. */
  readonly into: TagId | null;
}

/** null: a tag has a label, and the id that the label gives it. */
export function parseTag(id: TagId, root: Y.Map<unknown>): ReadTag | null {
  const { derived, tagKey } = schema;
  const label = root.get(schema.flatKey(id, tagKey.label));
  if (typeof label !== 'string' || tagId(label) !== id) return null;
  const plain = new Map<string, unknown>();
  const synonyms: string[] = [];
  for (const key of root.keys()) {
    const parts = schema.splitFlatKey(key);
    if (parts?.[0] !== id) continue;
    const value = root.get(key);
    if (!parts[1].startsWith(derived.synonym)) plain.set(parts[1], value);
    else if (typeof value === 'string') synonyms.push(value);
  }
  const fields = Fields.flat(plain);
  const colour = fields.figure(tagKey.colour);
  const tag = {
    id,
    label,
    definition: fields.text(tagKey.definition),
    colour: colour === null ? null : Math.round(fields.within(tagKey.colour, 1, 8, 1)),
    synonyms: synonyms.sort(),
  };
  return { tag: { ...fields.base('tags'), ...tag }, into: fields.id<TagId>(tagKey.into) };
}

export function parseMeta(root: Y.Map<unknown>): Meta {
  const { metaKey } = schema;
  const fields = Fields.flat(new Map(root.entries()));
  const said = {
    title: fields.text(metaKey.title),
    lang: fields.text(metaKey.lang),
    goal: fields.text(metaKey.goal),
  };
  return { ...said, ...fields.extra('meta') };
}

import {
  blankFacts,
  blankOwnFacts,
  buildJourney,
  cardKinds,
  isCardKind,
  isLinkKind,
  kindMeantBy,
  limits,
  newId,
  ordersBetween,
  tagId,
} from '@throughline/journey';
import type {
  Card,
  CardId,
  CardKind,
  Division,
  DivisionId,
  Journey,
  Lane,
  LaneId,
  Link,
  LinkId,
  Order,
  Persona,
  PersonaId,
  PersonId,
  Problem,
  Random,
  RecordBase,
  Stage,
  StageId,
  Tag,
  TagId,
} from '@throughline/journey';
import * as z from 'zod/mini';
import type { Notice, ReadContext, ReadResult } from '../format.ts';
import { firstHarm, heavyProblem, parseJson, pathOf } from './parse.ts';
import { fileShape, knownFields } from './shape.ts';
import type { FileCard, FileMap } from './shape.ts';

const mostProblems = 20;

/** Reads our own file. Either all of it becomes a map, or nothing does and every problem is named. */
export function readJson(text: string, { random }: ReadContext): ReadResult {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const tooMany = countProblems(parsed.value);
  if (tooMany.length > 0) return { ok: false, problems: tooMany };
  const harm = heavyProblem(text) ?? firstHarm(parsed.value);
  if (harm) return { ok: false, problems: [harm] };
  const shaped = z.safeParse(fileShape, parsed.value);
  if (!shaped.success) {
    return refuse(shaped.error.issues.map(({ path, message }) => ({ path: pathOf(path), reason: message })));
  }
  const reading = newReading(random);
  const journey = readMap(shaped.data.map, reading);
  if (reading.problems.length > 0) return refuse(reading.problems);
  const unknown = [
    ...unknownFields(shaped.data, knownFields.file, ''),
    ...unknownFields(shaped.data.map, knownFields.map, 'map.'),
  ];
  return { ok: true, journey, notCarried: [...unknown, ...sizeNotice(journey), ...reading.notices] };
}

function refuse(problems: readonly Problem[]): ReadResult {
  if (problems.length <= mostProblems) return { ok: false, problems };
  const more = { path: '', reason: `… and ${problems.length - mostProblems} more problems.` };
  return { ok: false, problems: [...problems.slice(0, mostProblems), more] };
}

/** A file that is far too large is refused by its counts, before each of its records is looked at. */
function countProblems(value: unknown): Problem[] {
  const map = fieldOf(value, 'map');
  return (['stages', 'lanes', 'cards'] as const).flatMap((name) => {
    const list = fieldOf(map, name);
    if (!Array.isArray(list) || list.length <= limits[name]) return [];
    const [most, count] = [limits[name], list.length].map((number) => number.toLocaleString('en'));
    return { path: `map.${name}`, reason: `A map holds at most ${most} ${name}; this file has ${count}.` };
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

interface Reading {
  readonly random: Random;
  readonly problems: Problem[];
  readonly notices: Notice[];
}

function newReading(random: Random): Reading {
  return { random, problems: [], notices: [] };
}

function readMap(map: FileMap, reading: Reading): Journey {
  for (const name of ['stages', 'lanes', 'cards', 'links', 'personas', 'divisions', 'tags'] as const) {
    reading.problems.push(...twins(map[name] ?? [], `map.${name}`));
  }
  const meta = map.meta ?? {};
  const lanes = readLanes(map, reading);
  const facets = readFacets(map);
  const cards = readCards(map, { lanes, facets }, reading);
  return buildJourney({
    meta: { title: meta.title ?? '', lang: meta.lang ?? '', goal: '', ...extraOf(meta, knownFields.meta) },
    stages: readStages(map, reading.random),
    lanes,
    cards,
    links: readLinks(map, new Set(cards.map(({ id }) => id)), reading),
    personas: [...facets.personas.values()],
    divisions: [...facets.divisions.values()],
    tags: [...facets.tags.values()],
  });
}

function twins(records: readonly { readonly id?: string | undefined }[], path: string): Problem[] {
  const first = new Map<string, number>();
  return records.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    return before === undefined
      ? []
      : { path: `${path}[${index}].id`, reason: `${id} is the id of ${path}[${before}] too` };
  });
}

function readStages({ stages }: FileMap, random: Random): Stage[] {
  const orders = ordersBetween(null, null, stages.length, random);
  return stages.map((stage, index) => ({
    ...baseOf(stage, knownFields.stage),
    id: stage.id as StageId,
    title: stage.title ?? '',
    when: stage.when ?? '',
    order: orderAt(orders, index),
    kept: false,
  }));
}

function readLanes({ lanes }: FileMap, { random, problems }: Reading): Lane[] {
  const orders = ordersBetween(null, null, lanes.length, random);
  return lanes.map((lane, index) => {
    const kind = lane.kind === undefined ? (kindMeantBy(lane.title ?? '') ?? 'note') : kindMeantBy(lane.kind);
    if (kind === null) problems.push(unknownKind(`map.lanes[${index}].kind`, lane.kind));
    return {
      ...baseOf(lane, knownFields.lane),
      id: lane.id as LaneId,
      kind: kind ?? 'note',
      title: lane.title ?? '',
      order: orderAt(orders, index),
      kept: false,
    };
  });
}

interface Facets {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly divisions: ReadonlyMap<string, Division>;
  /** By the id the file has for it, and by its own. */
  readonly tags: Map<TagId, Tag>;
  readonly tagIds: ReadonlyMap<string, TagId>;
}

function readFacets({ personas = [], divisions = [], tags = [] }: FileMap): Facets {
  const ownTags = tags.map((tag): Tag => {
    return { ...baseOf(tag, knownFields.tag), id: tagId(tag.label), label: tag.label };
  });
  return {
    personas: new Map(
      personas.map((persona) => {
        const id = persona.id as PersonaId;
        return [
          id,
          {
            ...baseOf(persona, knownFields.persona),
            id,
            name: persona.name,
            about: '',
            side: 'customer',
            colour: 1,
          },
        ];
      }),
    ),
    divisions: new Map(
      divisions.map((division, index) => {
        const id = division.id as DivisionId;
        const colour = division.colour ?? (index % 8) + 1;
        return [id, { ...baseOf(division, knownFields.division), id, name: division.name, colour }];
      }),
    ),
    tags: new Map(ownTags.map((tag) => [tag.id, tag])),
    tagIds: new Map(tags.map((tag) => [tag.id, tagId(tag.label)])),
  };
}

interface CardContext {
  readonly lanes: readonly Lane[];
  readonly facets: Facets;
}

function readCards(map: FileMap, { lanes, facets }: CardContext, reading: Reading): Card[] {
  const orders = ordersBetween(null, null, map.cards.length, reading.random);
  const stageIds = new Set(map.stages.map(({ id }) => id));
  const laneKinds = new Map<string, CardKind>(lanes.map(({ id, kind }) => [id, kind]));
  const refs = refBook(map.cards);
  return map.cards.flatMap((card, index) => {
    const path = `map.cards[${index}]`;
    const laneKind = laneKinds.get(card.lane);
    if (!stageIds.has(card.stage)) reading.problems.push(notThere(`${path}.stage`, 'stage', card.stage));
    if (laneKind === undefined) reading.problems.push(notThere(`${path}.lane`, 'lane', card.lane));
    const kind = card.kind === undefined ? (laneKind ?? 'note') : kindMeantBy(card.kind);
    if (kind === null) reading.problems.push(unknownKind(`${path}.kind`, card.kind));
    if (reading.problems.length > 0 || kind === null) return [];
    const place = { stage: card.stage as StageId, lane: card.lane as LaneId, order: orderAt(orders, index) };
    const id = (card.id as CardId | undefined) ?? newId('card', reading.random);
    return cardOf(card, { id, kind, place, ref: refs(card.ref, kind) }, { facets, path, reading });
  });
}

function cardOf(
  card: FileCard,
  own: Pick<Card, 'id' | 'place' | 'ref'> & { readonly kind: CardKind },
  { facets, path, reading }: { readonly facets: Facets; readonly path: string; readonly reading: Reading },
): Card {
  const { kind } = own;
  const shared = {
    ...baseOf(card, knownFields.card),
    ...blankFacts,
    ...own,
    text: card.text ?? '',
    state: card.state ?? 'both',
    tags: [...new Set((card.tags ?? []).map((said) => tagFor(said, facets)))],
    ...ownersOf(card, facets, (says) => reading.notices.push({ path, says })),
  };
  if (kind === 'painPoint') return { ...shared, kind, severity: card.severity ?? null, reach: '' };
  if (kind === 'emotion') return { ...shared, kind, value: card.value ?? 0, offset: card.offset ?? 0.5 };
  return { ...shared, ...blankOwnFacts(kind) } as Card;
}

/** Personas and division of a card; what the file does not define is left out and said. */
function ownersOf(
  { personas = [], division = null }: FileCard,
  facets: Facets,
  notice: (says: string) => void,
): Pick<Card, 'personas' | 'division'> {
  const known = [...new Set(personas)].filter((id) => {
    if (!facets.personas.has(id)) notice(`${id} is not among the personas of the file.`);
    return facets.personas.has(id);
  });
  const owner = division !== null && facets.divisions.has(division) ? (division as DivisionId) : null;
  if (owner !== division) notice(`${division} is not among the divisions of the file.`);
  return { personas: known as PersonaId[], division: owner };
}

/** A card may say a tag by its id in the file or, as people write, by its label. */
function tagFor(said: string, { tags, tagIds }: Facets): TagId {
  const known = tagIds.get(said);
  if (known !== undefined) return known;
  const id = tagId(said);
  if (!tags.has(id)) tags.set(id, { created: null, touched: null, id, label: said });
  return id;
}

/** Keeps the references of the file; a card without one, or with another's, gets the next of its kind. */
function refBook(cards: readonly FileCard[]): (ref: string | undefined, kind: CardKind) => string {
  const taken = new Set(cards.map(({ ref }) => ref));
  const given = new Set<string>();
  const next = new Map<CardKind, number>();
  return (ref, kind) => {
    if (ref !== undefined && ref !== '' && !given.has(ref)) {
      given.add(ref);
      return ref;
    }
    for (let number = next.get(kind) ?? 1; ; number++) {
      const free = `${cardKinds[kind].refPrefix}-${String(number).padStart(2, '0')}`;
      if (taken.has(free) || given.has(free)) continue;
      next.set(kind, number + 1);
      given.add(free);
      return free;
    }
  };
}

function readLinks(map: FileMap, cardIds: ReadonlySet<string>, { random, problems }: Reading): Link[] {
  if (problems.length > 0) return [];
  return (map.links ?? []).flatMap((link, index) => {
    const { from, to } = link;
    const path = `map.links[${index}]`;
    for (const end of ['from', 'to'] as const) {
      if (!cardIds.has(link[end])) problems.push(notThere(`${path}.${end}`, 'card', link[end]));
    }
    if (from === to) problems.push({ path, reason: 'joins a card with itself' });
    const id = (link.id as LinkId | undefined) ?? newId('link', random);
    const base = baseOf(link, knownFields.link);
    return {
      ...base,
      id,
      from: from as CardId,
      to: to as CardId,
      kind: isLinkKind(link.kind) ? link.kind : 'leads to',
    };
  });
}

function notThere(path: string, what: string, id: string): Problem {
  return { path, reason: `names a ${what} that is not in the file: ${id}` };
}

function unknownKind(path: string, said: string | undefined): Problem {
  const known = Object.keys(cardKinds).filter(isCardKind).join(', ');
  return { path, reason: `is no kind of card: “${said ?? ''}”. Known kinds: ${known}` };
}

function orderAt(orders: readonly Order[], index: number): Order {
  const order = orders[index];
  if (order === undefined) throw new RangeError(`There is no order key ${index} of ${orders.length}`);
  return order;
}

type Created = { readonly by: string; readonly at: number } | null | undefined;

function baseOf(
  record: { readonly created?: Created; readonly [field: string]: unknown },
  known: readonly string[],
): RecordBase {
  const { created } = record;
  return {
    created: created ? { by: created.by as PersonId, at: created.at } : null,
    touched: null,
    ...extraOf(record, known),
  };
}

function extraOf(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Pick<RecordBase, 'extra'> {
  const extra = Object.entries(record).filter(([field]) => !known.includes(field));
  return extra.length === 0 ? {} : { extra: Object.fromEntries(extra) };
}

function unknownFields(record: object, known: readonly string[], path: string): Notice[] {
  return Object.keys(record)
    .filter((field) => !known.includes(field))
    .map((field) => ({ path: `${path}${field}`, says: 'This version does not know this part of the file.' }));
}

function sizeNotice({ cards }: Journey): Notice[] {
  if (cards.size < limits.cardsNotice) return [];
  const [count, most] = [cards.size, limits.cards].map((number) => number.toLocaleString('en'));
  return [{ path: 'map.cards', says: `This is a large map: ${count} cards. A map holds at most ${most}.` }];
}

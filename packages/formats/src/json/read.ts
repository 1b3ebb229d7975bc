import { buildJourney, isLinkKind, kindMeantBy, limits, newId, ordersBetween } from '@throughline/journey';
import type {
  CardId,
  Journey,
  Lane,
  LaneId,
  Link,
  LinkId,
  Meta,
  Random,
  Stage,
  StageId,
} from '@throughline/journey';
import * as z from 'zod/mini';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, ReadContext, ReadResult } from '../format.ts';
import { readCards } from './cards.ts';
import { readFacets } from './facets.ts';
import { firstHarm, heavyProblem, parseJson } from './parse.ts';
import { problemsOf } from './problems.ts';
import { Reading, baseOf, extraOf, orderAt } from './reading.ts';
import { fileShape, knownFields } from './shape.ts';
import type { FileLink, FileMap } from './shape.ts';

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
  if (!shaped.success) return refuse(problemsOf(shaped.error, ''));
  const reading = new Reading(random);
  const journey = readMap(shaped.data.map, reading);
  if (reading.problems.length > 0) return refuse(reading.problems);
  const unknown = [
    ...unknownFields(shaped.data, knownFields.file, ''),
    ...unknownFields(shaped.data.map, knownFields.map, 'map.'),
  ];
  return { ok: true, journey, notCarried: [...unknown, ...sizeNotice(journey), ...reading.notices] };
}

function refuse(problems: readonly FileProblem[]): ReadResult {
  if (problems.length <= mostProblems) return { ok: false, problems };
  const more = problem('', 'file.moreProblems', { count: problems.length - mostProblems });
  return { ok: false, problems: [...problems.slice(0, mostProblems), more] };
}

/** A file that is far too large is refused by its counts, before each of its records is looked at. */
function countProblems(value: unknown): FileProblem[] {
  const map = fieldOf(value, 'map');
  const codes = {
    stages: 'map.tooManyStages',
    lanes: 'map.tooManyLanes',
    cards: 'map.tooManyCards',
  } as const;
  return (['stages', 'lanes', 'cards'] as const).flatMap((name) => {
    const list = fieldOf(map, name);
    if (!Array.isArray(list) || list.length <= limits[name]) return [];
    return problem(`map.${name}`, codes[name], { most: limits[name], count: list.length });
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function readMap(map: FileMap, reading: Reading): Journey {
  for (const name of ['stages', 'lanes', 'cards', 'links', 'personas', 'divisions', 'tags'] as const) {
    refuseTwins(map[name] ?? [], `map.${name}`, reading);
  }
  const lanes = readLanes(map, reading);
  const facets = readFacets(map, reading);
  const cards = readCards(map, lanes, facets, reading);
  return buildJourney({
    meta: readMeta(map),
    stages: readStages(map, reading.random),
    lanes,
    cards,
    links: readLinks(map, new Set(cards.map(({ id }) => id)), reading),
    personas: [...facets.personas.values()],
    divisions: [...facets.divisions.values()],
    tags: [...facets.tags.values()],
  });
}

function readMeta({ meta = {} }: FileMap): Meta {
  const { title = '', lang = '', goal = '' } = meta;
  return { title, lang, goal, ...extraOf(meta, knownFields.meta) };
}

function refuseTwins(
  records: readonly { readonly id?: string | undefined }[],
  path: string,
  reading: Reading,
): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of records.entries()) {
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else reading.refuse(`${path}[${index}].id`, 'map.twinId', { id, path: `${path}[${before}]` });
  }
}

function readStages({ stages }: FileMap, random: Random): Stage[] {
  const orders = ordersBetween(null, null, stages.length, random);
  return stages.map((stage, index) => ({
    ...baseOf(stage, knownFields.stage),
    id: stage.id as StageId,
    title: stage.title ?? '',
    when: stage.when ?? '',
    order: orderAt(orders, index),
    collapsed: stage.collapsed ?? false,
    kept: false,
  }));
}

function readLanes({ lanes }: FileMap, reading: Reading): Lane[] {
  const orders = ordersBetween(null, null, lanes.length, reading.random);
  return lanes.map((lane, index) => {
    const { title = '' } = lane;
    const where = { path: `map.lanes[${index}]`, later: new Map<string, string>() };
    const kind = lane.kind === undefined ? (kindMeantBy(title) ?? 'note') : reading.kind(lane.kind, where);
    const base = baseOf(lane, knownFields.lane, where.later);
    return {
      ...base,
      id: lane.id as LaneId,
      kind,
      title,
      order: orderAt(orders, index),
      collapsed: lane.collapsed ?? false,
      kept: false,
    };
  });
}

/** Of links that say the same, the one with the smallest id stays: on every device the same one. */
function readLinks(map: FileMap, cardIds: ReadonlySet<string>, reading: Reading): Link[] {
  if (reading.problems.length > 0) return [];
  const read = (map.links ?? []).map((link, index) => readLink(link, `map.links[${index}]`, reading));
  const ends = new Map<string, Link>();
  for (const [index, link] of read.entries()) {
    const path = `map.links[${index}]`;
    for (const end of ['from', 'to'] as const) {
      if (!cardIds.has(link[end])) reading.refuse(`${path}.${end}`, 'link.noCard', { id: link[end] });
    }
    if (link.from === link.to) reading.refuse(path, 'link.toItself');
    const said = `${link.from} ${link.kind} ${link.to}`;
    const twin = ends.get(said);
    if (twin) reading.notice(path, 'link.twin', { id: twin.id });
    if (!twin || link.id < twin.id) ends.set(said, link);
  }
  return [...ends.values()];
}

function readLink(link: FileLink, path: string, reading: Reading): Link {
  const { kind: said = 'leads to' } = link;
  const kind = isLinkKind(said) ? said : 'leads to';
  if (kind !== said) reading.notice(`${path}.kind`, 'record.unknownKind', { said, word: `“${kind}”` });
  return {
    ...baseOf(link, knownFields.link, new Map(kind === said ? [] : [['kind', said]])),
    id: (link.id as LinkId | undefined) ?? newId('link', reading.random),
    from: link.from as CardId,
    to: link.to as CardId,
    kind,
  };
}

function unknownFields(record: object, known: readonly string[], path: string): Notice[] {
  return Object.keys(record)
    .filter((field) => !known.includes(field))
    .map((field) => notice(`${path}${field}`, 'file.unknownPart'));
}

function sizeNotice({ cards }: Journey): Notice[] {
  if (cards.size < limits.cardsNotice) return [];
  return [notice('map.cards', 'file.large', { count: cards.size, most: limits.cards })];
}

import { blankFacts, blankOwnFacts, cardsInReadingOrder } from '@throughline/journey';
import type { Card, Journey, Lane, Link, RecordBase } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice, Written } from '../format.ts';
import { fileFormat, knownCardFields, knownFields } from './shape.ts';

/**
 * Our own file: everything that is on the map, lists in reading order, one record a line. What is as on a blank
 * record is left out.
 */
export function writeJson(journey: Journey): Written<string> {
  const { meta, stages, lanes, links, personas, divisions, tags, bin } = journey;
  const lists = {
    stages: stages.map((stage) => {
      const { collapsed, id, title, when } = stage;
      const rest = unlike({ when: '', collapsed: false }, { when, collapsed });
      return record(stage, knownFields.stage, { id, title, ...rest });
    }),
    lanes: lanes.map((lane) => {
      const { collapsed, id, title } = lane;
      const rest = unlike({ collapsed: false }, { collapsed });
      return record(lane, knownFields.lane, { id, kind: kindOf(lane), title, ...rest });
    }),
    cards: cardsInReadingOrder(journey).map(cardRecord),
    links: byId(links.values()).map((link) => {
      const { id, from, to } = link;
      return record(link, knownFields.link, { id, from, to, kind: kindOf(link) });
    }),
    personas: byId(personas.values()).map((persona) => {
      const { id, name, about, side, colour } = persona;
      const rest = unlike({ about: '', side: 'customer' }, { about, side });
      return record(persona, knownFields.persona, { id, name, ...rest, colour });
    }),
    divisions: byId(divisions.values()).map((division) => {
      const { id, name, colour } = division;
      return record(division, knownFields.division, { id, name, colour });
    }),
    tags: byId(tags.values()).map((tag) => {
      const { colour, definition, id, label, synonyms } = tag;
      const said = unlike({ definition: '', colour: null }, { definition, colour });
      return record(tag, knownFields.tag, {
        id,
        label,
        ...said,
        ...(synonyms.length > 0 ? { synonyms } : {}),
      });
    }),
  };
  const { title, lang, goal, extra } = meta;
  const head = {
    ...unknownIn(extra, knownFields.meta),
    title,
    ...unlike({ lang: '', goal: '' }, { lang, goal }),
  };
  const parts = Object.entries(lists).map(
    ([name, records]) => `    ${JSON.stringify(name)}: ${list(records)}`,
  );
  const body = [
    '{',
    `  "format": ${JSON.stringify(fileFormat)},`,
    '  "map": {',
    [`    "meta": ${JSON.stringify(head)}`, ...parts].join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
  return { body, notCarried: binNotice(bin) };
}

function list(records: readonly object[]): string {
  if (records.length === 0) return '[]';
  return `[\n${records.map((each) => `      ${JSON.stringify(each)}`).join(',\n')}\n    ]`;
}

function record({ extra, created }: RecordBase, known: readonly string[], fields: object): object {
  return { ...unknownIn(extra, known), ...fields, created: created ?? undefined };
}

/** Fields with a closed list of words; a word of a later version stands in `extra` and counts while nothing else is said. */
const wordFields: ReadonlySet<string> = new Set([
  'state',
  'consent',
  'better',
  'impact',
  'effort',
  'status',
  'side',
]);

/** What later versions say. Other fields that this version knows are written from the record. */
function unknownIn(extra: RecordBase['extra'] = {}, known: readonly string[]): object {
  const kept = Object.entries(extra).filter(([field]) => {
    return !known.includes(field) || (wordFields.has(field) && laterWord(extra, field) !== null);
  });
  return Object.fromEntries(kept);
}

function cardRecord(card: Card): object {
  const { id, place, text, ref } = card;
  return record(card, knownCardFields(card.kind), {
    id,
    kind: kindOf(card),
    stage: place.stage,
    lane: place.lane,
    text,
    ref,
    ...unlike(blankOwnFacts(card.kind), card),
    ...unlike(blankFacts, { ...card, evidence: evidenceOf(card) }),
  });
}

/** The kind; of a record that a later version made, the one that version gave it. */
function kindOf({ kind, extra }: Card | Lane | Link): string {
  return laterWord(extra, 'kind') ?? kind;
}

/** A level of a later version is told under `evidence`. */
function evidenceOf({ evidence, extra }: Card): object {
  return { ...evidence, level: evidence.level ?? laterWord(extra, 'evidence') };
}

/** What a later version says in a field that has a closed list of words; null: nothing. */
function laterWord(extra: RecordBase['extra'], field: string): string | null {
  const word = extra?.[field];
  return typeof word === 'string' && word.length <= 60 ? word : null;
}

/** Those fields of `facts` that say something else than `blank`, also inside a field that is a record itself. */
function unlike(blank: object, facts: object): object {
  const said = Object.entries(blank).flatMap(([field, usual]: [string, unknown]) => {
    const value: unknown = facts[field as keyof typeof facts];
    if (Array.isArray(value)) return value.length > 0 ? [[field, value] as const] : [];
    if (typeof usual !== 'object' || usual === null) return value === usual ? [] : [[field, value] as const];
    const inside = unlike(usual, value as object);
    return Object.keys(inside).length > 0 ? [[field, inside] as const] : [];
  });
  return Object.fromEntries(said);
}

function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function binNotice(bin: Journey['bin']): Notice[] {
  const count = bin.stages.length + bin.lanes.length + bin.cards.size;
  return count === 0 ? [] : [notice('', 'bin.stays', { count })];
}

/**
 * Names and shapes of the shared documents: the only file of this package that spells a key.
 *
 * A root is a `Y.Map` by record id; a record is a `Y.Map` of fields; text that people type together is a
 * `Y.Text` created with its record; everything else is one plain value. Two roots are flat, one key per field:
 * `meta`, and `tags`, whose ids derive from their labels so that two people may create the same record at the
 * same moment (a nested map created twice under one key loses one side's edits).
 *
 * What concerns a record as a whole, in every root of records:
 *   created            { by, at }, once
 *   touched:<client>   { token, by, at }: the last write of one page load; it takes away those it saw
 *   deleted            { over, by, at, with?, unmade? }: counts while `over` names every present token (`life.ts`)
 */
export const mapRoots = [
  'meta',
  'stages',
  'lanes',
  'cards',
  'links',
  'personas',
  'divisions',
  'tags',
  'authors',
] as const;

/** Roots of the document that commenters may write too. */
export const discussionRoots = ['threads', 'votes', 'workshop'] as const;

/** Roots whose entries are records of their own. */
export type RecordRoot = 'stages' | 'lanes' | 'cards' | 'links' | 'personas' | 'divisions';
/** Roots whose keys are single fields. */
export type FlatRoot = 'meta' | 'tags';

/**
 * Which shape this code writes. A change of names, shapes or meaning raises it, adds a line here and, where old
 * documents need it, a migration. The test pins a hash of the shape beside the number.
 *
 * 1  2026-11  Stages, lanes, cards, links, personas, divisions, tags; tokens; authors.
 * 2  2026-11  Every fact of a card, who a persona is, the map's goal. Only new keys: code of version 1 carries them.
 * 3  2026-11  The picture of a photo and what can be seen on it. Only new keys.
 * 4  2026-11  What a tag means, its colour, other words for it, and which tag it has become. Only new keys: an app of
 *             before shows a tag that was merged under its old name, and writes nothing that others misread.
 *             Which stages and lanes are collapsed for everybody: to an app without it they are open.
 */
export const SCHEMA_VERSION = 4;

/**
 * The oldest version whose code may edit a document together with this one, because neither loses or misreads what
 * the other writes. Raised only by a change that is not merely new keys.
 */
export const OLDEST_COMPATIBLE = 1;

export const metaKey = {
  title: 'title',
  lang: 'lang',
  goal: 'goal',
  schemaVersion: 'schemaVersion',
} as const;
export const recordKey = { created: 'created', deleted: 'deleted' } as const;
export const stageKey = { title: 'title', order: 'order', when: 'when', collapsed: 'collapsed' } as const;
export const laneKey = { kind: 'kind', title: 'title', order: 'order', collapsed: 'collapsed' } as const;
export const cardKey = {
  kind: 'kind',
  text: 'text',
  place: 'place',
  ref: 'ref',
  state: 'state',
  replaces: 'replaces',
  division: 'division',
  /** Its level; where it comes from and when it was learned are fields of their own, for edits at the same moment. */
  evidence: 'evidence',
  source: 'source',
  date: 'date',
  moment: 'moment',
  lang: 'lang',
  prompt: 'prompt',
  severity: 'severity',
  reach: 'reach',
  /** Of a feeling, −2 to +2. */
  value: 'value',
  offset: 'offset',
  speaker: 'speaker',
  consent: 'consent',
  /** The present figure of a metric: a card that was an emotion point before keeps its feeling apart. */
  amount: 'amount',
  unit: 'unit',
  better: 'better',
  target: 'target',
  period: 'period',
  /** All earlier figures in one value, so that nobody sees a mixture of two people's. */
  series: 'series',
  impact: 'impact',
  effort: 'effort',
  status: 'status',
  /** File, media type and size in one value, so that nobody sees one person's file in another's size. */
  picture: 'picture',
  description: 'description',
  decorative: 'decorative',
} as const;
export const linkKey = { from: 'from', to: 'to', kind: 'kind' } as const;
export const personaKey = { name: 'name', about: 'about', side: 'side', colour: 'colour' } as const;
export const divisionKey = { name: 'name', colour: 'colour' } as const;
export const tagKey = {
  label: 'label',
  created: 'created',
  definition: 'definition',
  colour: 'colour',
  /** The id of the tag that it has become: by being renamed or merged, which is the same (`tags.ts`). */
  into: 'into',
} as const;

/**
 * Keys derived from an id: each member of a set is a field of its own. Its value says when it was put in, in
 * milliseconds since 1970, so that the set can be shown in the order people made it.
 */
export const derived = {
  touched: 'touched:',
  tag: 'tag:',
  persona: 'persona:',
  channel: 'channel:',
  /** Of a tag, behind its id: another word for it, normalised; its value is the word as people write it. */
  synonym: 'synonym:',
} as const;

/** `touched` without a client is read too: documents of other programs may hold one. */
export const touchedAlone = 'touched';

/** The field of a record in a flat root: ids hold no space. */
export function flatKey(id: string, field: string): string {
  return `${id} ${field}`;
}

/** `[id, field]` of a key of a flat root, or null when it has another shape. */
export function splitFlatKey(key: string): readonly [id: string, field: string] | null {
  const space = key.indexOf(' ');
  return space < 1 ? null : [key.slice(0, space), key.slice(space + 1)];
}

/** Which fields of each root this version knows; all others are carried as `extra`. */
export const knownKeys: Readonly<Record<RecordRoot | FlatRoot, ReadonlySet<string>>> = {
  meta: keySet(metaKey),
  stages: keySet(recordKey, stageKey),
  lanes: keySet(recordKey, laneKey),
  cards: keySet(recordKey, cardKey),
  links: keySet(recordKey, linkKey),
  personas: keySet(recordKey, personaKey),
  divisions: keySet(recordKey, divisionKey),
  tags: keySet(tagKey),
};

/** The field of each kind of record that holds text typed together. */
export const textKey = { stages: stageKey.title, lanes: laneKey.title, cards: cardKey.text } as const;
export type TextRoot = keyof typeof textKey;

function keySet(...tables: readonly Readonly<Record<string, string>>[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => Object.values(table)));
}

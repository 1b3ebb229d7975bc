import {
  blankFacts,
  blankOwnFacts,
  cardKinds,
  emotionRange,
  isCardKind,
  isLinkKind,
  isRecordId,
  isSeverity,
  tagId,
} from '@throughline/journey';
import type {
  Card,
  CardId,
  CardState,
  Deleted,
  Division,
  DivisionId,
  Lane,
  LaneId,
  Link,
  LinkId,
  Meta,
  Order,
  Persona,
  PersonaId,
  PersonId,
  PlainCard,
  Place,
  RecordBase,
  Severity,
  Stage,
  StageId,
  Tag,
  TagId,
  Touched,
} from '@throughline/journey';
import * as Y from 'yjs';
import { deletedOf, isPlainObject, isTouchedKey, isUnmade, latest, readTouched } from './life.ts';
import type { SharedRecord } from './life.ts';
import {
  cardKey,
  derived,
  divisionKey,
  flatKey,
  knownKeys,
  laneKey,
  linkKey,
  metaKey,
  personaKey,
  recordKey,
  splitFlatKey,
  stageKey,
  tagKey,
} from './schema.ts';
import type { FlatRoot, RecordRoot } from './schema.ts';

/**
 * One record as people see it, whatever its fields hold: a missing or wrong value reads as its default, a number
 * out of range as the nearest in range, an unknown kind as a note that remembers it. What needs more than one
 * record to be put right is `repair.ts`'s business.
 */
export interface Parsed<T> {
  readonly record: T;
  /** Not null: in the bin. */
  readonly deleted: Deleted | null;
  /** Its creation was undone: neither on the map nor listed in the bin. */
  readonly unmade: boolean;
}

/** Where a card lies whose place cannot be read. */
const lostStage = 'stage_lost' as StageId;
const lostLane = 'lane_lost' as LaneId;
/** The order of what has none. */
export const anyOrder = 'a1' as Order;

/** The entries of a record, sorted out in one pass. */
interface Sorted {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly tags: readonly TagId[];
  readonly personas: readonly PersonaId[];
  readonly touches: readonly Touched[];
}

function sortOut(record: SharedRecord): Sorted {
  const fields = new Map<string, unknown>();
  const tags: Member[] = [];
  const personas: Member[] = [];
  const touches: Touched[] = [];
  record.forEach((value, key) => {
    if (isTouchedKey(key)) touches.push(...(readTouched(value) ? [readTouched(value) as Touched] : []));
    else if (key.startsWith(derived.tag)) tags.push(member(key, derived.tag, value));
    else if (key.startsWith(derived.persona)) personas.push(member(key, derived.persona, value));
    else fields.set(key, value);
  });
  return { fields, tags: inOrder<TagId>(tags), personas: inOrder<PersonaId>(personas), touches };
}

interface Member {
  readonly id: string;
  /** When it was put into its set. */
  readonly at: number;
}

function member(key: string, prefix: string, value: unknown): Member {
  return { id: key.slice(prefix.length), at: typeof value === 'number' ? value : 0 };
}

function inOrder<Id extends string>(members: readonly Member[]): readonly Id[] {
  const sorted = members.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at - b.at));
  return sorted.map(({ id }) => id as Id);
}

function base(sorted: Sorted, root: RecordRoot): RecordBase {
  const { fields } = sorted;
  const extra = extraOf(fields, root);
  return {
    created: readCreated(fields.get(recordKey.created)),
    touched: latest(sorted.touches),
    ...(extra ? { extra } : {}),
  };
}

function parsed<T>(record: T, sorted: Sorted): Parsed<T> {
  const value = sorted.fields.get(recordKey.deleted);
  return { record, deleted: deletedOf(value, sorted.touches), unmade: isUnmade(value) };
}

export function parseStage(id: StageId, source: SharedRecord): Parsed<Stage> {
  const sorted = sortOut(source);
  const { fields } = sorted;
  const title = readText(fields.get(stageKey.title));
  const order = readOrder(fields.get(stageKey.order));
  const when = readText(fields.get(stageKey.when));
  return parsed({ ...base(sorted, 'stages'), id, title, order, when, kept: false }, sorted);
}

export function parseLane(id: LaneId, source: SharedRecord): Parsed<Lane> {
  const sorted = sortOut(source);
  const { fields } = sorted;
  const [kind, common] = readKind(fields.get(laneKey.kind), base(sorted, 'lanes'));
  const title = readText(fields.get(laneKey.title));
  const order = readOrder(fields.get(laneKey.order));
  return parsed({ ...common, id, kind, title, order, kept: false }, sorted);
}

export function parseCard(id: CardId, source: SharedRecord): Parsed<Card> {
  const sorted = sortOut(source);
  const { fields } = sorted;
  const [kind, common] = readKind(fields.get(cardKey.kind), base(sorted, 'cards'));
  const card = {
    ...common,
    id,
    ref: readRef(fields.get(cardKey.ref), id, cardKinds[kind].refPrefix),
    place: readPlace(fields.get(cardKey.place)),
    text: readText(fields.get(cardKey.text)),
    ...blankFacts,
    state: readState(fields.get(cardKey.state)),
    tags: sorted.tags,
    personas: sorted.personas,
    division: readId<DivisionId>(fields.get(cardKey.division)),
  };
  return parsed(withOwnFields(card, kind, fields), sorted);
}

type CommonCard = Omit<PlainCard, 'kind'>;

function withOwnFields(common: CommonCard, kind: Card['kind'], fields: Sorted['fields']): Card {
  switch (kind) {
    case 'painPoint':
      return { ...common, kind, severity: readSeverity(fields.get(cardKey.severity)), reach: '' };
    case 'emotion': {
      const value = within(fields.get(cardKey.value), emotionRange.least, emotionRange.most, 0);
      return { ...common, kind, value, offset: within(fields.get(cardKey.offset), 0, 1, 0.5) };
    }
    default:
      return { ...common, ...blankOwnFacts(kind) } as Card;
  }
}

/** null: a link needs two different ends. */
export function parseLink(id: LinkId, source: SharedRecord): Parsed<Link> | null {
  const sorted = sortOut(source);
  const from = readId<CardId>(sorted.fields.get(linkKey.from));
  const to = readId<CardId>(sorted.fields.get(linkKey.to));
  if (from === null || to === null || from === to) return null;
  const said = sorted.fields.get(linkKey.kind);
  const kind = isLinkKind(said) ? said : 'leads to';
  return parsed({ ...base(sorted, 'links'), id, from, to, kind }, sorted);
}

export function parsePersona(id: PersonaId, source: SharedRecord): Parsed<Persona> {
  const sorted = sortOut(source);
  const name = readText(sorted.fields.get(personaKey.name));
  return parsed({ ...base(sorted, 'personas'), id, name, about: '', side: 'customer', colour: 1 }, sorted);
}

export function parseDivision(id: DivisionId, source: SharedRecord): Parsed<Division> {
  const sorted = sortOut(source);
  const name = readText(sorted.fields.get(divisionKey.name));
  const colour = Math.round(within(sorted.fields.get(divisionKey.colour), 1, 8, 1));
  return parsed({ ...base(sorted, 'divisions'), id, name, colour }, sorted);
}

/** null: a tag has a label, and the id that the label gives it. */
export function parseTag(id: TagId, root: Y.Map<unknown>): Tag | null {
  const label = root.get(flatKey(id, tagKey.label));
  if (typeof label !== 'string' || tagId(label) !== id) return null;
  const fields = new Map<string, unknown>();
  for (const key of root.keys()) {
    const parts = splitFlatKey(key);
    if (parts?.[0] === id) fields.set(parts[1], root.get(key));
  }
  const extra = extraOf(fields, 'tags');
  const created = readCreated(fields.get(tagKey.created));
  return { id, label, created, touched: null, ...(extra ? { extra } : {}) };
}

export function parseMeta(root: Y.Map<unknown>): Meta {
  const fields = new Map(root.entries());
  const extra = extraOf(fields, 'meta');
  const title = readText(fields.get(metaKey.title));
  return { title, lang: readText(fields.get(metaKey.lang)), goal: '', ...(extra ? { extra } : {}) };
}

function extraOf(
  fields: ReadonlyMap<string, unknown>,
  root: RecordRoot | FlatRoot,
): Record<string, unknown> | null {
  let extra: Record<string, unknown> | null = null;
  for (const [key, value] of fields) {
    if (knownKeys[root].has(key) || key in Object.prototype) continue;
    extra ??= {};
    extra[key] = asReceived(value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value);
  }
  return extra;
}

/** A plain value as everybody else reads it: a key `__proto__` gets lost on the way, so its author does not see it. */
function asReceived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asReceived);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, inner]) => [key, asReceived(inner)]));
}

function readText(value: unknown): string {
  if (value instanceof Y.Text) return value.toString();
  return typeof value === 'string' ? value : '';
}

function readOrder(value: unknown): Order {
  return typeof value === 'string' && value !== '' ? (value as Order) : anyOrder;
}

function readId<Id extends string>(value: unknown): Id | null {
  return typeof value === 'string' && isRecordId(value) ? (value as Id) : null;
}

/** A kind of a later version, or of nobody's, reads as a note; `extra.kind` keeps what it was. */
function readKind(value: unknown, common: RecordBase): readonly [Card['kind'], RecordBase] {
  if (isCardKind(value)) return [value, common];
  if (value === undefined) return ['note', common];
  return ['note', { ...common, extra: { ...common.extra, [cardKey.kind]: asReceived(value) } }];
}

function readPlace(value: unknown): Place {
  const place = isPlainObject(value) ? value : {};
  const stage = readId<StageId>(place['stage']) ?? lostStage;
  const lane = readId<LaneId>(place['lane']) ?? lostLane;
  return { stage, lane, order: readOrder(place['order']) };
}

function readRef(value: unknown, id: CardId, prefix: string): string {
  return typeof value === 'string' && value !== '' ? value : `${prefix}-${id.slice(-4)}`;
}

function readState(value: unknown): CardState {
  return value === 'current' || value === 'future' ? value : 'both';
}

function readSeverity(value: unknown): Severity | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return null;
  const rounded = Math.round(Math.min(4, Math.max(1, value)));
  return isSeverity(rounded) ? rounded : null;
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
  return Math.min(most, Math.max(least, value));
}

function readCreated(value: unknown): RecordBase['created'] {
  if (!isPlainObject(value)) return null;
  const { by, at } = value;
  if (typeof by !== 'string' || typeof at !== 'number') return null;
  return { by: by as PersonId, at };
}

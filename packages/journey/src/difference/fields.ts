import { blankOwnFacts } from '../card.ts';
import type { Card, OwnFacts } from '../card.ts';
import { cardKindNames } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { Division, Link, Persona, Tag } from '../facets.ts';
import type { Meta } from '../journey.ts';
import type { Lane } from '../lane.ts';
import type { Stage } from '../stage.ts';

/** What a journey is made of, each under the word people use for one of it. */
export interface Records {
  readonly map: Meta;
  readonly stage: Stage;
  readonly lane: Lane;
  readonly card: Card;
  readonly link: Link;
  readonly persona: Persona;
  readonly division: Division;
  readonly tag: Tag;
}
export type RecordName = keyof Records;

/** What one field holds. Lists of tags, personas and channels are sets: their order says nothing. */
export type FieldValue = string | number | boolean | null | readonly (string | number)[];

type KeysOfEach<T> = T extends unknown ? Exclude<keyof T, 'kind'> : never;
/** Of a photo its file stands for all that is said of the picture. */
type OwnField = Exclude<KeysOfEach<OwnFacts>, 'media' | 'width' | 'height'>;
const commonFields = [
  'ref',
  'kind',
  'text',
  'state',
  'replaces',
  'tags',
  'personas',
  'channels',
  'division',
  'evidence',
  'source',
  'date',
  'moment',
  'lang',
  'prompt',
] as const;

/** Everything of a record that people say and can change, but for where it lies. */
export interface FieldNames {
  readonly map: 'title' | 'lang' | 'goal';
  readonly stage: 'title' | 'when' | 'collapsed' | 'kept';
  readonly lane: 'title' | 'kind' | 'collapsed' | 'kept';
  /** Of the evidence, its level, source and date are fields of their own. */
  readonly card: (typeof commonFields)[number] | OwnField;
  readonly link: 'from' | 'to' | 'kind';
  readonly persona: 'name' | 'about' | 'side' | 'colour';
  readonly division: 'name' | 'colour';
  readonly tag: 'label' | 'definition' | 'colour' | 'synonyms';
}
export type FieldName = FieldNames[RecordName];

/** A field that says something else than before. */
export interface FieldChange<Name extends FieldName = FieldName> {
  readonly field: Name;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

const plainFields: { readonly [Name in Exclude<RecordName, 'card'>]: readonly FieldNames[Name][] } = {
  map: ['title', 'lang', 'goal'],
  stage: ['title', 'when', 'collapsed', 'kept'],
  lane: ['title', 'kind', 'collapsed', 'kept'],
  link: ['kind', 'from', 'to'],
  persona: ['name', 'about', 'side', 'colour'],
  division: ['name', 'colour'],
  tag: ['label', 'definition', 'colour', 'synonyms'],
};

/** The fields that differ between two moments of one record; both are of the kind that `of` names. */
export function fieldChanges(
  of: RecordName,
  before: Records[RecordName],
  after: Records[RecordName],
): readonly FieldChange[] {
  if (of === 'card') return cardChanges(before as Card, after as Card);
  return differing(plainFields[of], before, after, valueIn);
}

/** A card of another kind than before says of its new kind what is not said by default. */
function cardChanges(before: Card, after: Card): readonly FieldChange[] {
  const own = ownFields[after.kind];
  const ownBefore = before.kind === after.kind ? before : blankOwnFacts(after.kind);
  const common = differing(commonFields, before, after, commonValue);
  return own.length === 0 ? common : [...common, ...differing(own, ownBefore, after, valueIn)];
}

const toldOtherwise: ReadonlySet<string> = new Set(['kind', 'media', 'width', 'height']);

const ownFields = Object.fromEntries(
  cardKindNames.map((kind) => {
    return [kind, Object.keys(blankOwnFacts(kind)).filter((name) => !toldOtherwise.has(name))];
  }),
) as unknown as Readonly<Record<CardKind, readonly OwnField[]>>;

type Reading<T> = (record: T, field: FieldName) => FieldValue;

function valueIn(record: object, field: FieldName): FieldValue {
  return (record as Readonly<Record<string, FieldValue>>)[field] ?? null;
}

function commonValue(card: Card, field: FieldName): FieldValue {
  switch (field) {
    case 'evidence':
      return card.evidence.level;
    case 'source':
    case 'date':
      return card.evidence[field];
    default:
      return valueIn(card, field);
  }
}

function differing<T>(
  names: readonly FieldName[],
  before: T,
  after: T,
  valueOf: Reading<T>,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of names) {
    const [was, is] = [valueOf(before, field), valueOf(after, field)];
    if (!sameValue(field, was, is)) changes.push({ field, before: was, after: is });
  }
  return changes;
}

const sets: ReadonlySet<FieldName> = new Set(['tags', 'personas', 'channels'] as const);

/** What a field of a record says; undefined: there is no such record. */
export function fieldValue(
  of: RecordName,
  record: object | undefined,
  field: FieldName,
): FieldValue | undefined {
  if (!record) return undefined;
  return of === 'card' ? commonValue(record as Card, field) : valueIn(record, field);
}

/** Whether members are put in and taken out of it one by one. */
export function isSetField(field: FieldName): boolean {
  return sets.has(field) || field === 'synonyms';
}

/** Whether a field says the same. */
export function sameValue(field: FieldName, a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (a.length !== b.length) return false;
  return sets.has(field) ? b.every((item) => a.includes(item)) : b.every((item, index) => item === a[index]);
}

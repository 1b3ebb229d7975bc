import { blankOwnFacts } from '../card.ts';
import type { Card, OwnFacts } from '../card.ts';
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
  readonly stage: 'title' | 'when' | 'kept';
  readonly lane: 'title' | 'kind' | 'kept';
  /** Of the evidence, its level, source and date are fields of their own. */
  readonly card: (typeof commonFields)[number] | OwnField;
  readonly link: 'from' | 'to' | 'kind';
  readonly persona: 'name' | 'about' | 'side' | 'colour';
  readonly division: 'name' | 'colour';
  readonly tag: 'label';
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
  stage: ['title', 'when', 'kept'],
  lane: ['title', 'kind', 'kept'],
  link: ['kind', 'from', 'to'],
  persona: ['name', 'about', 'side', 'colour'],
  division: ['name', 'colour'],
  tag: ['label'],
};

/** The fields that differ between two moments of one record; both are of the kind that `of` names. */
export function fieldChanges(
  of: RecordName,
  before: Records[RecordName],
  after: Records[RecordName],
): readonly FieldChange[] {
  if (of === 'card') return cardChanges(before as Card, after as Card);
  return differing(plainFields[of], before as unknown as ByName, after as unknown as ByName);
}

/** A card of another kind than before says of its new kind what is not said by default. */
function cardChanges(before: Card, after: Card): readonly FieldChange[] {
  const own = Object.keys(blankOwnFacts(after.kind)).filter((name) => !toldOtherwise.has(name)) as OwnField[];
  const ownBefore = before.kind === after.kind ? before : blankOwnFacts(after.kind);
  return [
    ...differing(commonFields, commonValues(before), commonValues(after)),
    ...differing(own, ownBefore as unknown as ByName, after as unknown as ByName),
  ];
}

const toldOtherwise: ReadonlySet<string> = new Set(['kind', 'media', 'width', 'height']);

type ByName = Readonly<Record<string, FieldValue>>;

function commonValues(card: Card): ByName {
  const { ref, kind, text, state, replaces, tags, personas, channels } = card;
  const { division, evidence, moment, lang, prompt } = card;
  const { level, source, date } = evidence;
  const said = { ref, kind, text, state, replaces, tags, personas, channels };
  return { ...said, division, evidence: level, source, date, moment, lang, prompt };
}

function differing(names: readonly FieldName[], before: ByName, after: ByName): readonly FieldChange[] {
  return names.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return sameValue(field, was, is) ? [] : [{ field, before: was, after: is }];
  });
}

const sets: ReadonlySet<FieldName> = new Set(['tags', 'personas', 'channels'] as const);

function sameValue(field: FieldName, a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (a.length !== b.length) return false;
  return sets.has(field) ? b.every((item) => a.includes(item)) : b.every((item, index) => item === a[index]);
}

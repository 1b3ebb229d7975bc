import { shownText } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import type { LinkKind } from '../facets.ts';
import type { CardId, DivisionId, PersonaId, PersonId, TagId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Difference, RecordChange } from './difference.ts';
import type { FieldChange, FieldName, FieldValue } from './fields.ts';
import type { MergedRecord } from './merge.ts';

/** A record as it is spoken of: as it is now or, if it is gone, as it was. */
export type NamedRecord =
  | { readonly of: 'map' | 'stage' | 'lane' | 'persona' | 'division' | 'tag'; readonly name: string }
  /** Called by what stands in it, or by what a template asks there; both may be empty, its reference hardly ever. */
  | { readonly of: 'card'; readonly kind: CardKind; readonly name: string; readonly ref: string }
  /** The names of its two cards. */
  | { readonly of: 'link'; readonly kind: LinkKind; readonly from: string; readonly to: string };

/** Titles of a cell. */
export interface CellTitles {
  readonly stage: string;
  readonly lane: string;
}

export type LineFacts =
  /** `cell`: where a card was added, or lay; null for other records. */
  | { readonly did: 'added' | 'deleted'; readonly cell: CellTitles | null }
  /** A card; from a cell to the same one when it changed places with others there. */
  | { readonly did: 'moved'; readonly from: CellTitles; readonly to: CellTitles }
  /** A stage among stages, or a lane among lanes. */
  | { readonly did: 'reordered' }
  /** What has a title or a name has another one. */
  | { readonly did: 'renamed'; readonly before: string; readonly after: string }
  /** Tags, personas, a division and cards are called by their names in `before` and `after`. */
  | ({ readonly did: 'changed' } & FieldChange);

/** One thing that is different: facts, no words of any language. */
export type DifferenceLine = LineFacts & {
  readonly what: NamedRecord;
  /** The record's id, for going there; empty for the map itself. */
  readonly id: string;
  /** Whose name is on it; null: nobody's. */
  readonly who: string | null;
  /** Milliseconds since 1970; null: nobody knows. */
  readonly at: number | null;
};

/**
 * The difference line by line, in its order: of each record first where it lies now, then what it says. `personName`
 * tells what a collaborator is called.
 */
export function differenceStory(
  { before, after, changes }: Difference,
  personName: (person: PersonId) => string | null,
): readonly DifferenceLine[] {
  return changes.flatMap((change) => {
    const { id, signed } = change;
    const what = namedRecord(change, change.after ? after : before);
    const told = { what, id, who: signed && personName(signed.by), at: signed?.at ?? null };
    return linesOf(change, before, after).map((line): DifferenceLine => ({ ...line, ...told }));
  });
}

function linesOf(change: RecordChange, before: Journey, after: Journey): readonly LineFacts[] {
  const { did } = change;
  if (did !== 'changed') {
    const journey = did === 'added' ? after : before;
    return [{ did, cell: change.of === 'card' ? cellTitles(journey, change.record.place) : null }];
  }
  const said = change.fields.map((field) => saidOtherwise(field, before, after));
  return [...movesOf(change, before, after), ...said];
}

function movesOf(change: RecordChange, before: Journey, after: Journey): readonly LineFacts[] {
  if (!change.moved) return [];
  if (change.of !== 'card' || !change.before) return [{ did: 'reordered' }];
  const from = cellTitles(before, change.before.place);
  return [{ did: 'moved', from, to: cellTitles(after, change.record.place) }];
}

/** What a cell is called in a journey, or, of what is not there, in another one. */
export function cellTitles(
  { stages, lanes }: Journey,
  place: { readonly stage: string; readonly lane: string },
  other?: Journey,
): CellTitles {
  const titleIn = (records: readonly { readonly id: string; readonly title: string }[], of: string): string =>
    records.find(({ id }) => id === of)?.title ?? '';
  return {
    stage: titleIn([...stages, ...(other?.stages ?? [])], place.stage),
    lane: titleIn([...lanes, ...(other?.lanes ?? [])], place.lane),
  };
}

const names: ReadonlySet<FieldName> = new Set(['title', 'name', 'label'] as const);

function saidOtherwise({ field, before, after }: FieldChange, was: Journey, is: Journey): LineFacts {
  if (names.has(field)) return { did: 'renamed', before: asName(before), after: asName(after) };
  return {
    did: 'changed',
    field,
    before: valueCalled(field, before, was),
    after: valueCalled(field, after, is),
  };
}

/** What a field holds, with tags, personas, divisions and cards under their names. */
export function valueCalled(field: FieldName, value: FieldValue, journey: Journey): FieldValue {
  return callings[field]?.(value, journey) ?? value;
}

function asName(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

/** What another record's id is called. */
type Calling = (value: FieldValue, journey: Journey) => FieldValue;

const callings: { readonly [Field in FieldName]?: Calling } = {
  replaces: cardCalled,
  from: cardCalled,
  to: cardCalled,
  division: (value, { divisions }) => value && (divisions.get(value as DivisionId)?.name ?? ''),
  tags: (value, { tags }) => eachOf(value, (id) => tags.get(id as TagId)?.label),
  personas: (value, { personas }) => eachOf(value, (id) => personas.get(id as PersonaId)?.name),
};

function cardCalled(value: FieldValue, journey: Journey): FieldValue {
  return typeof value === 'string' ? nameOfCard(journey, value as CardId) : null;
}

function eachOf(value: FieldValue, nameOf: (id: string) => string | undefined): FieldValue {
  return Array.isArray(value) ? value.map((id) => nameOf(String(id)) ?? '') : value;
}

/** What stands in it, or what a template asks there, or its reference. */
function nameOfCard({ cards }: Journey, id: CardId): string {
  const card = cards.get(id);
  return card ? shownText(card) || card.prompt || card.ref : '';
}

/** A record by its name in a journey. */
export function namedRecord(change: RecordChange | MergedRecord, journey: Journey): NamedRecord {
  switch (change.of) {
    case 'card': {
      const { kind, prompt, ref } = change.record;
      return { of: 'card', kind, name: shownText(change.record) || prompt, ref };
    }
    case 'link': {
      const { kind, from, to } = change.record;
      return { of: 'link', kind, from: nameOfCard(journey, from), to: nameOfCard(journey, to) };
    }
    case 'tag':
      return { of: 'tag', name: change.record.label };
    case 'map':
    case 'stage':
    case 'lane':
      return { of: change.of, name: change.record.title };
    default:
      return { of: change.of, name: change.record.name };
  }
}

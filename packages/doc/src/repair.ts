import { compareByOrder } from '@throughline/journey';
import type {
  Binned,
  Card,
  CardId,
  DivisionId,
  Lane,
  LaneId,
  PersonaId,
  Stage,
  StageId,
  TagId,
} from '@throughline/journey';
import { anyOrder } from './fields.ts';
import type { Parsed } from './parse.ts';

/**
 * Two correct edits can merge into something nobody wrote: a card in a stage that another person deleted, two
 * cards with one reference, a tag that is not there any more. Reading puts that right, the same way for
 * everybody and without writing, so that nothing ping-pongs between people. What needs only one record to be
 * put right is done in `fields.ts`; twins of a reference are `refs.ts`'s business, those of a link `links.ts`'s, and
 * what takes the place of what `replacements.ts`'s.
 */

/** What a card may name. */
export interface Known {
  /** The tag that stands for it, as `tags.ts` settles it; null: there is none. */
  tagFor(id: TagId): TagId | null;
  hasPersona(id: PersonaId): boolean;
  hasDivision(id: DivisionId): boolean;
  /** The card it takes the place of, as `replacements.ts` settles it. */
  replaces(id: CardId): CardId | null;
}

/** The card under its name among twins, with tags as they are now, without what is not there any more. */
export function soundCard(card: Card, name: string, known: Known): Card {
  const tags = tagsNow(card.tags, (id) => known.tagFor(id));
  const personas = those(card.personas, (id) => known.hasPersona(id));
  const division = card.division !== null && known.hasDivision(card.division) ? card.division : null;
  const replaces = known.replaces(card.id);
  const named = name === card.ref && replaces === card.replaces && division === card.division;
  const sound = named && tags === card.tags && personas === card.personas;
  return sound ? card : { ...card, ref: name, replaces, tags, personas, division };
}

/** Each once, in the order they were put on; the very list when all stand for themselves. */
function tagsNow(ids: readonly TagId[], tagFor: (id: TagId) => TagId | null): readonly TagId[] {
  if (ids.every((id) => tagFor(id) === id)) return ids;
  return [...new Set(ids.flatMap((id) => tagFor(id) ?? []))];
}

/** The very list when all of it may stay. */
function those<Id>(ids: readonly Id[], mayStay: (id: Id) => boolean): readonly Id[] {
  return ids.every(mayStay) ? ids : ids.filter(mayStay);
}

/** A row or column as it is shown, and what the bin lists. */
export interface Shown<T> {
  readonly shown: readonly T[];
  readonly binned: readonly Binned<T>[];
}

const keptForms = new WeakMap<object, unknown>();

/**
 * Stages (or lanes) in reading order. A deleted one that holds a live card is shown, marked as kept; so is one
 * that cards name but that is not there at all, under that very id, so that every card lies where it says.
 */
export function shownRecords<T extends Stage | Lane>(
  records: ReadonlyMap<T['id'], Parsed<T>>,
  held: { readonly ids: Iterable<T['id']>; has(id: T['id']): boolean },
  absent: (id: T['id']) => T,
): Shown<T> {
  const shown: T[] = [];
  const binned: Binned<T>[] = [];
  for (const [id, parsed] of records) {
    if (parsed.deleted === null) shown.push(parsed.record);
    else if (held.has(id)) shown.push(kept(parsed.record));
    else if (!parsed.unmade) binned.push(parsed as Binned<T>);
  }
  for (const id of held.ids) if (!records.has(id)) shown.push(absent(id));
  return {
    shown: shown.sort(compareByOrder),
    binned: binned.sort((a, b) => compareByOrder(a.record, b.record)),
  };
}

/** The same record marked as kept: the same object each time, so that nothing seems changed. */
function kept<T extends Stage | Lane>(record: T): T {
  const known = keptForms.get(record);
  if (known) return known as T;
  const form = { ...record, kept: true };
  keptForms.set(record, form);
  return form;
}

const absentStages = new Map<string, Stage>();
const absentLanes = new Map<string, Lane>();
const unknownBase = {
  created: null,
  touched: null,
  title: '',
  order: anyOrder,
  collapsed: false,
  kept: true,
} as const;

export function absentStage(id: StageId): Stage {
  return remembered(absentStages, id, () => ({ ...unknownBase, id, when: '' }));
}

export function absentLane(id: LaneId): Lane {
  return remembered(absentLanes, id, () => ({ ...unknownBase, id, kind: 'note' }));
}

function remembered<T>(all: Map<string, T>, id: string, make: () => T): T {
  const known = all.get(id);
  if (known) return known;
  const made = make();
  all.set(id, made);
  return made;
}
